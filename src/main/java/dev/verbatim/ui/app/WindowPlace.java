package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.Settings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stood last, and that it stands there again if a screen still shows the place.
final class WindowPlace {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 840;
  private static final int LEAST_WIDTH = 480;
  private static final int LEAST_HEIGHT = 360;

  private final Settings settings;

  WindowPlace(Settings settings) {
    this.settings = settings;
  }

  double width() {
    return Math.clamp(settings.number("window.width", WIDTH), LEAST_WIDTH, widest());
  }

  double height() {
    return Math.clamp(settings.number("window.height", HEIGHT), LEAST_HEIGHT, highest());
  }

  private static double widest() {
    return Math.max(LEAST_WIDTH, Screen.getPrimary().getVisualBounds().getWidth());
  }

  private static double highest() {
    return Math.max(LEAST_HEIGHT, Screen.getPrimary().getVisualBounds().getHeight());
  }

  void apply(Stage stage) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    int x = settings.number("window.x", Integer.MIN_VALUE);
    int y = settings.number("window.y", Integer.MIN_VALUE);
    Rectangle2D title = new Rectangle2D(x, y, LEAST_WIDTH / 2.0, 40);
    if (Screen.getScreens().stream().anyMatch(s -> s.getVisualBounds().contains(title))) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(settings.number("window.maximized", 0) == 1);
  }

  void remember(Stage stage) {
    settings.set("window.maximized", stage.isMaximized() ? "1" : "0");
    if (!stage.isMaximized()) {
      settings.set("window.x", Integer.toString((int) stage.getX()));
      settings.set("window.y", Integer.toString((int) stage.getY()));
      settings.set("window.width", Integer.toString((int) stage.getScene().getWidth()));
      settings.set("window.height", Integer.toString((int) stage.getScene().getHeight()));
    }
    settings.save();
  }
}
