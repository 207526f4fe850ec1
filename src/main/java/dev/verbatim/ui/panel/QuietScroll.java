package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.FocusInView;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What is taller than its place, scrolled up and down; what has the focus in it is kept in view.
/// It never takes the focus itself: a click on empty space would else take it from the page, and
/// keys would go nowhere.
public final class QuietScroll extends ScrollPane {
  public QuietScroll(Node content) {
    super(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    FocusInView.keep(this);
  }

  /// A scroll pane asks for the focus wherever it is clicked.
  @Override
  public void requestFocus() {
    // Keys stay where they were.
  }
}
