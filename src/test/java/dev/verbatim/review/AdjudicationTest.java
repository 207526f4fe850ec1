package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.review.Standing.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is decided of clusters, and what then stands in the adjudicated set.
class AdjudicationTest {
  private static final String TEXT =
      "“We wanted to talk,” said the old harbour master. Later he left.";

  private static final Codebook CODEBOOK =
      new Codebook(
          "small",
          1,
          List.of(tag("quote"), tag("speaker")),
          List.of(
              new RelationType(
                  "said-by", "said by", "", List.of("quote"), List.of("speaker"), Map.of())),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  private final Compared a = Compared.on(TEXT, "analyst-a");
  private final Compared b = Compared.on(TEXT, "analyst-b");
  private final Compared c = Compared.on(TEXT, "analyst-c");
  private final AnnotationSession session = session();

  private static Tag tag(String id) {
    return new Tag(id, id, "#2a6592", LineStyle.SOLID, "", "", List.of(), Map.of());
  }

  private static AnnotationSession session() {
    Article article = new Article("article", Metadata.titled("An article"), ArticleText.of(TEXT));
    AnnotationSet empty =
        AnnotationSet.empty(article, new Annotator(Annotator.ADJUDICATED, "Agreed"), CODEBOOK);
    return new AnnotationSession(article, CODEBOOK, empty, "d4d4", () -> Compared.WHEN);
  }

  private Adjudication open() {
    return new Adjudication(session, Alignment.of(List.of(a.set(), b.set(), c.set())), "analyst-d");
  }

  private void quotesAndSpeakers() {
    a.mark("qa", "quote", "“We wanted to talk,”").mark("sa", "speaker", "the old harbour master");
    b.mark("qb", "quote", "“We wanted to talk,”").mark("sb", "speaker", "harbour master");
    c.mark("qc", "quote", "We wanted to talk").mark("sc", "speaker", "the old harbour master");
    a.link("said-by", "qa", "sa");
    b.link("said-by", "qb", "sb");
  }

  @Test
  void whatIsChosenStandsInTheSetWithWhereItCameFrom() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    Cluster quote = at.alignment().clusters().getFirst();

    accept(at, quote, 0, Optional.of(Reason.SLIP), " marks belong ");

    Annotation mark = only();
    assertThat(mark.tag()).isEqualTo("quote");
    assertThat(mark.spans()).containsExactly(new Span(0, 20));
    Ruling ruling = Ruling.of(mark).orElseThrow();
    assertThat(ruling.how()).isEqualTo(How.MAJORITY);
    assertThat(ruling.from())
        .containsExactly(new Source("analyst-a", "qa"), new Source("analyst-b", "qb"));
    assertThat(ruling.instead()).containsExactly(new Source("analyst-c", "qc"));
    assertThat(ruling.remark())
        .isEqualTo(
            new Remark(
                Optional.of(Reason.SLIP), "marks belong", "analyst-d", Compared.WHEN, false));
    assertThat(at.standing(quote).kind()).isEqualTo(Kind.SETTLED);
    assertThat(mark.id()).isNotIn("qa", "qb", "qc");
  }

  @Test
  void undoOpensItAgain() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    Cluster quote = at.alignment().clusters().getFirst();
    accept(at, quote, 1, Optional.empty(), "");

    session.undo();

