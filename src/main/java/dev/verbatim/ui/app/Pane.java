package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.Room;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A part of the window that F6 stops at.
///
/// @param focus gives it the focus
record Pane(Node node, Runnable focus) {

  /// Moves the focus to the pane behind the one that has it, or the one before; to the first where
  /// none has it.
  static void cycle(List<Pane> panes, @Nullable Node owner, boolean forward) {
    int here = -1;
    for (int i = 0; i < panes.size(); i++) {
      here = Room.holds(panes.get(i).node, owner) ? i : here;
    }
    int next = here < 0 ? 0 : Math.floorMod(here + (forward ? 1 : -1), panes.size());
    panes.get(next).focus.run();
  }
}
