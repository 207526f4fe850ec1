package dev.verbatim.agreement;

import java.util.Optional;

/// Who is compared, and in what.
///
/// @param annotators two of them; all where there are none
public record Comparison(Subject subject, Unit unit, Optional<Pair> annotators) {

  /// Two annotators, by id.
  ///
  /// @param first whose marks precision and recall take for right
  public record Pair(String first, String second) {}
}
