package dev.verbatim.ui.app;

import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.Reading;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.ThemeChoice;

/// How a page looks by the settings.
final class Looks {
  private Looks() {}

  /// The colours of a choice that is shown.
  static Theme theme(ThemeChoice shown) {
    return switch (shown) {
      case DARK -> Theme.DARK;
      case CONTRAST -> Theme.CONTRAST;
      case LIGHT, SYSTEM -> Theme.LIGHT;
    };
  }

  /// Font, width and spacing.
  static Reading reading(Settings settings) {
    return new Reading(
        settings.fontProperty().get(),
        settings.columnProperty().get(),
        settings.spacingProperty().get() / 100.0);
  }
}
