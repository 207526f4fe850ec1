package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void copy() throws IOException {
    project = Terminal.sample(folder);
  }

  @Test
  void aLineForEachPlaceWithItsContext() {
    assertThat(terminal.run("search", project, "the police")).isZero();
    assertThat(terminal.printed())
        .isEqualTo(
            "harbour-court:2576-2586: …Freight through Ellery has fallen by nearly a fifth since"
                + " [the police] searched the harbour office, the port authority says, and…\n");
    assertThat(terminal.told()).isEqualTo("1 place in 1 article.\n");
  }

  @Test
  void whatIsNowhereIsNoFault() {
    assertThat(terminal.run("search", project, "zeppelin")).isZero();
    assertThat(terminal.printed()).isEmpty();
    assertThat(terminal.told()).isEqualTo("0 places in 0 articles.\n");
    assertThat(terminal.run("search", project, "zeppelin", "--json")).isZero();
    assertThat(terminal.json().get("hits")).isEmpty();
  }

  @Test
  void placesCountCodePoints() throws IOException {
    assertThat(terminal.run("search", project, "🤩", "--json")).isZero();
    String text = Files.readString(project.resolve("articles/emoji-market.txt"));
    int[] codePoints = text.codePoints().toArray();
    assertThat(terminal.json().get("hits")).isNotEmpty();
    for (JsonNode hit : terminal.json().get("hits")) {
      int start = hit.get("start").asInt();
      int length = hit.get("end").asInt() - start;
      assertThat(new String(codePoints, start, length)).isEqualTo(hit.get("words").asString());
    }
  }

  @Test
  void marksOfATagAreToldWithTheirAnnotator() {
    assertThat(terminal.run("search", project, "police", "--tag", "quote", "--json")).isZero();
    JsonNode hits = terminal.json().get("hits");
    assertThat(hits).hasSize(5);
    for (JsonNode hit : hits) {
      assertThat(hit.get("tag").asString()).isEqualTo("quote");
      assertThat(hit.get("mark").asString()).hasSize(36);
    }
    String one = "analyst-b";
    assertThat(terminal.run("search", project, "police", "--tag", "quote", "--annotator", one))
        .isZero();
    assertThat(terminal.printed().lines()).hasSize(2).allMatch(l -> l.contains(" quote " + one));
    assertThat(terminal.run("search", project, "", "--tag", "allegation")).isZero();
    assertThat(terminal.told()).isEqualTo("96 marks in 5 articles.\n");
  }

  @Test
  void waysToMeanTheWords() {
    assertThat(found("the")).isGreaterThan(found("the", "--match-case"));
    assertThat(found("port")).isGreaterThan(found("port", "--whole-words"));
    assertThat(found("searching", "--inflected")).isGreaterThan(found("searching"));
    assertThat(found("harbour (office|court)", "--regex")).isPositive();
    assertThat(found("harbour (office|court)")).isZero();
    assertThat(found("@README.md")).isZero();
  }

  private int found(String words, String... options) {
    Object[] arguments = new Object[4 + options.length];
    arguments[0] = "search";
    arguments[1] = project;
    arguments[2] = words;
    arguments[3] = "--json";
    System.arraycopy(options, 0, arguments, 4, options.length);
    assertThat(terminal.run(arguments)).isZero();
    return terminal.json().get("hits").size();
  }

  @Test
  void whatCannotBeSoughtIsASentence() {
    assertThat(terminal.run("search", project, "[", "--regex")).isEqualTo(2);
    assertThat(terminal.told()).startsWith("The regular expression cannot be read at its char");
    assertThat(terminal.run("search", project, "(.*)*\\1x", "--regex")).isEqualTo(2);
    assertThat(terminal.told()).contains("takes too long");
    assertThat(terminal.run("search", project, "words", "--tag", "rumour")).isEqualTo(2);
    assertThat(terminal.told())
        .isEqualTo(
            "The codebook has no tag “rumour”. It has: speaker, quote, allegation, statistic.\n");
    assertThat(terminal.run("search", project, " ")).isEqualTo(2);
    assertThat(terminal.told()).contains("nothing to search for");
    assertThat(terminal.run("search", project, "a", "--regex", "--inflected")).isEqualTo(2);
    assertThat(terminal.printed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations/analyst-a/city-budget.json", "articles/city-budget.txt"})
  void whatCannotBeReadIsToldAndTheRestSearched(String file) throws IOException {
    Files.write(project.resolve(file), new byte[] {'{', 0});
    assertThat(terminal.run("search", project, "a", "--tag", "quote", "--json")).isEqualTo(1);
    assertThat(terminal.told()).contains(file).doesNotContain("Exception");
    assertThat(terminal.json().get("hits")).isNotEmpty();
  }
}
