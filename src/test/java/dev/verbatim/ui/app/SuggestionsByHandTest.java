package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Suggestions taken and left by keys.
@ExtendWith(Fx.class)
class SuggestionsByHandTest {
  private static final String TEXT =
      "The minister said: “We tried.”\nAt least one million people came.";

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

  private Annotation first(String tag) {
    return open.set().annotations().stream()
        .filter(a -> a.tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSpeakerTaggedAfterItsQuoteIsLinkedByOneKey() {
    open.mark("“We tried.”", KeyCode.DIGIT2);
    open.mark("The minister", KeyCode.DIGIT1);
    assertThat(open.text("#suggestion")).isEqualTo("said by ← “We tried.”?");
    open.window.keys(KeyCode.ENTER);

    assertThat(open.set().relationsOf(first("quote").id())).hasSize(1);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.set().relations()).isEmpty();
  }

  @Test
  void theNumbersOfAStatisticAreTakenAtOnce() {
    open.mark("At least one million people", KeyCode.DIGIT4);
    open.window.keys(KeyCode.ENTER);
    assertThat(first("statistic").attributes()).hasSize(3);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(first("statistic").attributes()).isEmpty();
  }

  @Test
  void anAnswerThatIsClickedLeavesTheFocusOnThePage() {
    open.mark("At least one million people", KeyCode.DIGIT4);
    open.window.click(open.node(".suggestion .button"));
    assertThat(first("statistic").attributes()).hasSize(3);
    assertThat(open.isOnPage()).isTrue();
    open.window.keys(KeyCode.DELETE);
    assertThat(open.marks()).isEmpty();
  }

  @Test
  void whatIsLeftGivesWayToTheNextAndStaysAway() {
    open.mark("The minister", KeyCode.DIGIT1);
    open.mark("“We tried.”", KeyCode.DIGIT2);
    assertThat(open.text("#suggestion")).isEqualTo("Type: direct?");
    open.window.keys(KeyCode.X);
    assertThat(open.text("#suggestion")).isEqualTo("said by → The minister?");
    open.window.keys(KeyCode.X);
    assertThat(open.text("#suggestion")).isEmpty();
    open.window.keys(KeyCode.ENTER);
    assertThat(first("quote").attributes()).isEmpty();

    open.window.keys(KeyCode.ESCAPE);
    open.click("We tried");
    assertThat(open.text("#suggestion")).isEmpty();
  }
}
