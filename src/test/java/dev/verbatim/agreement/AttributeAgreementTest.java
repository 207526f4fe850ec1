package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures over what was said of the same marks, each worked out by hand.
class AttributeAgreementTest {
  private static final String TEXT = "x".repeat(100);

  private static AgreementFigure figure(
      Newsroom room, Metric metric, String attribute, String... pair) {
    String[] parts = attribute.split("\\.", -1);
    return room.figure(metric, Unit.ANNOTATION, Subject.attribute(parts[0], parts[1]), pair);
  }

  /// An article with what a and b marked in it.
  private static Newsroom ofTwo(String first, String second) {
    return Newsroom.of("a", "b").article(TEXT, first, second);
  }

  private static double value(Newsroom room, Metric metric, String attribute) {
    return Newsroom.value(figure(room, metric, attribute, "a", "b"));
  }

  /// Of four quotes two have the same type. a says direct three times and indirect once, b direct
  /// once, indirect twice and once nothing: chance is (3 x 1 + 1 x 2) / 16 for kappa; for alpha,
  /// with 4 direct, 3 indirect and 1 empty of 8, it is 1 - (4 x 3 + 3 x 2) / (8 x 7) that differs.
  @Test
  void anEmptyAnswerIsACategoryOfItsOwn() {
    Newsroom room =
        ofTwo(
            "quote 0-9 type=direct; quote 10-19 type=direct; quote 20-29 type=indirect;"
                + " quote 30-39 type=direct",
            "quote 0-9 type=direct; quote 10-19 type=indirect; quote 20-29 type=indirect;"
                + " quote 30-39");
    assertThat(figure(room, Metric.PERCENT, "quote.type", "a", "b").units()).isEqualTo(4);
    assertThat(value(room, Metric.PERCENT, "quote.type")).isEqualTo(.5);
    assertThat(value(room, Metric.COHEN_KAPPA, "quote.type"))
        .isCloseTo((.5 - 5 / 16.0) / (1 - 5 / 16.0), within(1e-9));
    assertThat(value(room, Metric.KRIPPENDORFF_ALPHA, "quote.type"))
        .isCloseTo(1 - .5 / (38 / 56.0), within(1e-9));
  }

  @Test
  void aFlagThatIsNotSetIsFalse() {
    Newsroom room =
        ofTwo(
            "quote 0-9 type=direct negated=true; quote 10-19 type=direct",
            "quote 0-9 type=direct negated=true; quote 10-19 type=direct negated=false");
    assertThat(value(room, Metric.PERCENT, "quote.negated")).isEqualTo(1);
    assertThat(value(room, Metric.COHEN_KAPPA, "quote.negated")).isEqualTo(1);
  }

  /// Whether scare quotes are negated is not asked: of the three only the first is compared.
  @Test
  void whatDoesNotApplyIsNoAnswerUnlessItIsGiven() {
    Newsroom room =
        ofTwo(
            "quote 0-9 type=direct; quote 10-19 type=scare; quote 20-29 type=scare",
            "quote 0-9 type=direct; quote 10-19 type=scare; quote 20-29 type=direct");
    assertThat(figure(room, Metric.PERCENT, "quote.negated", "a", "b").units()).isEqualTo(1);

    Newsroom given =
        ofTwo(
            "quote 0-9 type=scare negated=true; quote 10-19 type=direct",
            "quote 0-9 type=scare negated=true; quote 10-19 type=direct negated=true");
    assertThat(figure(given, Metric.PERCENT, "quote.negated", "a", "b").units()).isEqualTo(2);
    assertThat(value(given, Metric.PERCENT, "quote.negated")).isEqualTo(.5);
  }

