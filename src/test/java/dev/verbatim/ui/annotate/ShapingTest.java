package dev.verbatim.ui.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.ui.annotate.Shaping.End;
import dev.verbatim.ui.annotate.Shaping.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How the words of marks are changed, without a window.
class ShapingTest {
  private static final String TEXT =
      """
      “We tried,” the minister said. “We wanted peace.”
      “It failed,” she added.

      Nobody was surprised.
      Much later came more: “Too late.”\
      """;

  private final AtWork work = new AtWork(TEXT);

  private AnnotationSet set() {
    return work.session.set();
  }

  @Test
  void anEndMovesByCharactersAndByWords() {
    work.mark("minister", "speaker");
    work.shaping.move(End.START, Step.WORD, false);
    assertThat(work.marked()).containsExactly("speaker[ the minister]");
    work.shaping.move(End.END, Step.WORD, true);
    work.shaping.move(End.END, Step.CHARACTER, true);
    assertThat(work.marked()).containsExactly("speaker[ the minister said.]");
    work.shaping.move(End.END, Step.WORD, false);
    work.shaping.move(End.END, Step.WORD, false);
    work.shaping.move(End.START, Step.CHARACTER, true);
    assertThat(work.marked()).containsExactly("speaker[ he minister]");
  }

  @Test
  void theEndsOfTheWholeMarkMoveNotThoseOfItsFragments() {
    Annotation mark = work.mark("“We tried,”", "quote");
    work.shaping.stitch();
    work.shaping.move(End.END, Step.CHARACTER, false);
    work.shaping.move(End.START, Step.CHARACTER, true);

    assertThat(work.marked()).containsExactly("quote[ We tried,”,  “We wanted peace.]");
    assertThat(work.selected().id()).isEqualTo(mark.id());
  }

  @Test
  void movesThatFollowEachOtherAreOneStepOfUndo() {
    work.mark("minister", "speaker");
    for (int i = 0; i < 4; i++) {
      work.shaping.move(End.START, Step.CHARACTER, false);
    }
    assertThat(work.marked()).containsExactly("speaker[ the minister]");
    assertThat(work.undoable()).isEqualTo("Move an end");
    work.marking.undo();
    assertThat(work.marked()).containsExactly("speaker[ minister]");
  }

  @Test
  void anEndStopsWhereTheTextEndsAndBeforeTheOtherEnd() {
    work.mark("“We", "quote");
    work.shaping.move(End.START, Step.CHARACTER, false);
    assertThat(work.marked()).containsExactly("quote[ “We]");
    assertThat(work.said).isEmpty();
    work.shaping.move(End.END, Step.WORD, false);
    assertThat(work.marked()).containsExactly("quote[ “We]");
    work.shaping.move(End.START, Step.CHARACTER, true);
    work.shaping.move(End.START, Step.CHARACTER, true);
    work.shaping.move(End.START, Step.CHARACTER, true);
    assertThat(work.marked()).containsExactly("quote[ e]");
    assertThat(work.said).singleElement().asString().contains("needs some words");
  }

  @Test
  void stitchingTakesTheQuotationBehindTheAttribution() {
    work.mark("“We tried,”", "quote");
    work.shaping.stitch();

    assertThat(work.marked()).containsExactly("quote[ “We tried,”,  “We wanted peace.”]");
    assertThat(work.undoable()).isEqualTo("Stitch");
  }

  @Test
  void stitchingOnceMoreGoesOnInTheNextParagraphAndNoFurther() {
    work.mark("“We tried,”", "quote");
    work.shaping.stitch();
    work.shaping.stitch();
    String all = "quote[ “We tried,”,  “We wanted peace.”,  “It failed,”]";
    assertThat(work.marked()).containsExactly(all);

    work.shaping.stitch();
    assertThat(work.marked()).containsExactly(all);
    assertThat(work.said).singleElement().asString().contains("No quotation follows");
  }

