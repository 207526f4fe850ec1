package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContextTest {
  private static final String TEXT =
      "The harbour reopens.\n“We were  ready,” said the minister, “but nobody\u00A0asked us.”";

  private static Context around(String words, int width) {
    int start = TEXT.indexOf(words);
    return Context.of(ArticleText.of(TEXT), new Span(start, start + words.length()), width);
  }

  @Test
  void itIsCutBetweenWords() {
    assertThat(around("said", 12)).isEqualTo(new Context("…ready,” ", "said", " the…"));
    assertThat(around("said", 14))
        .isEqualTo(new Context("…were ready,” ", "said", " the minister,…"));
  }

  @Test
  void itIsOnOneLine() {
    assertThat(around("ready,” said", 1000))
        .isEqualTo(
            new Context(
                "The harbour reopens. “We were ",
                "ready,” said",
                " the minister, “but nobody asked us.”"));
    assertThat(around("reopens.\n“We were  ready", 0))
        .isEqualTo(new Context("…", "reopens. “We were ready", "…"));
  }

  @Test
  void atTheEndsOfTheTextNothingIsCut() {
    assertThat(around("The", 8)).isEqualTo(new Context("", "The", " harbour…"));
    assertThat(around("us.”", 7)).isEqualTo(new Context("…asked ", "us.”", ""));
    assertThat(around(TEXT, 7))
        .isEqualTo(new Context("", TEXT.replaceAll("[\\s\u00A0]+", " "), ""));
  }

  @Test
  void aVeryLongWordIsCutBetweenGraphemes() {
    String family = "👨\u200D👩\u200D👧";
    String text = family.repeat(3) + "x" + family.repeat(3);

    Context context = Context.of(ArticleText.of(text), new Span(24, 25), 10);

    assertThat(context).isEqualTo(new Context("…" + family, "x", family + "…"));
  }

  @Property
  void whatIsShownStandsAroundTheSpan(
      @ForAll @IntRange(max = 70) int start,
      @ForAll @IntRange(min = 1, max = 10) int length,
      @ForAll @IntRange(max = 90) int width) {
    ArticleText text = ArticleText.of(TEXT);
    Span span = new Span(start, start + length);

    Context context = Context.of(text, span, width);

    String line = context.before() + context.words() + context.after();
    assertThat(line).doesNotContain("\n", "\u00A0");
    assertThat(context.before().replace("…", "")).hasSizeLessThanOrEqualTo(width);
    assertThat(context.after().replace("…", "")).hasSizeLessThanOrEqualTo(width);
    assertThat(blankless(TEXT)).contains(blankless(line.replace("…", "")));
    assertThat(context.before().startsWith("…")).isEqualTo(start > width);
    assertThat(context.after().endsWith("…")).isEqualTo(span.end() + width < TEXT.length());
  }

  private static String blankless(String words) {
    return words.replaceAll("[\\s\u00A0]+", "");
  }
}
