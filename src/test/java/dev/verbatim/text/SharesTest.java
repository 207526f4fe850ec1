package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Shares in words, in percent, and what only looks like one.
class SharesTest {
  private static Optional<Shares.Share> first(String words) {
    return new Shares(new FigureTokens(words, 0)).at(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "half of them | 50 | 1",
        "half the voters | 50 | 1",
        "half their voters | 50 | 1",
        "a majority of voters | 50 | 2",
        "the majority of voters | 50 | 2",
        "a half of them | 50 | 2",
        "a third of voters | 33.3 | 2",
        "one third of voters | 33.3 | 2",
        "one-third of voters | 33.3 | 3",
        "one-third | 33.3 | 3",
        "two thirds of voters | 66.7 | 2",
        "two-thirds | 66.7 | 3",
        "a quarter of voters | 25 | 2",
        "three-quarters of voters | 75 | 3",
        "two-fifths of voters | 40 | 3",
        "a sixth of voters | 16.7 | 2",
        "two sevenths | 28.6 | 2",
        "an eighth | 0 | 0",
        "three eighths | 37.5 | 2",
        "four-ninths | 44.4 | 3",
        "nine tenths | 90 | 2",
        "one in five voters | 20 | 3",
        "one in three | 33.3 | 3",
        "nine out of ten voters | 90 | 4",
        "1 in 5 voters | 20 | 3",
        "one in 5 voters | 20 | 3",
        "9 out of 10 voters | 90 | 4",
        "1 in 1000 voters | 0.1 | 3"
      })
  void aShareIsInPercentToOneDecimalPlace(String words, BigDecimal percent, int to) {
    assertThat(first(words).map(Shares.Share::percent).orElse(BigDecimal.ZERO))
        .isEqualByComparingTo(percent);
    assertThat(first(words).map(Shares.Share::to).orElse(0)).isEqualTo(to);
    assertThat(first(words).filter(Shares.Share::most).isPresent())
        .isEqualTo(words.contains("majority"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "half",
        "half measures",
        "half a million",
        "a majority",
        "some majority of them",
        "a third vote",
        "a third of an hour",
        "a third of a mile",
        "a quarter later",
        "a quarter",
        "one quarter,",
        "three third",
        "a thirds",
        "one thirds of it",
        "four thirds of it",
        "twelve thirds",
        "two seconds",
        "one in ten years",
        "one in ten days",
        "five in five",
        "six in five",
        "one in many",
        "one out five",
        "one out of reach",
        "zero in five",
        "3 in 2021",
        "1 in 10%",
        "1 in 5 crore",
        "1.5 in 10",
        "266 in favor"
      })
  void whatMayBeSomethingElseIsNoShare(String words) {
    assertThat(first(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Half the ships left. | Half the ships | = 50 percent",
        "Nearly half of all ships left. | Nearly half of all ships | < 50 percent",
        "It fell by half. | half | down 50 percent",
        "It fell by half, she said. | half | down 50 percent",
        "It fell by a quarter. | a quarter | down 25 percent",
        "About a quarter left. | About a quarter | ~ 25 percent",
        "More than a third left. | More than a third | > 33.3 percent",
        "A majority of voters left. | A majority of voters | > 50 percent",
        "About the majority of voters. | About the majority of voters | ~ 50 percent",
        "Only 1 in 5 voters left. | 1 in 5 voters | = 20 percent",
        "At least 9 out of 10 voters left. | At least 9 out of 10 voters | ≥ 90 percent",
        "At least two-thirds of the members left. | At least two-thirds of the members "
            + "| ≥ 66.7 percent"
      })
  void aShareIsAFigureWithWhatItIsOf(String text, String phrase, String reading) {
    Told.assertOne(text, phrase, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The third quarter ended. | 0",
        "They came third. | 0",
        "A half-hearted half measure. | 0",
        "It fell 3 in 2021. | 1",
        "It cost $1 in 5 shops. | 2"
      })
  void aNumberNearAnotherIsNotAlwaysAShare(String text, int figures) {
    assertThat(Told.readings(text)).hasSize(figures).noneMatch(r -> r.endsWith("percent"));
  }

  @Property(tries = 300)
  void partsOfAWholeAreBetweenNothingAndAllOfIt(
      @ForAll @IntRange(min = 0, max = 1100) int part,
      @ForAll @IntRange(min = 1, max = 1100) int whole) {
    Optional<Shares.Share> share = first(part + " out of " + whole + " voters");

    assertThat(share.isPresent()).isEqualTo(0 < part && part < whole && whole <= 1000);
    share.ifPresent(s -> assertThat(s.percent().doubleValue()).isBetween(0.0, 100.0));
    share.ifPresent(
        s ->
            assertThat(s.percent().doubleValue() * whole / 100)
                .isBetween(part - whole * 0.0005 - 1e-9, part + whole * 0.0005 + 1e-9));
  }
}
