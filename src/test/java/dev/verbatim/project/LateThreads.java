package dev.verbatim.project;

import java.util.ArrayDeque;
import java.util.Queue;

/// Threads on which nothing happens until the test says so, the background and the owner apart.
final class LateThreads {
  private final Queue<Runnable> owner = new ArrayDeque<>();
  private final Queue<Runnable> background = new ArrayDeque<>();

  Threads threads() {
    return new Threads(owner::add, background::add, (_, _) -> {});
  }

  /// Does what waits in the background; what comes of it waits for the owner.
  void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  void runAll() {
    while (!owner.isEmpty() || !background.isEmpty()) {
      if (!background.isEmpty()) {
        background.remove().run();
      } else {
        owner.remove().run();
      }
    }
  }
}
