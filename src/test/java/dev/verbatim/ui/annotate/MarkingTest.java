package dev.verbatim.ui.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What each gesture does, without a window.
class MarkingTest {
  private static final String TEXT =
      "“We tried,” the source said. “We wanted peace.” At least 266 people voted.";

  private final List<String> said = new ArrayList<>();
  private final Marking marking = new Marking(said::add);
  private AnnotationSession session = session();

  private static AnnotationSession session() {
    Codebook codebook = DefaultCodebook.load();
    Article article = new Article("peace", Metadata.titled("Peace"), ArticleText.of(TEXT));
    AnnotationSet set =
        AnnotationSet.empty(article, new Annotator("analyst-a", "Analyst A"), codebook);
    return new AnnotationSession(article, codebook, set, "a1f3", InstantSource.system());
  }

  @BeforeEach
  void use() {
    session = session();
    session.addListener((_, _, after) -> marking.follow(after));
    marking.use(Optional.of(session));
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private Annotation mark(String words, String tag) {
    marking.wordsProperty().set(Optional.of(span(words)));
    marking.tag(tag);
    return selected();
  }

  private Annotation selected() {
    return marking.markProperty().get().orElseThrow();
  }

  private List<String> marked() {
    return session.set().annotations().stream()
        .map(
            a ->
                a.tag()
                    + a.spans().stream()
                        .map(s -> " " + TEXT.substring(s.start(), s.end()))
                        .toList())
        .toList();
  }

  @Test
  void taggingSelectedWordsMarksThemSelectsTheMarkAndLetsGoOfTheWords() {
    mark("the source", "speaker");

    assertThat(marked()).containsExactly("speaker[ the source]");
    assertThat(marking.wordsProperty().get()).isEmpty();
    assertThat(selected().tag()).isEqualTo("speaker");
    assertThat(session.set().status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(session.history().undoable().orElseThrow().label()).isEqualTo("Tag as speaker");
  }

  @Test
  void taggingWithNoWordsRetagsTheSelectedMark() {
    Annotation speaker = mark("the source", "speaker");

    marking.tag("quote");

    assertThat(marked()).containsExactly("quote[ the source]");
    assertThat(selected().id()).isEqualTo(speaker.id());
    assertThat(session.history().undoable().orElseThrow().label()).isEqualTo("Retag as quote");
  }

  @Test
  void retaggingSaysWhatDoesNotFitAndUndoBringsItBack() throws RefusedException {
    Annotation speaker = mark("the source", "speaker");
    Annotation quote = mark("“We tried,”", "quote");
    session.dispatch(
        Transaction.of(
            "Set up",
            new Edit.SetAttribute(
                quote.id(), "type", Optional.of(new AttributeValue.Text("direct"))),
            new Edit.Link("link", "said-by", quote.id(), speaker.id())));

    marking.tag("statistic");

    assertThat(said).singleElement().asString().contains("attributes 1").contains("links 1");
    assertThat(session.set().relations()).isEmpty();
    marking.undo();
    assertThat(session.set().relations()).extracting(Relation::type).containsExactly("said-by");
    assertThat(selected().attribute("type")).contains(new AttributeValue.Text("direct"));
  }

  @Test
  void taggingNothingSaysWhatToDo() {
    marking.tag("quote");

    assertThat(said).singleElement().asString().contains("Select the words first");
    assertThat(marked()).isEmpty();
  }

  @Test
  void aFragmentIsAddedToTheSelectedMarkAndTakenOutAgain() {
    mark("“We tried,”", "quote");
    marking.wordsProperty().set(Optional.of(span("“We wanted peace.”")));
    marking.addFragment();

    assertThat(marked()).containsExactly("quote[ “We tried,”,  “We wanted peace.”]");
    assertThat(selected().spans()).hasSize(2);

    marking.wordsProperty().set(Optional.of(span("“We wanted peace.”")));
    marking.removeFragment();
    assertThat(marked()).containsExactly("quote[ “We tried,”]");
  }

  @Test
  void takingOutWordsInTheMiddleMakesTwoFragments() {
    mark("“We tried,” the source said. “We wanted peace.”", "quote");
    marking.wordsProperty().set(Optional.of(span(" the source said. ")));
    marking.removeFragment();

    assertThat(marked()).containsExactly("quote[ “We tried,”,  “We wanted peace.”]");
  }

  @Test
  void takingOutAllWordsOfAMarkIsRefusedWithASentence() {
    mark("the source", "speaker");
    marking.wordsProperty().set(Optional.of(span("the source said")));
    marking.removeFragment();

    assertThat(marked()).containsExactly("speaker[ the source]");
    assertThat(said).singleElement().asString().contains("to remove it, delete it");
  }

  @Test
  void fragmentsNeedAMarkAndWords() {
    marking.addFragment();
    mark("the source", "speaker");
    marking.removeFragment();
    marking.wordsProperty().set(Optional.of(span("266")));
    marking.removeFragment();

    assertThat(said).hasSize(3);
    assertThat(said.getLast()).contains("not part of");
  }

  @Test
  void deletingAMarkTakesItsLinksAndSaysSo() throws RefusedException {
    Annotation quote = mark("“We tried,”", "quote");
    Annotation speaker = mark("the source", "speaker");
    session.dispatch(
        Transaction.of("Link", new Edit.Link("l", "said-by", quote.id(), speaker.id())));
    marking.delete();

    assertThat(marked()).containsExactly("quote[ “We tried,”]");
    assertThat(session.set().relations()).isEmpty();
    assertThat(marking.markProperty().get()).isEmpty();
    assertThat(said).singleElement().asString().contains("1 link");
  }

  @Test
  void aClickTakesTheInnermostMarkAndLaterClicksThoseAroundIt() {
    Annotation outer = mark("“We wanted peace.” At least 266 people voted.", "allegation");
    Annotation middle = mark("At least 266 people", "statistic");
    Annotation inner = mark("266", "statistic");
    marking.markProperty().set(Optional.empty());
    int at = span("266").start() + 1;

    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      marking.click(at);
      taken.add(selected().id());
    }

    assertThat(taken).containsExactly(inner.id(), middle.id(), outer.id(), inner.id());
  }

  @Test
  void aClickElsewhereBeginsWithTheInnermostAgain() {
    Annotation outer = mark("At least 266 people", "statistic");
    Annotation inner = mark("266", "statistic");
    marking.click(span("266").start());
    marking.click(span("266").start());
    assertThat(selected().id()).isEqualTo(outer.id());

    marking.click(span("people").start());
    assertThat(selected().id()).isEqualTo(outer.id());
    marking.click(TEXT.length() - 1);
    assertThat(marking.markProperty().get()).isEmpty();
    marking.click(span("266").start());
    assertThat(selected().id()).isEqualTo(inner.id());
  }

  @Test
  void walkingGoesThroughTheMarksInTextOrderAndRound() {
    Annotation second = mark("the source", "speaker");
    Annotation first = mark("“We tried,”", "quote");
    Annotation third = mark("266", "statistic");
    marking.markProperty().set(Optional.empty());

    List<String> walked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      marking.walk(true, 0);
      walked.add(selected().id());
    }
    marking.walk(false, 0);
    walked.add(selected().id());

    assertThat(walked).containsExactly(first.id(), second.id(), third.id(), first.id(), third.id());
  }

