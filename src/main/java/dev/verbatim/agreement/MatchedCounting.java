package dev.verbatim.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Counts what of one annotator's work the other has, too. Of more than two, every pair is counted
/// and added up.
final class MatchedCounting implements Counting {
  /// Places of the sums for each figure: matched, what the first has, what the second has.
  private static final int MATCHED = 0;

  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int PLACES = 3;

  private final List<Asked> asked;
  private final Counts[] byArticle;

  /// @param articles how many the universe has
  MatchedCounting(List<Asked> asked, int articles) {
    this.asked = List.copyOf(asked);
    this.byArticle = new Counts[articles];
  }

  /// What was counted in an article, for each figure.
  static final class Matches {
    private final double[] sums;

    Matches(int figures) {
      this.sums = new double[figures * PLACES];
    }

    void add(int figure, long matched, long first, long second) {
      sums[figure * PLACES + MATCHED] += matched;
      sums[figure * PLACES + FIRST] += first;
      sums[figure * PLACES + SECOND] += second;
    }

    void add(Matches more) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += more.sums[i];
      }
    }
  }

  /// Takes what was counted in an article.
  void put(int article, Matches matches) {
    byArticle[article] = Counts.of(matches.sums);
  }

  @Override
  public List<Asked> asked() {
    return asked;
  }

  @Override
  public List<Result> results(int[] times) {
    double[] sums = new double[asked.size() * PLACES];
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        byArticle[i].addTo(sums, times[i]);
      }
    }
    List<Result> results = new ArrayList<>();
    for (int figure = 0; figure < asked.size(); figure++) {
      boolean pair = asked.get(figure).comparison().annotators().isPresent();
      int at = figure * PLACES;
      results.add(result(sums[at + MATCHED], sums[at + FIRST], sums[at + SECOND], pair));
    }
    return results;
  }

  private static Result result(double matched, double first, double second, boolean pair) {
    double units = first + second;
    Measured f1 =
        units == 0
            ? new Measured.Undefined("None of those compared has anything of this.")
            : new Measured.Value(2 * matched / units);
    return new Result(
        f1, Math.round(units), share(matched, second, pair), share(matched, first, pair));
  }

  private static OptionalDouble share(double part, double whole, boolean pair) {
    return pair && whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
