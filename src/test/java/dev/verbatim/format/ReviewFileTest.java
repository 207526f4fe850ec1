package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file of a review.
class ReviewFileTest {
  private static final Article ARTICLE =
      new Article("a", Metadata.titled("A"), ArticleText.of("🙂 She said “no” today."));

  private static final String JSON =
      """
      {"format": "verbatim-review", "version": 1, "offsetUnit": "codepoint",
       "article": {"id": "a", "textSha256": "%s", "more": 1},
       "reviewer": {"id": "analyst-b", "name": "Analyst B"}, "annotator": "analyst-a",
       "revision": {"a1f3": 2},
       "answers": [
         {"id": "one", "kind": "corrected",
          "mark": {"id": "m", "tag": "quote", "spans": [{"start": 11, "end": 15, "text": "“no”"}]},
          "links": [{"id": "l", "type": "said-by", "from": "m", "to": "s"}],
          "correction":
            {"id": "m", "tag": "quote", "spans": [{"start": 6, "end": 15, "text": "said “no”"}]},
          "comment": "With the verb.", "created": "2026-11-24T08:00:00Z", "why": ["x"]},
         {"id": "two", "kind": "rejected",
          "mark": {"id": "n", "tag": "speaker", "spans": [{"start": 2, "end": 5, "text": "She"}]}}],
       "replies": [{"id": "r", "answer": "one", "text": "Yes.", "mood": "good"}],
       "resolved": [{"answer": "one", "answered": "2026-11-24T08:00:00Z", "replies": 3}],
       "removed": [{"id": "x", "at": "2026-11-24T08:00:00Z"}],
       "rivals": [], "later": {"deep": [1, 2]}}
      """
          .formatted(ARTICLE.text().sha256());

  private static ReviewFile.Reading read(String json) throws FormatException {
    return ReviewFile.read(json.getBytes(StandardCharsets.UTF_8), "review.json", ARTICLE);
  }

  private static String written(Review review) {
    return new String(ReviewFile.write(review, ARTICLE.text()), StandardCharsets.UTF_8);
  }

  @Test
  void whatAFileSaysIsRead() throws FormatException {
    Review review = read(JSON).review();

    assertThat(review.origin().reviewer().name()).isEqualTo("Analyst B");
    assertThat(review.origin().annotatorId()).isEqualTo("analyst-a");
    assertThat(review.revision().counts()).isEqualTo(Map.of("a1f3", 2L));
    Answer answer = review.answer("one").orElseThrow();
    assertThat(answer.kind()).isEqualTo(Answer.Kind.CORRECTED);
    assertThat(answer.mark().mark().spans()).containsExactly(new Span(12, 16));
    assertThat(answer.mark().links()).hasSize(1);
    assertThat(answer.wanted().mark().spans()).containsExactly(new Span(7, 16));
    assertThat(answer.wanted().links()).isEmpty();
    assertThat(answer.comment()).isEqualTo("With the verb.");
    assertThat(answer.provenance().author()).isEqualTo("analyst-b");
    assertThat(review.answers()).extracting(Answer::id).containsExactly("two", "one");
    assertThat(review.replies()).extracting(Reply::text).containsExactly("Yes.");
    assertThat(review.resolution("one").orElseThrow().replies()).isEqualTo(3);
    assertThat(review.removed()).containsEntry("x", Instant.parse("2026-11-24T08:00:00Z"));
  }

  @Test
  void whatIsNotKnownIsWrittenAgain() throws FormatException {
    String written = written(read(JSON).review());
    assertThat(written)
        .contains("\"more\": 1")
        .contains("\"why\": [")
        .contains("\"mood\": \"good\"")
        .contains("\"deep\": [");
    assertThat(written(read(written).review())).isEqualTo(written);
  }

  @Test
  void theFieldsStandInOneOrderAndASpanOnOneLine() throws FormatException {
    String written = written(read(JSON).review());
    assertThat(written.lines().map(String::strip).filter(l -> l.startsWith("{ \"start\"")).toList())
        .hasSize(3)
        .first()
        .isEqualTo(
            "{ \"start\": 2, \"end\": 5, \"text\": \"She\", \"prefix\": \"🙂 \","
                + " \"suffix\": \" said “no” today.\" }");
    List<Integer> places =
        List.of("format", "article", "reviewer", "annotator", "revision", "answers", "replies")
            .stream()
            .map(name -> written.indexOf("\"" + name + "\""))
            .toList();
    assertThat(places).isSorted().doesNotContain(-1);
    assertThat(written).endsWith("}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"text\": \"“no”\" | \"text\": \"“yes”\"",
        "\"text\": \"said “no”\" | \"text\": \"cried “no”\"",
        "\"kind\": \"corrected\" | \"kind\": \"applauded\"",
        "\"kind\": \"corrected\" | \"kind\": \"accepted\"",
        "\"from\": \"m\" | \"from\": \"other\"",
      })
  void anAnswerThatCannotBePlacedIsKeptAsItIs(String right, String wrong) throws FormatException {
    String odd = JSON.replace(right, wrong);
    assertThat(odd).isNotEqualTo(JSON);

    ReviewFile.Reading reading = read(odd);

    assertThat(reading.review().answers()).extracting(Answer::id).containsExactly("two");
    assertThat(reading.remarks())
        .singleElement()
        .asString()
        .startsWith("Of the answers of Analyst B, 1 is about words that do not stand");
    String written = written(reading.review());
    assertThat(written).contains("With the verb.");
    assertThat(read(written).review()).isEqualTo(reading.review());
  }

