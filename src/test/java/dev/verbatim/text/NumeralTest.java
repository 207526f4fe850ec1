package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How numbers are written, in digits and in words, and how far each reaches.
class NumeralTest {
  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static Optional<Numeral> first(String words) {
    return Numeral.at(new FigureTokens(words, 0), 0);
  }

  private static Numeral read(String words) {
    return first(words).orElseThrow();
  }

  /// All of some words as one number.
  private static BigDecimal whole(String words) {
    Numeral numeral = read(words);
    assertThat(numeral.to()).as(words).isEqualTo(new FigureTokens(words, 0).size());
    return numeral.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "007 | 7",
        "1200 | 1200",
        "1,200 | 1200",
        "1 200 | 1200",
        "1\u00A0200 | 1200",
        "1\u2009200 | 1200",
        "1\u202F200,5 | 1200.5",
        "1'200 | 1200",
        "1’200.5 | 1200.5",
        "12,345,678.9 | 12345678.9",
        "1.250.000 | 1250000",
        "1.250.000,75 | 1250000.75",
        "0.5 | 0.5",
        "12,5 | 12.5",
        "12,50 | 12.50",
        "2½ | 2.5",
        "10¼ | 10.25",
        "3¾ million | 3750000",
        "3.5 million | 3500000",
        "3.5-million | 3500000",
        "5 hundred thousand | 500000",
        "2 dozen | 24",
        "5 lakh crore | 5000000000000",
        "500 crore | 5000000000",
        "40k | 40000",
        "40m | 40000000",
        "40mn | 40000000",
        "40 mln | 40000000",
        "2.4bn | 2400000000",
        "2.4 bn | 2400000000",
        "1.5tn | 1500000000000",
        "1.5 trn | 1500000000000",
        "٤٠ | 40",
        "٤٠٬٥٠٠٫٥ | 40500.5",
        "३.५ | 3.5",
        "१२,५ | 12.5"
      })
  void digitsAreReadHoweverTheyAreGroupedAndScaled(String digits, BigDecimal value) {
    assertThat(whole(digits)).isEqualByComparingTo(value);
    assertThat(read(digits).inWords()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,20 people | 1.20 | 1",
        "1,2000 | 1 | 1",
        "12 50 | 12 | 1",
        "1 200 50 | 1200 | 1",
        "40 k | 40 | 1",
        "40 m | 40 | 1",
        "40km | 40 | 1",
        "5- million | 5000000 | 3",
        "twenty ten | 20 | 1",
        "five six | 5 | 1",
        "ten one | 10 | 1",
        "twenty-ten | 20 | 1",
        "twenty-zero | 20 | 1",
        "twenty zero | 20 | 1",
        "one thousand thousand | 1000 | 2",
        "thirty forty | 30 | 1",
        "hundred | 0 | 0",
        "one thousand million people | 1000 | 2",
        "two and five | 2 | 1",
        "two hundred and people | 200 | 2",
        "two hundred and zero | 200 | 2",
        "a third | 0 | 0",
        "half the million | 0 | 0",
        "a million a year | 1000000 | 2"
      })
  void aNumberEndsWhereTheNextWordCannotBelongToIt(String words, BigDecimal value, int to) {
    assertThat(first(words).map(Numeral::to).orElse(0)).isEqualTo(to);
    assertThat(first(words).map(Numeral::value).orElse(BigDecimal.ZERO))
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a dozen | 12",
        "half a dozen | 6",
        "two dozen | 24",
        "a hundred | 100",
        "twelve hundred | 1200",
        "a hundred and one | 101",
        "nineteen hundred and ninety-nine | 1999",
        "twenty-five thousand | 25000",
        "a thousand million | 0",
        "five hundred million | 500000000",
        "two-hundred | 200",
        "one and a half | 1.5",
        "twenty and a half | 20.5",
        "two and a half thousand | 2500",
        "half a billion | 500000000",
        "three trillion two million | 3000002000000",
        "Two Hundred AND Five | 205",
        "twenty\u2011five | 25",
        "twenty‐five | 25"
      })
  void wordsAreReadTogether(String words, BigDecimal value) {
    if (value.signum() == 0) {
      assertThat(read(words).to()).isEqualTo(2);
    } else {
      assertThat(whole(words)).isEqualByComparingTo(value);
    }
    assertThat(read(words).inWords()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "million", "dozens", "nil", "and five", "-five", "½", "a", "half", "x"})
  void whatBeginsNoNumberIsNone(String words) {
    assertThat(first(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "five,1,false",
    "5,1,false",
    "5 million,1000000,true",
    "5m,1000000,true",
    "five million,1000000,true",
    "two million five thousand,1000,true",
    "two hundred,1,false",
    "2 hundred,100,true"
  })
  void theSmallestScaleWordIsKnown(String words, BigDecimal scale, boolean scaled) {
    assertThat(read(words).scale()).isEqualByComparingTo(scale);
    assertThat(read(words).isScaled()).isEqualTo(scaled);
  }

  @Property(tries = 500)
  void everyWholeNumberIsReadAsItIsSpeltInWords(
      @ForAll @IntRange(min = 0, max = 999_999_999) int number) {
    for (int n : new int[] {number, number / 1_000, number / 1_000_000}) {
      assertThat(whole(spelt(n, " and "))).isEqualByComparingTo(BigDecimal.valueOf(n));
      assertThat(whole(spelt(n, " "))).isEqualByComparingTo(BigDecimal.valueOf(n));
    }
  }

  @Property(tries = 500)
  void everyWholeNumberIsReadHoweverItIsGrouped(@ForAll @IntRange(min = 0) int number) {
    String plain = String.format("%,d", number);
    for (String sign : List.of(",", " ", "\u00A0", "\u2009", "\u202F", "'", "’", "\u066C", "")) {
      assertThat(whole(plain.replace(",", sign))).isEqualByComparingTo(BigDecimal.valueOf(number));
    }
  }

  @Property(tries = 200)
  void digitsOfEveryScriptSayTheSame(@ForAll @IntRange(min = 0) int number) {
    for (int zero : new int[] {'\u0660', '\u06F0', '\u0966', '\u09E6', '\uFF10'}) {
      String digits =
          Integer.toString(number)
              .chars()
              .collect(
                  StringBuilder::new,
                  (said, c) -> said.appendCodePoint(zero + c - '0'),
                  StringBuilder::append)
              .toString();
      assertThat(whole(digits)).isEqualByComparingTo(BigDecimal.valueOf(number));
    }
  }

  private static String spelt(int n, String joint) {
    if (n < 20) {
      return SMALL.get(n);
    }
    if (n < 100) {
      return TENS.get(n / 10 - 2) + (n % 10 == 0 ? "" : "-" + SMALL.get(n % 10));
    }
    if (n < 1_000) {
      return SMALL.get(n / 100) + " hundred" + rest(n % 100, joint);
    }
    int scale = n < 1_000_000 ? 1_000 : 1_000_000;
    String word = scale == 1_000 ? " thousand" : " million";
    return spelt(n / scale, joint) + word + rest(n % scale, joint, " ");
  }

  private static String rest(int n, String joint) {
    return rest(n, joint, joint);
  }

  private static String rest(int n, String joint, String before) {
    return n == 0 ? "" : before + spelt(n, joint);
  }
}
