package dev.verbatim.review;

import static dev.verbatim.review.Verdict.AGREED;
import static dev.verbatim.review.Verdict.ATTRIBUTE;
import static dev.verbatim.review.Verdict.BOUNDARY;
import static dev.verbatim.review.Verdict.LINK;
import static dev.verbatim.review.Verdict.MISSING;
import static dev.verbatim.review.Verdict.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which marks of several annotators come together, and what is said of each cluster.
class AlignmentTest {
  private static final String TEXT =
      "“We tried to achieve that,” the source said. “We wanted to talk.” At least 40 boats left.";

  private final Compared a = Compared.on(TEXT, "analyst-a");
  private final Compared b = Compared.on(TEXT, "analyst-b");
  private final Compared c = Compared.on(TEXT, "analyst-c");

  @Test
  void marksThatSayTheSameAreAgreed() {
    a.mark("1", "quote", Map.of("type", "direct"), "“We tried to achieve that,”");
    b.mark("2", "quote", Map.of("type", "direct"), "“We tried to achieve that,”");

    Cluster only = only(a, b);

    assertThat(only.verdicts()).containsExactly(AGREED);
    assertThat(only.isAgreed()).isTrue();
    assertThat(only.likeness()).isEqualTo(1);
    assertThat(only.options()).hasSize(1);
    assertThat(only.options().getFirst().annotators()).containsExactly(0, 1);
  }

  @Test
  void aFragmentMoreIsAnotherBoundary() {
    a.mark("1", "quote", "“We tried to achieve that,”", "“We wanted to talk.”");
    b.mark("2", "quote", "“We tried to achieve that,”");

    Cluster only = only(a, b);

    assertThat(only.verdicts()).containsExactly(BOUNDARY);
    double overlap = 2.0 * 27 / (27 + 20 + 27);
    assertThat(only.likeness()).isCloseTo((overlap + 1 + 1 + 1) / 4, within(1e-9));
  }

  @Test
  void anotherTagOnTheSameWordsIsATagVerdictAndItsAttributesAreNotCompared() {
    a.mark("1", "quote", Map.of("type", "direct"), "the source");
    b.mark("2", "speaker", Map.of("role", "source"), "the source");

    assertThat(only(a, b).verdicts()).containsExactly(TAG);
  }

  @Test
  void anotherTagOnLittleOfTheWordsIsAnotherThing() {
    a.mark("1", "allegation", "At least 40 boats left.");
    b.mark("2", "statistic", "40");

    assertThat(verdicts(a, b)).containsExactly(List.of(MISSING), List.of(MISSING));
  }

  @Test
  void attributesAreComparedBetweenMarksOfOneTag() {
    a.mark("1", "quote", Map.of("type", "direct"), "“We wanted to talk.”");
    b.mark("2", "quote", Map.of("type", "mixed"), "“We wanted to talk.”");

    Cluster only = only(a, b);

    assertThat(only.verdicts()).containsExactly(ATTRIBUTE);
    assertThat(only.likeness()).isCloseTo((1 + 1 + 0 + 1) / 4.0, within(1e-9));
  }

  @Test
  void linksAreTheSameWhereTheyLeadToTheSameCluster() {
    a.mark("q1", "quote", "“We wanted to talk.”").mark("s1", "speaker", "the source");
    b.mark("q2", "quote", "“We wanted to talk.”").mark("s2", "speaker", "source");
    a.link("said-by", "q1", "s1");
    b.link("said-by", "q2", "s2");

    assertThat(verdicts(a, b)).containsExactly(List.of(BOUNDARY), List.of(AGREED));
  }

  @Test
  void aLinkThatOneLacksIsALinkVerdictWhereItLeaves() {
    a.mark("q1", "quote", "“We wanted to talk.”").mark("s1", "speaker", "the source");
    b.mark("q2", "quote", "“We wanted to talk.”").mark("s2", "speaker", "the source");
    a.link("said-by", "q1", "s1");

    assertThat(verdicts(a, b)).containsExactly(List.of(AGREED), List.of(LINK));
    assertThat(Alignment.of(List.of(a.set(), b.set())).clusters().getLast().likeness())
        .isCloseTo(3 / 4.0, within(1e-9));
  }

  @Test
  void severalVerdictsCanHoldAtOnce() {
    a.mark("1", "quote", Map.of("type", "direct"), "“We tried to achieve that,”");
    b.mark("2", "quote", Map.of("type", "mixed"), "“We tried to achieve that,” the source said");

    assertThat(only(a, b, c).verdicts()).containsExactlyInAnyOrder(ATTRIBUTE, BOUNDARY, MISSING);
  }

