package dev.verbatim.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where a command's keys work. Two commands may share a key only in different scopes.
public enum Scope {
  /// Anywhere in the window; such keys have a modifier or are function keys.
  WINDOW,
  /// Where the page or the list of its marks has the focus; such keys may be plain letters, since
  /// nothing can be typed there.
  PAGE,
  /// Where a colleague's work is read; such keys may be plain letters, too.
  READING,
  /// Where clusters are settled: the queue, the ways to mark one, and what is done about it.
  SETTLING;

  /// Says that a node and all it holds belong to this scope.
  public void mark(Node node) {
    node.getProperties().put(Scope.class, this);
  }

  /// Whether keys of this scope work while `focus` has the focus.
  public boolean holds(@Nullable Node focus) {
    if (this == WINDOW) {
      return true;
    }
    if (focus instanceof TextInputControl) {
      return false;
    }
    for (Node node = focus; node != null; node = node.getParent()) {
      if (node.getProperties().get(Scope.class) == this) {
        return true;
      }
    }
    return false;
  }
}
