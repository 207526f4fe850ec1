package dev.verbatim.agreement;

import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The stretches of text with one tag, by annotator and article, as sums that can be added up.
///
/// Stretches are fragments of marks, in code points; those of one annotator that overlap are one.
final class UnitizedTag {
  /// Places of an annotator's sums: stretches; over them 2l³ - 3l² + l, and l (l - 1). Behind these
  /// stand three blocks of a place for each length that occurs: stretches so long; gaps that are at
  /// least so long and shorter than the next, and their lengths.
  private static final int STRETCHES = 0;

  private static final int CUBES = 1;
  private static final int SQUARES = 2;
  private static final int BLOCKS = 3;

  /// Every length of a stretch, ascending.
  private final int[] lengths;

  /// By annotator and article.
  private final Counts[][] sums;

  /// By article, for each two annotators.
  private final Counts[] differing;

  private UnitizedTag(List<List<List<Stretch>>> byArticle, List<Judged> articles, int annotators) {
    this.lengths =
        byArticle.stream()
            .flatMap(List::stream)
            .flatMap(List::stream)
            .mapToInt(Stretch::length)
            .sorted()
            .distinct()
            .toArray();
    this.sums = new Counts[annotators][articles.size()];
    this.differing = new Counts[articles.size()];
    for (int article = 0; article < articles.size(); article++) {
      List<List<Stretch>> here = byArticle.get(article);
      int length = articles.get(article).article().text().codePointLength();
      for (int i = 0; i < annotators; i++) {
        sums[i][article] = sums(here.get(i), length);
      }
      differing[article] = differing(here);
    }
  }

  /// A stretch in code points.
  private record Stretch(int start, int end) {
    int length() {
      return end - start;
    }
  }

  static UnitizedTag of(Universe universe, String tag) {
    List<List<List<Stretch>>> byArticle =
        universe.articles().stream()
            .map(a -> a.sets().stream().map(s -> stretches(s, tag, a.article().text())).toList())
            .toList();
    return new UnitizedTag(byArticle, universe.articles(), universe.annotators().size());
  }

  private static List<Stretch> stretches(AnnotationSet set, String tag, ArticleText text) {
    return spans(set, tag).stream()
        .map(span -> new Stretch(text.toCodePoint(span.start()), text.toCodePoint(span.end())))
        .toList();
  }

  /// An annotator's stretches with a tag, in text order, in UTF-16 units. Those that only touch are
  /// two.
  static List<Span> spans(AnnotationSet set, String tag) {
    List<Span> fragments =
        set.annotations().stream()
            .filter(mark -> mark.tag().equals(tag))
            .map(Annotation::spans)
            .flatMap(List::stream)
            .sorted()
            .toList();
    List<Span> stretches = new ArrayList<>();
    for (Span fragment : fragments) {
      if (!stretches.isEmpty() && stretches.getLast().overlaps(fragment)) {
        stretches.add(stretches.removeLast().hull(fragment));
      } else {
        stretches.add(fragment);
      }
    }
    return stretches;
  }

  private Counts sums(List<Stretch> stretches, int articleLength) {
    double[] all = new double[BLOCKS + 3 * lengths.length];
    int gapStart = 0;
    for (Stretch stretch : stretches) {
      double l = stretch.length();
      all[STRETCHES]++;
      all[CUBES] += l * (l - 1) * (2 * l - 1);
      all[SQUARES] += l * (l - 1);
      all[BLOCKS + Arrays.binarySearch(lengths, stretch.length())]++;
      addGap(all, stretch.start() - gapStart);
      gapStart = stretch.end();
    }
    addGap(all, articleLength - gapStart);
    return Counts.of(all);
  }

  /// A gap that is shorter than every stretch holds none.
  private void addGap(double[] all, int gap) {
    int found = Arrays.binarySearch(lengths, gap);
    int place = found >= 0 ? found : -found - 2;
    if (place >= 0) {
      all[BLOCKS + lengths.length + place]++;
      all[BLOCKS + 2 * lengths.length + place] += gap;
    }
  }

  private static Counts differing(List<List<Stretch>> annotators) {
    double[] all = new double[places(annotators.size())];
    for (int j = 1; j < annotators.size(); j++) {
      for (int i = 0; i < j; i++) {
        all[place(i, j)] = differing(annotators.get(i), annotators.get(j));
      }
    }
    return Counts.of(all);
  }

