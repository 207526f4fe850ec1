package dev.verbatim.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Walking through a list, and from its end to its beginning.
final class Round {
  private Round() {}

  /// The next of a list that is wanted, behind a place or before it; that of the place itself comes
  /// last.
  ///
  /// @param here where to begin, from 0; before all where it is negative
  static <T> Optional<T> next(List<T> all, int here, boolean forward, Predicate<T> wanted) {
    int start = here < 0 && !forward ? 0 : here;
    for (int i = 1; i <= all.size(); i++) {
      T next = all.get(Math.floorMod(start + (forward ? i : -i), all.size()));
      if (wanted.test(next)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
