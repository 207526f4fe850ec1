package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.verbatim.agreement.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures over marks, each worked out by hand.
class AgreementTest {
  // 0123456789012345678901234
  private static final String TEXT = "She said: “We won’t go.”!";

  private static double value(Newsroom room, Metric metric, Unit unit, String tag) {
    return Newsroom.value(room.figure(metric, unit, tag, "a", "b"));
  }

  /// Of 25 characters a marks 10 to 23, b 10 to 21: 12 both, 2 a alone, 11 nobody; chance is (14 x
  /// 12 + 11 x 13) / 625 = .4976.
  @Test
  void charactersAndTokensOfOneMark() {
    Newsroom room = Newsroom.of("a", "b").article(TEXT, "quote 10-24", "quote 10-22");
    assertThat(value(room, Metric.PERCENT, Unit.CHARACTER, "quote")).isEqualTo(23 / 25.0);
    assertThat(value(room, Metric.COHEN_KAPPA, Unit.CHARACTER, "quote"))
        .isCloseTo((.92 - .4976) / (1 - .4976), within(1e-9));
    // She said : “ We won’t go . ” ! are ten tokens; of them a marks six and b four
    AgreementFigure tokens = room.figure(Metric.PERCENT, Unit.TOKEN, "quote", "a", "b");
    assertThat(tokens.units()).isEqualTo(10);
    assertThat(Newsroom.value(tokens)).isEqualTo(.8);
  }