    assertThat(session.set().annotations()).isEmpty();
    assertThat(at.standing(quote).kind()).isEqualTo(Kind.OPEN);
  }

  @Test
  void aLinkComesWithTheLaterOfItsEnds() throws Exception {
    quotesAndSpeakers();
    for (boolean quoteFirst : List.of(true, false)) {
      Adjudication at = open();
      List<Cluster> clusters = at.alignment().clusters();
      accept(at, clusters.get(quoteFirst ? 0 : 1), 0, Optional.empty(), "");
      assertThat(session.set().relations()).isEmpty();

      accept(at, clusters.get(quoteFirst ? 1 : 0), 0, Optional.empty(), "");

      Relation link = session.set().relations().getFirst();
      assertThat(session.set().relations()).hasSize(1);
      assertThat(session.set().annotation(link.from()).orElseThrow().tag()).isEqualTo("quote");
      assertThat(session.set().annotation(link.to()).orElseThrow().tag()).isEqualTo("speaker");
      at.close();
      session.undo();
      session.undo();
    }
  }

  @Test
  void whoeverDidNotLinkIsTakenAtTheirWord() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    List<Cluster> clusters = at.alignment().clusters();
    int unlinked = place(clusters.getFirst(), "qc");

    accept(at, clusters.getFirst(), unlinked, Optional.empty(), "");
    accept(at, clusters.getLast(), 0, Optional.empty(), "");

    assertThat(session.set().size()).isEqualTo(2);
    assertThat(session.set().relations()).isEmpty();

    accept(at, clusters.getFirst(), place(clusters.getFirst(), "qa"), Optional.empty(), "");
    assertThat(session.set().relations()).as("chosen anew, with its link").hasSize(1);
    assertThat(session.set().size()).as("in place of the mark before").isEqualTo(2);

    accept(at, clusters.getFirst(), unlinked, Optional.empty(), "");
    assertThat(session.set().relations()).as("and without it again").isEmpty();
  }

  private static int place(Cluster cluster, String id) {
    return cluster.options().stream().map(o -> o.mark().id()).toList().indexOf(id);
  }

  @Test
  void whatTheCodebookDoesNotLinkIsLeftOut() throws Exception {
    a.mark("1", "speaker", "harbour").mark("2", "speaker", "he left").link("said-by", "1", "2");
    b.mark("1", "speaker", "harbour").mark("2", "speaker", "he left").link("said-by", "1", "2");
    c.mark("1", "speaker", "harbour").mark("2", "speaker", "he left").link("said-by", "1", "2");
    Adjudication at = open();

    dispatch(at.acceptAgreed(at.agreed()));

    assertThat(session.set().size()).isEqualTo(2);
    assertThat(session.set().relations()).isEmpty();
  }

  @Test
  void whatAllAgreeInIsTakenOverInOneStep() throws Exception {
    for (Compared each : List.of(a, b, c)) {
      each.mark("q", "quote", "“We wanted to talk,”")
          .mark("s", "speaker", "the old harbour master")
          .link("said-by", "q", "s");
    }
    Adjudication at = open();
    assertThat(at.agreed()).hasSize(2);

    dispatch(at.acceptAgreed(at.agreed()));

    assertThat(session.set().annotations())
        .hasSize(2)
        .allSatisfy(m -> assertThat(Ruling.of(m).orElseThrow().how()).isEqualTo(How.UNANIMOUS));
    assertThat(session.set().relations()).hasSize(1);
    assertThat(at.agreed()).isEmpty();
    session.undo();
    assertThat(session.set().annotations()).isEmpty();
  }

  @Test
  void whatIsRejectedIsNoMarkAndMayBeAcceptedLater() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    Cluster quote = at.alignment().clusters().getFirst();

    accept(at, quote, 0, Optional.empty(), "");
    dispatch(at.reject(quote, Optional.of(Reason.AMBIGUOUS_TEXT), "no quote"));
    assertThat(session.set().annotations()).isEmpty();
    assertThat(at.standing(quote).kind()).isEqualTo(Kind.REJECTED);
    assertThat(at.standing(quote).remark().orElseThrow().note()).isEqualTo("no quote");

    accept(at, quote, 0, Optional.empty(), "");
    assertThat(at.standing(quote).kind()).isEqualTo(Kind.SETTLED);
    assertThat(session.set().fields().decisions()).isEmpty();
  }

  @Test
  void whatIsSkippedStaysForLater() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    Cluster quote = at.alignment().clusters().getFirst();

    dispatch(at.skip(quote, Optional.empty(), ""));

    assertThat(at.standing(quote).kind()).isEqualTo(Kind.SKIPPED);
    assertThat(at.standing(quote).isDecided()).isFalse();
  }

  @Test
  void aCommentChangesNothingElse() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    Cluster quote = at.alignment().clusters().getFirst();

    dispatch(at.comment(quote, Optional.of(Reason.GUIDELINE_GAP), "ask"));
    assertThat(at.standing(quote).kind()).isEqualTo(Kind.OPEN);
    assertThat(at.standing(quote).remark().orElseThrow().reason()).hasValue(Reason.GUIDELINE_GAP);

    accept(at, quote, 0, Optional.empty(), "");
    dispatch(at.comment(quote, Optional.empty(), "asked"));
    Ruling ruling = Ruling.of(only()).orElseThrow();
    assertThat(ruling.how()).as("a comment edits nothing").isEqualTo(How.MAJORITY);
    assertThat(ruling.remark().note()).isEqualTo("asked");

    dispatch(at.reject(quote, Optional.empty(), ""));
    dispatch(at.comment(quote, Optional.empty(), "no"));
    assertThat(at.standing(quote).kind()).isEqualTo(Kind.REJECTED);
    assertThat(session.set().fields().decisions()).hasSize(1);
  }

  @Test
  void whatIsChangedByHandIsEditedAndWhatIsAddedIsNew() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    accept(at, at.alignment().clusters().getFirst(), 0, Optional.empty(), "");
    Annotation mark = only();

    dispatch(List.of(new Edit.SetNote(mark.id(), "a note is no edit")));
    assertThat(Ruling.of(only()).orElseThrow().how()).isEqualTo(How.MAJORITY);
    dispatch(List.of(new Edit.Reshape(mark.id(), List.of(new Span(1, 19)))));
    Ruling edited = Ruling.of(only()).orElseThrow();
    assertThat(edited.how()).isEqualTo(How.EDITED);
    assertThat(edited.from()).hasSize(2);
    dispatch(List.of(new Edit.Mark("new", "speaker", List.of(new Span(25, 28)))));

    Ruling added = Ruling.of(session.set().annotation("new").orElseThrow()).orElseThrow();
    assertThat(added.how()).isEqualTo(How.NEW);
    assertThat(added.remark().by()).isEqualTo("analyst-d");
    session.undo();
    session.undo();
    assertThat(Ruling.of(only()).orElseThrow().how()).as("one step each").isEqualTo(How.MAJORITY);

    at.close();
    dispatch(List.of(new Edit.Mark("later", "speaker", List.of(new Span(25, 28)))));
    assertThat(Ruling.of(session.set().annotation("later").orElseThrow())).isEmpty();
  }

  @Test
  void onlyWhatAnAnnotatorChangesComesBack() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    for (Cluster cluster : at.alignment().clusters()) {
      accept(at, cluster, 0, Optional.empty(), "");
    }
    at.close();
    AnnotationSet changed =
        b.set().with(b.set().annotation("sb").orElseThrow().withSpans(List.of(new Span(28, 48))));

    Adjudication later =
        new Adjudication(session, Alignment.of(List.of(c.set(), a.set(), changed)), "analyst-d");

    List<Kind> kinds =
        later.alignment().clusters().stream().map(x -> later.standing(x).kind()).toList();
    assertThat(kinds).containsExactly(Kind.SETTLED, Kind.CHANGED);
    accept(later, later.alignment().clusters().getLast(), 0, Optional.empty(), "");
    assertThat(session.set().size()).as("decided anew, not twice").isEqualTo(2);
  }

  @Test
  void namesAreHiddenUntilItIsDecidedAndTheRevealIsPutDown() throws Exception {
    quotesAndSpeakers();
    Adjudication at = open();
    Cluster quote = at.alignment().clusters().getFirst();
    assertThat(at.isHidden(quote)).isFalse();
    assertThat(at.shown(quote)).containsExactly(0, 1, 2);

    session.putDown(new Transaction("blind", at.setBlind(true), Optional.empty()));

    assertThat(at.isHidden(quote)).isTrue();
    assertThat(at.shown(quote)).containsExactlyInAnyOrder(0, 1, 2).isEqualTo(at.shown(quote));
    accept(at, quote, 0, Optional.empty(), "");
    assertThat(at.isHidden(quote)).as("decided").isFalse();
    assertThat(Ruling.of(only()).orElseThrow().remark().blind()).isTrue();

    session.putDown(new Transaction("reveal", at.setBlind(false), Optional.empty()));
    assertThat(at.isBlind()).isFalse();
    assertThat(
            session.set().fields().decisions().stream()
                .map(d -> Decision.of(d).orElseThrow().kind()))
        .containsExactly(Decision.Kind.HIDDEN, Decision.Kind.REVEALED);
    session.undo();
    assertThat(session.set().annotations()).as("what is undone is the mark").isEmpty();
    assertThat(session.set().fields().decisions()).hasSize(2);
  }

  @Test
  void hiddenNamesStandInAnOrderOfTheClustersOwn() throws Exception {
    String[] words = {"We", "wanted", "talk", "said", "old", "harbour", "master", "Later", "left"};
    for (int i = 0; i < words.length; i++) {
      a.mark("a" + i, "speaker", words[i]);
      b.mark("b" + i, "speaker", words[i]);
      c.mark("c" + i, "speaker", words[i]);
    }
    Adjudication at = open();
    session.putDown(new Transaction("blind", at.setBlind(true), Optional.empty()));
    List<List<Integer>> orders =
        at.alignment().clusters().stream().map(at::shown).distinct().toList();
    assertThat(orders).hasSizeGreaterThan(1);
    at.close();
    Adjudication again = open();
    assertThat(again.alignment().clusters().stream().map(again::shown).distinct())
        .containsExactlyElementsOf(orders);
  }

  @Test
  void aPolicyForEndsIsOneStepThatSaysFromWhomTheyAre() throws Exception {
    a.mark("qa", "quote", "“We wanted to talk,”");
    b.mark("qb", "quote", "“We wanted to talk,”");
    c.mark("qc", "quote", "We wanted to talk");
    Adjudication at = open();
    List<BoundaryCase> cases =
        BoundaryCase.among(at.alignment().clusters(), session.article().text());
    assertThat(cases).hasSize(1);

    dispatch(at.accept(cases, BoundaryCase.Policy.SHORTEST));

    assertThat(only().spans()).containsExactly(new Span(1, 18));
    Ruling ruling = Ruling.of(only()).orElseThrow();
    assertThat(ruling.from()).containsExactly(new Source("analyst-c", "qc"));
    assertThat(ruling.instead())
        .containsExactly(new Source("analyst-a", "qa"), new Source("analyst-b", "qb"));
    session.undo();
    assertThat(session.set().annotations()).isEmpty();
  }

  @Test
  void anOddDecisionOfAFileIsKeptAndMeansNothing() throws Exception {
    quotesAndSpeakers();
    List<Object> odd = List.of("?", Map.of("kind", "later"), Map.of("kind", "skipped", "at", 3));
    dispatch(List.of(new Edit.ChangeFields(f -> f.withDecisions(odd))));
    Adjudication at = open();

    dispatch(at.skip(at.alignment().clusters().getFirst(), Optional.empty(), ""));

    assertThat(session.set().fields().decisions()).hasSize(4).containsAll(odd);
  }

  private void accept(
      Adjudication at, Cluster cluster, int option, Optional<Reason> reason, String note)
      throws RefusedException {
    dispatch(at.accept(cluster, cluster.options().get(option), reason, note));
  }

  private void dispatch(List<Edit> edits) throws RefusedException {
    session.dispatch(new Transaction("step", edits, Optional.empty()));
  }

  private Annotation only() {
    assertThat(session.set().annotations()).hasSize(1);
    return session.set().annotations().getFirst();
  }
}
