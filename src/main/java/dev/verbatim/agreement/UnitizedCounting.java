package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Counts for alpha over stretches of text, of each pair and of all annotators, for each tag and for
/// all: how their ends differ, and how they would at random places.
///
/// The articles are laid end to end; stretches and the gaps between them are cut at their ends. By
/// Krippendorff 2004, with m annotators, L characters and N stretches:
///
///     Do = sum of what any two in order differ by / (m (m - 1) L²)
///     De = (2 / L) sum over stretches of [(N - 1)/3 (2l³ - 3l² + l) + l² sum over gaps >= l of (gap - l + 1)]
///          / (mL (mL - 1) - sum of l (l - 1))
///
/// Over all tags it is 1 - mean Do / mean De. What De takes of the gaps is a sum over annotators two
/// by two, so it is found once for each two and serves every group that they are in.
final class UnitizedCounting implements Counting {
  private final List<String> tags;
  private final List<Group> groups;
  private final List<Asked> asked = new ArrayList<>();
  private final List<UnitizedTag> counted = new ArrayList<>();
  private final long[] lengths;

  /// Those who are compared.
  ///
  /// @param members by their places in the universe
  private record Group(Optional<Pair> pair, List<Integer> members) {}

  private UnitizedCounting(Universe universe) {
    this.tags = universe.tags();
    this.groups = groups(universe);
    this.lengths =
        universe.articles().stream().mapToLong(a -> a.article().text().codePointLength()).toArray();
    for (String tag : tags) {
      counted.add(UnitizedTag.of(universe, tag));
      ask(Subject.tag(tag));
    }
    ask(Subject.ALL);
  }

  /// Counts all articles.
  static UnitizedCounting of(Universe universe) {
    return new UnitizedCounting(universe);
  }

  private static List<Group> groups(Universe universe) {
    int annotators = universe.annotators().size();
    List<Pair> pairs = universe.pairs();
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < annotators; i++) {
      for (int j = i + 1; j < annotators; j++) {
        groups.add(new Group(Optional.of(pairs.get(groups.size())), List.of(i, j)));
      }
    }
    groups.add(new Group(Optional.empty(), IntStream.range(0, annotators).boxed().toList()));
    return groups;
  }

  private void ask(Subject subject) {
    for (Group group : groups) {
      Comparison comparison = new Comparison(subject, Unit.CHARACTER, group.pair());
      asked.add(new Asked(comparison, Metric.KRIPPENDORFF_ALPHA_UNITIZING));
    }
  }

  @Override
  public List<Asked> asked() {
    return asked;
  }

  @Override
  public List<Result> results(int[] times) {
    double length = 0;
    for (int i = 0; i < times.length; i++) {
      length += (double) times[i] * lengths[i];
    }
    List<Result> results = new ArrayList<>();
    double[] observed = new double[groups.size()];
    double[] expected = new double[groups.size()];
    for (UnitizedTag tag : counted) {
      UnitizedTag.Sums sums = tag.sums(times);
      for (int i = 0; i < groups.size(); i++) {
        double differing = sums.observed(groups.get(i).members(), length);
        double byChance = sums.expected(groups.get(i).members(), length);
        results.add(result(differing, byChance, length));
        observed[i] += differing;
        expected[i] += byChance;
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      results.add(result(observed[i], expected[i], length));
    }
    return results;
  }

  private static Result result(double observed, double expected, double length) {
    Measured alpha =
        length == 0 || expected == 0
            ? new Measured.Undefined(
                "Nobody has marked anything of this, so that no stretches can be compared.")
            : new Measured.Value(1 - observed / expected);
    return Result.of(alpha, length);
  }
}
