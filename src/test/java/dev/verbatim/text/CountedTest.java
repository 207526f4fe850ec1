package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands behind a number: what it counts, and how far that belongs to it.
class CountedTest {
  private static void assertFigure(String text, String phrase, String number, String reading) {
    assertThat(Told.phrases(text)).containsExactly(phrase);
    assertThat(Told.numbers(text)).containsExactly(number);
    assertThat(Told.readings(text)).containsExactly("= " + reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is 40% now. | 40% | 40% | 40 percent",
        "It is 40 % now. | 40 % | 40 % | 40 percent",
        "It is 40\u00A0% now. | 40\u00A0% | 40\u00A0% | 40 percent",
        "It is forty percent now. | forty percent | forty percent | 40 percent",
        "It is 40 per cent now. | 40 per cent | 40 per cent | 40 percent",
        "It is 40 pct now. | 40 pct | 40 pct | 40 percent",
        "It is 40% of voters. | 40% of voters | 40% | 40 percent",
        "It is 40% of the old voters. | 40% of the old voters | 40% | 40 percent",
        "It is 40% points. | 40% points | 40% | 40 percentage points",
        "It is 4 percentage points. | 4 percentage points | 4 percentage points "
            + "| 4 percentage points",
        "It is 40% of it. | 40% | 40% | 40 percent"
      })
  void sharesAreInPercentOfWhatFollows(String text, String phrase, String number, String reading) {
    assertFigure(text, phrase, number, reading);
  }

  @ParameterizedTest
  @CsvSource({
    "$5,5 dollars",
    "US$5,5 USD",
    "C$5,5 CAD",
    "CA$5,5 CAD",
    "A$5,5 AUD",
    "AU$5,5 AUD",
    "NZ$5,5 NZD",
    "HK$5,5 HKD",
    "S$5,5 SGD",
    "NT$5,5 TWD",
    "€5,5 EUR",
    "£5,5 GBP",
    "¥5,5 ¥",
    "₹5,5 INR",
    "₩5,5 KRW",
    "₽5,5 RUB",
    "₴5,5 UAH",
    "₺5,5 TRY",
    "₪5,5 ILS",
    "₦5,5 NGN",
    "₫5,5 VND",
    "5 €,5 EUR",
    "5€,5 EUR",
    "EUR 5,5 EUR",
    "CHF 5,5 CHF",
    "5 CHF,5 CHF",
    "5 euros,5 EUR",
    "5 dollars,5 dollars",
    "5 US dollars,5 USD",
    "5 American dollars,5 USD",
    "5 Canadian dollars,5 CAD",
    "5 Australian dollars,5 AUD",
    "5 Singapore dollars,5 SGD",
    "€2.4bn,2400000000 EUR",
    "€2.4 bn,2400000000 EUR",
    "2.4bn euros,2400000000 EUR",
    "$400k,400000 dollars",
    "₹5 lakh crore,5000000000000 INR"
  })
  void aSumOfMoneyNamesItsCurrencyInWhicheverPlace(String sum, String reading) {
    assertFigure("It cost " + sum + " then.", sum, sum, reading);
  }

  @Test
  void aSignJoinedToTheNextNumberBelongsToThatOne() {
    assertThat(Told.numbers("They got 40 $5 notes.")).containsExactly("40", "$5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$5 a week | 5 dollars a week",
        "$5 per head | 5 dollars per head",
        "5 euros an hour | 5 EUR an hour",
        "5 hours each day | 5 hours each day",
        "5 trips every month | 5 trips every month",
        "5 km per litre | 5 km per litre",
        "5 crowns per household | 5 crowns per household"
      })
  void aRateBelongsToTheUnit(String figure, String reading) {
    Told.assertOne("It was " + figure + ".", figure, "= " + reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 ships left. | 40 ships | ships",
        "40 old ships left. | 40 old ships | ships",
        "40 very old ships left. | 40 very old ships | ships",
        "40 really very old ships left. | 40 | ''",
        "40 state-run firms left. | 40 state-run firms | firms",
        "40 women-led firms left. | 40 women-led firms | firms",
        "40 ship-owners left. | 40 ship-owners | owners",
        "40 door-to-door sellers left. | 40 door-to-door sellers | sellers",
        "40 MPs left. | 40 MPs | MPs",
        "40 children left. | 40 children | children",
        "40 staff left. | 40 staff | staff",
        "40 in all. | 40 | ''",
        "40 of them left. | 40 | ''",
        "40 of the 50 ships left. | 40 of the 50 ships | ships",
        "40 of the city’s ships left. | 40 of the city’s ships | ships",
        "40 litres of water left. | 40 litres of water | litres",
        "40 Danes and other visitors left. | 40 Danes and other visitors | Danes",
        "40 in favour, she said. | 40 in favour | votes",
        "40 in favor, she said. | 40 in favor | votes",
        "40 against, she said. | 40 against | votes",
        "40 news left. | 40 | ''",
        "40 series left. | 40 | ''",
        "40 bus left. | 40 | ''"
      })
  void theFirstPluralOfTheNextWordsIsCounted(String text, String phrase, String unit) {
    Told.assertOne(text, phrase, ("= 40 " + unit).strip());
  }

  @ParameterizedTest
  @CsvSource({
    "a 40-foot wall,40-foot,feet",
    "a 40-inch wall,40-inch,inches",
    "a 40-person crew,40-person,people",
    "a 40-century rule,40-century,centuries",
    "a 40-year rule,40-year,years",
    "a forty-seat hall,forty-seat,seats",
    "a 40\u2011mile road,40\u2011mile,miles",
    "a road of 40km,40km,km",
    "a road of 40 km,40 km,km",
    "a load of 40 MW,40 MW,MW"
  })
  void measuresMayBeJoinedToTheirNumber(String text, String phrase, String unit) {
    Told.assertOne(text, phrase, "= 40 " + unit);
  }

  @ParameterizedTest
  @CsvSource({
    "ships,true",
    "people,true",
    "aircraft,true",
    "as,false",
    "us,false",
    "is,false",
    "class,false",
    "campus,false",
    "crisis,false",
    "city’s,false",
    "city's,false",
    "news,false",
    "always,false",
    "ship,false"
  })
  void pluralsAreKnownByTheirEndOrByTheList(String word, boolean plural) {
    assertThat(FigureWords.isPlural(word)).isEqualTo(plural);
  }
}
