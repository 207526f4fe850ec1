package dev.verbatim.ui.app;

import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.review.SettlingPanes;
import java.util.Optional;
import javafx.scene.layout.Region;

/// What stands beside the page for whoever the project is open as.
///
/// @param tools in place of the row of tags; empty where that is shown
/// @param left below the articles
/// @param focusLeft gives it the focus
/// @param right above the inspector
/// @param focusRight gives it the focus
/// @param share of the right side that it gets
record Flanks(
    Optional<Region> tools,
    Region left,
    Runnable focusLeft,
    Region right,
    Runnable focusRight,
    double share) {

  /// Of whoever marks: what is missing or odd, and the marks.
  static Flanks of(Workspace workspace) {
    return new Flanks(
        Optional.empty(),
        workspace.findings(),
        workspace::focusFindings,
        workspace.marks(),
        workspace::focusMarks,
        0.5);
  }

  /// Of whoever settles: the queue, and the ways to mark what is looked at.
  static Flanks of(SettlingPanes panes) {
    return new Flanks(
        Optional.of(panes.tools()),
        panes.queue(),
        panes::focusQueue,
        panes.options(),
        panes::focusOptions,
        0.7);
  }
}
