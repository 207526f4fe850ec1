package dev.verbatim.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Scrolls a pane up or down until whatever in it gets the focus is in view. JavaFX does so for the
/// Tab key alone, not where a command gives the focus.
public final class FocusInView {
  private final ScrollPane pane;
  private final AfterLayout showing;

  private FocusInView(ScrollPane pane) {
    this.pane = pane;
    this.showing = new AfterLayout(pane, this::show);
  }

  /// Does so for a pane as long as it is there.
  public static void keep(ScrollPane pane) {
    FocusInView view = new FocusInView(pane);
    ChangeListener<@Nullable Node> listener = (_, _, _) -> view.showing.request();
    pane.sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.focusOwnerProperty().removeListener(listener);
              }
              if (now != null) {
                now.focusOwnerProperty().addListener(listener);
              }
            });
  }

  private void show() {
    Node focused = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    if (focused == null || !isWithin(focused)) {
      return;
    }
    Node content = pane.getContent();
    Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double room = content.getLayoutBounds().getHeight() - seen;
    if (room <= 0) {
      return;
    }
    double top = pane.getVvalue() * room;
    if (at.getMinY() < top || at.getHeight() > seen) {
      pane.setVvalue(Math.clamp(at.getMinY() / room, 0, 1));
    } else if (at.getMaxY() > top + seen) {
      pane.setVvalue(Math.clamp((at.getMaxY() - seen) / room, 0, 1));
    }
  }

  private boolean isWithin(Node focused) {
    for (Parent at = focused.getParent(); at != null; at = at.getParent()) {
      if (at.equals(pane.getContent())) {
        return true;
      }
    }
    return false;
  }
}
