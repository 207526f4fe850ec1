package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.ui.kit.ThemeChoice;
import dev.verbatim.ui.kit.Themes;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window, and a clock for what happens in it. Its methods are called from the scenario's own
/// thread and go to JavaFX's by themselves.
final class Screen {
  /// The headless screen is 1000 × 1000.
  static final int WIDTH = 1000;

  static final int HEIGHT = 800;

  private static final int PATIENCE_SECONDS = 120;

  private final Scene scene;
  private final Recorder recorder;
  private Runnable atEndOfLayout = () -> {};

  private Screen(Scene scene, Recorder recorder) {
    this.scene = scene;
    this.recorder = recorder;
  }

  /// Starts JavaFX.
  static void start() {
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    try {
      up.await();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Shows an empty window in the light theme.
  static Screen empty(Recorder recorder) {
    return ask(
        () -> {
          Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
          new Themes(new SimpleObjectProperty<>(ThemeChoice.LIGHT)).dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          return of(scene, recorder);
        });
  }

  /// The clock for a window that is shown already; on JavaFX's thread.
  static Screen of(Scene scene, Recorder recorder) {
    Screen screen = new Screen(scene, recorder);
    scene.addPostLayoutPulseListener(() -> screen.atEndOfLayout.run());
    return screen;
  }

  /// Shows this and nothing else.
  void show(Node node) {
    act(() -> ((StackPane) scene.getRoot()).getChildren().setAll(node));
    settle();
  }

  /// Times a change, from its beginning to the end of the layout of the next pulse.
  void time(String row, Side side, Runnable change) {
    timeUntil(row, side, change, () -> true);
  }

  /// Times a change, from its beginning to the end of the first layout at which all has come of it
  /// that is waited for.
  void timeUntil(String row, Side side, Runnable change, BooleanSupplier done) {
    CompletableFuture<Boolean> measured = new CompletableFuture<>();
    act(
        () -> {
          recorder.begin(row, side);
          long start = System.nanoTime();
          atEndOfLayout =
              () -> {
                if (done.getAsBoolean()) {
                  recorder.end(row, side, System.nanoTime() - start);
                  atEndOfLayout = () -> {};
                  measured.complete(true);
                } else {
                  Platform.requestNextPulse();
                }
              };
          change.run();
          Platform.requestNextPulse();
        });
    await(measured);
  }

  /// Times frames: what one step in each pulse makes it take until the next.
  void frames(String row, Side side, int count, Runnable step) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    act(() -> new Frames(row, side, count, step, done).start());
    await(done);
  }

  private final class Frames extends AnimationTimer {
    private final String row;
    private final Side side;
    private final Runnable step;
    private final CompletableFuture<Boolean> done;
    private int left;
    private long begun;

    Frames(String row, Side side, int count, Runnable step, CompletableFuture<Boolean> done) {
      this.row = row;
      this.side = side;
      this.left = count;
      this.step = step;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      if (begun != 0) {
        recorder.end(row, side, System.nanoTime() - begun);
      }
      if (left-- == 0) {
        stop();
        done.complete(true);
        return;
      }
      recorder.begin(row, side);
      begun = System.nanoTime();
      step.run();
      Platform.requestNextPulse();
    }
  }

  /// Does something on JavaFX's thread.
  static void act(Runnable action) {
    ask(
        () -> {
          action.run();
          return true;
        });
  }

  /// Asks something on JavaFX's thread.
  static <T> T ask(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("JavaFX's thread did not answer", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Waits until something is so, asking once a pulse.
  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!ask(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain until " + what);
      }
      settle();
    }
  }

  /// Waits until what has happened is laid out and drawn: two whole pulses.
  static void settle() {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          private int pulses;

          @Override
          public void handle(long now) {
            if (++pulses == 3) {
              stop();
              done.complete(true);
            } else {
              Platform.requestNextPulse();
            }
          }
        };
    act(timer::start);
    await(done);
  }

  private static void await(CompletableFuture<Boolean> done) {
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("JavaFX's thread stands still", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }
}
