package dev.verbatim.ui.app;

import dev.verbatim.ui.annotate.Workspace;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands beside the page: findings and marks for whoever marks, the queue and the ways to
/// mark a cluster for whoever settles.
final class Flanks {
  private final MainWindow window;
  private final Workspace workspace;
  private final HBox tools = new HBox();

  Flanks(MainWindow window) {
    this.window = window;
    this.workspace = window.workspace();
    tools.getStyleClass().add("tools");
    tools.setVisible(false);
    tools.setManaged(false);
  }

  /// Whether those of whoever settles are shown.
  boolean isSettling() {
    return window.settling().isOn();
  }

  /// Puts the tools of whoever settles in their row.
  void show() {
    Region row = window.settling().panes().tools();
    HBox.setHgrow(row, Priority.ALWAYS);
    tools.getChildren().setAll(row);
    VBox.setVgrow(window.settling().panes().queue(), Priority.ALWAYS);
  }

  /// The row of tools of whoever settles.
  Region tools() {
    return tools;
  }

  Region left() {
    return isSettling() ? window.settling().panes().queue() : workspace.findings();
  }

  Region right() {
    return isSettling() ? window.settling().panes().options() : workspace.marks();
  }

  void focusLeft() {
    if (isSettling()) {
      window.settling().panes().focusQueue();
    } else {
      workspace.focusFindings();
    }
  }

  void focusRight() {
    if (isSettling()) {
      window.settling().panes().focusOptions();
    } else {
      workspace.focusMarks();
    }
  }
}
