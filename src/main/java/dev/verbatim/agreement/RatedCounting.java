package dev.verbatim.agreement;

import java.util.Arrays;
import java.util.List;

/// Counts which categories two or more annotators gave to the same units.
final class RatedCounting implements Counting {
  private static final List<Metric> OF_PAIRS =
      List.of(
          Metric.PERCENT,
          Metric.COHEN_KAPPA,
          Metric.SCOTT_PI,
          Metric.FLEISS_KAPPA,
          Metric.KRIPPENDORFF_ALPHA,
          Metric.GWET_AC1);

  private static final List<Metric> OF_ALL =
      List.of(Metric.FLEISS_KAPPA, Metric.KRIPPENDORFF_ALPHA, Metric.GWET_AC1);

  private final List<Asked> asked;
  private final int raters;
  private final int categories;
  private final Counts[] byArticle;

  /// @param articles how many the universe has
  RatedCounting(List<Asked> asked, int raters, int categories, int articles) {
    this.asked = List.copyOf(asked);
    this.raters = raters;
    this.categories = categories;
    this.byArticle = new Counts[articles];
    Arrays.fill(byArticle, Counts.of(new double[0]));
  }

  /// Of units of the text, which every annotator judges.
  static RatedCounting ofText(Comparison comparison, int raters, int categories, int articles) {
    List<Metric> metrics = comparison.annotators().isPresent() ? OF_PAIRS : OF_ALL;
    List<Asked> asked = metrics.stream().map(m -> new Asked(comparison, m)).toList();
    return new RatedCounting(asked, raters, categories, articles);
  }

  /// One to count an article's units in.
  RatingSums sums() {
    return RatingSums.empty(raters, categories);
  }

  /// Takes what was counted in an article.
  void put(int article, RatingSums sums) {
    byArticle[article] = Counts.of(sums.sums());
  }

  @Override
  public List<Asked> asked() {
    return asked;
  }

  @Override
  public List<Result> results(int[] times) {
    double[] sums = new double[RatingSums.places(categories)];
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        byArticle[i].addTo(sums, times[i]);
      }
    }
    RatingSums all = new RatingSums(raters, categories, sums);
    return asked.stream()
        .map(a -> a.metric().coefficient().orElseThrow())
        .map(coefficient -> Result.of(coefficient.of(all), all.units()))
        .toList();
  }
}
