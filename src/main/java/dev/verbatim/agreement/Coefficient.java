package dev.verbatim.agreement;

import java.util.function.IntToDoubleFunction;

/// Measures of how far raters give the same categories to the same units.
///
/// All but the first set what was observed against what chance would give: they differ in what they
/// take chance to be.
public enum Coefficient {
  /// The share of units that a pair rated alike; of more raters the mean over all pairs.
  PERCENT("percent") {
    @Override
    double expected(RatingSums all) {
      return 0;
    }
  },

  /// Each of two raters has a habit of their own (Cohen 1960, A coefficient of agreement for
  /// nominal scales).
  COHEN_KAPPA("cohen-kappa") {
    @Override
    double expected(RatingSums all) {
      return sum(all, k -> all.share(0, k) * all.share(1, k));
    }
  },

  /// Two raters share one habit, the mean of theirs (Scott 1955, Reliability of content analysis).
  SCOTT_PI("scott-pi") {
    @Override
    double expected(RatingSums all) {
      return ofOneHabit(all);
    }
  },

  /// The same for any number of raters who all rated every unit (Fleiss 1971, Measuring nominal
  /// scale agreement among many raters).
  FLEISS_KAPPA("fleiss-kappa") {
    @Override
    double expected(RatingSums all) {
      return ofOneHabit(all);
    }
  },

  /// The same without putting a rating back that was drawn, so that few units and missing ratings
  /// are allowed for (Krippendorff 2004, Content analysis, nominal scale).
  KRIPPENDORFF_ALPHA("krippendorff-alpha") {
    @Override
    double observed(RatingSums all) {
      return all.agreeingByRatings();
    }

    @Override
    double expected(RatingSums all) {
      double n = all.ratings();
      return sum(all, k -> all.given(k) * (all.given(k) - 1)) / (n * (n - 1));
    }
  },

  /// Chance is what raters do who do not know; it is the rarer the more they use one category (Gwet
  /// 2008, Computing inter-rater reliability in the presence of high agreement).
  GWET_AC1("gwet-ac1") {
    @Override
    double expected(RatingSums all) {
      return sum(all, k -> all.meanShare(k) * (1 - all.meanShare(k))) / (all.used() - 1);
    }
  };

  private final String id;

  Coefficient(String id) {
    this.id = id;
  }

  /// What it is called in data.
  public String id() {
    return id;
  }

  /// What it comes to. Units that fewer than two raters rated say nothing of agreement and are left
  /// out.
  public Measured of(Ratings ratings) {
    return of(ratings.sums(isForComplete() ? ratings.raters() : 2));
  }

  /// What it comes to.
  ///
  /// @param all of units that all raters rated, where the coefficient takes no others
  Measured of(RatingSums all) {
    if (isForPairs() && all.raters() != 2) {
      return new Measured.Undefined("This figure compares two annotators, no more.");
    }
    if (all.units() == 0) {
      return new Measured.Undefined("There is nothing that all compared annotators have judged.");
    }
    if (this == PERCENT) {
      return new Measured.Value(observed(all));
    }
    if (all.used() < 2) {
      return new Measured.Undefined(
          "Only one category was used, so that nothing can be said of agreement beyond chance.");
    }
    double expected = expected(all);
    return new Measured.Value((observed(all) - expected) / (1 - expected));
  }

  /// Whether it compares two raters and no more.
  boolean isForPairs() {
    return this == COHEN_KAPPA || this == SCOTT_PI;
  }

  private boolean isForComplete() {
    return isForPairs() || this == FLEISS_KAPPA;
  }

  /// The share of what agrees among what was compared: per unit over its pairs of ratings.
  double observed(RatingSums all) {
    return all.agreeing();
  }

  /// What chance would give of it.
  abstract double expected(RatingSums all);

  /// What chance gives where all raters share one habit.
  private static double ofOneHabit(RatingSums all) {
    return sum(all, k -> all.meanShare(k) * all.meanShare(k));
  }

  private static double sum(RatingSums all, IntToDoubleFunction term) {
    double sum = 0;
    for (int k = 0; k < all.categories(); k++) {
      sum += term.applyAsDouble(k);
    }
    return sum;
  }
}
