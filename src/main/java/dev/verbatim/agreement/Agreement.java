package dev.verbatim.agreement;

import dev.verbatim.agreement.AgreementFigure.Interval;
import dev.verbatim.agreement.Counting.Asked;
import dev.verbatim.review.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// All figures of agreement of a universe.
public final class Agreement {
  private final Universe universe;
  private final List<AgreementFigure> figures;
  private final Map<Key, AgreementFigure> byKey = new HashMap<>();

  private Agreement(Universe universe, List<AgreementFigure> figures) {
    this.universe = universe;
    this.figures = List.copyOf(figures);
    figures.forEach(f -> byKey.put(new Key(f.comparison(), f.metric(), f.extent()), f));
  }

  private record Key(Comparison comparison, Metric metric, Extent extent) {}

  /// Makes all figures, on the caller's thread and others beside it.
  ///
  /// @param listener told of progress, a call at a time, on any of those threads
  /// @param cancelled asked often, on any of them; interrupting the caller's thread ends it as
  ///   well, and leaves the thread interrupted
  /// @return empty where it was cancelled
  public static Optional<Agreement> of(
      Universe universe, AgreementListener listener, BooleanSupplier cancelled) {
    return new Making(universe, listener, cancelled).run();
  }

  public Universe universe() {
    return universe;
  }

  /// Every figure: tags in the codebook's order and all tags, then attributes, then links; of each
  /// the pairs and then all annotators; pooled, mean of articles, and each article.
  public List<AgreementFigure> figures() {
    return figures;
  }

  /// One figure; empty where there is none of that kind.
  public Optional<AgreementFigure> figure(Comparison comparison, Metric metric, Extent extent) {
    return Optional.ofNullable(byKey.get(new Key(comparison, metric, extent)));
  }

  /// The making of the figures. Articles are counted independently of one another, and so are the
  /// figures made of what was counted, which is why several threads can share in both.
  private static final class Making {
    private final Universe universe;
    private final AgreementListener listener;
    private final BooleanSupplier cancelled;
    private final Thread caller = Thread.currentThread();
    private final List<int[]> draws;
    private final TextCountings text;
    private final AttributeCountings attributes;
    private final LinkCountings links;
    private int passed;
    private volatile boolean ended;

    Making(Universe universe, AgreementListener listener, BooleanSupplier cancelled) {
      this.universe = universe;
      this.listener = listener;
      this.cancelled = cancelled;
      this.draws = Bootstrap.draws(universe.articles().size());
      this.text = new TextCountings(universe);
      this.attributes = new AttributeCountings(universe);
      this.links = new LinkCountings(universe);
    }

    Optional<Agreement> run() {
      int articles = universe.articles().size();
      List<Counting> countings = new ArrayList<>(text.countings());
      countings.add(UnitizedCounting.of(universe));
      countings.addAll(attributes.countings());
      countings.addAll(links.countings());
      int all = articles + countings.size();
      IntStream.range(0, articles).parallel().forEach(article -> count(article, all));
      List<AgreementFigure> figures =
          countings.parallelStream().flatMap(counting -> make(counting, all).stream()).toList();
      return isCancelled() ? Optional.empty() : Optional.of(new Agreement(universe, figures));
    }

    /// Once cancelled, it stays so for all threads: while the caller waits for the others, its
    /// being interrupted is not always to be seen.
    private boolean isCancelled() {
      if (cancelled.getAsBoolean() || caller.isInterrupted()) {
        ended = true;
      }
      return ended;
    }

    private void count(int article, int steps) {
      if (isCancelled()) {
        return;
      }
      Alignment alignment = Alignment.of(universe.articles().get(article).sets());
      text.count(article);
      attributes.count(article, alignment);
      links.count(article, alignment.pairings());
      pass(steps);
    }

    private synchronized void pass(int steps) {
      passed++;
      listener.passed(passed, steps);
    }

    /// The figures of a counting; none where it was cancelled.
    private List<AgreementFigure> make(Counting counting, int steps) {
      if (isCancelled()) {
        return List.of();
      }
      int articles = universe.articles().size();
      int[] once = new int[articles];
      Arrays.fill(once, 1);
      List<Result> pooled = counting.results(once);
      List<List<Result>> byArticle = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        int[] one = new int[articles];
        one[i] = 1;
        byArticle.add(counting.results(one));
      }
      List<Optional<Interval>> intervals = intervals(counting);
      List<AgreementFigure> figures = new ArrayList<>();
      for (int i = 0; i < counting.asked().size(); i++) {
        int figure = i;
        List<Result> here = byArticle.stream().map(results -> results.get(figure)).toList();
        figures.addAll(figures(counting.asked().get(i), pooled.get(i), intervals.get(i), here));
      }
      pass(steps);
      return figures;
    }

    private List<Optional<Interval>> intervals(Counting counting) {
      int asked = counting.asked().size();
      double[][] values = new double[asked][draws.size()];
      int[] defined = new int[asked];
      for (int[] times : draws) {
        if (isCancelled()) {
          break;
        }
        List<Result> results = counting.results(times);
        for (int i = 0; i < asked; i++) {
          if (results.get(i).measured() instanceof Measured.Value(double value)) {
            values[i][defined[i]++] = value;
          }
        }
      }
      List<Optional<Interval>> intervals = new ArrayList<>();
      for (int i = 0; i < asked; i++) {
        double[] of = Arrays.copyOf(values[i], defined[i]);
        intervals.add(Bootstrap.interval(of, draws.size()));
      }
      return intervals;
    }

    private List<AgreementFigure> figures(
        Asked asked, Result pooled, Optional<Interval> interval, List<Result> byArticle) {
      boolean hasValue = pooled.measured() instanceof Measured.Value;
      List<AgreementFigure> figures = new ArrayList<>();
      figures.add(figure(asked, Extent.POOLED, pooled, interval.filter(_ -> hasValue)));
      figures.add(figure(asked, Extent.MEAN, mean(byArticle), Optional.empty()));
      for (int i = 0; i < byArticle.size(); i++) {
        Extent extent = Extent.of(universe.articles().get(i).article().id());
        figures.add(figure(asked, extent, byArticle.get(i), Optional.empty()));
      }
      return figures;
    }

    private static Result mean(List<Result> byArticle) {
      double sum = 0;
      int defined = 0;
      long units = 0;
      Set<Measured> undefined = new HashSet<>();
      for (Result result : byArticle) {
        if (result.measured() instanceof Measured.Value(double value)) {
          sum += value;
          defined++;
          units += result.units();
        } else {
          undefined.add(result.measured());
        }
      }
      Measured mean = defined == 0 ? none(undefined) : new Measured.Value(sum / defined);
      return new Result(mean, units, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// Why no article has a figure: what is so of each where it is the same.
    private static Measured none(Set<Measured> undefined) {
      return undefined.size() == 1
          ? undefined.iterator().next()
          : new Measured.Undefined("No article has this figure.");
    }

    private static AgreementFigure figure(
        Asked asked, Extent extent, Result result, Optional<Interval> interval) {
      return new AgreementFigure(
          asked.comparison(),
          asked.metric(),
          extent,
          result.measured(),
          interval,
          result.precision(),
          result.recall(),
          result.units());
    }
  }
}