  /// Both of a's marks cover 10 to 20; a nested one adds nothing. What interrupts b's is not
  /// marked.
  @Test
  void nestedMarksCoverTheirUnionAndWhatInterruptsAMarkIsNotCovered() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article("x".repeat(100), "quote 10-20; quote 12-14", "quote 10-14 16-20");
    assertThat(value(room, Metric.PERCENT, Unit.CHARACTER, "quote")).isEqualTo(.98);
    AgreementFigure f1 = room.figure(Metric.F1_CHARACTER, Unit.CHARACTER, "quote", "a", "b");
    assertThat(Newsroom.value(f1)).isCloseTo(16 / 18.0, within(1e-9));
    assertThat(f1.precision()).hasValue(1);
    assertThat(f1.recall()).hasValue(.8);
    assertThat(f1.units()).isEqualTo(18);
  }

  /// Over all tags each character has the tag of the innermost mark: a's 12 to 14 are a speaker's.
  @Test
  void overAllTagsTheInnermostMarkCounts() {
    Newsroom room =
        Newsroom.of("a", "b").article("x".repeat(100), "quote 10-20; speaker 12-14", "quote 10-20");
    assertThat(value(room, Metric.PERCENT, Unit.CHARACTER, "*")).isEqualTo(.98);
    assertThat(value(room, Metric.PERCENT, Unit.CHARACTER, "quote")).isEqualTo(1);
  }

  @Test
  void marksOfOneLengthAreOrderedByTheirTagsWhicheverWasMadeFirst() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article("x".repeat(100), "quote 10-20; speaker 10-20", "speaker 10-20; quote 10-20");
    assertThat(value(room, Metric.PERCENT, Unit.CHARACTER, "*")).isEqualTo(1);
  }

  /// The second of b's covers both of a's, the first only a's first: one to one makes two pairs.
  @Test
  void f1OverMarks() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article(
                "x".repeat(100), "quote 0-10; quote 12-20; quote 50-60", "quote 1-21; quote 0-5");
    AgreementFigure overlap = room.figure(Metric.F1_OVERLAP, Unit.ANNOTATION, "quote", "a", "b");
    assertThat(Newsroom.value(overlap)).isCloseTo(4 / 5.0, within(1e-9));
    assertThat(overlap.precision()).hasValue(1);
    assertThat(overlap.recall()).hasValue(2 / 3.0);
    assertThat(value(room, Metric.F1_EXACT, Unit.ANNOTATION, "quote")).isZero();
  }

  @Test
  void exactTakesEveryFragmentAndMatchesAMarkOnce() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article(
                "x".repeat(100),
                "quote 0-10 20-30; speaker 40-50; speaker 40-50",
                "quote 0-10 20-30; speaker 40-50; quote 60-61; quote 62-63");
    assertThat(value(room, Metric.F1_EXACT, Unit.ANNOTATION, "quote")).isEqualTo(2 / 4.0);
    assertThat(value(room, Metric.F1_EXACT, Unit.ANNOTATION, "speaker")).isEqualTo(2 / 3.0);
    assertThat(value(room, Metric.F1_EXACT, Unit.ANNOTATION, "*")).isEqualTo(4 / 7.0);
  }

  @Test
  void charactersAreCodePoints() {
    Newsroom room = Newsroom.of("a", "b").article("😀😀😀😀ab", "quote 0-4", "quote 2-4");
    AgreementFigure percent = room.figure(Metric.PERCENT, Unit.CHARACTER, "quote", "a", "b");
    assertThat(percent.units()).isEqualTo(6);
    assertThat(Newsroom.value(percent)).isCloseTo(5 / 6.0, within(1e-9));
  }

  /// Pairs: a and b share all, c has one of two: 2 of 2+2, 1 of 2+1, 1 of 2+1, so 2 x 4 / 10.
  @Test
  void ofAllEveryPairIsPooled() {
    Newsroom room =
        Newsroom.of("a", "b", "c")
            .article(
                "x".repeat(90), "quote 0-10; quote 20-30", "quote 0-10; quote 20-30", "quote 0-10");
    AgreementFigure all = room.figure(Metric.F1_EXACT, Unit.ANNOTATION, "quote");
    assertThat(Newsroom.value(all)).isEqualTo(.8);
    assertThat(all.precision()).isEmpty();
    assertThat(all.recall()).isEmpty();
  }

  /// Ten of 100 characters are marked in the first, none in the second, where there is no kappa.
  @Test
  void pooledAddsCountsAndTheMeanTakesWhatHasAFigure() {
    Newsroom room =
        Newsroom.of("a", "b")
            .article("x".repeat(100), "quote 0-10", "quote 0-5")
            .article("x".repeat(100), "", "")
            .article("", "", "");
    Comparison comparison =
        new Comparison(Subject.tag("quote"), Unit.CHARACTER, Optional.of(new Pair("a", "b")));
    Agreement agreement = room.agreement();
    double first = kappa(.95, .1 * .05 + .9 * .95);
    double pooled = kappa(.975, .05 * .025 + .95 * .975);
    assertThat(value(agreement, comparison, Extent.POOLED)).isCloseTo(pooled, within(1e-9));
    assertThat(value(agreement, comparison, Extent.MEAN)).isCloseTo(first, within(1e-9));
    assertThat(value(agreement, comparison, Extent.of("article-0"))).isCloseTo(first, within(1e-9));
    assertThat(figure(agreement, comparison, Extent.of("article-1")).toString())
        .contains("Only one category was used");
    assertThat(figure(agreement, comparison, Extent.of("article-2")).toString())
        .contains("nothing that all compared annotators have judged");
    assertThat(figure(agreement, comparison, Extent.POOLED).interval()).isEmpty();
  }

  private static double kappa(double observed, double expected) {
    return (observed - expected) / (1 - expected);
  }

  private static double value(Agreement agreement, Comparison comparison, Extent extent) {
    return Newsroom.value(figure(agreement, comparison, extent));
  }

  private static AgreementFigure figure(Agreement agreement, Comparison compared, Extent extent) {
    return agreement.figure(compared, Metric.COHEN_KAPPA, extent).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void whereNobodyMarkedOnlyTheShareOfWhatIsAlikeIsANumber(Metric metric) {
    Newsroom room = Newsroom.of("a", "b").article("Nothing here.", "", "");
    for (AgreementFigure figure : room.agreement().figures()) {
      if (figure.metric() == metric && !isOfText(figure)) {
        assertThat(figure.measured()).isInstanceOf(Measured.Undefined.class);
        assertThat(((Measured.Undefined) figure.measured()).why()).matches("[A-Z].*\\.");
      }
    }
  }

  private static boolean isOfText(AgreementFigure figure) {
    Unit unit = figure.comparison().unit();
    return figure.metric() == Metric.PERCENT && (unit == Unit.CHARACTER || unit == Unit.TOKEN);
  }

  @Test
  void withoutArticlesEveryFigureIsASentence() {
    List<AgreementFigure> figures = Newsroom.of("a", "b").agreement().figures();
    assertThat(figures).isNotEmpty();
    assertThat(figures).allMatch(f -> f.measured() instanceof Measured.Undefined);
  }

  /// Five articles are alike in kind, so that the figure of any draw lies between the least and the
  /// greatest of theirs.
  @Test
  void fiveArticlesHaveAnIntervalThatIsTheSameEachTime() {
    Newsroom room = Newsroom.of("a", "b");
    for (int i = 0; i < 5; i++) {
      room.article("x".repeat(100), "quote 0-40", "quote 0-" + (20 + 5 * i));
    }
    AgreementFigure figure = room.figure(Metric.PERCENT, Unit.CHARACTER, "quote", "a", "b");
    double low = figure.interval().orElseThrow().low();
    double high = figure.interval().orElseThrow().high();
    assertThat(low).isBetween(.80, Newsroom.value(figure));
    assertThat(high).isBetween(Newsroom.value(figure), 1.0);
    assertThat(high - low).isBetween(.05, .2);
    assertThat(room.figure(Metric.PERCENT, Unit.CHARACTER, "quote", "a", "b")).isEqualTo(figure);
    assertThat(room.agreement().figures())
        .filteredOn(f -> f.interval().isPresent())
        .allMatch(f -> f.extent().equals(Extent.POOLED));
  }

  @Test
  void itTellsHowFarItIsAndCanBeEnded() {
    Newsroom room = Newsroom.of("a", "b").article("x".repeat(9), "quote 0-4", "");
    List<Integer> told = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    Agreement.of(
        room.universe(),
        (steps, of) -> {
          told.add(steps);
          all.add(of);
        },
        () -> false);
    assertThat(told).isSorted().startsWith(1).endsWith(all.getFirst());
    assertThat(Agreement.of(room.universe(), (_, _) -> {}, () -> true)).isEmpty();
    Thread.currentThread().interrupt();
    assertThat(Agreement.of(room.universe(), (_, _) -> {}, () -> false)).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  /// As where the caller's being interrupted is seen by some of the threads, and by others not.
  @Test
  void whatWasEndedOnceGoesOnNowhere() {
    Newsroom room = Newsroom.of("a", "b").article("x".repeat(9), "quote 0-4", "");
    AtomicBoolean first = new AtomicBoolean(true);
    assertThat(Agreement.of(room.universe(), (_, _) -> {}, () -> first.getAndSet(false))).isEmpty();
  }

  @Test
  void agreementTakesTwoWhoAreNotTheSame() {
    assertThatThrownBy(() -> Newsroom.of("a").universe())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Newsroom.of("a", "a").universe())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
