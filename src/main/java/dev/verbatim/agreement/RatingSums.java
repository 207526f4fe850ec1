package dev.verbatim.agreement;

/// What coefficients need to know of ratings, as sums: two tallies of the same raters and
/// categories add up place by place to those of all units, which is how articles are pooled and
/// drawn.
///
/// Units that fewer than two raters rated say nothing of agreement and are not counted.
final class RatingSums {
  /// Places of the sums: units; over them the share of their pairs of ratings that agree, and that
  /// share times their ratings; ratings. Behind these stand two blocks of a place for each
  /// category: of a pair how often either gave it, of more how often all did, and the shares of a
  /// unit's raters who did.
  private static final int UNITS = 0;

  private static final int AGREEING = 1;
  private static final int AGREEING_BY_RATINGS = 2;
  private static final int RATINGS = 3;
  private static final int BLOCKS = 4;

  private final int raters;
  private final int categories;
  private final double[] sums;

  /// Takes sums that were added up, without a copy.
  RatingSums(int raters, int categories, double[] sums) {
    this.raters = raters;
    this.categories = categories;
    this.sums = sums;
  }

  /// One that holds nothing yet.
  static RatingSums empty(int raters, int categories) {
    return new RatingSums(raters, categories, new double[places(categories)]);
  }

  /// How many sums there are.
  static int places(int categories) {
    return BLOCKS + 2 * categories;
  }

  double[] sums() {
    return sums;
  }

  /// Counts units that were rated alike.
  ///
  /// @param given for each rater a category from 0, or -1 for none
  void add(int[] given, long units) {
    int rated = 0;
    int agreeing = 0;
    for (int i = 0; i < raters; i++) {
      rated += given[i] < 0 ? 0 : 1;
      for (int j = 0; j < i; j++) {
        agreeing += given[i] >= 0 && given[i] == given[j] ? 2 : 0;
      }
    }
    if (rated < 2) {
      return;
    }
    double share = agreeing / (rated * (rated - 1.0));
    sums[UNITS] += units;
    sums[AGREEING] += units * share;
    sums[AGREEING_BY_RATINGS] += units * share * rated;
    sums[RATINGS] += (double) units * rated;
    for (int i = 0; i < raters; i++) {
      if (given[i] >= 0) {
        count(i, given[i], units, rated);
      }
    }
  }

  private void count(int rater, int category, long units, int rated) {
    if (raters == 2) {
      sums[BLOCKS + rater * categories + category] += units;
    } else {
      sums[BLOCKS + category] += units;
      sums[BLOCKS + categories + category] += (double) units / rated;
    }
  }

  int raters() {
    return raters;
  }

  int categories() {
    return categories;
  }

  double units() {
    return sums[UNITS];
  }

  double ratings() {
    return sums[RATINGS];
  }

  /// The share of pairs of ratings that agree, each unit counting once.
  double agreeing() {
    return sums[AGREEING] / sums[UNITS];
  }

  /// The same, each unit counting as often as it was rated.
  double agreeingByRatings() {
    return sums[AGREEING_BY_RATINGS] / sums[RATINGS];
  }

  /// How often a category was given.
  double given(int category) {
    double first = sums[BLOCKS + category];
    return raters == 2 ? first + sums[BLOCKS + categories + category] : first;
  }

  /// The mean over units of the share of their raters who gave a category.
  double meanShare(int category) {
    double second = sums[BLOCKS + categories + category];
    return (raters == 2 ? (sums[BLOCKS + category] + second) / 2 : second) / sums[UNITS];
  }

  /// The share of the units to which one of a pair gave a category.
  double share(int rater, int category) {
    return sums[BLOCKS + rater * categories + category] / sums[UNITS];
  }

  /// How many categories were given at all.
  int used() {
    int used = 0;
    for (int k = 0; k < categories; k++) {
      used += given(k) > 0 ? 1 : 0;
    }
    return used;
  }
}
