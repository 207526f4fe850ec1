package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is suggested for the selected mark, with the two answers and their keys.
final class SuggestionStrip extends VBox {
  private final Prose words = new Prose();

  SuggestionStrip(Runnable take, Runnable leave) {
    getStyleClass().add("suggestion");
    words.setId("suggestion");
    HBox answers =
        new HBox(
            button("take-suggestion", "suggestion.take", take),
            button("leave-suggestion", "suggestion.leave", leave));
    answers.getStyleClass().add("suggestion-answers");
    getChildren().addAll(words, answers);
    show("");
  }

  private static Button button(String id, String key, Runnable action) {
    Button button = new Button(Messages.get(key));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(String suggestion) {
    words.setText(suggestion.isEmpty() ? "" : Messages.get("suggestion.text", suggestion));
    setVisible(!suggestion.isEmpty());
    setManaged(!suggestion.isEmpty());
  }
}
