package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the tour says at a step, above the page, so that it covers nothing that is spoken of.
final class FirstStepsStrip extends HBox {
  private final Label count = new Label();
  private final Prose words = new Prose();
  private final Button back = button("first-steps-back", "first-steps.back");
  private final Button next = button("first-steps-next", "first-steps.next");
  private final Button end = button("first-steps-end", "first-steps.end");

  FirstStepsStrip() {
    setId("first-steps");
    getStyleClass().add("first-steps");
    count.getStyleClass().add("heading");
    count.setMinWidth(Region.USE_PREF_SIZE);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    next.getStyleClass().add("accent");
    getChildren().addAll(count, words, back, next, end);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  private static Button button(String id, String words) {
    Button button = new Button(Messages.get(words));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /// Sets what the buttons do.
  void doing(Runnable goBack, Runnable goOn, Runnable stop) {
    back.setOnAction(_ -> goBack.run());
    next.setOnAction(_ -> goOn.run());
    end.setOnAction(_ -> stop.run());
  }

  /// Shows a step.
  ///
  /// @param index from 0; `all` for what is said at the end
  void show(int index, int all, String said) {
    boolean over = index == all;
    count.setText(
        over
            ? Messages.get("first-steps.over")
            : Messages.get("first-steps.count", index + 1, all));
    words.setText(said);
    back.setVisible(index > 0 && !over);
    next.setVisible(!over);
    end.setText(Messages.get(over ? "first-steps.close" : "first-steps.end"));
    setVisible(true);
  }

  void focus() {
    (next.isVisible() ? next : end).requestFocus();
  }
}
