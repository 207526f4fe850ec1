package dev.verbatim.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The room that parts of a window take.
public final class Room {
  private Room() {}

  /// Shows a part, or takes it out of sight with the room that it takes.
  public static void reveal(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /// What takes all the room that is left in a row.
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// Whether a node is a part, or stands in it.
  public static boolean holds(Node part, @Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }
}
