package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The guideline of the selected mark's tag, beside the article.
@ExtendWith(Fx.class)
class GuidelineByHandTest {
  @TempDir Path folder;

  private static boolean isShown(OpenWindow open) {
    return Fx.get(() -> open.main.root().lookup("#guideline") != null);
  }

  private static String first(OpenWindow open) {
    return Fx.get(
        () ->
            ((Text) ((ScrollPane) open.node("#guideline")).getContent().lookup(".prose-text"))
                .getText());
  }

  @Test
  void itFollowsTheSelectedMarkAndIsRemembered() throws Exception {
    try (OpenWindow open =
        OpenWindow.onTexts(
            folder, Map.of("harbour", "The mayor spoke. “We are ready,” she said."))) {
      open.mark("The mayor", KeyCode.DIGIT1);
      assertThat(isShown(open)).isFalse();

      open.window.keys(KeyCode.F7);
      assertThat(first(open)).startsWith("Mark the words that name whoever");
      open.mark("“We are ready,”", KeyCode.DIGIT2);
      assertThat(first(open)).startsWith("Mark words that are given as somebody's.");
      open.window.picture("guideline");
      assertThat(Fx.get(() -> open.settings.get("guideline", ""))).isEqualTo("true");

      open.window.keys(KeyCode.F7);
      assertThat(isShown(open)).isFalse();
    }
  }
}
