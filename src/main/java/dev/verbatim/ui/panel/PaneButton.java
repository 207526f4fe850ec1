package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Messages;
import javafx.scene.control.Button;

/// A small button of a pane below the page, as wide as its words.
final class PaneButton extends Button {
  PaneButton(String id, String text, Runnable action) {
    super(text);
    setId(id);
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> action.run());
  }

  /// The one that closes the pane.
  static Button closing(String id, Runnable action) {
    Button close = new PaneButton(id, "✕", action);
    close.getStyleClass().add("flat");
    close.setAccessibleText(Messages.get("find.close.tip"));
    return close;
  }
}
