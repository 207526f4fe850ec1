package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.agreement.FigureFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `verbatim agree` on two analysts' work of the sample.
class AgreeCommandTest {
  @TempDir Path folder;
  private Path project;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void copy() throws IOException {
    project = folder.resolve("sample");
    Path sample = Path.of("sample-data");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(f -> !f.toString().contains("analyst-c")).toList()) {
        Files.createDirectories(project.resolve(sample.relativize(file)).getParent());
        Files.copy(file, project.resolve(sample.relativize(file)));
      }
    }
  }

  private int agree(String... options) {
    List<String> arguments = new ArrayList<>(List.of("agree", project.toString()));
    arguments.addAll(List.of(options));
    out.reset();
    err.reset();
    return new Commands(stream(out), stream(err)).run(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyFigureHasEveryFieldInItsOrder() {
    assertThat(agree("--json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(json.propertyNames())
        .containsExactly("project", "annotators", "articles", "figures");
    assertThat(json.get("project").asString()).isEqualTo("sample");
    assertThat(json.get("annotators")).hasToString("[\"analyst-a\",\"analyst-b\"]");
    assertThat(json.get("articles")).hasSize(5);
    assertThat(json.get("figures")).isNotEmpty();
    for (JsonNode figure : json.get("figures")) {
      assertThat(figure.propertyNames()).containsExactlyElementsOf(FigureFields.NAMES);
      assertThat(figure.get("value").isNull()).isNotEqualTo(figure.get("undefined").isNull());
      assertThat(figure.get("article").isNull()).isNotEqualTo(figure.get("pooling").isNull());
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void whoIsComparedAndInWhichOrder() {
    assertThat(agree("--json", "--annotators", "analyst-b,analyst-a")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(json.get("annotators")).hasToString("[\"analyst-b\",\"analyst-a\"]");
    assertThat(agree("--annotators", "analyst-a,nobody")).isEqualTo(2);
    assertThat(told()).contains("“nobody” has annotated nothing here").contains("analyst-b.\n");
    assertThat(agree("--annotators", "analyst-a")).isEqualTo(2);
    assertThat(told()).contains("takes the work of two, and only that of analyst-a is asked for.");
    assertThat(agree("--annotators", "adjudicated,analyst-a")).isEqualTo(2);
    assertThat(told()).contains("“adjudicated” is what was settled");
    assertThat(printed()).isEmpty();
  }

  @Test
  void articlesThatNotAllHaveSetToDoneCountOnlyWhereThatIsAskedFor() throws IOException {
    Path set = project.resolve("annotations/analyst-b/city-budget.json");
    String text = Files.readString(set);
    Files.writeString(
        set, text.replaceFirst("\"status\": \"done\"", "\"status\": \"in-progress\""));
    agree("--json");
    assertThat(articles()).hasSize(4).doesNotContain("city-budget");
    agree("--json", "--all");
    assertThat(articles()).hasSize(5).contains("city-budget");
    Files.delete(set);
    agree("--json", "--all");
    assertThat(articles()).doesNotContain("city-budget");
  }

  private List<String> articles() {
    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    return json.get("articles").values().stream().map(JsonNode::asString).toList();
  }

  @Test
  void aTableIsPrintedToBeRead() {
    assertThat(agree()).isZero();
    assertThat(printed())
        .contains("analyst-a with analyst-b")
        .doesNotContain("All annotators")
        .containsPattern("(?m)^f1-exact, annotation +\\.769 \\[\\.\\d{3}, \\.\\d{3}]")
        .contains("said-by f1-exact");
  }

  @Test
  void ofMoreThanTwoThereIsATableOfAllAndWhatIsUndefinedIsASentenceBelow() throws IOException {
    Path third = Files.createDirectories(project.resolve("annotations/analyst-d"));
    String set = Files.readString(project.resolve("annotations/analyst-a/city-budget.json"));
    Files.writeString(third.resolve("city-budget.json"), set.replace("analyst-a", "analyst-d"));
    assertThat(agree()).isZero();
    assertThat(printed())
        .contains("analyst-b with analyst-d")
        .contains("All annotators")
        .containsPattern("(?m)^quote.type cohen-kappa +- \\(\\d\\)")
        .contains(") This figure compares two annotators, no more.\n");
  }

  @Test
  void theTableSaysWhichArticlesItIsOf() throws IOException {
    assertThat(agree()).isZero();
    assertThat(printed())
        .startsWith("sample: 5 articles that analyst-a, analyst-b have all set to done\n");
    assertThat(agree("--all")).isZero();
    assertThat(printed())
        .startsWith("sample: 5 articles that analyst-a, analyst-b have all worked on\n");
    for (String id : List.of("beijing-meeting", "city-budget", "emoji-market", "harbour-court")) {
      Files.delete(project.resolve("annotations/analyst-b/" + id + ".json"));
    }
    assertThat(agree()).isZero();
    assertThat(printed()).startsWith("sample: 1 article that").doesNotContain("[");
  }

  @Test
  void whereThereIsNothingToCompareThatIsSaid() throws IOException {
    try (Stream<Path> sets = Files.list(project.resolve("annotations/analyst-b"))) {
      for (Path set : sets.toList()) {
        String text = Files.readString(set);
        Files.writeString(set, text.replaceFirst("\"status\": \"done\"", "\"status\": \"new\""));
      }
    }
    assertThat(agree()).isEqualTo(2);
    assertThat(printed()).isEmpty();
    assertThat(told()).contains("No article is set to done by all of analyst-a, analyst-b. --all");
    assertThat(agree("--json")).isEqualTo(2);
    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(json.get("articles")).isEmpty();
    assertThat(json.get("figures").values()).allMatch(f -> f.get("value").isNull());
    assertThat(json.get("figures").values()).allMatch(f -> !f.get("undefined").isNull());
  }

  @Test
  void ofOneAnnotatorOfNobodyAndOfNoProjectThereIsASentence() throws IOException {
    Path other = project.resolve("annotations/analyst-b");
    try (Stream<Path> sets = Files.list(other)) {
      for (Path set : sets.toList()) {
        Files.delete(set);
      }
    }
    Files.delete(other);
    assertThat(agree()).isEqualTo(2);
    assertThat(told()).contains("here is only that of analyst-a.");
    project = folder.resolve("nowhere");
    assertThat(agree()).isEqualTo(2);
    assertThat(told()).contains("nowhere");
    assertThat(printed()).isEmpty();
    project = folder.resolve("empty");
    Files.createDirectories(project.resolve("articles"));
    assertThat(agree()).isEqualTo(2);
    assertThat(told()).contains("Nobody has annotated here yet.");
  }

  /// Which figures there are: of tags, attributes and links, each of pairs and of all.
  @Test
  void noFigureIsMissing() throws IOException {
    Path third = Files.createDirectories(project.resolve("annotations/analyst-d"));
    String set = Files.readString(project.resolve("annotations/analyst-a/city-budget.json"));
    Files.writeString(third.resolve("city-budget.json"), set.replace("analyst-a", "analyst-d"));
    assertThat(agree("--json")).isZero();
    JsonNode figures = JsonMapper.shared().readTree(out.toByteArray()).get("figures");
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (JsonNode figure : figures) {
      boolean isAttribute = !figure.get("attribute").isNull();
      String of = !figure.get("relation").isNull() ? "link" : isAttribute ? "attribute" : "tag";
      String who = figure.get("annotators").isNull() ? " all" : " pair";
      String kind = figure.get("metric").asString() + " " + figure.get("unit").asString();
      kinds.computeIfAbsent(of + who, _ -> new TreeSet<>()).add(kind);
      if (!figure.get("low").isNull()) {
        assertThat(figure.get("pooling").asString()).isEqualTo("pooled");
      }
      if (!figure.get("precision").isNull()) {
        assertThat(figure.get("metric").asString()).startsWith("f1-");
        assertThat(who).isEqualTo(" pair");
      }
    }
    List<String> any = List.of("fleiss-kappa", "krippendorff-alpha", "gwet-ac1");
    List<String> pairs = List.of("percent", "cohen-kappa", "scott-pi");
    Set<String> ofAll = of(any, "character", "token");
    ofAll.add("krippendorff-alpha-unitizing character");
    ofAll.addAll(List.of("f1-exact annotation", "f1-overlap annotation", "f1-character character"));
    assertThat(kinds).containsEntry("tag all", ofAll);
    Set<String> ofPairs = of(pairs, "character", "token");
    ofPairs.addAll(ofAll);
    assertThat(kinds).containsEntry("tag pair", ofPairs);
    Set<String> ofAttributes =
        of(List.of("percent", "cohen-kappa", "krippendorff-alpha"), "annotation");
    assertThat(kinds).containsEntry("attribute pair", ofAttributes);
    assertThat(kinds).containsEntry("attribute all", ofAttributes);
    assertThat(kinds).containsEntry("link pair", Set.of("f1-exact relation"));
    assertThat(kinds).containsEntry("link all", Set.of("f1-exact relation"));
    assertThat(kinds).hasSize(6);
  }

  private static Set<String> of(List<String> metrics, String... units) {
    Set<String> kinds = new TreeSet<>();
    metrics.forEach(metric -> Stream.of(units).forEach(unit -> kinds.add(metric + " " + unit)));
    return kinds;
  }

  @Test
  void aFileThatCannotBeReadIsToldAndTheRestCounted() throws IOException {
    Files.writeString(project.resolve("annotations/analyst-b/city-budget.json"), "{");
    assertThat(agree("--json")).isEqualTo(1);
    assertThat(articles()).hasSize(4);
    assertThat(told()).contains("city-budget.json");
  }

  @Test
  void adjudicatedIsNoAnnotator() throws IOException {
    Path gold = project.resolve("annotations/adjudicated/city-budget.json");
    Files.createDirectories(gold.getParent());
    String set = Files.readString(project.resolve("annotations/analyst-a/city-budget.json"));
    Files.writeString(gold, set.replace("analyst-a", "adjudicated"));
    assertThat(agree("--json")).isZero();
    assertThat(printed()).doesNotContain("adjudicated");
  }
}