  @Test
  void stitchingToAQuotationThatIsMarkedAlikeMakesTheTwoOne() throws RefusedException {
    Annotation speaker = work.mark("the minister", "speaker");
    Annotation second = work.mark("“We wanted peace.”", "quote");
    work.set(second, "type", "direct");
    work.link("said-by", second, speaker);
    Annotation first = work.mark("“We tried,”", "quote");
    work.shaping.stitch();

    assertThat(work.marked())
        .containsExactly("quote[ “We tried,”,  “We wanted peace.”]", "speaker[ the minister]");
    assertThat(work.now(first).attribute("type")).contains(new AttributeValue.Text("direct"));
    assertThat(set().relationsOf(first.id())).hasSize(1);
    work.marking.undo();
    assertThat(work.now(second)).isNotEqualTo(first);
    assertThat(set().relationsOf(second.id())).hasSize(1);
  }

  @Test
  void stitchingNeedsAMark() {
    work.shaping.stitch();
    assertThat(work.said).singleElement().asString().contains("Select the quote first");
  }

  @Test
  void joiningOneMarkTakesTheNextOfItsTag() {
    Annotation first = work.mark("“We tried,”", "quote");
    work.mark("the minister", "speaker");
    work.mark("“It failed,”", "quote");
    work.selection.select(first.id());
    work.shaping.join();

    assertThat(work.marked())
        .containsExactly("quote[ “We tried,”,  “It failed,”]", "speaker[ the minister]");
    assertThat(work.selected().id()).isEqualTo(first.id());
    work.shaping.join();
    assertThat(work.said).singleElement().asString().contains("No other mark of this tag");
  }

  @Test
  void joiningSaysWhatTheMarksSaidDifferently() throws RefusedException {
    Annotation first = work.mark("“We tried,”", "quote");
    Annotation second = work.mark("“It failed,”", "quote");
    work.set(first, "type", "direct");
    work.set(second, "type", "scare");
    work.selection.select(List.of(second.id(), first.id()));
    work.shaping.join();

    assertThat(work.now(first).attribute("type")).contains(new AttributeValue.Text("direct"));
    assertThat(work.said).singleElement().asString().contains("type");
  }

  @Test
  void marksOfDifferentTagsAreNotJoined() {
    Annotation quote = work.mark("“We tried,”", "quote");
    Annotation speaker = work.mark("the minister", "speaker");
    work.selection.select(List.of(quote.id(), speaker.id()));
    work.shaping.join();

    assertThat(work.marked()).hasSize(2);
    assertThat(work.said).singleElement().asString().contains("one tag");
  }

  @Test
  void aMarkIsSplitAtTheCaretAndBothPartsAreLinkedAlike() throws RefusedException {
    Annotation speaker = work.mark("she", "speaker");
    Annotation quote = work.mark("“We tried,” the minister said. “We wanted peace.”", "quote");
    work.link("said-by", quote, speaker);
    work.shaping.split(TEXT.indexOf(" the minister"));

    assertThat(work.marked())
        .containsExactly(
            "quote[ “We tried,”]",
            "quote[ the minister said. “We wanted peace.”]",
            "speaker[ she]");
    assertThat(set().relations()).extracting(Relation::to).containsOnly(speaker.id()).hasSize(2);
    work.marking.undo();
    assertThat(set().relations()).hasSize(1);
  }

  @Test
  void outsideTheMarkTheCaretSplitsItIntoItsFragments() {
    work.mark("“We tried,”", "quote");
    work.shaping.stitch();
    work.shaping.split(TEXT.length());

    assertThat(work.marked()).containsExactly("quote[ “We tried,”]", "quote[ “We wanted peace.”]");
  }

  @Test
  void aMarkOfOnePieceIsNotSplitFromOutsideNorAtItsEdge() {
    work.shaping.split(3);
    work.mark("the minister", "speaker");
    work.shaping.split(0);
    work.shaping.split(TEXT.indexOf("the minister"));

    assertThat(work.marked()).containsExactly("speaker[ the minister]");
    assertThat(work.said).hasSize(3);
    assertThat(work.said.getFirst()).contains("Select the mark first");
    assertThat(work.said.getLast()).contains("Put the caret");
  }

  @Test
  void aDraggedEndChangesItsFragmentOnly() {
    Annotation quote = work.mark("“We tried,”", "quote");
    work.shaping.stitch();
    work.shaping.drag(work.now(quote), work.span("“We tried,”"), work.span("We tried"));

    assertThat(work.marked()).containsExactly("quote[ We tried,  “We wanted peace.”]");
    work.selection.use(Optional.empty());
    work.shaping.move(End.END, Step.WORD, true);
    assertThat(work.marked()).containsExactly("quote[ We tried,  “We wanted peace.”]");
  }
}
