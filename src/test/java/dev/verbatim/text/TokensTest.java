package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static Stream<String> words(String string) {
    ArticleText text = ArticleText.of(string);
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.count()).mapToObj(i -> text.slice(tokens.span(i)));
  }

  @Test
  void wordsNumbersAndSignsWithoutBlanks() {
    Tokens tokens = Tokens.of(ArticleText.of("“We’re here,” he said: 1,000.5 😀\n\nEnd"));
    // “ We’re here , ” he said : 1,000.5 😀 End
    assertThat(tokens.count()).isEqualTo(11);
  }

  @Test
  void aTokenIsCountedWhereItBegins() {
    Tokens tokens = Tokens.of(ArticleText.of("One two"));
    assertThat(tokens.before(0)).isZero();
    assertThat(tokens.before(1)).isEqualTo(1);
    assertThat(tokens.before(4)).isEqualTo(1);
    assertThat(tokens.before(5)).isEqualTo(2);
    assertThat(Tokens.of(ArticleText.of(" \u00a0\n")).count()).isZero();
  }

  @Test
  void aTokenStandsWhereItsWordsDo() {
    assertThat(words("“We’re 😀,” he")).containsExactly("“", "We’re", "😀", ",", "”", "he");
  }

  /// Unicode joins a blank with a zero width joiner behind it, and that with an emoji.
  @Test
  void whatHangsOnABlankIsNoneOfIt() {
    assertThat(words("so \u200d😀😀 \u0301e \u200d."))
        .containsExactly("so", "\u200d😀", "😀", "\u0301", "e", ".");
  }
}
