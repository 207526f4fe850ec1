package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `verbatim check`, on the sample with something done to it. Of itself it has one fault, a mark of
/// analyst C's that stands twice, and findings.
class CheckCommandTest {
  private static final String SET = "annotations/analyst-a/emoji-market.json";

  private final Terminal terminal = new Terminal();
  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void copy() throws IOException {
    project = Terminal.sample(folder);
  }

  private static void change(Path file, Consumer<ObjectNode> change) throws IOException {
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
    change.accept(json);
    Files.writeString(file, json.toString());
  }

  private static ArrayNode list(ObjectNode set, String field) {
    return (ArrayNode) set.get(field);
  }

  /// The kinds of fault that are found in a file of the project.
  private List<String> faults(String file) {
    assertThat(terminal.run("check", project, "--json")).isEqualTo(1);
    return terminal.json().get("faults").values().stream()
        .filter(fault -> fault.get("file").asString().equals(file))
        .map(fault -> fault.get("kind").asString())
        .toList();
  }

  @Test
  void findingsAreCountedAndNothingIsWritten() throws IOException {
    var before = Terminal.contents(project);
    assertThat(terminal.run("check", project)).isEqualTo(1);
    assertThat(terminal.printed())
        .startsWith("duplicate: ")
        .contains(
            """
            findings         analyst-a  analyst-b  analyst-c
            unquoted                 2          5          5
            """);
    assertThat(terminal.told()).isEqualTo("sample: 15 sets, 1 faults, 96 findings.\n");
    assertThat(terminal.run("check", project, "--json")).isEqualTo(1);
    JsonNode json = terminal.json();
    assertThat(json.get("findings").get(0))
        .hasToString(
            "{\"check\":\"unquoted\",\"byAnnotator\":"
                + "{\"analyst-a\":2,\"analyst-b\":5,\"analyst-c\":5}}");
    assertThat(Terminal.contents(project)).isEqualTo(before);
  }

  @Test
  void aProjectInWhichAllIsWellIsDone() throws IOException {
    Path text = Files.writeString(folder.resolve("talks.txt"), "Nobody said a word.");
    Path fresh = folder.resolve("fresh");
    assertThat(terminal.run("new", fresh, text)).isZero();
    assertThat(terminal.run("check", fresh)).isZero();
    assertThat(terminal.printed()).isEmpty();
    assertThat(terminal.told()).isEqualTo("fresh: 0 sets, 0 faults, 0 findings.\n");
    assertThat(terminal.run("check", fresh, "--repair")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "annotations/analyst-a/emoji-market.json, schema",
    "articles/emoji-market.json, schema",
    "assignments.json, schema",
    "annotations/analyst-a/nowhere.json, missing",
    "articles/nowhere.json, missing"
  })
  void aFileThatCannotBeReadOrBelongsNowhere(String file, String kind) throws IOException {
    Files.writeString(project.resolve(file), "{ \"format\": \"verbatim-annotations\" ");
    assertThat(faults(file)).containsExactly(kind);
  }

  @Test
  void aCodebookThatCannotBeReadLeavesNothingToCheck() throws IOException {
    Files.writeString(project.resolve("codebook.json"), "{");
    assertThat(terminal.run("check", project, "--json", "--repair")).isEqualTo(2);
    assertThat(terminal.printed()).isEmpty();
    assertThat(terminal.told()).contains("codebook.json, line 1: ");
  }

  @Test
  void marksThatWereCountedInOtherUnitsArePutWhereTheirWordsStand() throws IOException {
    Path set = project.resolve(SET);
    String sound = Files.readString(set);
    change(
        set,
        json -> {
          for (JsonNode mark : list(json, "annotations")) {
            for (JsonNode span : mark.get("spans")) {
              ((ObjectNode) span).put("start", span.get("start").asInt() + 2);
              ((ObjectNode) span).put("end", span.get("end").asInt() + 2);
            }
          }
        });
    String odd = Files.readString(set);
    assertThat(faults(SET)).contains("offsets");

    assertThat(terminal.run("check", project, "--repair")).isEqualTo(1);
    assertThat(terminal.told())
        .contains("repaired: " + set + ": 48 marks were put where their words stand.\n")
        .contains("repaired: " + set + ": As it was, it is in ");
    assertThat(faults(SET)).isEmpty();
    assertThat(copies()).singleElement().asString().isEqualTo(odd);
    assertThat(spans(Files.readString(set))).isEqualTo(spans(sound));
  }

