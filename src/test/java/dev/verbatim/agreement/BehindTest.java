package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.model.Annotator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    return behind(room, metric, new Comparison(subject, Unit.ANNOTATION, pair), extent);
  }

  private static Behind behind(Newsroom room, Metric metric, Comparison comparison, Extent extent) {
    Agreement agreement = room.agreement();
    return Behind.of(
        agreement.universe(), agreement.figure(comparison, metric, extent).orElseThrow());
  }

  private static List<Integer> starts(List<Behind.Case> cases) {
    return cases.stream().map(c -> c.first().start()).toList();
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

  private List<Behind.Run> runs(Metric metric, Unit unit, Subject subject, Optional<Pair> pair) {
    Comparison comparison = new Comparison(subject, unit, pair);
    return behind(room, metric, comparison, Extent.of("article-0")).cases().stream()
        .map(Behind.Run.class::cast)
        .toList();
  }

  private static List<String> told(List<Behind.Run> runs) {
    return runs.stream()
        .map(r -> r.span() + " " + r.tags().stream().map(t -> t.orElse("-")).toList())
        .toList();
  }

  @Test
  void behindCharactersAreTheStretchesOverWhichEverybodysJudgementStaysTheSame() {
    List<Behind.Run> runs =
        runs(Metric.COHEN_KAPPA, Unit.CHARACTER, Subject.tag("quote"), A_WITH_C);
    assertThat(told(runs))
        .containsExactly("0–10 [quote, quote]", "20–28 [quote, quote]", "28–30 [quote, -]");
    assertThat(runs).extracting(Behind.Case::differs).containsExactly(false, false, true);
    assertThat(runs).extracting(Behind.Run::units).containsExactly(10L, 8L, 2L);
  }

  @Test
  void overAllTagsTheInnermostMarkDecidesButForF1() {
    Newsroom nested =
        Newsroom.of("a", "b").article("x".repeat(50), "quote 0-30; speaker 10-20", "");
    Comparison characters =
        new Comparison(Subject.ALL, Unit.CHARACTER, Optional.of(new Pair("a", "b")));
    assertThat(told(runs(behind(nested, Metric.PERCENT, characters, Extent.POOLED))))
        .containsExactly("0–10 [quote, -]", "10–20 [speaker, -]", "20–30 [quote, -]");
    assertThat(told(runs(behind(nested, Metric.F1_CHARACTER, characters, Extent.POOLED))))
        .containsExactly("0–30 [quote, -]", "10–20 [speaker, -]");
  }

  private static List<Behind.Run> runs(Behind behind) {
    return behind.cases().stream().map(Behind.Run.class::cast).toList();
  }

  @Test
  void tokensAreCountedWhereTheyBeginAndBlanksAreNone() {
    Newsroom words = Newsroom.of("a", "b").article("One two three.", "quote 0-7", "quote 0-8");
    Comparison tokens =
        new Comparison(Subject.tag("quote"), Unit.TOKEN, Optional.of(new Pair("a", "b")));
    List<Behind.Run> runs = runs(behind(words, Metric.PERCENT, tokens, Extent.POOLED));
    assertThat(told(runs)).containsExactly("0–7 [quote, quote]");
    assertThat(runs.getFirst().units()).isEqualTo(2);
  }

  @Property(tries = 100)
  void whatDiffersIsWhatTheFigureLacksOfFullAgreement(@ForAll long seed) {
    Random random = new Random(seed);
    Newsroom drawn = Newsroom.of("a", "b");
    for (int i = 0; i < 3; i++) {
      drawn.article("Two words. ".repeat(6), atRandom(random), atRandom(random));
    }
    Agreement agreement = drawn.agreement();
    for (AgreementFigure figure : agreement.figures()) {
      Unit unit = figure.comparison().unit();
      boolean isShare = figure.metric() == Metric.PERCENT || figure.metric() == Metric.F1_CHARACTER;
      boolean isOfPair = figure.comparison().annotators().isPresent();
      if (isShare && isOfPair && unit != Unit.ANNOTATION && figure.extent().equals(Extent.POOLED)) {
        double differing =
            runs(Behind.of(agreement.universe(), figure)).stream()
                .filter(Behind.Run::differs)
                .mapToDouble(Behind.Run::units)
                .sum();
        figure
            .value()
            .ifPresent(
                v -> assertThat((1 - v) * figure.units()).isCloseTo(differing, within(1e-6)));
      }
    }
  }

  private static String atRandom(Random random) {
    StringBuilder marks = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      int start = random.nextInt(50);
      String tag = random.nextBoolean() ? "quote" : "speaker";
      marks.append("%s %d-%d;".formatted(tag, start, start + 1 + random.nextInt(15)));
    }
    return marks.toString();
  }

  @Test
  void behindAUnitizingAlphaAreStretchesOfOneTagThatOverlap() {
    Newsroom stretches =
        Newsroom.of("a", "b")
            .article(
                "x".repeat(100),
                "quote 0-10; quote 10-20; quote 30-40 50-60; speaker 0-20; quote 90-95",
                "quote 0-20; quote 35-55; speaker 0-20");
    Comparison all = new Comparison(Subject.ALL, Unit.CHARACTER, Optional.of(new Pair("a", "b")));
    Behind behind = behind(stretches, Metric.KRIPPENDORFF_ALPHA_UNITIZING, all, Extent.POOLED);
    assertThat(behind.cases().stream().map(c -> stretches(c)))
        .containsExactly(
            "quote [[0–10, 10–20], [0–20]] true",
            "speaker [[0–20], [0–20]] false",
            "quote [[30–40, 50–60], [35–55]] true",
            "quote [[90–95], []] true");
  }

  private static String stretches(Behind.Case of) {
    Behind.Stretches stretches = (Behind.Stretches) of;
    return stretches.tag() + " " + stretches.ofEach() + " " + stretches.differs();
  }
}
