package dev.verbatim.project;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Threads as the window has them: one owner, several in the background, real time.
final class RealThreads implements AutoCloseable {
  private final ExecutorService owner = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newFixedThreadPool(3);

  Threads threads() {
    return Threads.of(owner, background);
  }

  Executor background() {
    return background;
  }

  /// Does something on the owner's thread and waits for it.
  <T> T call(Callable<T> work) throws InterruptedException, ExecutionException {
    return owner.submit(work).get();
  }

  @Override
  public void close() {
    owner.shutdownNow();
    background.shutdownNow();
  }
}
