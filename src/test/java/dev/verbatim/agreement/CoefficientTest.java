package dev.verbatim.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures that were published, or worked out by hand, to three digits.
class CoefficientTest {
  private static final String FLEISS =
      "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333"
          + " 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445"
          + " 222224 111155 224444 133333 555555";

  /// @param raters each as what they gave, one character a unit, `*` for none
  private static Ratings ratings(String... raters) {
    Ratings.Builder builder = Ratings.by(raters.length);
    for (int unit = 0; unit < raters[0].length(); unit++) {
      int at = unit;
      builder.add(Stream.of(raters).map(r -> given(r.charAt(at))).toList(), 1);
    }
    return builder.build();
  }

  private static Optional<String> given(char category) {
    return category == '*' ? Optional.empty() : Optional.of(String.valueOf(category));
  }

  /// How often the row's rater and the column's gave what.
  private static Ratings table(long[]... cells) {
    Ratings.Builder builder = Ratings.by(2);
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells.length; column++) {
        if (cells[row][column] > 0) {
          builder.add(
              List.of(Optional.of("c" + row), Optional.of("c" + column)), cells[row][column]);
        }
      }
    }
    return builder.build();
  }

  private static void assertThatIs(Coefficient coefficient, Ratings ratings, double expected) {
    assertThat(coefficient.of(ratings)).isInstanceOf(Measured.Value.class);
    assertThat(((Measured.Value) coefficient.of(ratings)).value())
        .as(coefficient.id())
        .isCloseTo(expected, within(0.0005));
  }

  @Test
  void krippendorffsOwnExamples() {
    Ratings binary = ratings("0100000010", "1110010000");
    assertThatIs(Coefficient.PERCENT, binary, .600);
    assertThatIs(Coefficient.KRIPPENDORFF_ALPHA, binary, .095);
    assertThatIs(Coefficient.KRIPPENDORFF_ALPHA, ratings("aabbdcccedda", "babbbccceddd"), .692);
  }

  /// Of the second: two of five pairs differ, Do = .4; of ten values 2, 3, 4 and 1 are alike, De =
  /// 1 - (2 + 6 + 12) / 90 = .7778.
  @Test
  void alphaLeavesOutWhatIsMissing() {
    Ratings four = ratings("123321412***", "1233224125*3", "*3332342251*", "12332441251*");
    assertThatIs(Coefficient.KRIPPENDORFF_ALPHA, four, .743);
    assertThatIs(Coefficient.KRIPPENDORFF_ALPHA, ratings("12332*", "12343*"), .4857);
  }

  @Test
  void cohensOwnExamples() {
    Ratings page45 = table(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    assertThatIs(Coefficient.PERCENT, page45, .70);
    assertThatIs(Coefficient.COHEN_KAPPA, page45, .492);
    assertThatIs(Coefficient.GWET_AC1, page45, .576);
    Ratings page37 = table(new long[][] {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}});
    assertThatIs(Coefficient.PERCENT, page37, .29);
    assertThatIs(Coefficient.COHEN_KAPPA, page37, -.092);
    assertThatIs(Coefficient.GWET_AC1, page37, -.048);
  }

  @Test
  void examplesOfArtsteinAndPoesio() {
    Ratings two = table(new long[][] {{20, 20}, {10, 50}});
    assertThatIs(Coefficient.PERCENT, two, .7);
    assertThatIs(Coefficient.SCOTT_PI, two, .341);
    assertThatIs(Coefficient.COHEN_KAPPA, two, .348);
    Ratings three = table(new long[][] {{46, 6, 0}, {0, 32, 0}, {0, 6, 10}});
    assertThatIs(Coefficient.PERCENT, three, .88);
    assertThatIs(Coefficient.SCOTT_PI, three, .7995);
    assertThatIs(Coefficient.COHEN_KAPPA, three, .801);
  }

  @Test
  void fleissOwnExample() {
    Ratings.Builder builder = Ratings.by(6);
    for (String unit : FLEISS.split(" ", -1)) {
      builder.add(unit.chars().mapToObj(c -> given((char) c)).toList(), 1);
    }
    assertThatIs(Coefficient.PERCENT, builder.build(), .5556);
    assertThatIs(Coefficient.FLEISS_KAPPA, builder.build(), .430);
  }

  /// Each rater gave *yes* to 8.5 of 10 on the mean: chance is 2 x .85 x .15 = .255 for AC1, .745
  /// for pi; observed is .9.
  @Test
  void whereOneCategoryPrevailsAc1IsHighAndPiIsNot() {
    Ratings skewed = table(new long[][] {{8, 1}, {0, 1}});
    assertThatIs(Coefficient.GWET_AC1, skewed, .8658);
    assertThatIs(Coefficient.SCOTT_PI, skewed, .6078);
  }

  /// Of 1000 characters both mark 100, 50 of them together: observed .9, chance .1² + .9² = .82.
  /// And where one marks all of them: observed .1, chance .1.
  @Test
  void charactersAreCountedNotListed() {
    Ratings half = table(new long[][] {{50, 50}, {50, 850}});
    assertThat(half.units()).isEqualTo(1000);
    assertThatIs(Coefficient.COHEN_KAPPA, half, .444);
    assertThatIs(Coefficient.COHEN_KAPPA, table(new long[][] {{100, 0}, {900, 0}}), 0);
  }

  @ParameterizedTest
  @EnumSource(Coefficient.class)
  void whoAgreesFullyHasOneAndTheOrderOfRatersDoesNotMatter(Coefficient coefficient) {
    assertThatIs(coefficient, ratings("abcabca", "abcabca"), 1);
    List<String> raters = List.of("abcaabbc", "abbaacbc");
    assertThat(coefficient.of(ratings(raters.get(1), raters.get(0))))
        .isEqualTo(coefficient.of(ratings(raters.get(0), raters.get(1))));
  }

  @ParameterizedTest
  @EnumSource(Coefficient.class)
  void whatIsUndefinedIsASentence(Coefficient coefficient) {
    assertThat(coefficient.of(Ratings.by(2).build())).isInstanceOf(Measured.Undefined.class);
    assertThat(coefficient.of(ratings("a*", "*b"))).isInstanceOf(Measured.Undefined.class);
    if (coefficient != Coefficient.PERCENT) {
      assertThat(coefficient.of(ratings("aab", "aa*")).toString()).contains("one category");
      assertThat(coefficient.of(ratings("aaaa", "aaaa")).toString()).contains("one category");
    }
  }

  @ParameterizedTest
  @CsvSource({"COHEN_KAPPA", "SCOTT_PI"})
  void aFigureOfPairsIsNoneOfThree(Coefficient coefficient) {
    assertThat(coefficient.of(ratings("ab", "ab", "ab")).toString()).contains("two annotators");
  }

  @Test
  void alikeRatingsAreOneRow() {
    Ratings all = ratings("aabb", "aabc");
    assertThat(all.categories()).containsExactly("a", "b", "c");
    assertThat(all).hasToString("[a, b, c]: [0, 0] x 2; [1, 1] x 1; [1, 2] x 1");
  }

  @Test
  void agreementTakesTwo() {
    assertThatThrownBy(() -> Ratings.by(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ratings.by(2).add(Collections.nCopies(3, Optional.empty()), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measured.Value(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