  @Test
  void walkingBeginsAtTheCaret() {
    mark("“We tried,”", "quote");
    Annotation source = mark("the source", "speaker");
    Annotation figure = mark("266", "statistic");
    marking.markProperty().set(Optional.empty());

    marking.walk(true, span("said").start());
    assertThat(selected().id()).isEqualTo(figure.id());
    marking.markProperty().set(Optional.empty());
    marking.walk(false, span("said").start());
    assertThat(selected().id()).isEqualTo(source.id());
  }

  @Test
  void walkingWhereNothingIsMarkedSaysSo() {
    assertThat(marking.walk(true, 0)).isFalse();
  }

  @Test
  void undoAndRedoSelectWhatTheyTouch() {
    Annotation source = mark("the source", "speaker");
    Annotation figure = mark("266", "statistic");
    marking.undo();
    assertThat(marking.markProperty().get()).isEmpty();
    marking.undo();
    assertThat(marked()).isEmpty();

    marking.redo();
    assertThat(selected().id()).isEqualTo(source.id());
    marking.redo();
    assertThat(selected().id()).isEqualTo(figure.id());
    assertThat(said).contains("Undone: Tag as statistic", "Redone: Tag as speaker");
  }

  @Test
  void theStatusIsSetAndUndone() {
    marking.setStatus(Status.DONE);
    assertThat(session.set().status()).isEqualTo(Status.DONE);
    assertThat(session.history().undoable().orElseThrow().label()).isEqualTo("Set status to done");
    marking.undo();
    assertThat(session.set().status()).isEqualTo(Status.NEW);
  }

  @Test
  void withNoArticleOpenNothingHappens() {
    marking.use(Optional.empty());
    marking.tag("quote");
    marking.delete();
    marking.undo();
    marking.setStatus(Status.DONE);
    marking.click(3);

    assertThat(said).isEmpty();
    assertThat(marking.markProperty().get()).isEmpty();
  }
}
