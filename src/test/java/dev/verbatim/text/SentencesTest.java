package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where sentences and words begin and end, as a caret in them grows.
class SentencesTest {
  /// What a caret in front of some words grows to, step by step.
  private static List<String> steps(String text, String words) {
    return steps(text, text.indexOf(words));
  }

  private static List<String> steps(String text, int caret) {
    ArticleText article = ArticleText.of(text);
    TextUnits units = new TextUnits(article);
    List<String> steps = new ArrayList<>();
    var next = units.around(caret, caret);
    while (next.isPresent()) {
      steps.add(article.slice(next.get()));
      next = units.around(next.get().start(), next.get().end());
    }
    return steps;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks with Mr. Brava failed.",
        "Mrs. Brava and Dr. Oslo left.",
        "Gen. J. K. Brava left.",
        "J. Brava left.",
        "The U.S. team left.",
        "It cost 3.5 million crowns.",
        "It ended at 10 a.m. today.",
        "She met St. Brava’s clerks, e.g. the old ones.",
        "See No. 5 of it.",
        "“We left,” she said.",
        "They left … and came back.",
        "The site brava.example is shut.",
        "It was Harbour vs. Market again."
      })
  void aSentenceDoesNotEndWhereAnAbbreviationDoes(String sentence) {
    String text = "Nobody asked. " + sentence + " Nobody answered.";
    for (String word : sentence.split(" ", -1)) {
      assertThat(steps(text, text.indexOf(" " + word) + 1)).as(word).contains(sentence);
    }
    assertThat(steps(text, sentence)).contains(sentence).last().isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who left? Brava did.",
        "They left! Nobody came.",
        "They left… Nobody came.",
        "“They left.” Nobody came.",
        "They left (at last). Nobody came.",
        "So did I. Nobody came.",
        "It took 40. Nobody came.",
        "They met in Oslo. Mr. Brava came.",
        "انتهى الاجتماع. لم يأت أحد.",
        "会議は終わった。誰も来なかった。"
      })
  void aSentenceEndsBehindItsStop(String text) {
    assertThat(steps(text, text.substring(0, 1)))
        .anyMatch(step -> step.length() > 3 && step.length() < text.length())
        .last()
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It isn’t so. | isn’t | isn’t",
        "It isn't so. | isn't | isn't",
        "It costs 1,200.50 now. | 1,2 | 1,200.50",
        "A state-run firm. | state | state",
        "A snake_case name. | snake | snake_case",
        "The U.S. team. | U.S | U.S",
        "Ein schöner Tag. | schön | schöner",
        "An e\u0301tude now. | e\u0301 | e\u0301tude",
        "A 👍🏽 sign. | sign | sign"
      })
  void aWordKeepsItsApostropheAndANumberItsSigns(String text, String at, String word) {
    assertThat(steps(text, at)).first().isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "3,true", "8,true", "16,true", "16,false", "9,false", "1,false"})
  void stepsByCharacterAndWordNeverStandStillWithinTheText(int from, boolean forward) {
    String text = "A👍🏽 “word”, e\u0301nd";
    TextUnits units = new TextUnits(ArticleText.of(text));
    int end = text.length();
    int offset = Math.min(from, end);
    int next = units.characterFrom(offset, forward);
    boolean last = forward ? offset == end : offset == 0;

    assertThat(next == offset).isEqualTo(last);
    assertThat(next > offset).isEqualTo(forward && !last);
    int word = units.wordFrom(offset, forward, forward);
    assertThat(forward ? word >= next || last : word <= next).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"One two three. | 4 | 4 | two", "One two three. | 7 | 7 | two"})
  void whatTouchesAWordGrowsToIt(String text, int start, int end, String word) {
    ArticleText article = ArticleText.of(text);
    Optional<String> around = new TextUnits(article).around(start, end).map(article::slice);

    assertThat(around).contains(word);
  }

  @Test
  void allSentencesOfATextAreFoundInOrder() {
    ArticleText text =
        ArticleText.of(" Mr. Brava left.  “We left,” she said.\n\n 😀 \n \nNo stop here\n");
    assertThat(Sentences.of(text).stream().map(text::slice))
        .containsExactly("Mr. Brava left.", "“We left,” she said.", "😀", "No stop here");
    assertThat(Sentences.of(ArticleText.of(""))).isEmpty();
    assertThat(Sentences.of(ArticleText.of("\n \n"))).isEmpty();
  }
}
