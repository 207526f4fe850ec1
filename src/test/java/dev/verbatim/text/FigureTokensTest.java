package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Into what a paragraph is taken apart before figures are looked for.
class FigureTokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "At 1,200.50 crowns. | At;1,200.50;crowns;.",
        "1,20,300 1,2000 | 1,20;,;300;1;,;2000",
        "1 200 50 | 1 200;50",
        "1.200 1.200.300 | 1.200;1.200.300",
        "2½ ½ | 2½;½",
        "12,5% €3 | 12,5;%;€;3",
        "isn’t O'Brava's ’tis | isn’t;O'Brava's;’;tis",
        "a-b c–d | a;-;b;c;–;d",
        "5km e\u0301t | 5;km;e\u0301t",
        "٤٠٬٥٠٠٫٥ १२ | ٤٠٬٥٠٠٫٥;१२"
      })
  void numbersWordsAndSignsStandApart(String text, String expected) {
    FigureTokens tokens = new FigureTokens(text, 0);
    List<String> found =
        IntStream.range(0, tokens.size()).mapToObj(i -> tokens.at(i).text()).toList();
    assertThat(found).isEqualTo(List.of(expected.split(";", -1)));
  }

  @Test
  void outsideThereAreOnlyEmptySigns() {
    FigureTokens tokens = new FigureTokens("Two ships", 10);
    for (int outside : new int[] {-2, -1, 2, 100}) {
      assertThat(tokens.at(outside).text()).isEmpty();
      assertThat(tokens.lower(outside)).isEmpty();
      assertThat(tokens.isWord(outside) || tokens.isNumber(outside)).isFalse();
      assertThat(tokens.isJoined(outside) || tokens.isHyphen(outside)).isFalse();
      assertThat(tokens.isCapitalised(outside)).isFalse();
    }
    assertThat(tokens.at(0).start()).isEqualTo(10);
    assertThat(tokens.at(1).end()).isEqualTo(19);
    assertThat(tokens.isCapitalised(0)).isTrue();
    assertThat(tokens.isCapitalised(1)).isFalse();
    assertThat(tokens.are(0, List.of("two", "ships"))).isTrue();
    assertThat(tokens.are(1, List.of("ships", "left"))).isFalse();
  }

  @Test
  void aSentenceStartsAtTheBeginningAndBehindAStop() {
    FigureTokens tokens = new FigureTokens("One, two. Three “Four", 0);
    assertThat(IntStream.range(0, tokens.size()).filter(tokens::startsSentence))
        .containsExactly(0, 4, 6);
  }

  @Property(tries = 500)
  void tokensStandInOrderAndLeaveOutOnlyBlanks(
      @ForAll
          @StringLength(max = 40)
          @Chars({'1', '2', '0', ',', '.', ' ', '\u00A0', '’', 'a', '\u0301', '-', '½', '٤', '\t'})
          String text) {
    FigureTokens tokens = new FigureTokens(text, 0);
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(text.substring(end, tokens.at(i).start()).replace('\u00A0', ' ')).isBlank();
      assertThat(text).startsWith(text.substring(0, tokens.at(i).start()) + tokens.at(i).text());
      assertThat(tokens.isJoined(i)).isEqualTo(i > 0 && tokens.at(i).start() == end);
      end = tokens.at(i).end();
    }
    assertThat(text.substring(end).replace('\u00A0', ' ')).isBlank();
  }
}
