package dev.verbatim.agreement;

import java.util.List;

/// What was counted in each article of a universe for figures that belong together, kept by article
/// so that any choice of articles costs no more than adding up.
interface Counting {
  /// A figure, but for the articles.
  record Asked(Comparison comparison, Metric metric) {}

  /// The figures that are counted for.
  List<Asked> asked();

  /// What they come to, in the same order.
  ///
  /// @param times for each article of the universe how often it is taken; 0 leaves it out
  List<Result> results(int[] times);
}
