package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A paragraph of the sample marked from beginning to end without the mouse: selected, tagged,
/// stitched, described, linked, noted, checked and done.
@ExtendWith(Fx.class)
class ByKeysAloneTest {
  /// Presses from the caret in a quotation to a quote that is tagged, typed and linked.
  private static final int MOST_PRESSES = 4;

  private static final String FIRST =
      "“We were trying to achieve that in the bilateral relationship,”";
  private static final String SECOND =
      "“We wanted to express our concerns and we wanted to address issues of common interest to the"
          + " Chinese people and the Canadian people.”";

  @TempDir Path folder;
  private OpenWindow open;
  private int presses;

  @BeforeEach
  void openTheSampleAsSomeoneWhoHasMarkedNothing() throws Exception {
    Path project = folder.resolve("sample");
    SampleCopy.to(project);
    open = OpenWindow.empty(folder);
    open.launch(
        new Launch(Optional.of(project), Optional.of(new Annotator("analyst-e", "Analyst E"))));
    open.go("beijing-meeting");
  }

  @AfterEach
  void close() {
    open.close();
  }

  /// Presses keys together, which counts once.
  private void press(KeyCode... chord) {
    open.window.keys(chord);
    presses++;
  }

  /// Puts the caret into some words by the search of the article, and leaves that.
  private void caretInto(String words) {
    press(KeyCode.CONTROL, KeyCode.F);
    words.chars().forEach(letter -> press(key((char) letter)));
    Span place = open.span(words);
    open.until(
        "the words are selected", () -> open.text("#selection").contains(place.start() + "–"));
    press(KeyCode.ESCAPE);
  }

  private static KeyCode key(char letter) {
    return letter == ' '
        ? KeyCode.SPACE
        : KeyCode.valueOf(String.valueOf(letter).toUpperCase(Locale.ROOT));
  }

  private Annotation quote() {
    return open.set().annotations().stream()
        .filter(mark -> mark.tag().equals(NewsIds.QUOTE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aParagraphIsMarkedFromTheSelectionToDone() throws Exception {
    caretInto("the source");
    press(KeyCode.DIGIT1);
    caretInto("achieve");
    press(KeyCode.LEFT);

    presses = 0;
    press(KeyCode.Q);
    press(KeyCode.DIGIT2);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    System.out.println("key presses from the caret to a finished quote: " + presses);
    assertThat(presses).isLessThanOrEqualTo(MOST_PRESSES);
    assertThat(open.marks()).containsExactly("quote: " + FIRST, "speaker: the source");
    assertThat(quote().attribute(NewsIds.TYPE)).contains(new AttributeValue.Text(NewsIds.DIRECT));
    assertThat(open.set().relations()).extracting(Relation::type).containsExactly(NewsIds.SAID_BY);

    stitch();
    takeTheCue();
    writeANote();
    setAnAttribute();
    walkTheChecks();
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT3);

    AnnotationSet saved = open.onDisk();
    assertThat(saved.status()).isEqualTo(Status.DONE);
    assertThat(saved.annotations()).hasSize(2);
    assertThat(saved.relations()).hasSize(1);
    Annotation kept = saved.annotation(quote().id()).orElseThrow();
    assertThat(kept).isEqualTo(quote());
    assertThat(kept.attributes()).containsKeys(NewsIds.TYPE, NewsIds.CUE, "negated");
  }

  private void stitch() {
    press(KeyCode.T);
    assertThat(open.marks()).contains("quote: " + FIRST + " … " + SECOND);
  }

  private void takeTheCue() {
    caretInto("said");
    press(KeyCode.W);
    assertThat(quote().attributes()).containsKey(NewsIds.CUE);
  }

  private void writeANote() {
    press(KeyCode.N);
    press(KeyCode.O);
    press(KeyCode.K);
    press(KeyCode.ESCAPE);
    assertThat(quote().note()).isEqualTo("ok");
  }

  /// Goes from one attribute to the next with Enter, and ticks the one that is a flag.
  private void setAnAttribute() {
    press(KeyCode.I);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    press(KeyCode.SPACE);
    press(KeyCode.ESCAPE);
    assertThat(quote().attribute("negated")).contains(new AttributeValue.Flag(true));
  }

  private void walkTheChecks() {
    press(KeyCode.F8);
    assertThat(open.text("#finding")).isNotEmpty();
  }
}
