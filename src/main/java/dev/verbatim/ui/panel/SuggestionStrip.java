package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is suggested for the selected mark, with the two answers and their keys.
final class SuggestionStrip extends VBox {
  private final Prose words = new Prose();
  private final Button take = new Button();
  private final Button leave = new Button();

  SuggestionStrip() {
    getStyleClass().add("suggestion");
    words.setId("suggestion");
    HBox answers = new HBox(take, leave);
    answers.getStyleClass().add("suggestion-answers");
    getChildren().addAll(words, answers);
    show("");
  }

  /// Lets the answers do what these commands do, and show their keys.
  void use(Command taking, Command leaving) {
    Menus.keyed(take, taking, Messages.get("suggestion.take"));
    Menus.keyed(leave, leaving, Messages.get("suggestion.leave"));
  }

  void show(String suggestion) {
    words.setText(suggestion.isEmpty() ? "" : Messages.get("suggestion.text", suggestion));
    Room.reveal(this, !suggestion.isEmpty());
  }
}
