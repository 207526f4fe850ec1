package dev.verbatim.search;

import static dev.verbatim.search.Found.spans;
import static dev.verbatim.search.Found.words;
import static dev.verbatim.search.Query.regularExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final ArticleText HARD = ArticleText.of("a".repeat(60) + "c");

  @Test
  void expressionsAreJavasWithUnicodesClasses() {
    assertThat(words("12 ships, 300 été.", regularExpression("\\d+ \\w+")))
        .containsExactly("12 ships", "300 été");
    assertThat(words("one\ntwo\nthree", regularExpression("^t.*$")))
        .containsExactly("two", "three");
    assertThat(words("a\u2028b\u0085c", regularExpression("a.b.c"))).hasSize(1);
  }

  @Test
  void caseCountsOnlyWhenAsked() {
    assertThat(words("Été été", regularExpression("ÉTÉ"))).hasSize(2);
    assertThat(words("Été été", regularExpression("é.é").withMatchCase(true))).hasSize(1);
  }

  @Test
  void nothingIsToleratedThatItDoesNotSay() {
    assertThat(words("isn’t", regularExpression("isn't"))).isEmpty();
    assertThat(words("one\u00A0million", regularExpression("one million"))).isEmpty();
  }

  @Test
  void wholeWordsAreSoughtByTryingEveryAlternative() {
    assertThat(
            words(
                "ministers minister administer",
                regularExpression("minister|ministers").withWholeWords(true)))
        .containsExactly("ministers", "minister");
    assertThat(words("été étés", regularExpression("ét\\w").withWholeWords(true))).hasSize(1);
    assertThat(words("x“so”x", regularExpression("“.*”").withWholeWords(true))).hasSize(1);
    assertThat(words("今日は天気", regularExpression("天気").withWholeWords(true))).hasSize(1);
  }

  @Test
  void hitsOfNoLengthAreNone() {
    assertThat(words("baab 🙂 a", regularExpression("a*"))).containsExactly("aa", "a");
    assertThat(words("ab", regularExpression("^|$|\\b"))).isEmpty();
    assertThat(words("", regularExpression("x*"))).isEmpty();
    assertThat(words("ab", regularExpression(""))).isEmpty();
  }

  @Test
  void hitsAreWidenedToGraphemes() {
    assertThat(words("e\u0301te", regularExpression("e"))).containsExactly("e\u0301", "e");
    assertThat(words("👨\u200D👩\u200D👧x", regularExpression(".")))
        .containsExactly("👨\u200D👩\u200D👧", "x");
  }

  @Test
  void whatStandsInFrontOfAHitCanBeLookedAt() {
    assertThat(spans("aab", regularExpression("(?<=a)[ab]")))
        .containsExactly(new Span(1, 2), new Span(2, 3));
  }

  @ParameterizedTest
  @CsvSource({"(, 1", "a{2, 3", "[z-a], 3", "*a, 0", "\\p{Nope}, 7", "ab\\, 3"})
  void whatCannotBeReadIsSaidWithItsPlace(String expression, int index) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> TextSearch.of(regularExpression(expression)))
        .withMessageContaining("at its character " + (index + 1))
        .withMessageContaining("Mend it")
        .satisfies(e -> assertThat(e.index()).hasValue(index));
  }

  @Test
  void nestingTooDeepIsSaid() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(
            () -> TextSearch.of(regularExpression("(".repeat(200_000) + ")".repeat(200_000))))
        .withMessageContaining("cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\Qso", "(?x)so # a comment"})
  void anEndThatSwallowsWhatFollowsCannotBeAWholeWord(String expression) {
    assertThat(words("so", regularExpression(expression))).hasSize(1);

    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> TextSearch.of(regularExpression(expression).withWholeWords(true)))
        .withMessageContaining("whole words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*)*\\1x", "(a|aa)+\\1b", "(a*)*(a*)*(a*)*\\2b"})
  void anExpressionThatTakesTooLongIsGivenUp(String catastrophic) throws QueryException {
    TextSearch search = TextSearch.of(regularExpression(catastrophic), 1_000_000);

    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> search.find(HARD))
        .withMessageContaining("takes too long");
  }

  @Test
  void itIsGivenUpWithTheUsualPatienceToo() throws QueryException {
    TextSearch search = TextSearch.of(regularExpression("(.*)*\\1x"));

    assertThatExceptionOfType(QueryException.class).isThrownBy(() -> search.find(HARD));
  }

  @Test
  void patienceIsForEachTextAnew() throws Exception {
    TextSearch search = TextSearch.of(regularExpression("b"), 10_000);
    ArticleText text = ArticleText.of("a".repeat(3_000) + "b");

    for (int i = 0; i < 5; i++) {
      assertThat(search.find(text)).hasSize(1);
    }
  }

  @Test
  void anExpressionThatExhaustsTheStackIsGivenUp() throws QueryException {
    TextSearch search = TextSearch.of(regularExpression("(?:a|b)*c"));

    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> search.find(ArticleText.of("ab".repeat(1_000_000))))
        .withMessageContaining("takes too long");
  }

  @Test
  void anInterruptedSearchEnds() throws QueryException {
    TextSearch search = TextSearch.of(regularExpression("(.*)*\\1x"));

    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> search.find(HARD));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Property
  void hitsAreOrderedWholeAndNeverEmpty(
      @ForAll("texts") String text, @ForAll("expressions") String expression) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    List<Span> found = spans(text, regularExpression(expression));
    int end = 0;
    for (Span span : found) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(graphemes.isBoundary(span.start())).isTrue();
      assertThat(graphemes.isBoundary(span.end())).isTrue();
      end = span.end();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "e\u0301", "🙂", "👨\u200D👩", " ", "\n", "\u0301", "b")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(".", "..", "\\w+", "a*", "e", "[^a]", "(?s).{3}", "\\b", "x?.", "\\s?a");
  }
}
