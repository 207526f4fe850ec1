package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.review.Pairing.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds of every alignment, on sets that were marked at random.
class AlignmentLawsTest {

  @Property(tries = 300)
  void aPairingIsTheBestThereIs(@ForAll long seed) {
    Random random = new Random(seed);
    AnnotationSet left = Compared.atRandom(random, "analyst-a", 6);
    AnnotationSet right = Compared.atRandom(random, "analyst-b", 6);

    long found = Pairing.of(left, right).stream().mapToLong(Pair::weight).sum();

    assertThat(found).isEqualTo(best(left.annotations(), right.annotations(), 0, new HashSet<>()));
  }

  /// By trying all.
  private static long best(
      List<Annotation> lefts, List<Annotation> rights, int from, Set<Integer> taken) {
    if (from == lefts.size()) {
      return 0;
    }
    long most = best(lefts, rights, from + 1, taken);
    for (int i = 0; i < rights.size(); i++) {
      long weight = Likeness.weight(lefts.get(from), rights.get(i));
      if (weight > 0 && taken.add(i)) {
        most = Math.max(most, weight + best(lefts, rights, from + 1, taken));
        taken.remove(i);
      }
    }
    return most;
  }

  @Property(tries = 500)
  void aPairingIsTheSameFromEitherSide(@ForAll long seed) {
    Random random = new Random(seed);
    AnnotationSet left = Compared.atRandom(random, "analyst-a", 10);
    AnnotationSet right = Compared.atRandom(random, "analyst-b", 10);

    List<List<String>> there =
        Pairing.of(left, right).stream().map(p -> said(p.left(), p.right())).toList();
    List<List<String>> back =
        Pairing.of(right, left).stream().map(p -> said(p.right(), p.left())).toList();

    assertThat(there).containsExactlyInAnyOrderElementsOf(back);
  }

  @Property(tries = 100)
  void anAlignmentGivesOutThePairingsOfEveryTwo(@ForAll long seed) {
    Random random = new Random(seed);
    AnnotationSet first = Compared.atRandom(random, "analyst-a", 7);
    AnnotationSet second = Compared.atRandom(random, "analyst-b", 7);
    AnnotationSet third = Compared.atRandom(random, "analyst-c", 7);

    assertThat(Alignment.of(List.of(first, second, third)).pairings())
        .containsExactly(
            Pairing.of(first, second), Pairing.of(first, third), Pairing.of(second, third));
  }

  @Property(tries = 300)
  void ranksOrderMarksByWhatTheySay(@ForAll long seed) {
    Random random = new Random(seed);
    AnnotationSet first = Compared.atRandom(random, "analyst-a", 8);
    AnnotationSet second = Compared.atRandom(random, "analyst-b", 8);

    List<int[]> ranks = Content.ranks(List.of(first, second));

    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        int byContent =
            Content.ORDER.compare(first.annotations().get(i), second.annotations().get(j));
        assertThat(Integer.signum(ranks.getFirst()[i] - ranks.getLast()[j]))
            .isEqualTo(Integer.signum(byContent));
      }
    }
  }

  private static List<String> said(Annotation left, Annotation right) {
    return List.of(said(left), said(right));
  }

  private static String said(Annotation mark) {
    return mark.tag() + mark.spans() + mark.attributes();
  }

  @Property(tries = 500)
  void theOrderOfAnnotatorsPlaysNoPart(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int n) {
    Random random = new Random(seed);
    List<AnnotationSet> sets = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      sets.add(Compared.atRandom(random, "analyst-" + (char) ('a' + i), 7));
    }
    List<AnnotationSet> others = new ArrayList<>(sets);
    Collections.shuffle(others, random);

    assertThat(told(Alignment.of(others))).isEqualTo(told(Alignment.of(sets)));
  }

  @Property(tries = 300)
  void idsPlayNoPart(@ForAll long seed) {
    Random random = new Random(seed);
    List<AnnotationSet> sets =
        List.of(
            Compared.atRandom(random, "analyst-a", 7),
            Compared.atRandom(random, "analyst-b", 7),
            Compared.atRandom(random, "analyst-c", 7));
    List<AnnotationSet> renamed =
        sets.stream().map(s -> Compared.renamed(s, s.annotator().id(), random)).toList();

    assertThat(told(Alignment.of(renamed))).isEqualTo(told(Alignment.of(sets)));
  }

  /// What an alignment says, without who is who: the clusters' content, verdicts and likeness.
  private static List<String> told(Alignment alignment) {
    return alignment.clusters().stream()
        .map(
            c ->
                c.present().stream().map(AlignmentLawsTest::said).sorted().toList()
                    + " "
                    + c.verdicts().stream().sorted().toList()
                    + " %.9f".formatted(c.likeness()))
        .sorted()
        .toList();
  }

  @Property(tries = 300)
  void everyoneAgreesWithThemselves(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int n) {
    Random random = new Random(seed);
    AnnotationSet set = Compared.atRandom(random, "analyst-a", 10);
    List<AnnotationSet> same = new ArrayList<>(List.of(set));
    for (int i = 1; i < n; i++) {
      same.add(Compared.renamed(set, "analyst-" + (char) ('a' + i), random));
    }

    Alignment alignment = Alignment.of(same);

    assertThat(alignment.clusters()).hasSize(set.size());
    assertThat(alignment.clusters())
        .allSatisfy(c -> assertThat(c.present()).hasSize(same.size()))
        .allSatisfy(
            c ->
                assertThat(c.present().stream().map(Annotation::spans))
                    .containsOnly(c.present().getFirst().spans()))
        .allSatisfy(
            c ->
                assertThat(c.verdicts())
                    .doesNotContain(Verdict.TAG, Verdict.BOUNDARY, Verdict.MISSING));
  }

  @Property(tries = 300)
  void everyMarkIsInOneCluster(@ForAll long seed) {
    Random random = new Random(seed);
    List<AnnotationSet> sets =
        List.of(
            Compared.atRandom(random, "analyst-a", 9),
            Compared.atRandom(random, "analyst-b", 9),
            Compared.atRandom(random, "analyst-c", 9));

    Alignment alignment = Alignment.of(sets);

    for (int i = 0; i < sets.size(); i++) {
      int annotator = i;
      List<String> found =
          alignment.clusters().stream()
              .map(c -> c.marks().get(annotator))
              .flatMap(Optional::stream)
              .map(Annotation::id)
              .toList();
      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              sets.get(i).annotations().stream().map(Annotation::id).toList());
    }
  }
}
