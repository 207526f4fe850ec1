package dev.verbatim.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The log in the user's state folder, and the handler of last resort: what nobody caught is
/// written there and told, and the program goes on.
final class ErrorLog {
  private static final Logger ROOT = Logger.getLogger("");
  private static final int BYTES = 1_000_000;

  private ErrorLog() {}

  /// @param told called for each failure that nobody caught, on whatever thread that was
  static void install(Path file, Runnable told) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileHandler handler = new FileHandler(file.toString(), BYTES, 1, true);
      handler.setFormatter(new LogLines());
      ROOT.addHandler(handler);
    } catch (IOException e) {
      ROOT.log(Level.WARNING, "no log can be written at " + file, e);
    }
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          ROOT.log(Level.SEVERE, "uncaught on " + thread.getName(), failure);
          told.run();
        });
  }
}
