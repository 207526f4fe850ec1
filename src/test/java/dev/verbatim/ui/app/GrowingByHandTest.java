package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The selection made larger and smaller by keys, from a caret that was put by the mouse.
@ExtendWith(Fx.class)
class GrowingByHandTest {
  private static final String TEXT =
      "The talks went well. “It was a ‘practical’ meeting,” she said.\nNobody asked.";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void click() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("alpha", TEXT));
    open.click("practical");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void press(int times, KeyCode... keys) {
    for (int i = 0; i < times; i++) {
      open.window.keys(keys);
    }
  }

  @Test
  void aQuotationIsMarkedByThreeKeys() {
    press(2, KeyCode.G);
    press(1, KeyCode.DIGIT2);

    assertThat(open.marks()).containsExactly("quote: ‘practical’");
  }

  @Test
  void largerAndLargerUpToTheWholeText() {
    press(9, KeyCode.G);
    press(1, KeyCode.DIGIT3);

    assertThat(open.marks()).containsExactly("allegation: " + TEXT);
  }

  @Test
  void smallerGoesBackTheSameWay() {
    press(4, KeyCode.G);
    press(2, KeyCode.SHIFT, KeyCode.G);
    press(1, KeyCode.DIGIT2);
    assertThat(open.marks()).containsExactly("quote: ‘practical’");
  }

  @Test
  void atTheCaretThereIsNothingSmaller() {
    press(3, KeyCode.G);
    press(5, KeyCode.SHIFT, KeyCode.G);
    press(1, KeyCode.G);
    press(1, KeyCode.DIGIT4);
    assertThat(open.marks()).containsExactly("statistic: practical");
  }

  @Test
  void aSelectionByHandIsGrownFromWhereItIs() {
    press(3, KeyCode.G);
    open.drag("alks we");
    press(1, KeyCode.SHIFT, KeyCode.G);
    press(1, KeyCode.G);
    press(1, KeyCode.DIGIT1);

    assertThat(open.marks()).containsExactly("speaker: talks went");
  }
}
