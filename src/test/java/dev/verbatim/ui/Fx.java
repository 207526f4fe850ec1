package dev.verbatim.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The JavaFX toolkit for tests: started once, with every failure on its thread caught.
///
/// As a JUnit extension it closes what a test opened, and fails the test in which anything was
/// thrown on the JavaFX thread or a style sheet had a fault. Its static methods are how a test gets
/// onto that thread.
public final class Fx implements BeforeAllCallback, AfterEachCallback {
  private static final long PATIENCE_SECONDS = 60;
  private static final Queue<Throwable> FAILURES = new ConcurrentLinkedQueue<>();
  private static boolean started;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    settle();
    List<Throwable> failures = new ArrayList<>(FAILURES);
    FAILURES.clear();
    if (!failures.isEmpty()) {
      AssertionError failed =
          new AssertionError("on the JavaFX thread: " + failures.getFirst(), failures.getFirst());
      failures.stream().skip(1).limit(10).forEach(failed::addSuppressed);
      throw failed;
    }
  }

  /// Starts the toolkit where no test has yet.
  public static synchronized void start() {
    if (started) {
      return;
    }
    started = true;
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    await(up);
    Platform.setImplicitExit(false);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> FAILURES.add(failure));
    run(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, failure) -> FAILURES.add(failure));
          CssParser.errorsProperty().addListener(Fx::onStyleFault);
        });
  }

  /// Runs on the JavaFX thread and waits for it; what it throws comes out here.
  public static void run(Runnable action) {
    get(
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  /// The value of something asked on the JavaFX thread.
  public static <T> T get(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(String.valueOf(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the JavaFX thread did not answer", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Waits until what has happened is laid out and drawn: two whole pulses.
  public static void settle() {
    pulses(2);
  }

  /// Waits for some whole pulses.
  public static void pulses(int count) {
    CountDownLatch drawn = new CountDownLatch(count + 1);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            drawn.countDown();
            Platform.requestNextPulse();
          }
        };
    Platform.runLater(timer::start);
    await(drawn);
    Platform.runLater(timer::stop);
  }

  /// What was thrown on the JavaFX thread since the test began; for tests that expect something.
  public static List<Throwable> takeFailures() {
    List<Throwable> taken = new ArrayList<>(FAILURES);
    FAILURES.clear();
    return taken;
  }

  private static void onStyleFault(
      ListChangeListener.Change<? extends CssParser.ParseError> change) {
    while (change.next()) {
      change
          .getAddedSubList()
          .forEach(fault -> FAILURES.add(new AssertionError(fault.getMessage())));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the JavaFX thread stands still; failures so far: " + FAILURES);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static AssertionError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted", e);
  }
}