  private static List<String> spans(String set) {
    JsonNode json = JsonMapper.shared().readTree(set);
    return json.get("annotations").values().stream()
        .map(mark -> mark.get("id") + " " + mark.get("tag") + " " + mark.get("spans"))
        .toList();
  }

  private List<String> copies() throws IOException {
    return Terminal.contents(project).keySet().stream()
        .filter(file -> file.startsWith("repaired"))
        .map(file -> read(project.resolve(file)))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatMayBeElsewhereIsLeftToAPerson() throws IOException {
    change(
        project.resolve(SET),
        json -> {
          ObjectNode span = (ObjectNode) list(json, "annotations").get(0).get("spans").get(0);
          span.put("text", "the").put("start", 3).put("end", 6);
          span.remove(List.of("prefix", "suffix"));
        });
    String odd = Files.readString(project.resolve(SET));
    assertThat(terminal.run("check", project, "--repair")).isEqualTo(1);
    assertThat(terminal.told()).doesNotContain(SET);
    assertThat(project.resolve(SET)).hasContent(odd);
    assertThat(faults(SET)).containsExactly("offsets");
  }

  @Test
  void aLinkThatHasLostAnEndIsTakenOut() throws IOException {
    change(
        project.resolve(SET),
        json ->
            ((ObjectNode) list(json, "relations").get(0))
                .put("to", "00000000-0000-4000-8000-000000000000"));
    assertThat(faults(SET)).containsExactly("dangling-link");
    assertThat(terminal.run("check", project, "--repair", "--json")).isEqualTo(1);
    assertThat(terminal.json().get("repaired").get(0).get("sentence").asString())
        .isEqualTo("One link that had lost an end was taken out.");
    assertThat(terminal.json().get("repaired").get(0).get("file").asString()).isEqualTo(SET);
    assertThat(faults(SET)).isEmpty();
    JsonNode set = JsonMapper.shared().readTree(Files.readString(project.resolve(SET)));
    assertThat(set.get("removed")).hasSize(1);
  }

  @Test
  void aMarkThatSaysTheSameIsTakenOutAndOneThatSaysMoreIsNot() throws IOException {
    change(
        project.resolve(SET),
        json -> {
          ArrayNode marks = list(json, "annotations");
          ObjectNode same = (ObjectNode) marks.get(0).deepCopy();
          marks.add(same.put("id", "00000000-0000-4000-8000-000000000001"));
          ObjectNode more = (ObjectNode) marks.get(0).deepCopy();
          more.put("id", "00000000-0000-4000-8000-000000000002");
          marks.add(more.put("note", "Is it?"));
        });
    assertThat(faults(SET)).containsExactly("duplicate");
    assertThat(terminal.run("check", project, "--repair")).isEqualTo(1);
    assertThat(terminal.told()).contains("One mark that said just what another says was taken");
    String set = Files.readString(project.resolve(SET));
    assertThat(spans(set)).hasSize(49);
    assertThat(set).contains("Is it?");
    assertThat(faults(SET)).containsExactly("duplicate");
  }

  @Test
  void whatSomeoneHasOpenIsLeft() throws IOException, ProjectException, HeldException {
    change(
        project.resolve(SET),
        json -> ((ObjectNode) list(json, "relations").get(0)).put("from", "nobody"));
    String odd = Files.readString(project.resolve(SET));
    Project open = Project.open(project, Machine.here()).project();
    Annotator annotator = new Annotator("analyst-a", "Analyst A");
    try (var _ = open.lock(annotator, Threads.immediate())) {
      assertThat(terminal.run("check", project, "--repair")).isEqualTo(1);
    }
    assertThat(terminal.told()).contains("left: " + project.resolve(SET) + ": ");
    assertThat(project.resolve(SET)).hasContent(odd);
  }
}
