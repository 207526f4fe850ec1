package dev.verbatim.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What is taller than its place, scrolled up and down. It never takes the focus: a click on empty
/// space would else take it from the page, and keys would go nowhere.
public final class QuietScroll extends ScrollPane {
  public QuietScroll(Node content) {
    super(content);
    setFitToWidth(true);
    setFocusTraversable(false);
  }

  /// A scroll pane asks for the focus wherever it is clicked.
  @Override
  public void requestFocus() {
    // Keys stay where they were.
  }
}
