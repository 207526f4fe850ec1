package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.SheetPane;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Gives the page the focus where the control that had it goes, is hidden or is switched off by
/// what it did. JavaFX would give it to whatever stands next, or to the first button of the window,
/// which tags: so the next Enter or Space would do something that nobody meant.
final class LostFocus {
  private final Scene scene;
  private final WindowLayout layout;
  private boolean lost;

  private LostFocus(Scene scene, WindowLayout layout) {
    this.scene = scene;
    this.layout = layout;
  }

  static void install(Scene scene, WindowLayout layout) {
    LostFocus watch = new LostFocus(scene, layout);
    scene.focusOwnerProperty().addListener((_, before, now) -> watch.moved(before, now));
  }

  /// Where JavaFX chooses by itself, the focus is nowhere in between.
  private void moved(@Nullable Node before, @Nullable Node now) {
    if (now == null) {
      lost = before != null && !isThere(before);
    } else if (before == null && lost) {
      lost = false;
      if (!SheetPane.covers(now)) {
        layout.focusMiddle();
      }
    }
  }

  private boolean isThere(Node node) {
    if (!scene.equals(node.getScene()) || node.isDisabled()) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
