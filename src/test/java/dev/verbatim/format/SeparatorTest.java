package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorTest {
  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void itIsWhatStandsMostOftenInTheFirstLine(char separator) {
    assertThat(Separator.in("title" + separator + "text, short" + separator + "date"))
        .isEqualTo(new Separator(separator, false));
  }

  @Test
  void whatStandsInQuotationMarksDoesNotCount() {
    assertThat(Separator.in("\"a, b, c\";\"d, e\"")).isEqualTo(new Separator(';', false));
  }

  @Test
  void aLineMayTellIt() {
    assertThat(Separator.in("sep=;\r")).isEqualTo(new Separator(';', true));
    assertThat(Separator.in("sep=^")).isEqualTo(new Separator('^', true));
    assertThat(Separator.in("sep=\t\r\n")).isEqualTo(new Separator('\t', true));
    assertThat(Separator.in("sep=;rate,text").isTold()).isFalse();
  }

  @Test
  void whatReadersCannotHaveForOneIsNone() {
    assertThat(Separator.in("sep=\"").isTold()).isFalse();
    assertThat(Separator.in("sep=#").isTold()).isFalse();
    assertThat(Separator.in("sep=").isTold()).isFalse();
  }

  @Test
  void oneColumnIsATableOfCommas() {
    assertThat(Separator.in("text")).isEqualTo(new Separator(',', false));
    assertThat(Separator.in("")).isEqualTo(new Separator(',', false));
  }
}
