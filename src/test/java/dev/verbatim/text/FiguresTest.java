package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least one million islanders and other citizens",
        "266 in favor",
        "zero against",
        "two ministers",
        "$3.5 billion",
        "US$40m",
        "EUR 3 million",
        "40 euros",
        "12 per cent of households",
        "12 % of households",
        "up 4.5%",
        "between 200 and 300 people",
        "nearly seven years",
        "a third of voters",
        "two-thirds of the members",
        "three quarters of farmers",
        "half the ships",
        "one in five voters",
        "a majority of ministers",
        "3 of the 17 libraries",
        "20 of some 40 boats",
        "twelve of an estimated 40 road contracts",
        "twelve of the city’s 40 road contracts",
        "140 kilometres of water pipe",
        "41 hours a week",
        "900 crowns per household",
        "no more than 60",
        "10 000 litres",
        "1 250 readers",
        "12’500 francs",
        "two dozen boats",
        "half a million tonnes",
        "two hundred and fifty thousand people",
        "300 people or more",
        "15 to 20 crowns",
        "3–5 percent",
        "£2.5–3 million",
        "−5%",
        "plus or minus 2.8 percentage points",
        "5km",
        "10-day",
        "a million trees",
        "two and a half years"
      })
  void figuresAreFoundWithWhatBoundsThemAndWhatTheyCount(String figure) {
    assertThat(Told.phrases("Officials spoke of " + figure + "; nobody asked."))
        .allMatch(found -> found.endsWith(figure))
        .hasSize(1);
    assertThat(Told.phrases(figure)).containsExactly(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It ended on 12 March 2021.",
        "It ended on March 3, 2021, a Monday.",
        "It ended on the 2nd, on the 21st of May or on 1 January.",
        "It ended on 2021-05-04 or 4/5/2021 or 04.05.2021.",
        "In 2021 and since 1999, during the 1990s and in 2019–2022, nothing was done.",
        "Between 2019 and 2022 nothing was done.",
        "The 1948 Harbour Convention stands.",
        "They met at 5:30 p.m., at 6 am, at seven, at 10.30am, 17:45.",
        "They met at six in the morning.",
        "The first, the second and the twenty-first were late.",
        "One of the ships, no one, the one that left one day.",
        "The two countries, these three men, their two sons, both the others.",
        "The G7, COVID-19, the C-130, an A320, 5G and the B2B firm.",
        "A Boeing 737 landed at Gate 12.",
        "Under Article 5, in Room 12, on page one and by Resolution 2334.",
        "Call 555-0123 or +44 20 7946 0018.",
        "The clerk, Officer Lund, 58, left. Another is 41 years old, one 9-year-old, one aged 12.",
        "The girl is 3 months old, the boy turned 80, a 3-month-old baby slept.",
        "Twenty One Owls is a band.",
        "The Big Five and the Group of Seven met.",
        "A third attempt came after a second vote, in the third quarter.",
        "Version 3.2.1 and #5 and No. 7 are out.",
        "Press 1️⃣ or 2️⃣.",
        "They lost 5-4 and won 3–2.",
        "A ½ cup, 1/2 cup and three-way talks.",
        "Hundreds came, and thousands of birds."
      })
  void whatOnlyLooksLikeAFigureIsNone(String text) {
    assertThat(Told.phrases(text)).isEmpty();
  }

  @Test
  void severalFiguresOfASentenceAreEachFound() {
    assertThat(Told.phrases("The vote was 266 in favour and zero against. Two abstained."))
        .containsExactly("266 in favour", "zero against", "Two");
    assertThat(Told.phrases("Fares rise from 28 to 32 crowns, or by just over 14 percent."))
        .containsExactly("28", "32 crowns", "just over 14 percent");
    assertThat(Told.phrases("Sales rose 5 per cent to 20 million units."))
        .containsExactly("5 per cent", "20 million units");
    assertThat(Told.phrases("About 87 % of some 1 250 readers agreed."))
        .containsExactly("About 87 %", "some 1 250 readers");
  }

  @Test
  void theNumberHoldsItsPercentOrCurrencyAndNothingElse() {
    assertThat(Told.numbers("At least 12 per cent of households paid up to $3.5 billion."))
        .containsExactly("12 per cent", "$3.5 billion");
    assertThat(Told.numbers("More than nine hours; between 2 and 3 days."))
        .containsExactly("nine", "2 and 3");
  }

  @Test
  void noWordBelongsToTwoFigures() {
    assertThat(Told.phrases("20 upwards of 40 boats")).containsExactly("20 upwards", "40 boats");
    assertThat(Told.phrases("It settles at T+3 days.")).containsExactly("3 days");
  }

  @Test
  void aYearThatCountsIsNone() {
    assertThat(Told.phrases("Nobody left. 1650 people stayed.")).containsExactly("1650 people");
    assertThat(Told.phrases("About 2000 people stayed.")).containsExactly("About 2000 people");
    assertThat(Told.phrases("After 1945 refugees came.")).isEmpty();
  }

  @Test
  void smallNumbersThatPointBackAreNoneButLargeOnesAndDigitsAre() {
    assertThat(Told.phrases("The two ministers met.")).isEmpty();
    assertThat(Told.phrases("The 300 children came in the last two weeks."))
        .containsExactly("300 children", "two weeks");
  }

  @Test
  void figuresOfOtherLanguagesAreTheOnesInDigits() {
    assertThat(Told.numbers("سجلت المدينة 40 حالة و1500 طلب")).containsExactly("40");
  }

  @ParameterizedTest
  @CsvSource({"0,3", "20,3", "21,2", "22,2", "30,2"})
  void aParagraphIsAskedForByAnyPlaceInIt(int offset, int count) {
    String text = "3 ships, 4 men, 5 oa\n\n6 men and 7 women.";
    ArticleText article = ArticleText.of(text);
    Figures figures = Figures.in(article);

    int expected = offset == 21 ? 0 : count;
    assertThat(figures.inParagraphAt(offset)).hasSize(expected);
    assertThat(figures.inParagraphAt(offset)).isSameAs(figures.inParagraphAt(offset));
    assertThat(figures.all()).hasSize(5);
  }

  @Property(tries = 300)
  void whateverTheTextFiguresStandInOrderWithinIt(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = '0', to = '9')
          @Chars({' ', '\n', '-', '–', '$', '%', '.', ',', 'a', 'm', ':'})
          String raw) {
    ArticleText text = ArticleText.of(raw + " at least two million of " + raw + " per cent");
    Span last = new Span(0, 1);
    for (Figure figure : Figures.in(text).all()) {
      assertThat(figure.phrase().contains(figure.number())).isTrue();
      assertThat(figure.phrase().end()).isLessThanOrEqualTo(text.length());
      assertThat(figure.phrase().start() >= last.end() || last.end() == 1).isTrue();
      last = figure.phrase();
    }
  }
}
