package dev.verbatim.ui.app;

import dev.verbatim.project.HeldException;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs what waits for the disk, and brings the outcome back to the JavaFX thread.
record Background(Threads threads) {

  /// Work that ends in a value or in a failure that people are told.
  interface Work<T> {
    T run() throws ProjectException, HeldException;
  }

  /// Work that has no value.
  interface Task {
    void run() throws ProjectException, HeldException;
  }

  static Work<Boolean> task(Task task) {
    return () -> {
      task.run();
      return true;
    };
  }

  /// @param done called with the value, on the JavaFX thread
  /// @param failed called with the failure instead
  <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    threads
        .background()
        .execute(
            () -> {
              try {
                T value = work.run();
                threads.owner().execute(() -> done.accept(value));
              } catch (ProjectException | HeldException failure) {
                threads.owner().execute(() -> failed.accept(failure));
              }
            });
  }

  /// Works something out that cannot fail, and goes on with it on the JavaFX thread.
  <T> void supply(Supplier<T> work, Consumer<T> done) {
    then(
        CompletableFuture.supplyAsync(work, threads.background()),
        value -> threads.owner().execute(() -> done.accept(value)));
  }

  /// What is done soon, and once, however often it is asked for until then. To be asked for on the
  /// JavaFX thread, where it is done.
  Runnable soon(Runnable what) {
    AtomicBoolean asked = new AtomicBoolean();
    return () -> {
      if (asked.compareAndSet(false, true)) {
        threads
            .owner()
            .execute(
                () -> {
                  asked.set(false);
                  what.run();
                });
      }
    };
  }

  /// Goes on once something is done, on the thread that completes it. What goes wrong then goes to
  /// the uncaught handler, where a future would keep it to itself.
  static <T> void then(CompletableFuture<T> future, Consumer<? super T> next) {
    var _ =
        future
            .thenAccept(next)
            .exceptionally(
                failure -> {
                  Thread here = Thread.currentThread();
                  here.getUncaughtExceptionHandler().uncaughtException(here, failure);
                  return null;
                });
  }

  /// Goes on once something is there or has failed, as [#then(CompletableFuture, Consumer)] does.
  static <T> void then(
      CompletableFuture<T> future, Consumer<? super T> next, Consumer<Throwable> failed) {
    CompletableFuture<Runnable> step =
        future.handle(
            (value, failure) ->
                failure == null ? () -> next.accept(value) : () -> failed.accept(failure));
    then(step, Runnable::run);
  }
}