  @Test
  void whoDidNotMarkItCountsNothingInTheLikeness() {
    a.mark("1", "quote", "“We wanted to talk.”");
    b.mark("2", "quote", "“We wanted to talk.”");

    assertThat(only(a, b, c).likeness()).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void theMajorityIsMoreThanHalfOfAllCompared() {
    a.mark("1", "quote", "“We wanted to talk.”");
    b.mark("2", "quote", "“We wanted to talk.”");
    c.mark("3", "quote", "We wanted to talk");

    Cluster three = only(a, b, c);
    assertThat(three.majority().map(o -> o.annotators())).hasValue(List.of(0, 1));
    assertThat(three.isMarkedByFew()).isFalse();

    Compared d = Compared.on(TEXT, "analyst-d");
    assertThat(only(a, b, c, d).majority()).as("two of four").isEmpty();
    Compared e = Compared.on(TEXT, "analyst-e");
    assertThat(only(c, d, e).isMarkedByFew()).isTrue();
  }

  @Test
  void aNestedMarkOfTheSameTagIsPairedWithItsLikeNotWithTheOneAround() {
    a.mark("outer", "quote", "“We tried to achieve that,” the source said.")
        .mark("inner", "quote", "achieve that");
    b.mark("outer-b", "quote", "“We tried to achieve that,” the source said.");
    c.mark("inner-c", "quote", "to achieve that");

    List<Cluster> clusters = Alignment.of(List.of(a.set(), b.set(), c.set())).clusters();

    assertThat(clusters.stream().map(AlignmentTest::ids))
        .containsExactly(List.of("outer", "outer-b", "-"), List.of("inner", "-", "inner-c"));
  }

  @Test
  void theBestSumIsTakenNotTheBestPairFirst() {
    // a2 fits b1 best, but then a1 has nobody; b2 is left for a2
    a.mark("a1", "quote", "We tried").mark("a2", "quote", "tried to achieve that");
    b.mark("b1", "quote", "tried to achieve").mark("b2", "quote", "that,” the");

    List<Cluster> clusters = Alignment.of(List.of(a.set(), b.set())).clusters();

    assertThat(clusters.stream().map(AlignmentTest::ids))
        .containsExactly(List.of("a1", "b1"), List.of("a2", "b2"));
  }

  @Test
  void twoMarksOfOneAnnotatorAreNeverInOneCluster() {
    // b's one mark touches both of a's: it joins the one that it shares more with
    a.mark("a1", "quote", "We tried").mark("a2", "quote", "achieve that");
    b.mark("b1", "quote", "We tried to achieve");
    c.mark("c1", "quote", "achieve that");

    List<Cluster> clusters = Alignment.of(List.of(a.set(), b.set(), c.set())).clusters();

    assertThat(clusters.stream().map(AlignmentTest::ids))
        .containsExactly(List.of("a1", "b1", "-"), List.of("a2", "-", "c1"));
  }

  @Test
  void aHugeComponentIsMatchedBestPairFirst() {
    String text = "word ".repeat(2 * Pairing.LARGEST + 10);
    AnnotationSet left = chain(text, "analyst-a", 0);
    AnnotationSet right = chain(text, "analyst-b", 2);

    List<Pairing.Pair> pairs = Pairing.of(left, right);

    assertThat(pairs).hasSize(left.size());
    assertThat(pairs)
        .allSatisfy(p -> assertThat(p.right().start() - p.left().start()).isEqualTo(2));
    assertThat(pairs).extracting(p -> p.left().start()).isSorted();
  }

  /// Marks of which each overlaps the next of the other's.
  private static AnnotationSet chain(String text, String annotator, int from) {
    AnnotationSet set = Compared.on(text, annotator).set();
    List<Annotation> marks = new ArrayList<>();
    for (int i = 0; i <= Pairing.LARGEST; i++) {
      Span span = new Span(from + i * 9, from + i * 9 + 8);
      Provenance by = Provenance.of(annotator, Compared.WHEN);
      marks.add(Annotation.of(annotator + i, "quote", List.of(span), by));
    }
    return set.replaced(List.of(), marks);
  }

  @Test
  void setsOnDifferentTextsAreRefused() {
    List<AnnotationSet> sets = List.of(a.set(), Compared.on("Another.", "analyst-b").set());

    assertThatIllegalArgumentException().isThrownBy(() -> Alignment.of(sets));
  }

  @Test
  void aMarkIsFoundByWhoseItIsAndItsId() {
    a.mark("1", "quote", "“We wanted to talk.”");
    b.mark("1", "speaker", "the source");

    Alignment alignment = Alignment.of(List.of(a.set(), b.set()));

    assertThat(alignment.clusterOf(0, "1")).hasValue(alignment.clusters().get(1));
    assertThat(alignment.clusterOf(1, "1")).hasValue(alignment.clusters().get(0));
    assertThat(alignment.clusterOf(1, "2")).isEmpty();
  }

  private static Cluster only(Compared... annotators) {
    List<Cluster> clusters = clusters(annotators);
    assertThat(clusters).hasSize(1);
    return clusters.getFirst();
  }

  private static List<List<Verdict>> verdicts(Compared... annotators) {
    return clusters(annotators).stream().map(c -> c.verdicts().stream().sorted().toList()).toList();
  }

  private static List<Cluster> clusters(Compared... annotators) {
    return Alignment.of(Stream.of(annotators).map(Compared::set).toList()).clusters();
  }

  private static List<String> ids(Cluster cluster) {
    return cluster.marks().stream()
        .map((Optional<Annotation> m) -> m.map(Annotation::id).orElse("-"))
        .toList();
  }
}
