package dev.verbatim.ui.app;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to show a window on.
public final class Display {
  private Display() {}

  /// On Linux a session of X11 or Wayland; elsewhere there always is one.
  public static boolean isThere() {
    return isThere(System.getProperty("os.name", ""), System.getenv());
  }

  static boolean isThere(String system, Map<String, String> environment) {
    return !system.toLowerCase(Locale.ROOT).contains("linux")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  /// Lets JavaFX draw into memory instead; to be called before anything of JavaFX is touched.
  public static void doWithout() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }
}
