package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.review.Standing.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an annotator changes after all is settled brings back the clusters that it touches, and no
/// others.
class ComingBackTest {
  private static final String TEXT =
      "“We wanted to talk,” said the old harbour master. Later he left.";

  private final Compared a = Compared.on(TEXT, "analyst-a");
  private final Compared b = Compared.on(TEXT, "analyst-b");
  private final AnnotationSession session = session();

  /// Something that b does later.
  ///
  /// @param quote what then holds of the quote's cluster, which is the first
  /// @param speaker of the speaker's
  record Later(String what, UnaryOperator<AnnotationSet> change, Kind quote, Kind speaker) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static AnnotationSession session() {
    Article article = new Article("article", Metadata.titled("An article"), ArticleText.of(TEXT));
    AnnotationSet empty =
        AnnotationSet.empty(
            article, new Annotator(Annotator.ADJUDICATED, "Agreed"), DefaultCodebook.load());
    return new AnnotationSession(
        article, DefaultCodebook.load(), empty, "d4d4", () -> Compared.WHEN);
  }

  @BeforeEach
  void settleAll() throws Exception {
    a.mark("qa", "quote", "“We wanted to talk,”").mark("sa", "speaker", "the old harbour master");
    b.mark("qb", "quote", "We wanted to talk").mark("sb", "speaker", "harbour master");
    a.link("said-by", "qa", "sa");
    b.link("said-by", "qb", "sb");
    Adjudication at = new Adjudication(session, Alignment.of(List.of(a.set(), b.set())), "c");
    for (Cluster cluster : at.alignment().clusters()) {
      session.dispatch(
          new Transaction(
              "accept",
              at.accept(cluster, cluster.options().getFirst(), Optional.empty(), ""),
              Optional.empty()));
    }
    at.close();
  }

  private static Annotation mark(AnnotationSet set, String id) {
    return set.annotation(id).orElseThrow();
  }

  static Stream<Later> changes() {
    return Stream.of(
        new Later("nothing", set -> set, Kind.SETTLED, Kind.SETTLED),
        new Later(
            "an attribute",
            set ->
                set.with(mark(set, "qb").withAttribute("type", new AttributeValue.Text("direct"))),
            Kind.CHANGED,
            Kind.SETTLED),
        new Later(
            "another tag",
            set -> set.with(mark(set, "sb").withTag("statistic")),
            Kind.SETTLED,
            Kind.CHANGED),
        new Later(
            "other ends",
            set -> set.with(mark(set, "sb").withSpans(List.of(new Span(30, 48)))),
            Kind.SETTLED,
            Kind.CHANGED),
        new Later(
            "the link leaves the quote",
            set -> set.without("said-by qb sb"),
            Kind.CHANGED,
            Kind.SETTLED),
        new Later(
            "a link of another kind",
            set -> set.with(link(set, "reported-by", "qb", "sb")),
            Kind.CHANGED,
            Kind.SETTLED),
        new Later("the mark is gone", set -> set.without("sb"), Kind.SETTLED, Kind.CHANGED),
        new Later(
            "a note is nothing that is compared",
            set -> set.with(mark(set, "qb").withNote("see above")),
            Kind.SETTLED,
            Kind.SETTLED));
  }

  private static Relation link(AnnotationSet set, String type, String from, String to) {
    return new Relation("more", type, from, to, mark(set, from).provenance());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void onlyWhatIsTouchedComesBack(Later later) {
    for (boolean turned : List.of(false, true)) {
      AnnotationSet changed = later.change().apply(b.set());
      List<AnnotationSet> sets = turned ? List.of(changed, a.set()) : List.of(a.set(), changed);
      Adjudication at = new Adjudication(session, Alignment.of(sets), "c");
      assertThat(at.alignment().clusters().stream().map(c -> at.standing(c).kind()))
          .containsExactly(later.quote(), later.speaker());
      at.close();
    }
  }

  @Test
  void whatIsMarkedAnewIsOpen() {
    AnnotationSet more = b.set().with(later());
    Adjudication at = new Adjudication(session, Alignment.of(List.of(a.set(), more)), "c");
    assertThat(at.alignment().clusters().stream().map(c -> at.standing(c).kind()))
        .containsExactly(Kind.SETTLED, Kind.SETTLED, Kind.OPEN);
  }

  private Annotation later() {
    int start = TEXT.indexOf("he left");
    return Annotation.of(
        "later", "speaker", List.of(new Span(start, start + 2)), mark(b.set(), "qb").provenance());
  }
}
