package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkFilterTest {
  private static final ArticleText TEXT = ArticleText.of("“We were ready,” the minister said.");
  private static final Annotation QUOTE = Newsroom.mark("q", "quote", new Span(0, 16));
  private static final Annotation FIGURE = Newsroom.mark("f", "statistic", new Span(0, 16));

  private static boolean admits(Annotation mark, String attribute, String value) {
    return new MarkFilter(Filter.ANY.withAttribute(attribute, value), DefaultCodebook.load())
        .admits(mark, TEXT);
  }

  private static Annotation with(Annotation mark, String attribute, AttributeValue value) {
    return mark.withAttribute(attribute, value);
  }

  @Test
  void aChoiceIsTheWholeValue() {
    Annotation indirect = with(QUOTE, "type", new AttributeValue.Text("indirect"));

    assertThat(admits(indirect, "type", "indirect")).isTrue();
    assertThat(admits(indirect, "type", "direct")).isFalse();
  }

  @Test
  void ofFreeTextAPartIsEnough() {
    Annotation mark = with(FIGURE, "unit", new AttributeValue.Text("Ships’ crews"));

    assertThat(admits(mark, "unit", "ships'")).isTrue();
    assertThat(admits(mark, "unit", "boats")).isFalse();
  }

  @Test
  void ofAnUnknownTagEveryTextIsFree() {
    Annotation mark =
        with(Newsroom.mark("x", "unknown", new Span(0, 1)), "a", new AttributeValue.Text("abc"));

    assertThat(admits(mark, "a", "b")).isTrue();
  }

  @Test
  void flagsAndNumbersAreComparedAsSuch() {
    Annotation negated = with(QUOTE, "negated", new AttributeValue.Flag(true));
    Annotation figure = with(FIGURE, "value", new AttributeValue.Numeric(new BigDecimal("1.50")));

    assertThat(admits(negated, "negated", "true")).isTrue();
    assertThat(admits(negated, "negated", "false")).isFalse();
    assertThat(admits(figure, "value", "1.50")).isTrue();
    assertThat(admits(figure, "value", " 1.5")).isTrue();
    assertThat(admits(figure, "value", "1")).isFalse();
    assertThat(admits(figure, "value", "one")).isFalse();
  }

  @Test
  void wordsAreThoseOfTheArticle() {
    Annotation mark = with(QUOTE, "cue", new AttributeValue.Words(List.of(new Span(30, 34))));

    assertThat(admits(mark, "cue", "SAID")).isTrue();
    assertThat(admits(mark, "cue", "minister")).isFalse();
    assertThat(
            admits(
                with(QUOTE, "cue", new AttributeValue.Words(List.of(new Span(30, 340)))),
                "cue",
                "said"))
        .isFalse();
  }

  @Test
  void aValueOfUnknownShapeIsFoundByItsAttributeAlone() {
    Annotation mark = with(QUOTE, "odd", new AttributeValue.Other(Map.of()));

    assertThat(admits(mark, "odd", "")).isFalse();
    assertThat(
            new MarkFilter(Filter.ANY.withAttribute("odd"), DefaultCodebook.load())
                .admits(mark, TEXT))
        .isTrue();
  }

  @Test
  void anAttributeThatIsNotSetHasNoValue() {
    assertThat(admits(QUOTE, "type", "direct")).isFalse();
  }
}
