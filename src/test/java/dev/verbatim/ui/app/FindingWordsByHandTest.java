package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Words found in the article, and all of their places tagged, with real keys.
@ExtendWith(Fx.class)
class FindingWordsByHandTest {
  private static final String TEXT =
      "The mayor spoke. A mayor of many words, the Mayor said.\nTwo mayors met. Nobody came.";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void open() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("alpha", TEXT));
    open.click("Nobody");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void press(KeyCode... chord) {
    open.window.keys(chord);
  }

  private void find(String words) {
    press(KeyCode.CONTROL, KeyCode.F);
    write("#find-words", words);
  }

  private void write(String field, String words) {
    Fx.run(() -> ((TextField) open.main.root().lookup(field)).setText(words));
  }

  private void toggle(String bar, String id) {
    Fx.run(() -> ((ToggleButton) open.main.root().lookup(bar + " " + id)).fire());
  }

  private void counted(String count) {
    open.until("it says " + count, () -> open.text("#find-count").equals(count));
  }

  private void listed(int places) {
    open.until(places + " places", () -> places().getItems().size() == places);
  }

  private ListView<?> places() {
    return (ListView<?>) open.main.root().lookup("#tag-all-places");
  }

  @Test
  void placesAreCountedAndWalkedRoundAndTheOneShownIsTaggedByItsKey() {
    find("mayor");
    counted("1 of 4");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    counted("3 of 4");
    press(KeyCode.SHIFT, KeyCode.ENTER);
    counted("2 of 4");
    press(KeyCode.ESCAPE);
    press(KeyCode.DIGIT1);
    assertThat(open.marks()).containsExactly("speaker: mayor");
  }

  @Test
  void aPlaceIsTaggedWithoutLeavingTheBar() {
    find("mayor");
    counted("1 of 4");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    press(KeyCode.DIGIT2);
    press(KeyCode.F3);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    press(KeyCode.DIGIT2);
    assertThat(open.marks()).containsExactly("quote: mayor", "quote: mayor");
  }

  @Test
  void caseWholeWordsAndInflectedFormsAreHeeded() {
    find("Mayor");
    counted("1 of 4");
    toggle(".find-bar", "#query-case");
    counted("1 of 1");
    toggle(".find-bar", "#query-case");
    toggle(".find-bar", "#query-whole");
    counted("3 of 3");
    toggle(".find-bar", "#query-inflected");
    counted("3 of 4");
  }

  @Test
  void theNextPlaceIsFoundAlsoWhenTheBarWasClosedAndATagsKeyTagsIt() {
    find("mayor");
    counted("1 of 4");
    press(KeyCode.ESCAPE);
    press(KeyCode.F3);
    counted("2 of 4");
    press(KeyCode.F3);
    counted("3 of 4");
    press(KeyCode.DIGIT1);
    assertThat(open.marks()).hasSize(1);
  }

  @Test
  void aRegularExpressionThatCannotBeReadIsToldAndNothingIsFound() {
    find("(mayor");
    counted("none");
    toggle(".find-bar", "#query-regex");
    open.until("it is told", () -> !open.text("#find-wrong").isEmpty());
    write("#find-words", "(mayors?) \\w+");
    counted("1 of 4");
  }

  @Test
  void everyPlaceIsTaggedInOneStepButThoseLeftOutAndThoseTaggedAlready() {
    open.mark("mayor", KeyCode.DIGIT1);
    press(KeyCode.CONTROL, KeyCode.T);
    listed(3); // whole words, unless told otherwise
    toggle(".tag-all", "#query-whole");
    listed(4);
    assertThat(open.text("#tag-all-apply")).isEqualTo("Tag 3");
    press(KeyCode.ENTER);
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    assertThat(open.text("#tag-all-apply")).isEqualTo("Tag 2");
    press(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(open.marks()).containsExactly("speaker: mayor", "speaker: Mayor", "speaker: mayor");
    assertThat(open.text("#said")).contains("Tagged 2 places as speaker");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).containsExactly("speaker: mayor");
  }

  @Test
  void escapeLeavesWithoutTaggingAnything() {
    open.drag("mayor");
    press(KeyCode.CONTROL, KeyCode.T);
    listed(3);
    press(KeyCode.ESCAPE);
    assertThat(open.marks()).isEmpty();
    assertThat(Fx.get(() -> open.main.root().lookup("#tag-all-places"))).isNull();
    press(KeyCode.G);
    press(KeyCode.DIGIT1);
    assertThat(open.marks()).hasSize(1);
  }
}
