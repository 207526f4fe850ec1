package dev.verbatim.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A row of tools that is moved sideways where there is no room for all of it, without bars.
public final class ToolScroll extends ScrollPane {
  public ToolScroll(Node row) {
    super(row);
    getStyleClass().add("tool-scroll");
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setPannable(true);
    setFocusTraversable(false);
  }
}
