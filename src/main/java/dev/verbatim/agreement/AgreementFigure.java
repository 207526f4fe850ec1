package dev.verbatim.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/// A figure of agreement with everything that it needs to be understood: what it measures, over
/// what, of whom and where.
///
/// @param measured its value, or why it has none
/// @param interval where 95 of 100 universes of such articles would have it; only of what is pooled
///   over at least five articles
/// @param precision of the second annotator's marks the share that the first has, too; only for a
///   pair's F1, and where the second has any
/// @param recall of the first annotator's marks the share that the second has, too; likewise
/// @param units how many were compared. Of F1 what one annotator marked and what the other did,
///   added; of a unitizing alpha the characters of the text
public record AgreementFigure(
    Comparison comparison,
    Metric metric,
    Extent extent,
    Measured measured,
    Optional<Interval> interval,
    OptionalDouble precision,
    OptionalDouble recall,
    long units) {

  /// Between which values the figure is to be expected.
  ///
  /// @param low at most `high`
  public record Interval(double low, double high) {}
}
