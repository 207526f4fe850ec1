package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import java.math.BigDecimal;
import java.util.List;

/// What is found in a text, as words that a test can be read by.
final class Told {
  private Told() {}

  /// The phrases of the figures, in text order.
  static List<String> phrases(String text) {
    ArticleText article = ArticleText.of(text);
    return Figures.in(article).all().stream().map(f -> article.slice(f.phrase())).toList();
  }

  /// The numbers of the figures with their signs of currency and percent, in text order.
  static List<String> numbers(String text) {
    ArticleText article = ArticleText.of(text);
    return Figures.in(article).all().stream().map(f -> article.slice(f.number())).toList();
  }

  /// What each figure says, as `≥ 20..30 people`; `?` for one that is left open.
  static List<String> readings(String text) {
    return Figures.in(ArticleText.of(text)).all().stream()
        .map(f -> f.reading().map(Told::reading).orElse("?"))
        .toList();
  }

  /// That one figure is found, where it stands and what it says.
  static void assertOne(String text, String phrase, String reading) {
    assertThat(phrases(text)).containsExactly(phrase);
    assertThat(readings(text)).containsExactly(reading);
  }

  private static String reading(Reading reading) {
    String ends =
        reading
            .value()
            .map(BigDecimal::toPlainString)
            .orElseGet(
                () ->
                    reading.low().orElseThrow().toPlainString()
                        + ".."
                        + reading.high().orElseThrow().toPlainString());
    return (reading.modifier() + " " + ends + " " + reading.unit()).strip();
  }

  /// The quotations, in text order.
  static List<String> quotations(String text) {
    ArticleText article = ArticleText.of(text);
    return Quotations.of(article).all().stream().map(article::slice).toList();
  }
}
