package dev.verbatim.agreement;

import dev.verbatim.agreement.Ratings.Row;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Measures of how far raters give the same categories to the same units.
///
/// All but the first set what was observed against what chance would give: they differ in what they
/// take chance to be.
public enum Coefficient {
  /// The share of units that a pair rated alike; of more raters the mean over all pairs.
  PERCENT("percent") {
    @Override
    double expected(Ratings all) {
      return 0;
    }
  },

  /// Each of two raters has a habit of their own (Cohen 1960, A coefficient of agreement for
  /// nominal scales).
  COHEN_KAPPA("cohen-kappa") {
    @Override
    double expected(Ratings all) {
      return sum(all, k -> share(all, 0, k) * share(all, 1, k));
    }
  },

  /// Two raters share one habit, the mean of theirs (Scott 1955, Reliability of content analysis).
  SCOTT_PI("scott-pi") {
    @Override
    double expected(Ratings all) {
      return ofOneHabit(all);
    }
  },

  /// The same for any number of raters who all rated every unit (Fleiss 1971, Measuring nominal
  /// scale agreement among many raters).
  FLEISS_KAPPA("fleiss-kappa") {
    @Override
    double expected(Ratings all) {
      return ofOneHabit(all);
    }
  },

  /// The same without putting a rating back that was drawn, so that few units and missing ratings
  /// are allowed for (Krippendorff 2004, Content analysis, nominal scale).
  KRIPPENDORFF_ALPHA("krippendorff-alpha") {
    @Override
    double observed(Ratings all) {
      double alike = 0;
      for (Row row : all.rows()) {
        alike += row.units() * agreeing(row, all) / (row.rated() - 1.0);
      }
      return alike / ratings(all);
    }

    @Override
    double expected(Ratings all) {
      double n = ratings(all);
      return sum(all, k -> given(all, k) * (given(all, k) - 1)) / (n * (n - 1));
    }
  },

  /// Chance is what raters do who do not know; it is the rarer the more they use one category (Gwet
  /// 2008, Computing inter-rater reliability in the presence of high agreement).
  GWET_AC1("gwet-ac1") {
    @Override
    double expected(Ratings all) {
      int categories = all.categories().size();
      return sum(all, k -> meanShare(all, k) * (1 - meanShare(all, k))) / (categories - 1);
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
    Ratings all = ratings.ratedBy(isForComplete() ? ratings.raters() : 2);
    if (isForPairs() && ratings.raters() != 2) {
      return new Measured.Undefined("This figure compares two annotators, no more.");
    }
    if (all.rows().isEmpty()) {
      return new Measured.Undefined("There is nothing that all compared annotators have judged.");
    }
    if (this == PERCENT) {
      return new Measured.Value(observed(all));
    }
    if (IntStream.range(0, all.categories().size()).filter(k -> given(all, k) > 0).count() < 2) {
      return new Measured.Undefined(
          "Only one category was used, so that nothing can be said of agreement beyond chance.");
    }
    double expected = expected(all);
    return new Measured.Value((observed(all) - expected) / (1 - expected));
  }

  private boolean isForPairs() {
    return this == COHEN_KAPPA || this == SCOTT_PI;
  }

  private boolean isForComplete() {
    return isForPairs() || this == FLEISS_KAPPA;
  }

  /// The share of what agrees among what was compared: per unit over its pairs of ratings.
  double observed(Ratings all) {
    double agreed = 0;
    for (Row row : all.rows()) {
      int rated = row.rated();
      agreed += row.units() * agreeing(row, all) / (rated * (rated - 1.0));
    }
    return agreed / all.units();
  }

  /// What chance would give of it.
  abstract double expected(Ratings all);

  /// Ordered pairs of ratings of one unit that are alike.
  private static double agreeing(Row row, Ratings all) {
    return sum(all, k -> row.count(k) * (row.count(k) - 1.0));
  }

  private static double sum(Ratings all, ToDoubleFunction<Integer> term) {
    return IntStream.range(0, all.categories().size()).mapToDouble(term::applyAsDouble).sum();
  }

  /// What chance gives where all raters share one habit.
  private static double ofOneHabit(Ratings all) {
    return sum(all, k -> Math.pow(meanShare(all, k), 2));
  }

  /// How often a category was given.
  private static double given(Ratings all, int category) {
    return all.rows().stream().mapToDouble(r -> (double) r.units() * r.count(category)).sum();
  }

  /// How many ratings there are.
  private static double ratings(Ratings all) {
    return all.rows().stream().mapToDouble(r -> (double) r.units() * r.rated()).sum();
  }

  /// The share of the units to which a rater gave a category.
  private static double share(Ratings all, int rater, int category) {
    double units =
        all.rows().stream().filter(r -> r.given(rater) == category).mapToDouble(Row::units).sum();
    return units / all.units();
  }

  /// The mean over all units of the share of its raters who gave a category.
  private static double meanShare(Ratings all, int category) {
    double shares =
        all.rows().stream()
            .mapToDouble(r -> r.units() * (double) r.count(category) / r.rated())
            .sum();
    return shares / all.units();
  }
}
