package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextUnitsTest {
  private static final String TEXT =
      "The talks went well. “It was a ‘practical’ meeting,” she said. Nobody asked.\n"
          + "A second paragraph.";

  /// What a caret grows to, step by step.
  private static List<String> steps(String text, int caret) {
    ArticleText article = ArticleText.of(text);
    TextUnits units = new TextUnits(article);
    List<String> steps = new ArrayList<>();
    Optional<Span> next = units.around(caret, caret);
    while (next.isPresent()) {
      steps.add(article.slice(next.get()));
      next = units.around(next.get().start(), next.get().end());
    }
    return steps;
  }

  @Test
  void aCaretGrowsToWordQuotationSentenceParagraphAndText() {
    assertThat(steps(TEXT, TEXT.indexOf("actical")))
        .containsExactly(
            "practical",
            "‘practical’",
            "“It was a ‘practical’ meeting,”",
            "“It was a ‘practical’ meeting,” she said.",
            TEXT.substring(0, TEXT.indexOf('\n')),
            TEXT);
  }

  @Test
  void atTheEndOfAWordTheCaretTakesIt() {
    int end = TEXT.indexOf(" went");
    assertThat(steps(TEXT, end).getFirst()).isEqualTo("talks");
    assertThat(steps(TEXT, TEXT.length() - 1).getFirst()).isEqualTo("paragraph");
    assertThat(steps(TEXT, 0).getFirst()).isEqualTo("The");
  }

  @Test
  void partsOfWordsGrowToTheWords() {
    ArticleText article = ArticleText.of(TEXT);
    int start = TEXT.indexOf("alks we");

    assertThat(new TextUnits(article).around(start, start + 7).map(article::slice))
        .contains("talks went");
  }

  @Test
  void aStretchOverParagraphsGrowsToAllOfThem() {
    String text = "One.\nTwo three.\nFour.";
    ArticleText article = ArticleText.of(text);

    assertThat(
            new TextUnits(article)
                .around(text.indexOf("One") + 1, text.indexOf("three"))
                .map(article::slice))
        .contains("One.\nTwo three.");
  }

  @Test
  void whereThereIsNothingThereIsNoPart() {
    assertThat(new TextUnits(ArticleText.of("")).around(0, 0)).isEmpty();
    assertThat(new TextUnits(ArticleText.of(" \n ")).around(1, 1)).isEmpty();
  }

  @Test
  void noPartEndsInABlankOfAnyKind() {
    assertThat(steps("One two.\u00A0\n\u3000Three.\u00A0", 0))
        .containsExactly("One", "One two.", "One two.\u00A0\n\u3000Three.");
  }

  @Test
  void wordsOfOtherScriptsAreFound() {
    assertThat(steps("قال سكان حي الميناء", 6).getFirst()).isEqualTo("سكان");
    assertThat(steps("बंदरगाह के निवासी", 3).getFirst()).isEqualTo("बंदरगाह");
    assertThat(steps("今日は良い天気です", 0).getFirst()).isEqualTo("今日");
  }

  @Property
  void everyStepHoldsTheOneBeforeAndTheLastIsAll(
      @ForAll @IntRange(max = 95) int from, @ForAll @IntRange(max = 95) int length) {
    int start = Math.min(from, TEXT.length());
    int end = Math.min(TEXT.length(), start + length);
    TextUnits units = new TextUnits(ArticleText.of(TEXT));
    Span last = new Span(0, TEXT.length());
    Optional<Span> next = units.around(start, end);
    int size = end - start;
    while (next.isPresent()) {
      last = next.get();
      assertThat(last.length()).isGreaterThan(size);
      assertThat(last.start()).isLessThanOrEqualTo(start);
      assertThat(last.end()).isGreaterThanOrEqualTo(end);
      size = last.length();
      next = units.around(last.start(), last.end());
    }
    assertThat(last).isEqualTo(new Span(0, TEXT.length()));
  }

  @Test
  void aStretchIsWidenedToWholeWords() {
    ArticleText article = ArticleText.of(TEXT);
    TextUnits units = new TextUnits(article);
    int start = TEXT.indexOf("alks we");

    assertThat(article.slice(units.words(new Span(start, start + 7)))).isEqualTo("talks went");
    Span whole = new Span(4, 9);
    assertThat(units.words(whole)).isEqualTo(whole);
  }

  @Test
  void aStepByOneCharacterIsOneGraphemeAndStopsAtTheEnds() {
    TextUnits units = new TextUnits(ArticleText.of("a👍🏽e\u0301"));
    assertThat(units.characterFrom(1, true)).isEqualTo(5);
    assertThat(units.characterFrom(5, true)).isEqualTo(7);
    assertThat(units.characterFrom(7, true)).isEqualTo(7);
    assertThat(units.characterFrom(5, false)).isEqualTo(1);
    assertThat(units.characterFrom(0, false)).isZero();
  }

  @Test
  void aStepByOneWordLeadsToTheNextPlaceWhereOneEndsOrBegins() {
    String words = "One — two, three.";
    TextUnits units = new TextUnits(ArticleText.of(words));
    assertThat(units.wordFrom(3, true, true)).isEqualTo(words.indexOf(','));
    assertThat(units.wordFrom(3, true, false)).isEqualTo(words.indexOf("two"));
    assertThat(units.wordFrom(words.indexOf("three"), false, false))
        .isEqualTo(words.indexOf("two"));
    assertThat(units.wordFrom(words.indexOf("three"), false, true)).isEqualTo(words.indexOf(','));
    assertThat(units.wordFrom(words.length() - 1, true, true)).isEqualTo(words.length() - 1);
    assertThat(units.wordFrom(0, false, false)).isZero();
  }
}
