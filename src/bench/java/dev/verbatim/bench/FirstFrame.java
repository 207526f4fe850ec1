package dev.verbatim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// A process that starts a program with a window, says on its standard output when that has shown an
/// article, and ends.
///
///     FirstFrame MAIN_CLASS ARGUMENT [FOLDER_FOR_A_PROFILE]
///
/// A frame has been shown when the pulse after the one that laid out the first paragraph comes: by
/// then it is drawn. What is printed is the time, in microseconds since 1970.
final class FirstFrame {
  private final Optional<Sampler> sampler;
  private final Optional<Path> profile;
  private boolean laidOut;

  private FirstFrame(Optional<Path> profile) {
    this.profile = profile;
    this.sampler = profile.map(_ -> new Sampler(Set.of("startup")));
  }

  public static void main(String[] arguments) throws Exception {
    FirstFrame first =
        new FirstFrame(
            arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty());
    first.sampler.ifPresent(s -> s.watch("startup"));
    Thread watcher = new Thread(first::watch, "first-frame");
    watcher.setDaemon(true);
    watcher.start();
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {arguments[1]});
  }

  private void watch() {
    while (!isStarted()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private boolean isStarted() {
    try {
      Platform.runLater(this::follow);
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private void follow() {
    Window.getWindows().forEach(this::follow);
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::follow);
                  }
                });
  }

  private void follow(Window window) {
    Scene scene = window.getScene();
    scene.addPostLayoutPulseListener(() -> pulse(scene));
  }

  private void pulse(Scene scene) {
    if (laidOut) {
      end();
    }
    Node paragraph = scene.lookup(".paragraph-text");
    if (paragraph != null && paragraph.getLayoutBounds().getHeight() > 0) {
      laidOut = true;
      Platform.requestNextPulse();
    }
  }

  private void end() {
    System.out.println(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    System.out.flush();
    try {
      if (sampler.isPresent()) {
        sampler.get().write(profile.orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.exit(0);
  }
}
