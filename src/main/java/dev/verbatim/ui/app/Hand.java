package dev.verbatim.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Uses the window as a person does, with mouse and keys, from a thread of its own. Every gesture
/// is over when its method returns: what it caused is laid out.
final class Hand {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STEPS = 8;

  private final Robot robot = ask(Robot::new);

  /// Presses at one place, moves to another and releases.
  void drag(Point2D from, Point2D to) {
    act(() -> robot.mouseMove(from));
    act(() -> robot.mousePress(MouseButton.PRIMARY));
    for (int i = 1; i <= STEPS; i++) {
      Point2D on = from.interpolate(to, (double) i / STEPS);
      act(() -> robot.mouseMove(on));
    }
    act(() -> robot.mouseRelease(MouseButton.PRIMARY));
    settle();
  }

  void click(Point2D place) {
    act(() -> robot.mouseMove(place));
    act(() -> robot.mouseClick(MouseButton.PRIMARY));
    settle();
  }

  void press(KeyCode key) {
    act(() -> robot.keyType(key));
    settle();
  }

  /// Does something on the JavaFX thread.
  static void act(Runnable action) {
    ask(
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  /// Asks something on the JavaFX thread.
  static <T> T ask(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Waits until something is so.
  ///
  /// @throws IllegalStateException where it is not within a minute
  static void until(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!ask(condition::getAsBoolean)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("The tour waited in vain until " + what + ".");
      }
      settle();
    }
  }

  /// Waits until what has happened is laid out and drawn: two pulses.
  static void settle() {
    CountDownLatch pulses = new CountDownLatch(3);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
            Platform.requestNextPulse();
          }
        };
    act(timer::start);
    try {
      if (!pulses.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The window stands still.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    act(timer::stop);
  }
}
