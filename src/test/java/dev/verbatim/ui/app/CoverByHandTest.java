package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Cover;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is shown in place of the marking workspace, and the way back.
@ExtendWith(Fx.class)
class CoverByHandTest {
  private static final String LONG = "A line of words that goes on.\n\n".repeat(80);

  @TempDir Path folder;
  private OpenWindow open;
  private final Figures figures = new Figures();

  /// A cover that keeps what it was asked to do.
  private static final class Figures implements Cover {
    final List<String> asked = new ArrayList<>();
    private final Button button = new Button("Figures");
    private final StackPane pane = new StackPane(button);

    @Override
    public Region region() {
      return pane;
    }

    @Override
    public String title() {
      return "Figures of all";
    }

    @Override
    public void focus() {
      button.requestFocus();
    }

    @Override
    public String undoable() {
      return "a figure";
    }

    @Override
    public void toggle(boolean undo) {
      asked.add(undo ? "undo" : "redo");
    }

    @Override
    public void settle() {
      asked.add("settle");
    }

    @Override
    public void left() {
      asked.add("left");
    }
  }

  @BeforeEach
  void twoArticles() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("first", LONG, "second", LONG));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void undoIsTheCoversAndNoMarkCanBeMadeMeanwhile() {
    cover();

    assertThat(Fx.get(() -> open.main.commands().get("undo").text().get()))
        .isEqualTo("Undo a figure");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(figures.asked).containsExactly("undo");
    assertThat(Fx.get(() -> open.main.commands().get("tag-quote").enabled().get())).isFalse();
    assertThat(Fx.get(() -> figures.button.isFocused())).isTrue();
  }

  @Test
  void leavingItComesBackToTheArticleAndThePlace() {
    open.go("second");
    int words = LONG.length() - 400;
    Fx.run(() -> open.main.workspace().reveal(new Span(words, words + 4)));
    Fx.settle();
    int before = Fx.get(() -> open.main.workspace().place());
    assertThat(before).isPositive();
    cover();

    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until("it is back", () -> open.main.desk().shown().isPresent());
    Fx.settle();

    assertThat(Fx.get(() -> open.main.desk().shown())).hasValue("second");
    assertThat(Fx.get(() -> open.main.workspace().place())).isEqualTo(before);
    assertThat(figures.asked).containsExactly("settle", "left");
    assertThat(Fx.get(() -> open.main.commands().get("back-to-marking").enabled().get())).isFalse();
  }

  @Test
  void anArticleThatIsOpenedAnywhereEndsIt() {
    cover();

    Fx.run(() -> open.main.desk().go("second"));
    open.until("it is open", () -> open.main.desk().shown().isPresent());

    assertThat(figures.asked).containsExactly("left");
    assertThat(Fx.get(() -> figures.pane.getScene() == null)).isTrue();
  }

  @Test
  void theTitleOfTheWindowIsTheCovers() {
    cover();

    assertThat(Fx.get(() -> open.window.stage().getTitle())).startsWith("Figures of all");
  }

  private void cover() {
    Fx.run(() -> open.main.covering().show(figures));
    Fx.settle();
  }
}
