package dev.verbatim.ui.app;

import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.kit.Settings;

/// Shows the page as the settings have it: theme, size and kind of type, and what selecting does.
final class Appearance {
  private final MainWindow window;
  private final Workspace workspace;
  private final Settings settings;

  Appearance(MainWindow window) {
    this.window = window;
    this.workspace = window.workspace();
    this.settings = window.settings();
  }

  /// Shows them now and whenever they change.
  void follow() {
    settings.zoomProperty().addListener((_, _, now) -> showZoom(now.intValue()));
    showZoom(settings.zoomProperty().get());
    settings.snappingProperty().subscribe(workspace::setSnapping);
    settings.offeringTagsProperty().subscribe(workspace::setOfferingTags);
    settings.fontProperty().subscribe(this::showReading);
    settings.columnProperty().subscribe(this::showReading);
    settings.spacingProperty().subscribe(this::showReading);
    showReading();
    window
        .surroundings()
        .themes()
        .shownProperty()
        .subscribe(shown -> workspace.setTheme(Looks.theme(shown)));
  }

  private void showZoom(int percent) {
    workspace.setZoom(percent);
    window.layout().statusBar().showZoom(percent);
  }

  private void showReading() {
    workspace.setReading(Looks.reading(settings));
  }
}
