package dev.verbatim.ui.exchange;

import dev.verbatim.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What stands above the fields of a form.
final class Captions {
  private Captions() {}

  /// Above several fields.
  static Label heading(String key) {
    Label heading = new Label(Messages.get(key));
    heading.getStyleClass().add("heading");
    return heading;
  }

  /// Above one field.
  static Label label(String key, Node of) {
    Label label = new Label(Messages.get(key));
    label.setLabelFor(of);
    label.getStyleClass().add("palette-more");
    return label;
  }
}
