package dev.verbatim.ui.kit;

import javafx.scene.Node;

/// The room that parts of a window take.
public final class Room {
  private Room() {}

  /// Shows a part, or takes it out of sight with the room that it takes.
  public static void reveal(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
