package dev.verbatim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// That the ground the other tests stand on holds.
@ExtendWith(Fx.class)
class FxTest {
  @Test
  void aClickAndKeysReachWhatIsThere() {
    List<String> seen = new ArrayList<>();
    Button button = Fx.get(() -> new Button("Press"));
    TextField field = Fx.get(TextField::new);
    Fx.run(() -> button.setOnAction(e -> seen.add("pressed")));
    TestWindow window = TestWindow.show(300, 200, () -> new VBox(button, field));

    window.click(button);
    window.click(field);
    window.keys(KeyCode.SHIFT, KeyCode.V);
    window.keys(KeyCode.X);

    assertThat(seen).containsExactly("pressed");
    String typed = Fx.get(field::getText);
    assertThat(typed).isEqualTo("Vx");
  }

  @Test
  void aPictureIsWritten() throws Exception {
    TestWindow window = TestWindow.show(120, 80, () -> new VBox(new Button("Look")));

    Path file = window.picture("test-window");

    assertThat(Files.size(file)).isPositive();
    assertThat(window.pixel(100, 70)).isNotEqualTo(window.pixel(4, 4));
  }

  @Test
  void theMouseIsWhereItIsSaidToBe() {
    List<Point2D> seen = new ArrayList<>();
    TestWindow window =
        TestWindow.show(
            300,
            200,
            () -> {
              Pane pane = new Pane();
              pane.setOnMousePressed(e -> seen.add(new Point2D(e.getSceneX(), e.getSceneY())));
              pane.setOnMouseReleased(e -> seen.add(new Point2D(e.getSceneX(), e.getSceneY())));
              return pane;
            });

    window.drag(new Point2D(10, 20), new Point2D(200, 150));

    assertThat(seen).containsExactly(new Point2D(10, 20), new Point2D(200, 150));
  }

  @Test
  void whatIsThrownComesOut() {
    assertThatThrownBy(
            () ->
                Fx.run(
                    () -> {
                      throw new IllegalStateException("wrong");
                    }))
        .hasRootCauseMessage("wrong");
  }

  @Test
  void aFailureInAPulseIsCaught() {
    BooleanProperty broken = new SimpleBooleanProperty();
    Pane pane =
        Fx.get(
            () ->
                new Pane() {
                  @Override
                  protected void layoutChildren() {
                    if (broken.get()) {
                      throw new IllegalStateException("in a pulse");
                    }
                  }
                });
    TestWindow.show(100, 100, () -> pane);
    Fx.run(
        () -> {
          broken.set(true);
          pane.requestLayout();
        });
    Platform.runLater(
        () -> {
          throw new IllegalStateException("later");
        });
    Fx.settle();

    assertThat(Fx.takeFailures()).extracting(Throwable::getMessage).contains("in a pulse", "later");
  }

  @Test
  void aFaultInAStyleSheetIsCaught() {
    TestWindow window = TestWindow.show(100, 100, Pane::new);

    window.styles("data:text/css,.root { -fx-background-color: -v-not-there; }");

    assertThat(Fx.takeFailures())
        .extracting(Throwable::getMessage)
        .anyMatch(message -> message.contains("-fx-background-color"));
  }
}
