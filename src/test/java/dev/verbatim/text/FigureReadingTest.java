package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least one million islanders | 1000000 | islanders | ≥",
        "nearly seven years | 7 | years | <",
        "266 in favor | 266 | votes | =",
        "zero against | 0 | votes | =",
        "Two ministers | 2 | ministers | =",
        "a majority of ministers | 50 | percent | >",
        "$3.5 billion | 3500000000 | dollars | =",
        "US$40m | 40000000 | USD | =",
        "C$2,500.50 | 2500.50 | CAD | =",
        "€5bn | 5000000000 | EUR | =",
        "3 million Canadian dollars | 3000000 | CAD | =",
        "5 € | 5 | EUR | =",
        "12 per cent of households | 12 | percent | =",
        "12,5 % | 12.5 | percent | =",
        "1.250.000 litres | 1250000 | litres | =",
        "1,204 residents | 1204 | residents | =",
        "10 000 residents | 10000 | residents | =",
        "up 4.5% | 4.5 | percent | up",
        "down by 300 | 300 | '' | down",
        "rose by 4 percent | 4 | percent | up",
        "fell almost 4 percent | 4 | percent | down",
        "an increase of just over 14 percent | 14 | percent | up",
        "a third of voters | 33.3 | percent | =",
        "two-thirds of voters | 66.7 | percent | =",
        "one in five voters | 20 | percent | =",
        "nearly nine out of ten voters | 90 | percent | <",
        "about a tenth of voters | 10 | percent | ~",
        "20 of some 40 boats | 20 | boats | =",
        "no fewer than 20 ships | 20 | ships | ≥",
        "up to 90 jobs | 90 | jobs | ≤",
        "more than nine hours | 9 | hours | >",
        "fewer than twenty-five boats | 25 | boats | <",
        "some two dozen boats | 24 | boats | ~",
        "300 people or more | 300 | people | ≥",
        "roughly 1.84 billion crowns | 1840000000 | crowns | ~",
        "one million two hundred thousand people | 1200000 | people | =",
        "two hundred and five people | 205 | people | =",
        "half a million tonnes | 500000 | tonnes | =",
        "one and a half million trees | 1500000 | trees | =",
        "a hundred trees | 100 | trees | =",
        "−5% | -5 | percent | =",
        "2.8 percentage points | 2.8 | percentage points | =",
        "41 hours a week | 41 | hours a week | =",
        "a 10-day truce | 10 | days | =",
        "12 of the city’s 40 road contracts | 12 | contracts | =",
        "31 berth records | 31 | records | =",
        "40 | 40 | '' | ="
      })
  void wordsAreReadAsValueUnitAndModifier(
      String words, BigDecimal value, String unit, String modifier) {
    assertThat(Figures.read(words)).contains(Reading.of(value, unit, modifier));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "between 200 and 300 people | 200 | 300 | people | =",
        "15 to 20 crowns a night | 15 | 20 | crowns a night | =",
        "about 5% to 6% | 5 | 6 | percent | ~",
        "two to three million trees | 2000000 | 3000000 | trees | =",
        "between 500 and 1,000 jobs | 500 | 1000 | jobs | =",
        "two or three ships | 2 | 3 | ships | =",
        "£3–5 million | 3000000 | 5000000 | GBP | =",
        "$3 to $5 | 3 | 5 | dollars | =",
        "fell by between 2 and 2.5 percent | 2 | 2.5 | percent | down"
      })
  void rangesGiveALowAndAHighEndAndNoValue(
      String words, BigDecimal low, BigDecimal high, String unit, String modifier) {
    assertThat(Figures.read(words)).contains(Reading.between(low, high, unit, modifier));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no figure at all",
        "In 2021",
        "12 March",
        "266 in favor and zero against",
        "from 28 to 32 crowns",
        "62 million less than we planned",
        "5m",
        "twice",
        "the two ministers"
      })
  void whatIsDoubtfulIsNotRead(String words) {
    assertThat(Figures.read(words)).isEmpty();
  }

  @Test
  void onlyTheWordsOfASpanAreRead() {
    ArticleText text = ArticleText.of("Fares rose by 4 percent in May.");
    int start = text.string().indexOf("4");

    assertThat(Figures.in(text).read(new Span(start, start + 9)))
        .contains(Reading.of(BigDecimal.valueOf(4), "percent", "="));
    assertThat(Figures.in(text).all().getFirst().reading())
        .contains(Reading.of(BigDecimal.valueOf(4), "percent", "up"));
  }

  @Test
  void aReadingHasAValueOrTwoEnds() {
    Optional<BigDecimal> one = Optional.of(BigDecimal.ONE);
    assertThatThrownBy(() -> new Reading(one, one, one, "", "="))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reading(Optional.empty(), one, Optional.empty(), "", "="))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Figure(new Span(0, 5), new Span(1, 5), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
