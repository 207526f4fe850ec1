package dev.verbatim.search;

import static dev.verbatim.search.Found.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.ArticleText;
import dev.verbatim.text.Language;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {
  private static Query english(String words) {
    return Query.inflected(words, Language.ENGLISH);
  }

  @Test
  void everyFormOfAWordIsFoundAndNoPartOfAnother() {
    assertThat(
            words("He alleges what she alleged; their allegations, realleged.", english("allege")))
        .containsExactly("alleges", "alleged", "allegations");
  }

  @Test
  void theWordsOfAPhraseFollowEachOther() {
    assertThat(
            words(
                "Senior officials met a senior official. Seniors, officials; official seniors.",
                english("senior official")))
        .containsExactly("Senior officials", "senior official");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00A0", "\n", "  ", "-", "‑"})
  void blanksOrOneHyphenStandBetweenThem(String between) {
    assertThat(words("a cease" + between + "fires.", english("cease fire"))).hasSize(1);
    assertThat(words("a cease" + between + "fires.", english("cease-fire"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", "\n\n", ". ", " – ", "--"})
  void nothingElseDoes(String between) {
    assertThat(words("a cease" + between + "fires.", english("cease fire"))).isEmpty();
  }

  @Test
  void apostrophesOfEitherKindAreWithinWords() {
    assertThat(words("the minister’s and the minister's ‘ministers’", english("minister")))
        .containsExactly("minister’s", "minister's", "ministers");
  }

  @Test
  void hitsDoNotOverlap() {
    assertThat(words("so so so", english("so so"))).containsExactly("so so");
  }

  @Test
  void otherLanguagesHaveOtherForms() {
    assertThat(words("Das Haus, die Häuser, des Hauses", Query.inflected("Haus", Language.GERMAN)))
        .containsExactly("Haus", "Häuser", "Hauses");
    assertThat(words("министра и министры", Query.inflected("министр", Language.RUSSIAN)))
        .hasSize(2);
  }

  @Test
  void aQueryWithoutAWordFindsNothing() {
    assertThat(words("so – so", english(" – "))).isEmpty();
    assertThat(words("", english("so"))).isEmpty();
  }

  @Test
  void anInterruptedSearchEnds() throws QueryException {
    TextSearch search = TextSearch.of(english("so"));

    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> search.find(ArticleText.of("no ".repeat(10_000))));
  }

  @Property
  void aWordIsFoundWhereverItStandsByItself(@ForAll("sentences") List<String> sentence) {
    String text = String.join(" ", sentence) + ".";
    for (String word : sentence) {
      long times = sentence.stream().filter(word::equals).count();
      assertThat(words(text, english(word)).stream().filter(word::equals)).hasSize((int) times);
    }
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return Arbitraries.of(
            Arrays.asList("claims", "claimed", "the", "officials", "deny", "2,000", "isn’t", "été"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(words -> !words.contains("2,000") || words.size() > 1)
        .map(words -> words.stream().map(w -> w.replace(",", "")).toList());
  }
}
