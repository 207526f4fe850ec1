package dev.verbatim.ui.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What each gesture does, without a window.
class MarkingTest {
  private static final String TEXT =
      "“We tried,” the source said. “We wanted peace.” At least 266 people voted.";

  private final AtWork work = new AtWork(TEXT);
  private final List<String> said = work.said;
  private final Selection selection = work.selection;
  private final Marking marking = work.marking;
  private final Shaping shaping = work.shaping;
  private final AnnotationSession session = work.session;

  private Span span(String words) {
    return work.span(words);
  }

  private Annotation mark(String words, String tag) {
    return work.mark(words, tag);
  }

  private Annotation selected() {
    return work.selected();
  }

  private List<String> marked() {
    return work.marked();
  }

  @Test
  void taggingSelectedWordsMarksThemSelectsTheMarkAndLetsGoOfTheWords() {
    mark("the source", "speaker");

    assertThat(marked()).containsExactly("speaker[ the source]");
    assertThat(selection.wordsProperty().get()).isEmpty();
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
    selection.wordsProperty().set(Optional.of(span("“We wanted peace.”")));
    shaping.addFragment();

    assertThat(marked()).containsExactly("quote[ “We tried,”,  “We wanted peace.”]");
    assertThat(selected().spans()).hasSize(2);

    selection.wordsProperty().set(Optional.of(span("“We wanted peace.”")));
    shaping.removeFragment();
    assertThat(marked()).containsExactly("quote[ “We tried,”]");
  }

  @Test
  void takingOutWordsInTheMiddleMakesTwoFragments() {
    mark("“We tried,” the source said. “We wanted peace.”", "quote");
    selection.wordsProperty().set(Optional.of(span(" the source said. ")));
    shaping.removeFragment();

    assertThat(marked()).containsExactly("quote[ “We tried,”,  “We wanted peace.”]");
  }

  @Test
  void takingOutAllWordsOfAMarkIsRefusedWithASentence() {
    mark("the source", "speaker");
    selection.wordsProperty().set(Optional.of(span("the source said")));
    shaping.removeFragment();

    assertThat(marked()).containsExactly("speaker[ the source]");
    assertThat(said).singleElement().asString().contains("to remove it, delete it");
  }

  @Test
  void fragmentsNeedAMarkAndWords() {
    shaping.addFragment();
    mark("the source", "speaker");
    shaping.removeFragment();
    selection.wordsProperty().set(Optional.of(span("266")));
    shaping.removeFragment();

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
    assertThat(selection.mark()).isEmpty();
    assertThat(said).singleElement().asString().contains("1 link");
  }

  @Test
  void aClickTakesTheInnermostMarkAndLaterClicksThoseAroundIt() {
    Annotation outer = mark("“We wanted peace.” At least 266 people voted.", "allegation");
    Annotation middle = mark("At least 266 people", "statistic");
    Annotation inner = mark("266", "statistic");
    selection.selectNoMark();
    int at = span("266").start() + 1;

    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      selection.click(at);
      taken.add(selected().id());
    }

