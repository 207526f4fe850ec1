package dev.verbatim.ui.exchange;

import dev.verbatim.project.Threads;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Work in the background of which only the latest counts: when other work begins, what is under
/// way is to end, and nothing of it is told any more.
final class Latest {
  /// Who types is not followed letter by letter.
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Threads threads;
  private final AtomicInteger last = new AtomicInteger();

  /// @param threads whose owner is told
  Latest(Threads threads) {
    this.threads = threads;
  }

  /// A piece of work.
  final class Turn {
    private final int number;

    private Turn(int number) {
      this.number = number;
    }

    /// Whether it is the latest. May be asked on any thread.
    boolean isDue() {
      return last.get() == number;
    }

    /// Does something on the owner's thread, if it is the latest by then.
    void tell(Runnable what) {
      threads
          .owner()
          .execute(
              () -> {
                if (isDue()) {
                  what.run();
                }
              });
    }
  }

  /// Begins other work soon, unless yet other work begins before.
  void begin(Consumer<Turn> work) {
    Turn own = new Turn(last.incrementAndGet());
    threads
        .timer()
        .after(
            PAUSE,
            () -> {
              if (own.isDue()) {
                work.accept(own);
              }
            });
  }

  /// Ends what is going on.
  void end() {
    last.incrementAndGet();
  }
}