  /// The cues stand at the same offsets of two articles, which are two places: with one category
  /// there would be no kappa.
  @Test
  void wordsAreTheSameOnlyAtTheSamePlaceOfTheSameArticle() {
    String marks = "quote 0-9 cue=@10-14";
    Newsroom room = ofTwo(marks, marks).article("y".repeat(100), marks, marks);
    assertThat(value(room, Metric.COHEN_KAPPA, "quote.cue")).isEqualTo(1);

    Newsroom other = ofTwo(marks, "quote 0-9 cue=@10-15");
    assertThat(value(other, Metric.PERCENT, "quote.cue")).isZero();
  }

  @Test
  void numbersAreTheSameWhateverTheirDigits() {
    Newsroom room =
        ofTwo(
            "statistic 0-9 value=1.50; statistic 10-19 value=2",
            "statistic 0-9 value=1.5; statistic 10-19 value=20");
    assertThat(value(room, Metric.PERCENT, "statistic.value")).isEqualTo(.5);
  }

  /// A text that reads like what is said of nothing is still another answer than none.
  @Test
  void textsAreComparedToTheCharacter() {
    Newsroom room =
        ofTwo(
            "statistic 0-9 unit=boats; statistic 10-19 unit=Boats; statistic 20-29",
            "statistic 0-9 unit=boats; statistic 10-19 unit=boats; statistic 20-29 unit=false");
    assertThat(value(room, Metric.PERCENT, "statistic.unit")).isCloseTo(1 / 3.0, within(1e-9));
  }

  /// The second is an allegation for b, the third only a marked: neither is asked for its type.
  @Test
  void onlyMarksThatBothHaveUnderTheTagAreCompared() {
    Newsroom room =
        ofTwo(
            "quote 0-9 type=direct; quote 10-19 type=direct; quote 40-49 type=direct",
            "quote 0-8 type=direct; allegation 10-19");
    AgreementFigure figure = figure(room, Metric.PERCENT, "quote.type", "a", "b");
    assertThat(figure.units()).isEqualTo(1);
    assertThat(Newsroom.value(figure)).isEqualTo(1);
    assertThat(figure(room, Metric.PERCENT, "allegation.status", "a", "b").measured())
        .isInstanceOf(Measured.Undefined.class);
  }

  /// Of all: direct, direct, indirect on the first, indirect twice on the second, which c has not.
  /// Of five answers two are direct; of the pairs within a mark those that differ weigh 2 of 5, of
  /// all pairs of answers 2 x 2 x 3 of 20.
  @Test
  void ofAllTheMarksOfOneClusterAreCompared() {
    Newsroom room =
        Newsroom.of("a", "b", "c")
            .article(
                TEXT,
                "quote 0-9 type=direct; quote 10-19 type=indirect",
                "quote 0-9 type=direct; quote 10-19 type=indirect",
                "quote 0-9 type=indirect");
    assertThat(Newsroom.value(figure(room, Metric.KRIPPENDORFF_ALPHA, "quote.type")))
        .isCloseTo(1 - .4 / .6, within(1e-9));
    assertThat(figure(room, Metric.COHEN_KAPPA, "quote.type").measured())
        .isInstanceOf(Measured.Undefined.class);
  }

  /// One of two alike in the first article, one of one in the second: pooled two of three.
  @Test
  void articlesAreAddedUpOrAveraged() {
    Newsroom room =
        ofTwo(
                "quote 0-9 type=direct; quote 10-19 type=direct",
                "quote 0-9 type=direct; quote 10-19 type=mixed")
            .article(TEXT, "quote 0-9 type=direct", "quote 0-9 type=direct")
            .article(TEXT, "", "");
    assertThat(value(room, Metric.PERCENT, "quote.type")).isCloseTo(2 / 3.0, within(1e-9));
    Comparison comparison = figure(room, Metric.PERCENT, "quote.type", "a", "b").comparison();
    AgreementFigure mean =
        room.agreement().figure(comparison, Metric.PERCENT, Extent.MEAN).orElseThrow();
    assertThat(Newsroom.value(mean)).isEqualTo(.75);
    assertThat(mean.units()).isEqualTo(3);
  }
}
