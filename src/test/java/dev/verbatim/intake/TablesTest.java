package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.model.Metadata;
import dev.verbatim.project.Problem;
import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables and files of JSON objects, an article in each row.
class TablesTest {
  @TempDir Path temporary;
  private Inbox inbox;

  @BeforeEach
  void openAProject() throws ProjectException {
    inbox = new Inbox(temporary);
  }

  @Test
  void theUsualNamesOfColumnsAreKnown() {
    Reading reading =
        inbox.read(
            "rows.csv",
            """
            Headline,Author,Date Published,Body,Source,URL,words
            Ships wait,Ivo Brandt,2026-11-24,"Ships, many,
            wait. “No,” she said. ""Yes.""\",The Bay,https://example.com/1,7
            Peace,,,Peace.,,javascript:alert(1),1
            """);

    assertThat(reading.table().orElseThrow().chosen())
        .isEqualTo(new Columns("Body", "Headline", "Author", "Date Published", "Source", "URL"));
    NewArticle ships = reading.articles().getFirst();
    assertThat(ships.text().string()).isEqualTo("Ships, many,\nwait. “No,” she said. \"Yes.\"");
    assertThat(ships.metadata())
        .isEqualTo(
            new Metadata(
                "Ships wait",
                "Ivo Brandt",
                "The Bay",
                "2026-11-24",
                "https://example.com/1",
                Map.of()));
    assertThat(ships.name()).isEqualTo("Ships wait");
    assertThat(reading.articles().get(1).metadata().url()).isEmpty();
    assertThat(reading.isPlain()).isFalse();
  }

  @Test
  void otherColumnsCanBeChosen() {
    Path file = inbox.file("rows.csv", "text,summary,no\nLong text here,Short.,1\n");

    Columns other = new Columns("summary", "no", "", "", "", "");
    NewArticle article = Documents.read(file, Optional.of(other)).articles().getFirst();

    assertThat(article.text().string()).isEqualTo("Short.");
    assertThat(article.title()).isEqualTo("1");
    Reading none = Documents.read(file, Optional.of(new Columns("", "no", "", "", "", "")));
    assertThat(none.articles()).isEmpty();
    assertThat(none.refused())
        .extracting(Problem::sentence)
        .containsExactly("No column is chosen for the text.");
  }

  @Test
  void aLineThatTellsTheSeparatorIsNoRow() {
    Reading reading = inbox.read("rows.csv", "sep=;\ntitle;text\nA, b, c;Ships.\nd;e;f\n");

    assertThat(reading.articles())
        .extracting(NewArticle::name, NewArticle::title)
        .containsExactly(tuple("A, b, c", "A, b, c"));
    assertThat(reading.refused()).extracting(Problem::line).containsExactly(4);
  }

  @Test
  void withoutAUsualNameTheColumnWithMostWordsIsTheText() {
    Reading reading = inbox.read("rows.tsv", "k\tw\n1\tA long text, it is.\n2\tAnother; text.\n");

    assertThat(reading.table().orElseThrow().chosen().text()).isEqualTo("w");
    assertThat(reading.articles())
        .extracting(NewArticle::name, NewArticle::title)
        .containsExactly(tuple("rows-2", "Rows 2"), tuple("rows-3", "Rows 3"));
  }

  @Test
  void whatSeparatesIsFound() {
    assertThat(inbox.article("a.csv", "text;title\n\"A; b, c\";T\n").text().string())
        .isEqualTo("A; b, c");
    assertThat(inbox.article("a.csv", "\"text,a\"|title|x\nA, b|T|\n").text().string())
        .isEqualTo("A, b");
    assertThat(inbox.article("a.csv", "text\nAlone\n").text().string()).isEqualTo("Alone");
  }

  @Test
  void badRowsAreToldWithTheirLineAndTheOthersArrive() {
    Reading reading =
        inbox.read(
            "rows.csv", "title,text\nOne,First.\nTwo,\nThree,a,b,c\nFour,Fourth.\nFive,\"open\n");

    assertThat(reading.articles()).extracting(NewArticle::title).containsExactly("One", "Four");
    assertThat(reading.refused()).extracting(Problem::line).containsExactlyInAnyOrder(3, 4, 6);
    assertThat(reading.refused())
        .extracting(Problem::sentence)
        .anyMatch(s -> s.equals("This row holds no text."))
        .anyMatch(s -> s.contains("4 values under 2 names"))
        .anyMatch(s -> s.contains("quotation marks are not closed"));
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThat(inbox.refusal("a.csv", "text\n")).isEqualTo("This file holds no rows.");
    assertThat(inbox.refusal("a.csv", "text,\"open\nand on and on")).contains("no table");
    assertThat(inbox.refusal("a.csv", "text\na\0b")).contains("NUL");
  }

  @Test
  void jsonObjectsALineAreArticles() {
    Reading reading =
        inbox.read(
            "rows.jsonl",
            """
            {"text": "Peace\\u2026 🙂", "meta": {"source": "The Bay", "n": 3}, "author": ["A", "B"]}

            {"text": 7, "title": null}
            {"text": "broken
            {"text": "Last."}\
            """);

    assertThat(reading.articles())
        .extracting(a -> a.text().string())
        .containsExactly("Peace… 🙂", "7", "Last.");
    assertThat(reading.table().orElseThrow().names())
        .containsExactly("text", "meta.source", "meta.n", "author");
    assertThat(reading.articles().getFirst().metadata().byline()).isEqualTo("A, B");
    assertThat(reading.refused()).extracting(Problem::line).containsExactly(4);
  }

  @Test
  void jsonOverSeveralLinesAndListsAreReadToo() {
    assertThat(
            inbox
                .read("a.jsonl", "{\n \"text\": \"a}\"\n}\n{\n \"text\": \"b\\\"\"\n}\n")
                .articles())
        .extracting(a -> a.text().string())
        .containsExactly("a}", "b\"");
    assertThat(inbox.read("a.json", " [{\"text\": \"a\"},\n\n {\"text\": \"b\"}]").articles())
        .extracting(a -> a.title())
        .containsExactly("A 1", "A 3");
    assertThat(inbox.refusal("a.json", "[1]")).contains("should be an object");
    assertThat(inbox.refusal("a.jsonl", "")).contains("no rows");
    assertThat(inbox.refusal("a.jsonl", "no\nJSON\n")).contains("should be an object");
    assertThat(inbox.refusal("a.jsonl", "{\"a\":" + "[".repeat(100_000))).contains("not end");
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(inbox.refusal("a.jsonl", deep)).contains("nested");
  }
}
