package dev.verbatim.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.ProjectImpact;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import dev.verbatim.ui.kit.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The editor by itself, on a codebook in memory.
@ExtendWith(Fx.class)
class CodebookEditorTest {
  private final InMemory host = new InMemory();
  private TestWindow window;
  private CodebookEditor editor;

  private static final class InMemory implements CodebookHost {
    private Codebook codebook = DefaultCodebook.load();
    private Optional<String> place = Optional.of("codebook.json");

    @Override
    public Codebook codebook() {
      return codebook;
    }

    @Override
    public Optional<String> place() {
      return place;
    }

    @Override
    public void change(String label, CodebookEdit edit) {
      try {
        codebook = edit.applyTo(codebook, new CodebookEdit.By("analyst-a", Instant.EPOCH, label));
      } catch (RefusedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Runnable count(
        CodebookEdit edit, Consumer<Double> progress, Consumer<ProjectImpact.Outcome> done) {
      return () -> {};
    }

    @Override
    public boolean agrees(String title, String message, String answer) {
      return true;
    }

    @Override
    public void toggle(boolean undo) {}

    @Override
    public void takeOver() {}
  }

  @BeforeEach
  void show() {
    editor = Fx.get(() -> new CodebookEditor(host, Theme.LIGHT));
    window = TestWindow.show(920, 640, () -> editor);
    window.styles("/styles/verbatim.css");
  }

  private Node node(String id) {
    return Fx.get(() -> editor.lookup("#" + id));
  }

  private void page(int index) {
    Fx.run(() -> ((TabPane) editor.lookup(".tab-pane")).getSelectionModel().select(index));
    Fx.settle();
  }

  @Test
  void allOfTheFormStandsInTheWindowInBothThemes() {
    window.picture("codebook-light");
    double right = Fx.get(() -> node("tag-guideline").localToScene(0, 0).getX());
    assertThat(right).isBetween(200.0, 600.0);
    Fx.run(() -> editor.setTheme(Theme.DARK));
    window.dark().picture("codebook-dark");
    page(1);
    window.picture("codebook-links");
  }

  @Test
  void editionsAreToldAsSentences() {
    host.change("Rename", new CodebookEdit.Rename("newsroom"));
    host.change("Remove", new CodebookEdit.RemoveRelation("responds-to"));
    Fx.run(editor::show);
    page(3);
    window.picture("codebook-versions");

    List<String> told =
        Fx.get(
            () ->
                ((VBox) node("version-difference"))
                    .getChildren().stream().map(n -> ((Prose) n).getText()).toList());
    assertThat(told)
        .contains(
            "The codebook: label “news” became “newsroom”.", "Link “responds to” was removed.")
        .anyMatch(line -> line.startsWith("Version 3, ") && line.endsWith(", analyst-a: Remove"));
  }

  @Test
  void theCodebookOfALoneTextIsShownToBeRead() {
    host.place = Optional.empty();
    Fx.run(editor::show);

    assertThat(Fx.get(() -> node("tag-label").isDisabled())).isTrue();
    assertThat(Fx.get(() -> ((Button) node("tag-add")).isDisabled())).isTrue();
    assertThat(Fx.get(() -> ((Prose) node("codebook-message")).getText()))
        .contains("kept in the program");
  }
}
