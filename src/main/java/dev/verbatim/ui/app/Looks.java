package dev.verbatim.ui.app;

import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.Reading;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.ThemeChoice;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

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

  /// Tells how a page is to look, now and whenever that changes.
  ///
  /// @param zoom told the size in percent
  /// @param reading told font, width and spacing
  /// @param theme told the colours
  static void follow(
      MainWindow.Surroundings around,
      IntConsumer zoom,
      Consumer<Reading> reading,
      Consumer<Theme> theme) {
    Settings settings = around.settings();
    Runnable read = () -> reading.accept(reading(settings));
    settings.zoomProperty().subscribe(now -> zoom.accept(now.intValue()));
    settings.fontProperty().subscribe(read);
    settings.columnProperty().subscribe(read);
    settings.spacingProperty().subscribe(read);
    read.run();
    around.themes().shownProperty().subscribe(shown -> theme.accept(theme(shown)));
  }

  private static Reading reading(Settings settings) {
    return new Reading(
        settings.fontProperty().get(),
        settings.columnProperty().get(),
        settings.spacingProperty().get() / 100.0);
  }
}
