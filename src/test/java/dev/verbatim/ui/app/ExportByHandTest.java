package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.RecipeStore;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A data set chosen, looked at, written and kept by keys and mouse.
@ExtendWith(Fx.class)
class ExportByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void aProject() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("harbour", "Nobody asked.", "later", "Nothing."));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void openSheet() {
    open.mark("Nobody", KeyCode.DIGIT1);
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    open.until("the sheet is shown", () -> open.main.root().lookup("#export") != null);
    Fx.settle();
  }

  private void untilShown(String words) {
    open.until(words + " is shown", () -> preview().contains(words));
  }

  private String preview() {
    return Fx.get(() -> ((TextArea) open.node("#export-preview")).getText());
  }

  private void untilLost(String words) {
    open.until(words + " is said", () -> open.text("#export-losses").contains(words));
  }

  /// Down to the form that is called so.
  private void choose(String form) {
    for (int i = 0; i < 20 && !open.text("#export-losses").contains(form); i++) {
      open.window.keys(KeyCode.DOWN);
      open.until("it is made", () -> !Fx.get(() -> open.node("#export-go").isDisabled()));
    }
    untilLost(form);
  }

  @Test
  void whatWouldBeWrittenAndLostIsShownAndThenWritten() throws Exception {
    openSheet();
    untilShown("Nobody");
    untilLost("Verbatim project keeps all of it.");
    choose("brat standoff");
    untilShown("speaker 0 6\tNobody");
    untilLost("1 status of an article");
    assertThat(open.text("#export-summary")).startsWith("1 article · 1 work · 1 mark");
    assertThat(folder.resolve("set")).doesNotExist();

    open.dialogs.answer(folder.resolve("set"));
    open.window.keys(KeyCode.CONTROL, KeyCode.ENTER);
    Path ann = folder.resolve("set/" + OpenWindow.ANALYST.id() + "/harbour.ann");
    open.until("it is written", () -> Files.exists(ann));
    assertThat(ann).hasContent("T1\tspeaker 0 6\tNobody");
    assertThat(folder.resolve("set/loss.txt")).content().contains("loss: 1 status of an article");
    open.until("it is told", () -> open.text("#said").contains("written to set"));
  }

  @Test
  void partsThatAreNotAHundredCannotBeWritten() {
    openSheet();
    untilShown("Nobody");
    open.window.click(open.node("#export-split"));
    Fx.run(() -> ((TextField) open.node("#export-parts")).setText("80/10/20"));
    open.until("it is told", () -> Fx.get(() -> open.node("#export-wrong").isVisible()));
    assertThat(Fx.get(() -> open.node("#export-go").isDisabled())).isTrue();
    Fx.run(() -> ((TextField) open.node("#export-parts")).setText("0/0/100"));
    open.until("it can be written", () -> !Fx.get(() -> open.node("#export-go").isDisabled()));
    assertThat(Fx.get(() -> open.node("#export-wrong").isVisible())).isFalse();
  }

  @Test
  void withoutTextsSomeFormsAreNotPossible() {
    openSheet();
    untilShown("Nobody");
    open.window.click(open.node("#export-texts"));
    untilLost("is nothing without the articles' words");
    assertThat(Fx.get(() -> open.node("#export-go").isDisabled())).isTrue();
    assertThat(preview()).isEmpty();
  }

  @Test
  void aRecipeIsKeptAndChosenAgain() throws Exception {
    openSheet();
    untilShown("Nobody");
    open.window.click(open.node("#export-card"));
    open.dialogs.answer("nightly");
    open.window.click(open.node("#export-keep"));
    Project project = open.main.desk().projectProperty().get().orElseThrow();
    open.until("it is kept", () -> kept(project).equals(List.of("nightly")));
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    open.until("it is offered", () -> open.main.root().lookup("#export-recipes") != null);
    open.window.click(open.node("#export-recipes"));
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.ENTER);
    open.until(
        "it is taken up",
        () -> Fx.get(() -> open.node("#export-card") instanceof CheckBox box && box.isSelected()));
  }

  @Test
  void aRecipeIsRemovedAndComesBackByUndo() {
    openSheet();
    untilShown("Nobody");
    open.dialogs.answer("nightly");
    open.window.click(open.node("#export-keep"));
    Project project = open.main.desk().projectProperty().get().orElseThrow();
    open.until("it can be removed", () -> !Fx.get(() -> open.node("#export-forget").isDisabled()));
    assertThat(kept(project)).containsExactly("nightly");
    open.window.click(open.node("#export-forget"));
    open.until("it is removed", () -> kept(project).isEmpty());
    open.until("it is told", () -> open.text("#said").contains("“nightly” is removed"));
    assertThat(Fx.get(() -> open.node("#export-recipes").isVisible())).isFalse();
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    open.until("it is back", () -> kept(project).equals(List.of("nightly")));
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    open.until("nobody kept it", () -> kept(project).isEmpty());
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    open.until("it is kept again", () -> kept(project).equals(List.of("nightly")));
  }

  private static List<String> kept(Project project) {
    try {
      return List.copyOf(new RecipeStore(project).read().byName().keySet());
    } catch (ProjectException e) {
      throw new AssertionError(e);
    }
  }
}
