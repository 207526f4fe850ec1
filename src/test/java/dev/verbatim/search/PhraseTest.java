package dev.verbatim.search;

import static dev.verbatim.search.Found.spans;
import static dev.verbatim.search.Found.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
  private static final String TEXT =
      "The Minister met ministers. “It isn’t so,” the minister said.";

  @Test
  void wordsAreFoundInTextOrder() {
    assertThat(spans(TEXT, Query.of("minister")))
        .containsExactly(new Span(4, 12), new Span(17, 25), new Span(47, 55));
  }

  @Test
  void caseCountsOnlyWhenAsked() {
    assertThat(words(TEXT, Query.of("MINISTER")))
        .containsExactly("Minister", "minister", "minister");
    assertThat(words(TEXT, Query.of("minister").withMatchCase(true)))
        .containsExactly("minister", "minister");
  }

  @ParameterizedTest
  @CsvSource({
    "ÉTÉ, été",
    "ПРАВДА, правда",
    "ΛΌΓΟΣ, λόγος",
    "k, \u212A",
    "\uD801\uDC00, \uD801\uDC28",
    "ſ, S",
    "ä, Ä"
  })
  void caseIsUnicodes(String typed, String inText) {
    assertThat(words("(" + inText + ")", Query.of(typed))).containsExactly(inText);
    assertThat(words("(" + inText + ")", Query.of(typed).withMatchCase(true))).isEmpty();
  }

  @Test
  void wholeWordsEndWhereLettersAndDigitsDo() {
    assertThat(spans(TEXT, Query.of("minister").withWholeWords(true)))
        .containsExactly(new Span(4, 12), new Span(47, 55));
    assertThat(
            words(
                "état, état2, métat, 2état, état_, «état»", Query.of("état").withWholeWords(true)))
        .hasSize(3);
    assertThat(words("minister’s co-minister", Query.of("minister").withWholeWords(true)))
        .hasSize(2);
    assertThat(words("x“so”x", Query.of("“so”").withWholeWords(true))).hasSize(1);
  }

  @Test
  void aPlaceThatIsNoWholeWordHidesNoneThatIs() {
    assertThat(spans("xna na na", Query.of("na na").withWholeWords(true)))
        .containsExactly(new Span(4, 9));
  }

  @Test
  void marksOnLettersBelongToWords() {
    assertThat(words("किब", Query.of("ब").withWholeWords(true))).isEmpty();
    assertThat(words("कि ब", Query.of("ब").withWholeWords(true))).hasSize(1);
  }

  @Test
  void wordsOfScriptsWithoutBlanksAreWholeEverywhere() {
    assertThat(words("今日は良い天気です", Query.of("天気").withWholeWords(true))).hasSize(1);
    assertThat(words("वहबंदरगाहके", Query.of("बंदरगाह").withWholeWords(true))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "’", "‘", "‚", "‛", "ʼ", "‹", "›", "′"})
  void aStraightApostropheFindsEveryKind(String mark) {
    assertThat(words("isn" + mark + "t", Query.of("isn't"))).hasSize(1);
    assertThat(words(mark + "so" + mark, Query.of("'so'"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "“", "”", "„", "‟", "«", "»", "″"})
  void aStraightQuotationMarkFindsEveryKind(String mark) {
    assertThat(words("He was " + mark + "ready" + mark, Query.of("\"ready\""))).hasSize(1);
  }

  @Test
  void aCurlyMarkFindsItselfOnly() {
    assertThat(words("isn't isn’t isn‘t", Query.of("isn’t"))).containsExactly("isn’t");
    assertThat(words("\"a\" “a” „a“", Query.of("“a”"))).containsExactly("“a”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "  ", "\u00A0", "\u202F", "\u2009", "\u3000", "\t", "\n", " \n ", "\u2028"})
  void aBlankFindsEveryRunOfBlanks(String blanks) {
    String text = "at least one" + blanks + "million ships";
    assertThat(words(text, Query.of("one million"))).containsExactly("one" + blanks + "million");
    assertThat(words(text, Query.of("one" + blanks + "million"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\n \n", "-"})
  void aBlankFindsNeitherNothingNorAnEmptyLine(String between) {
    assertThat(words("one" + between + "million", Query.of("one million"))).isEmpty();
  }

  @Test
  void blanksAtTheEndsAreNotSought() {
    assertThat(words("a so b", Query.of(" \u00A0so\n "))).containsExactly("so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void nothingIsNowhere(String words) {
    assertThat(words(TEXT, Query.of(words))).isEmpty();
    assertThat(words("", Query.of("so"))).isEmpty();
  }

  @Test
  void hitsDoNotOverlap() {
    assertThat(spans("aaaaa", Query.of("aa"))).containsExactly(new Span(0, 2), new Span(2, 4));
    assertThat(spans("na na na", Query.of("na na"))).containsExactly(new Span(0, 5));
  }

  @Test
  void noHitIsHalfAGrapheme() {
    assertThat(words("e\u0301te", Query.of("e"))).hasSize(1);
    assertThat(words("e\u0301te", Query.of("e\u0301t"))).hasSize(1);
    assertThat(words("👨\u200D👩\u200D👧 👧", Query.of("👧"))).hasSize(1);
    assertThat(words("🙂", Query.of("\uDE42"))).isEmpty();
  }

  @Test
  void aHitMayEndWithTheText() {
    assertThat(spans("a so", Query.of("so"))).containsExactly(new Span(2, 4));
    assertThat(spans("a s", Query.of("so"))).isEmpty();
    assertThat(spans("a so ", Query.of("so it"))).isEmpty();
  }

  @Test
  void anInterruptedSearchEnds() throws QueryException {
    TextSearch search = TextSearch.of(Query.of("ab"));
    ArticleText text = ArticleText.of("a".repeat(10_000));

    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> search.find(text));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aSearchIsUsedForOneTextAfterTheOther() throws Exception {
    TextSearch search = TextSearch.of(Query.of("so"));

    assertThat(search.find(ArticleText.of("so so"))).hasSize(2);
    assertThat(search.find(ArticleText.of("no"))).isEmpty();
    assertThat(search.find(ArticleText.of("so"))).isEqualTo(List.of(new Span(0, 2)));
  }
}
