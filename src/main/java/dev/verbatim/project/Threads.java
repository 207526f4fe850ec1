package dev.verbatim.project;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Where the work of saving runs.
///
/// @param owner the thread that sessions belong to and that is told of every change of state: in
///   the window `Platform::runLater`
/// @param background where files are written; it should have two threads to spare, for a network
///   drive that hangs must not hold up the journal
/// @param timer when something is to happen later
public record Threads(Executor owner, Executor background, Timer timer) {

  /// Runs a task after a while, in the background.
  @FunctionalInterface
  public interface Timer {
    void after(Duration delay, Runnable task);
  }

  /// With a timer that waits in real time.
  public static Threads of(Executor owner, Executor background) {
    return new Threads(
        owner,
        background,
        (delay, task) ->
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, background)
                .execute(task));
  }

  /// Everything at once on the caller's thread, and what is to happen later never: for a program
  /// that saves when it says so.
  public static Threads immediate() {
    return new Threads(Runnable::run, Runnable::run, (_, _) -> {});
  }
}