  @Test
  void aRivalThatCannotBePlacedStaysBesideOneOfItsIdThatCan() throws FormatException {
    String rival =
        """
        {"id": "one", "kind": "rejected",
         "mark": {"id": "m", "tag": "quote", "spans": [{"start": %d, "end": %d, "text": "%s"}]}}
        """;
    String rivals = rival.formatted(11, 15, "“no”") + ", " + rival.formatted(30, 40, "lost words");
    Review review = read(JSON.replace("\"rivals\": []", "\"rivals\": [" + rivals + "]")).review();
    assertThat(review.rivals()).hasSize(1);

    String again = written(review);

    assertThat(again).contains("lost words");
    assertThat(read(again).review().rivals()).isEqualTo(review.rivals());
    assertThat(written(read(again).review())).isEqualTo(again);
  }

  @Test
  void anAnswerGivenAnewTakesThePlaceOfOneThatCouldNotBePlaced() throws FormatException {
    Review old = read(JSON.replace("\"kind\": \"corrected\"", "\"kind\": \"applauded\"")).review();
    Answer anew = read(JSON).review().answer("one").orElseThrow();
    Review again = read(written(old.with(anew))).review();
    assertThat(again.answers()).extracting(Answer::id).containsExactly("two", "one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"version\": 1 | \"version\": 2 | review.json, line 1, column 42: This file was written by"
            + " a newer Verbatim (version 2); update Verbatim to open it.",
        "verbatim-review | verbatim-article | review.json, line 1, column 43: This is not a file of"
            + " the kind “verbatim-review”, but “verbatim-article”. Open the right file.",
        "\"offsetUnit\": \"codepoint\", | | review.json, line 1, column 1: The field “offsetUnit”"
            + " is missing, so nobody knows what the offsets count. Correct it in a text editor, or"
            + " take an earlier copy of the file.",
        "\"annotator\": \"analyst-a\" | \"annotator\": \"A b\" | review.json, line 3, column 69:"
            + " “A b” is no annotator's id: that is lower-case letters, digits and hyphens. Correct"
            + " it in a text editor, or take an earlier copy of the file.",
        "\"id\": \"two\", | \"id\": \"one\", | review.json, line 12, column 4: The id “one” stands"
            + " twice in this file. Correct it in a text editor, or take an earlier copy of the"
            + " file.",
        "\"id\": \"r\", | | review.json, line 14, column 14: A reply needs an “id” and the “answer”"
            + " that it is about. Correct it in a text editor, or take an earlier copy of the"
            + " file.",
        "\"id\": \"two\", | | review.json, line 12, column 4: An answer needs an “id”, a “kind” and"
            + " a “mark”. Correct it in a text editor, or take an earlier copy of the file.",
        "\"resolved\": [{\"answer\": \"one\", | \"resolved\": [{ | review.json, line 15, column 15:"
            + " What is resolved is an “answer”, each once. Correct it in a text editor, or take an"
            + " earlier copy of the file.",
      })
  void aFaultIsToldWithItsPlace(String right, String wrong, String sentence) {
    String faulty = JSON.replace(right, wrong == null ? "" : wrong);
    assertThat(faulty).isNotEqualTo(JSON);
    assertThatThrownBy(() -> read(faulty)).isInstanceOf(FormatException.class).hasMessage(sentence);
  }

  @Test
  void aReviewOfAnotherArticleIsRefused() {
    Article other = new Article("b", Metadata.titled("B"), ArticleText.of("else"));
    assertThatThrownBy(
            () -> ReviewFile.read(JSON.getBytes(StandardCharsets.UTF_8), "review.json", other))
        .hasMessageContaining("This is a review of the article “a”, not of “b”.");
  }

  @Test
  void aRenamedArticleIsStillTheSameText() throws FormatException {
    Article renamed = new Article("b", ARTICLE.metadata(), ARTICLE.text());
    Review review =
        ReviewFile.read(JSON.getBytes(StandardCharsets.UTF_8), "review.json", renamed).review();
    assertThat(review.origin().articleId()).isEqualTo("b");
    assertThat(review.answers()).hasSize(2);
  }

  @Test
  void theSchemaDescribesWhatIsWritten() throws FormatException {
    assertThat(SchemaTest.errors(SchemaTest.schema("review"), JSON)).isEmpty();
    assertThat(SchemaTest.errors(SchemaTest.schema("review"), written(read(JSON).review())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "verbatim-review | other",
        "\"version\": 1 | \"version\": 2",
        "codepoint | utf16",
        "\"textSha256\": \" | \"textSha256\": \"X",
        "\"reviewer\": {\"id\": \"analyst-b\" | \"reviewer\": {\"id\": \"Analyst B\"",
        "\"annotator\": \"analyst-a\", | ",
        "\"a1f3\": 2 | \"a1f3\": 0",
        "\"kind\": \"rejected\", | ",
        "\"kind\": \"rejected\" | \"kind\": \"corrected\"",
        "\"start\": 2 | \"start\": -2",
        "\"tag\": \"speaker\", | ",
        "\"to\": \"s\" | \"to\": \"\"",
        "\"answer\": \"one\", \"text\" | \"text\"",
        "\"replies\": 3 | \"replies\": -1",
        "\"id\": \"x\", | ",
        "\"comment\": \"With the verb.\" | \"comment\": 7",
        "\"rivals\": [] | \"rivals\": {}",
      })
  void aSeededFaultIsFoundByTheSchema(String right, String wrong) {
    String faulty = JSON.replace(right, wrong == null ? "" : wrong);
    assertThat(faulty).isNotEqualTo(JSON);
    assertThat(SchemaTest.errors(SchemaTest.schema("review"), faulty)).isNotEmpty();
  }
}
