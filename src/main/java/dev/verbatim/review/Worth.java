package dev.verbatim.review;

import java.util.Comparator;

/// How good a pair is, the best first: by its weight; of pairs that weigh the same, by what their
/// marks say, whichever of them is whose.
///
/// @param weight as [Likeness#weight] has it
/// @param first the lesser of the two marks' ranks, as [Content#ranks] has them
/// @param second the greater
record Worth(long weight, int first, int second) implements Comparable<Worth> {
  private static final Comparator<Worth> BEST_FIRST =
      Comparator.comparingLong(Worth::weight)
          .reversed()
          .thenComparingInt(Worth::first)
          .thenComparingInt(Worth::second);

  static Worth of(long weight, int rank, int otherRank) {
    return new Worth(weight, Math.min(rank, otherRank), Math.max(rank, otherRank));
  }

  @Override
  public int compareTo(Worth other) {
    return BEST_FIRST.compare(this, other);
  }
}
