package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Prose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The tour in five steps, taken by hand.
@ExtendWith(Fx.class)
class FirstStepsByHandTest {
  @TempDir Path folder;

  @Test
  void eachStepIsDoneByHandAndLeadsToTheNext() throws Exception {
    try (OpenWindow open = OpenWindow.empty(folder)) {
      start(open);
      assertThat(said(open)).startsWith("Click into").contains("press Q");
      open.window.picture("first-steps");
      open.click("constructive and");
      assertThat(count(open)).isEqualTo("Step 1 of 5");

      open.window.keys(KeyCode.Q);
      assertThat(count(open)).isEqualTo("Step 2 of 5");
      assertThat(said(open)).contains("Press 2").contains("Ctrl+Z");
      open.window.keys(KeyCode.DIGIT2);
      assertThat(count(open)).isEqualTo("Step 3 of 5");
      open.mark("a senior government official", KeyCode.DIGIT1);
      assertThat(count(open)).isEqualTo("Step 3 of 5");
      open.window.keys(KeyCode.ENTER);
      assertThat(open.set().relations()).hasSize(1);
      assertThat(count(open)).isEqualTo("Step 4 of 5");
      open.window.keys(KeyCode.F8);
      assertThat(count(open)).isEqualTo("Step 5 of 5");
      open.window.keys(KeyCode.CONTROL, KeyCode.K);
      assertThat(count(open)).isEqualTo("Done");
      open.window.keys(KeyCode.ESCAPE);
      open.window.click(open.node("#first-steps-end"));
      assertThat(open.node("#first-steps").isVisible()).isFalse();
      assertThat(open.marks()).hasSize(2);
    }
  }

  @Test
  void onePassesOverStepsAndBackAndReachesThemByKeys() throws Exception {
    try (OpenWindow open = OpenWindow.empty(folder)) {
      start(open);
      while (!focusIsOn(open, "first-steps-next")) {
        open.window.keys(KeyCode.F6);
      }
      open.window.keys(KeyCode.SPACE);
      assertThat(count(open)).isEqualTo("Step 2 of 5");
      open.window.click(open.node("#first-steps-back"));
      assertThat(count(open)).isEqualTo("Step 1 of 5");
    }
  }

  @Test
  void itBeginsOnACopyOfItsOwnAndEndsWithAnotherProject() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."))) {
      start(open);
      open.window.keys(KeyCode.Q);
      start(open);
      assertThat(open.marks()).isEmpty();
      assertThat(List.of("tour", "tour-2"))
          .allMatch(name -> Files.exists(folder.resolve("state").resolve(name)));

      Launch back =
          new Launch(Optional.of(folder.resolve("project")), Optional.of(OpenWindow.ANALYST));
      Fx.run(() -> open.main.launch(back));
      open.until(
          "the other project is open",
          () ->
              open.main.desk().currentProperty().get().stream()
                  .anyMatch(set -> set.session().article().id().equals("peace")));
      assertThat(open.node("#first-steps").isVisible()).isFalse();
    }
  }

  private static void start(OpenWindow open) {
    Fx.run(() -> open.node("#first-steps").setVisible(false));
    open.run("first-steps");
    open.until("the tour has begun", () -> open.node("#first-steps").isVisible());
    Fx.settle();
  }

  private static boolean focusIsOn(OpenWindow open, String id) {
    Node focus = Fx.get(() -> open.window.scene().getFocusOwner());
    return focus != null && id.equals(focus.getId());
  }

  private static String count(OpenWindow open) {
    return Fx.get(() -> ((Label) open.main.root().lookup("#first-steps .heading")).getText());
  }

  private static String said(OpenWindow open) {
    return Fx.get(() -> ((Prose) open.main.root().lookup("#first-steps .prose")).getText());
  }
}
