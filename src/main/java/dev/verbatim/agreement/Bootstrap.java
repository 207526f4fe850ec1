package dev.verbatim.agreement;

import dev.verbatim.agreement.AgreementFigure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// How sure a figure is: the articles of a universe are drawn again and again, each time as many as
/// there are and with repetition, and the figure is made of each draw. The interval holds the
/// middle 95 of 100 of what came out (Efron and Tibshirani 1993, An introduction to the bootstrap,
/// chapter 13: percentile interval).
///
/// Articles are drawn, not marks, since marks of one article are alike. Draws in which the figure
/// is undefined are left out; where it is so in more than one of ten there is no interval.
final class Bootstrap {
  static final int DRAWS = 1000;
  static final long SEED = 1;
  static final int FEWEST_ARTICLES = 5;

  private static final double TAIL = 0.025;
  private static final double FEWEST_DEFINED = 0.9;

  private Bootstrap() {}

  /// For each draw how often each article is in it; none where there are too few articles. The same
  /// for the same number of articles.
  static List<int[]> draws(int articles) {
    List<int[]> draws = new ArrayList<>();
    if (articles < FEWEST_ARTICLES) {
      return draws;
    }
    Random random = new Random(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] times = new int[articles];
      for (int i = 0; i < articles; i++) {
        times[random.nextInt(articles)]++;
      }
      draws.add(times);
    }
    return draws;
  }

  /// The interval that the draws give.
  ///
  /// @param values of the draws in which the figure is defined
  /// @param draws how many there were
  static Optional<Interval> interval(double[] values, int draws) {
    if (values.length == 0 || values.length < draws * FEWEST_DEFINED) {
      return Optional.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int low = (int) (TAIL * sorted.length);
    return Optional.of(new Interval(sorted[low], sorted[sorted.length - 1 - low]));
  }
}