  private static int places(int annotators) {
    return annotators * (annotators - 1) / 2;
  }

  /// @param i less than `j`
  private static int place(int i, int j) {
    return places(j) + i;
  }

  /// What two annotators' stretches differ by: the squares of the distances between their
  /// beginnings and their ends where two overlap, the square of its length where one lies in the
  /// other's gap.
  private static double differing(List<Stretch> first, List<Stretch> second) {
    double sum = alone(first, second) + alone(second, first);
    int from = 0;
    for (Stretch one : first) {
      while (from < second.size() && second.get(from).end() <= one.start()) {
        from++;
      }
      for (int i = from; i < second.size() && second.get(i).start() < one.end(); i++) {
        double begin = one.start() - second.get(i).start();
        double end = one.end() - second.get(i).end();
        sum += begin * begin + end * end;
      }
    }
    return sum;
  }

  /// The squares of the lengths of those stretches that overlap none of the other's.
  private static double alone(List<Stretch> stretches, List<Stretch> others) {
    double sum = 0;
    int next = 0;
    for (Stretch stretch : stretches) {
      while (next < others.size() && others.get(next).end() <= stretch.start()) {
        next++;
      }
      boolean overlaps = next < others.size() && others.get(next).start() < stretch.end();
      sum += overlaps ? 0 : (double) stretch.length() * stretch.length();
    }
    return sum;
  }

  /// What was counted in some articles.
  ///
  /// @param times for each article how often it is taken
  Sums sums(int[] times) {
    int annotators = sums.length;
    double[] pairs = new double[places(annotators)];
    double[][] own = new double[annotators][BLOCKS + 3 * lengths.length];
    for (int article = 0; article < times.length; article++) {
      if (times[article] > 0) {
        differing[article].addTo(pairs, times[article]);
        for (int i = 0; i < annotators; i++) {
          sums[i][article].addTo(own[i], times[article]);
        }
      }
    }
    return new Sums(pairs, own, inGaps(own));
  }

  /// For each annotator's stretches and each other's gaps, in that order: the sum over stretches of
  /// l² (gap - l + 1) over the gaps that could hold it. A row for each annotator's stretches.
  private double[][] inGaps(double[][] own) {
    double[][] inGaps = new double[own.length][own.length];
    for (int j = 0; j < own.length; j++) {
      double gaps = 0;
      double gapLengths = 0;
      for (int d = lengths.length - 1; d >= 0; d--) {
        gaps += own[j][BLOCKS + lengths.length + d];
        gapLengths += own[j][BLOCKS + 2 * lengths.length + d];
        double l = lengths[d];
        double held = l * l * (gapLengths - (l - 1) * gaps);
        for (int i = 0; i < own.length; i++) {
          inGaps[i][j] += own[i][BLOCKS + d] * held;
        }
      }
    }
    return inGaps;
  }

  /// What was counted, to be asked for some of the annotators.
  ///
  /// Arrays that nobody changes any more.
  static final class Sums {
    private final double[] differing;
    private final double[][] own;
    private final double[][] inGaps;

    private Sums(double[] differing, double[][] own, double[][] inGaps) {
      this.differing = differing;
      this.own = own;
      this.inGaps = inGaps;
    }

    /// @param members places of annotators, ascending
    /// @param length of the text, in code points
    double observed(List<Integer> members, double length) {
      double sum = 0;
      for (int j : members) {
        for (int i : members) {
          sum += i < j ? differing[place(i, j)] : 0;
        }
      }
      double m = members.size();
      return 2 * sum / (m * (m - 1) * length * length);
    }

    /// @param members places of annotators
    /// @param length of the text, in code points
    double expected(List<Integer> members, double length) {
      double all = members.size() * length;
      double held = members.stream().mapToDouble(i -> held(i, members)).sum();
      double byStretches = (total(members, STRETCHES) - 1) / 3 * total(members, CUBES);
      return 2 / length * (byStretches + held) / (all * (all - 1) - total(members, SQUARES));
    }

    private double held(int annotator, List<Integer> members) {
      return members.stream().mapToDouble(j -> inGaps[annotator][j]).sum();
    }

    private double total(List<Integer> members, int place) {
      return IntStream.range(0, own.length)
          .filter(members::contains)
          .mapToDouble(i -> own[i][place])
          .sum();
    }
  }
}