    assertThat(taken).containsExactly(inner.id(), middle.id(), outer.id(), inner.id());
  }

  @Test
  void aClickElsewhereBeginsWithTheInnermostAgain() {
    Annotation outer = mark("At least 266 people", "statistic");
    Annotation inner = mark("266", "statistic");
    selection.click(span("266").start());
    selection.click(span("266").start());
    assertThat(selected().id()).isEqualTo(outer.id());

    selection.click(span("people").start());
    assertThat(selected().id()).isEqualTo(outer.id());
    selection.click(TEXT.length() - 1);
    assertThat(selection.mark()).isEmpty();
    selection.click(span("266").start());
    assertThat(selected().id()).isEqualTo(inner.id());
  }

  @Test
  void walkingGoesThroughTheMarksInTextOrderAndRound() {
    Annotation second = mark("the source", "speaker");
    Annotation first = mark("“We tried,”", "quote");
    Annotation third = mark("266", "statistic");
    selection.selectNoMark();

    List<String> walked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      selection.walk(true, 0);
      walked.add(selected().id());
    }
    selection.walk(false, 0);
    walked.add(selected().id());

    assertThat(walked).containsExactly(first.id(), second.id(), third.id(), first.id(), third.id());
  }

  @Test
  void walkingBeginsAtTheCaret() {
    mark("“We tried,”", "quote");
    Annotation source = mark("the source", "speaker");
    Annotation figure = mark("266", "statistic");
    selection.selectNoMark();

    selection.walk(true, span("said").start());
    assertThat(selected().id()).isEqualTo(figure.id());
    selection.selectNoMark();
    selection.walk(false, span("said").start());
    assertThat(selected().id()).isEqualTo(source.id());
  }

  @Test
  void walkingWhereNothingIsMarkedSaysSo() {
    assertThat(selection.walk(true, 0)).isFalse();
  }

  @Test
  void undoAndRedoSelectWhatTheyTouch() {
    Annotation source = mark("the source", "speaker");
    Annotation figure = mark("266", "statistic");
    marking.undo();
    assertThat(selection.mark()).isEmpty();
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
    selection.use(Optional.empty());
    marking.tag("quote");
    marking.delete();
    marking.undo();
    marking.setStatus(Status.DONE);
    selection.click(3);

    assertThat(said).isEmpty();
    assertThat(selection.mark()).isEmpty();
  }

  @Test
  void severalMarksAreRetaggedAndDeletedInOneStepEach() throws RefusedException {
    Annotation source = mark("the source", "speaker");
    Annotation quote = mark("“We tried,”", "quote");
    mark("266", "statistic");
    selection.select(List.of(source.id(), quote.id()));
    marking.tag("allegation");

    assertThat(marked())
        .containsExactly("allegation[ “We tried,”]", "allegation[ the source]", "statistic[ 266]");
    marking.delete();
    assertThat(marked()).containsExactly("statistic[ 266]");
    assertThat(work.undoable()).isEqualTo("Delete 2 marks");
    marking.undo();
    marking.undo();
    assertThat(marked())
        .containsExactly("quote[ “We tried,”]", "speaker[ the source]", "statistic[ 266]");
  }

  @Test
  void theSameWordsAreMarkedUnderAnotherTagToo() {
    mark("“We wanted peace.”", "quote");
    marking.duplicate("allegation");

    assertThat(marked())
        .containsExactlyInAnyOrder("quote[ “We wanted peace.”]", "allegation[ “We wanted peace.”]");
    assertThat(selected().tag()).isEqualTo("allegation");
    assertThat(work.undoable()).isEqualTo("Mark as allegation too");
  }

  @Test
  void aClickThatAddsSelectsOneMoreAndTakesItOutAgain() {
    Annotation source = mark("the source", "speaker");
    Annotation figure = mark("266", "statistic");
    selection.clickAlso(span("the source").start());
    assertThat(selection.marks()).containsExactly(figure, source);
    assertThat(selected()).isEqualTo(source);

    selection.clickAlso(span("266").start());
    assertThat(selection.marks()).containsExactly(source);
    selection.clickAlso(TEXT.length() - 1);
    assertThat(selection.marks()).containsExactly(source);
  }

  @Test
  void allMarksOfOneTagAreSelectedTheOneAtHandLast() {
    Annotation first = mark("the source", "speaker");
    mark("266", "statistic");
    Annotation last = mark("people", "speaker");
    selection.select(first.id());
    selection.selectAlike();

    assertThat(selection.marks()).containsExactly(last, first);
  }

  @Test
  void hiddenMarksAreNeitherClickedNorWalkedTo() {
    Annotation outer = mark("At least 266 people", "statistic");
    Annotation inner = mark("266", "speaker");
    selection.showOnly(m -> !m.tag().equals("speaker"));
    assertThat(selection.mark()).isEmpty();
    selection.click(span("266").start());
    assertThat(selected()).isEqualTo(outer);
    selection.walk(true, 0);
    assertThat(selected()).isEqualTo(outer);
    selection.showOnly(_ -> true);
    selection.walk(true, 0);
    assertThat(selected()).isEqualTo(inner);
  }

  @Test
  void whatIsSelectedFollowsTheSet() {
    Annotation source = mark("the source", "speaker");
    Annotation figure = mark("266", "statistic");
    selection.select(List.of(figure.id(), source.id()));
    work.session.adopt("Merge", session.set().without(source.id()));

    assertThat(selection.marks()).containsExactly(figure);
  }
}
