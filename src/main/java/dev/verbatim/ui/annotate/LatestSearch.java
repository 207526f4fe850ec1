package dev.verbatim.ui.annotate;

import dev.verbatim.search.QueryException;
import java.util.List;
import java.util.function.Consumer;

/// Searches of a text in the background, of which only the latest counts: what comes late of an
/// earlier one is dropped. To be used on the JavaFX thread.
///
/// @param <T> what is found
final class LatestSearch<T> {
  /// What a search does, in the background.
  interface Search<T> {
    List<T> run() throws QueryException, InterruptedException;
  }

  /// What came of a search.
  ///
  /// @param wrong why it could not be done, or nothing
  record Outcome<T>(List<T> found, String wrong) {}

  private final WorkspaceHost host;
  private int searches;

  LatestSearch(WorkspaceHost host) {
    this.host = host;
  }

  /// Begins a search in place of the one before.
  void begin(Search<T> search, Consumer<Outcome<T>> done) {
    int number = ++searches;
    host.inBackground(
        () -> outcome(search),
        outcome -> {
          if (number == searches) {
            done.accept(outcome);
          }
        });
  }

  /// Drops what is under way.
  void forget() {
    searches++;
  }

  private static <T> Outcome<T> outcome(Search<T> search) {
    try {
      return new Outcome<>(search.run(), "");
    } catch (QueryException e) {
      return new Outcome<>(List.of(), String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome<>(List.of(), "");
    }
  }
}
