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
  /// Where a colleague's work is read and the chosen mark has answers that collide: until one is
  /// taken, their numbers come before what else has these keys there.
  RIVALS,
  /// Where clusters are settled: the queue, the ways to mark one, and what is done about it.
  SETTLING;

  /// Says that a node and all it holds belong to this scope.
  public void mark(Node node) {
    node.getProperties().put(Scope.class, this);
  }

  /// Says that a node belongs to this scope, or not any more.
  public void mark(Node node, boolean belongs) {
    if (belongs) {
      mark(node);
    } else {
      node.getProperties().remove(Scope.class, this);
    }
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
