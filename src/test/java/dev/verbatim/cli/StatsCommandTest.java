package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatsCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void copy() throws IOException {
    project = Terminal.sample(folder);
  }

  @Test
  void tablesAreLaidOutToBeRead() {
    assertThat(terminal.run("stats", project)).isZero();
    assertThat(terminal.printed())
        .startsWith(
            """
            sample: 5 articles, 3 annotators

            articles by status  analyst-a  analyst-b  analyst-c
            new                         0          0          0
            in-progress                 0          0          0
            done                        5          5          5

            marks by tag  analyst-a  analyst-b  analyst-c
            allegation           32         31         33
            """)
        .containsPattern("\nOdile Brandt +6 +5 +3\n");
    assertThat(terminal.told()).isEmpty();
  }

  @Test
  void jsonHasTheSameCountsAndEachWork() {
    assertThat(terminal.run("stats", project, "--json")).isZero();
    JsonNode json = terminal.json();
    assertThat(json.propertyNames())
        .containsExactly(
            "project",
            "articles",
            "annotators",
            "byStatus",
            "byTag",
            "byLink",
            "byArticle",
            "bySpeaker",
            "works");
    assertThat(json.get("byTag").get(0))
        .hasToString(
            "{\"tag\":\"allegation\",\"byAnnotator\":"
                + "{\"analyst-a\":32,\"analyst-b\":31,\"analyst-c\":33}}");
    assertThat(json.get("works")).hasSize(15);
    assertThat(json.get("works").get(0))
        .hasToString(
            "{\"article\":\"beijing-meeting\",\"annotator\":\"analyst-a\",\"status\":\"done\","
                + "\"marks\":45,\"open\":0}");
  }

  @Test
  void whatCannotBeReadIsToldAndNotCounted() throws IOException {
    Files.writeString(project.resolve("annotations/analyst-b/city-budget.json"), "{");
    assertThat(terminal.run("stats", project, "--json")).isEqualTo(1);
    assertThat(terminal.json().get("works")).hasSize(14);
    assertThat(terminal.told()).contains("analyst-b/city-budget.json, line 1: ");
  }

  @Test
  void aBrokenCodebookLeavesNothingToCount() throws IOException {
    Files.writeString(project.resolve("codebook.json"), "[]");
    assertThat(terminal.run("stats", project, "--json")).isEqualTo(2);
    assertThat(terminal.printed()).isEmpty();
    assertThat(terminal.told()).contains("codebook.json").doesNotContain("Exception");
  }
}
