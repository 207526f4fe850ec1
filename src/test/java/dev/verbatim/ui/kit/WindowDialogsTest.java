package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Dialogs as they come up in front of the window where one is at work.
@ExtendWith(Fx.class)
class WindowDialogsTest {
  private static final String LONG =
      "A title that is so long that no button would ever show the whole of it, nor one row alone";

  private final List<Object> answers = new ArrayList<>();
  private TestWindow main;
  private WindowDialogs dialogs;

  @BeforeEach
  void openMain() {
    main = TestWindow.show(600, 400, StackPane::new);
    dialogs =
        Fx.get(
            () ->
                new WindowDialogs(
                    main.stage(), new Themes(new SimpleObjectProperty<>(ThemeChoice.LIGHT))));
  }

  private Stage dialog(Function<WindowDialogs, Object> question) {
    Platform.runLater(() -> answers.add(question.apply(dialogs)));
    Fx.settle();
    Fx.settle();
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .filter(w -> w.getScene().getRoot().getStyleClass().contains("dialog-pane"))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void aDialogBelongsToTheWindowWhereOneIsAtWork() {
    Stage other =
        Fx.get(
            () -> {
              Stage made = new Stage();
              made.initOwner(main.stage());
              made.setScene(new Scene(new TextField(), 300, 200));
              made.show();
              made.requestFocus();
              return made;
            });
    Fx.settle();
    Stage asked = dialog(d -> d.ask("Go on?", "With it.", List.of("Go on", "Cancel")));
    assertThat(Fx.<Window>get(asked::getOwner)).isSameAs(other);

    main.keys(KeyCode.ENTER);
    assertThat(answers).containsExactly(0);

    Fx.run(other::close);
    Fx.settle();
    asked = dialog(d -> d.ask("Again?", "With it.", List.of("Go on", "Cancel")));
    assertThat(Fx.<Window>get(asked::getOwner)).isSameAs(main.stage());
    main.keys(KeyCode.ESCAPE);
    assertThat(answers).containsExactly(0, 1);
  }

  @Test
  void oneOfAListIsChosenByKeys() {
    dialog(d -> d.choose("Which?", "One.", List.of("Peace", LONG, "War")));
    main.keys(KeyCode.DOWN);
    main.keys(KeyCode.ENTER);
    assertThat(answers).containsExactly(Optional.of(1));

    dialog(d -> d.choose("Which?", "One.", List.of("Peace", LONG, "War")));
    main.keys(KeyCode.ESCAPE);
    assertThat(answers).containsExactly(Optional.of(1), Optional.empty());
  }

  @Test
  void oneOfAListIsChosenByTheMouse() {
    Stage asked = dialog(d -> d.choose("Which?", "One.", List.of("Peace", LONG, "War")));
    Node row = row(asked, LONG);
    double one = Fx.get(() -> row(asked, "Peace").getLayoutBounds().getHeight());
    assertThat(Fx.get(() -> row.getLayoutBounds().getHeight()))
        .as("in two lines")
        .isGreaterThan(1.4 * one);
    Point2D at =
        Fx.get(
            () -> {
              var bounds = row.localToScreen(row.getLayoutBounds());
              Scene scene = main.scene();
              return new Point2D(
                  bounds.getCenterX() - main.stage().getX() - scene.getX(),
                  bounds.getCenterY() - main.stage().getY() - scene.getY());
            });
    main.doubleClick(at);
    assertThat(answers).containsExactly(Optional.of(1));
  }

  private static Node row(Stage asked, String words) {
    return Fx.get(
        () ->
            asked.getScene().getRoot().lookupAll(".list-cell").stream()
                .filter(cell -> words.equals(cell.getAccessibleText()))
                .findFirst()
                .orElseThrow());
  }
}
