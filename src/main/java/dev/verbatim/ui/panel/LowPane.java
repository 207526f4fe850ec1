package dev.verbatim.ui.panel;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// A pane below the page, with a list in its middle. In a low window it gives way, so that some of
/// the page stays in sight, down to one row of the list.
class LowPane extends BorderPane {
  private static final double LEAST_PAGE = 130;

  private final double height;

  /// @param height where there is room for it
  LowPane(double height) {
    this.height = height;
    getStyleClass().add("tool-pane");
    setMaxHeight(USE_PREF_SIZE);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = getParent() instanceof Region around ? around.getHeight() - LEAST_PAGE : height;
    return Math.max(minHeight(width), Math.min(height, room));
  }
}
