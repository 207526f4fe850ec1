package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Annotator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is behind a figure.
class BehindTest {
  private static final Optional<Pair> A_WITH_C = Optional.of(new Pair("a", "c"));

  private final Newsroom room =
      Newsroom.of("a", "b", "c")
          .article(
              "x".repeat(100),
              "quote 0-10; quote 20-30; speaker 40-50",
              "quote 0-10; quote 60-70",
              "quote 0-10; quote 20-28; allegation 40-50")
          .article("y".repeat(100), "speaker 5-9", "speaker 5-9", "");

  private Behind behind(Metric metric, Subject subject, Optional<Pair> pair, Extent extent) {
    Comparison comparison = new Comparison(subject, Unit.ANNOTATION, pair);
    Agreement agreement = room.agreement();
    return Behind.of(
        agreement.universe(), agreement.figure(comparison, metric, extent).orElseThrow());
  }

  private static List<Integer> starts(List<Behind.Case> cases) {
    return cases.stream()
        .map(c -> c.cluster().present().getFirst())
        .map(Annotation::start)
        .toList();
  }

  @Test
  void ofAPairItIsWhatEitherMarkedInTheArticlesThatTheFigureGoesOver() {
    Behind all = behind(Metric.F1_EXACT, Subject.ALL, A_WITH_C, Extent.POOLED);
    assertThat(all.annotators()).extracting(Annotator::id).containsExactly("a", "c");
    assertThat(starts(all.cases())).containsExactly(0, 20, 40, 5);
    assertThat(starts(all.differing())).containsExactly(20, 40, 5);
    Behind one = behind(Metric.F1_EXACT, Subject.ALL, A_WITH_C, Extent.of("article-1"));
    assertThat(starts(one.cases())).containsExactly(5);
  }

  @Test
  void otherEndsAreNoDifferenceWhereAnyOverlapCounts() {
    Behind quotes = behind(Metric.F1_OVERLAP, Subject.tag("quote"), A_WITH_C, Extent.POOLED);
    assertThat(starts(quotes.cases())).containsExactly(0, 20);
    assertThat(quotes.differing()).isEmpty();
  }

  @Test
  void aTagsCasesAreThoseThatAnybodyGaveItTo() {
    Behind allegations =
        behind(Metric.F1_EXACT, Subject.tag("allegation"), A_WITH_C, Extent.POOLED);
    assertThat(starts(allegations.differing())).containsExactly(40);
    Behind ofAll = behind(Metric.F1_EXACT, Subject.tag("quote"), Optional.empty(), Extent.POOLED);
    assertThat(starts(ofAll.differing())).containsExactly(20, 60);
  }

  @Test
  void anAttributesCasesTakeTwoMarksOfItsTag() {
    Behind types =
        behind(Metric.PERCENT, Subject.attribute("quote", "type"), A_WITH_C, Extent.POOLED);
    assertThat(starts(types.cases())).containsExactly(0, 20);
    assertThat(types.differing()).isEmpty();
  }
}
