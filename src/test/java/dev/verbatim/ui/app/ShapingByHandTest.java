package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Marks shaped with the mouse and with keys, in the whole program.
@ExtendWith(Fx.class)
class ShapingByHandTest {
  private static final String TEXT =
      "“We tried,” the minister said. “We wanted peace.”\nAbout 266 people came.";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void open() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("alpha", TEXT));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void press(KeyCode... chord) {
    open.window.keys(chord);
  }

  /// Where the small square below the last character of some words is.
  private Point2D knobBehind(String words) {
    Span span = open.span(words);
    Bounds last =
        Fx.get(() -> open.main.workspace().boundsOf(new Span(span.end() - 1, span.end())))
            .orElseThrow();
    return new Point2D(last.getMaxX() + 1, last.getMaxY() + 5);
  }

  @Test
  void anEndIsDraggedByItsSquareAndUndone() {
    open.mark("minister", KeyCode.DIGIT1);
    open.window.drag(knobBehind("minister"), open.behind("said"));

    assertThat(open.marks()).containsExactly("speaker: minister said");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).containsExactly("speaker: minister");
  }

  @Test
  void wordsAreSelectedFromTheEndOfAMarkAsAnywhereElse() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    open.mark("We tried", KeyCode.DIGIT3);
    open.window.drag(open.before("We tried"), open.behind("We"));
    press(KeyCode.DIGIT1);

    assertThat(open.marks()).contains("speaker: We", "allegation: We tried");
  }

  @Test
  void theEndsAreMovedByKeys() {
    open.mark("minister", KeyCode.DIGIT1);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.COMMA);
    press(KeyCode.CONTROL, KeyCode.PERIOD);
    press(KeyCode.COMMA);
    press(KeyCode.SHIFT, KeyCode.PERIOD);
    assertThat(open.marks()).containsExactly("speaker: he minister sai");
  }

  @Test
  void oneKeyStitchesAndAnotherSplits() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    press(KeyCode.T);
    assertThat(open.marks()).containsExactly("quote: “We tried,” … “We wanted peace.”");
    press(KeyCode.SHIFT, KeyCode.T);
    assertThat(open.marks()).containsExactly("quote: “We tried,”", "quote: “We wanted peace.”");
    press(KeyCode.J);
    assertThat(open.marks()).containsExactly("quote: “We tried,” … “We wanted peace.”");
  }

  @Test
  void severalMarksAreChosenInTheListByKeysAndDeletedAtOnce() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    open.mark("266", KeyCode.DIGIT4);
    open.mark("minister", KeyCode.DIGIT1);
    press(KeyCode.F6);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.DELETE);

    assertThat(open.marks()).containsExactly("quote: “We tried,”");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).hasSize(3);
  }

  @Test
  void afterUndoOneGoesOnWithWhatOneHad() {
    open.mark("266", KeyCode.DIGIT1);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.DIGIT4); // the words are selected again
    assertThat(open.marks()).containsExactly("statistic: 266");

    press(KeyCode.D);
    press(KeyCode.DIGIT3);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.DIGIT1); // the mark is selected whose words were marked twice
    assertThat(open.marks()).containsExactly("speaker: 266");

    open.mark("“We tried,”", KeyCode.DIGIT2);
    press(KeyCode.T);
    press(KeyCode.SHIFT, KeyCode.T);
    open.click("We tried");
    press(KeyCode.J);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.DIGIT3);
    assertThat(open.marks()).contains("allegation: “We tried,”", "quote: “We wanted peace.”");
  }

  @Test
  void allThatWasDeletedTogetherIsSelectedWhenItIsBack() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    open.mark("“We wanted peace.”", KeyCode.DIGIT2);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    press(KeyCode.DELETE);
    assertThat(open.marks()).isEmpty();
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.DIGIT3);
    assertThat(open.marks())
        .containsExactly("allegation: “We tried,”", "allegation: “We wanted peace.”");
  }

  @Test
  void theCaretIsInFrontOfTheMarkThatOneWalkedTo() {
    open.mark("“We wanted peace.”", KeyCode.DIGIT2);
    open.mark("minister", KeyCode.DIGIT1);
    press(KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.DIGIT4);
    assertThat(open.marks()).contains("statistic: “W");
  }

  @Test
  void wordsAreNotMarkedTwiceUnderOneTag() {
    open.mark("266", KeyCode.DIGIT1);
    press(KeyCode.D);
    press(KeyCode.ENTER);
    assertThat(open.marks()).containsExactlyInAnyOrder("speaker: 266", "quote: 266");
  }

  @Test
  void anArmedTagMarksWithEachDragUntilEscape() {
    press(KeyCode.P);
    press(KeyCode.DIGIT4);
    open.drag("266 people");
    open.drag("minister");
    press(KeyCode.ESCAPE);
    open.drag("peace");

    assertThat(open.marks()).containsExactly("statistic: minister", "statistic: 266 people");
  }

  @Test
  void theListOfTagsIsReadByKeys() {
    open.drag("266 people");
    press(KeyCode.SPACE);
    press(KeyCode.DIGIT4);
    press(KeyCode.D);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);

    assertThat(open.marks())
        .containsExactlyInAnyOrder("statistic: 266 people", "quote: 266 people");
  }

  @Test
  void aHiddenTagIsNeitherDrawnNorClicked() {
    open.mark("266", KeyCode.DIGIT4);
    open.mark("266 people", KeyCode.DIGIT1);
    press(KeyCode.ALT, KeyCode.DIGIT4);
    open.click("266");
    assertThat(selectedTag()).isEqualTo("speaker");

    press(KeyCode.ALT, KeyCode.DIGIT0);
    press(KeyCode.TAB);
    assertThat(selectedTag()).isEqualTo("statistic");
  }

  private String selectedTag() {
    return open.text("#selection").replaceAll(" ·.*", "");
  }

  @Test
  void snappingTakesInWholeWords() {
    Fx.run(() -> open.main.workspace().setSnapping(true));
    open.drag("nister sa");
    press(KeyCode.DIGIT3);

    assertThat(open.marks()).containsExactly("allegation: minister said");
  }

  @Test
  void wordsAreTakenIntoAnAttributeByOneKey() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    open.drag("said");
    press(KeyCode.W);

    Annotation quote = open.set().annotations().getFirst();
    assertThat(quote.attribute("cue").orElseThrow().toString()).contains("25–29");
  }
}
