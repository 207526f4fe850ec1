package dev.verbatim.render;

import java.util.List;
import java.util.Optional;

/// A stretch of text over which the same marks lie, half-open, in UTF-16 units.
///
/// @param over the marks' fragments, innermost first; empty where nothing is marked
public record Run(int start, int end, List<Fragment> over) {
  public Run {
    over = List.copyOf(over);
  }

  /// The fragment whose mark fills the stretch.
  public Optional<Fragment> innermost() {
    return over.stream().findFirst();
  }
}
