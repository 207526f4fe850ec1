package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words before and behind a number that bound it, or say which way it went.
class FigureBoundsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥ | at least; no fewer than; no less than; not less than; a minimum of; ≥",
        "≤ | at most; up to; no more than; not more than; as many as; as much as; a maximum of; ≤",
        "> | more than; over; just over; well over; above; upwards of; greater than; in excess of",
        "> | >",
        "< | nearly; almost; under; just under; well under; below; fewer than; less than",
        "< | just short of; <",
        "~ | about; around; some; roughly; approximately; an estimated; estimated; circa; ~; ≈",
        "~ | close to",
        "= | exactly; plus or minus; ±"
      })
  void eachBoundIsReadAndBelongsToThePhrase(String modifier, String bounds) {
    for (String bound : bounds.split("; ", -1)) {
      String figure = bound + " 40 ships";
      assertThat(Told.phrases("They saw " + figure + ".")).as(bound).containsExactly(figure);
      assertThat(Told.readings("They saw " + figure + ".")).containsExactly(modifier + " 40 ships");
      String words = Character.toUpperCase(bound.charAt(0)) + bound.substring(1) + " forty ships";
      assertThat(Told.phrases(words + " left.")).containsExactly(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"only", "just", "at", "than", "least", "fully", "the", "of", "and", "he"})
  void otherWordsBoundNothing(String word) {
    assertThat(Told.phrases("They saw " + word + " 40 ships.")).containsExactly("40 ships");
    assertThat(Told.readings("They saw " + word + " 40 ships.")).containsExactly("= 40 ships");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 ships or more | ≥ 40 ships",
        "40 or more ships | ≥ 40 ships",
        "40+ ships | ≥ 40 ships",
        "40 ships or fewer | ≤ 40 ships",
        "40 or fewer ships | ≤ 40 ships",
        "40 crowns or less | ≤ 40 crowns",
        "forty or so ships | ~ 40 ships",
        "a dozen or so people | ~ 12 people",
        "a hundred ships or so | ~ 100 ships",
        "40% or more | ≥ 40 percent",
        "£40m or more | ≥ 40000000 GBP",
        "£40m+ | ≥ 40000000 GBP"
      })
  void aBoundMayStandBehind(String figure, String reading) {
    Told.assertOne("They spoke of " + figure + ", no less.", figure, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fares rose by 4 crowns. | 4 crowns | up 4 crowns",
        "Fares rose 4 percent. | 4 percent | up 4 percent",
        "Fares rose $4. | $4 | up 4 dollars",
        "Fares rose nearly 4%. | nearly 4% | up 4 percent",
        "Fares fell by a third. | a third | down 33.3 percent",
        "Fares fell by half. | half | down 50 percent",
        "Sales dropped by more than 40 ships. | more than 40 ships | down 40 ships",
        "a decline of 4 percent | 4 percent | down 4 percent",
        "a rise of about 4 percent | about 4 percent | up 4 percent",
        "Sales were up 4%. | up 4% | up 4 percent",
        "Sales were down by 4 ships. | down by 4 ships | down 4 ships",
        "Sales were up almost 4%. | up almost 4% | up 4 percent",
        "They rose 4 times. | 4 times | = 4 times",
        "They dropped 40 crates. | 40 crates | = 40 crates",
        "They grew 40 trees. | 40 trees | = 40 trees",
        "They set up 40 camps. | 40 camps | = 40 camps",
        "They broke down 40 doors. | 40 doors | = 40 doors",
        "a group of 40 ships | 40 ships | = 40 ships",
        "They made up of 40 percent. | 40 percent | = 40 percent"
      })
  void aDirectionNeedsAByOrAShareOrASum(String text, String phrase, String reading) {
    Told.assertOne(text, phrase, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 to 30 people | 20..30 people",
        "twenty to thirty people | 20..30 people",
        "between 3 and 5 people | 3..5 people",
        "between three and five people | 3..5 people",
        "20-30 people | 20..30 people",
        "20–30 people | 20..30 people",
        "20 – 30 people | 20..30 people",
        "20 or 30 people | 20..30 people",
        "$1,000-$2,000 | 1000..2000 dollars",
        "€1 to €2 | 1..2 EUR",
        "$1-2 million | 1000000..2000000 dollars",
        "two to three million people | 2000000..3000000 people",
        "900,000 to 2 million people | 900000..2000000 people",
        "1% to 2% | 1..2 percent",
        "1 to 2 percent | 1..2 percent",
        "1.5–2.5 percent | 1.5..2.5 percent"
      })
  void aRangeIsOneFigureOfTwoEnds(String figure, String ends) {
    Told.assertOne("They spoke of " + figure + ".", figure, "= " + ends);
    assertThat(Told.readings("They spoke of about " + figure + ".")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from 20 to 30 people | 20; 30 people",
        "30 to 20 people | 30; 20 people",
        "20 to 20 people | 20; 20 people",
        "20 and 30 people | 20; 30 people",
        "20 people or more than 30 ships | 20 people; more than 30 ships",
        "1% to 2 crowns | 1%; 2 crowns",
        "twenty – thirty people | twenty; thirty people"
      })
  void whatDoesNotRiseOrIsAChangeIsTwoFigures(String words, String phrases) {
    assertThat(Told.phrases("They spoke of " + words + "."))
        .isEqualTo(List.of(phrases.split("; ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a loss of −5 crowns | −5 crowns | = -5 crowns",
        "a loss of -5 crowns | -5 crowns | = -5 crowns",
        "a gain of +5 crowns | +5 crowns | = 5 crowns",
        "a loss of −$5 | −$5 | = -5 dollars",
        "a loss - 5 crowns | 5 crowns | = 5 crowns"
      })
  void aSignInFrontBelongsToItsNumber(String text, String phrase, String reading) {
    Told.assertOne(text, phrase, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 percent less than before | ?",
        "40 more ships | ?",
        "a 5m gap | ?",
        "a gap of 5m | ?",
        "a gap of $5m | = 5000000 dollars",
        "5m ships | = 5000000 ships"
      })
  void whatIsComparedOrMayBeMetresIsLeftOpen(String text, String reading) {
    assertThat(Told.readings(text)).containsExactly(reading);
  }
}
