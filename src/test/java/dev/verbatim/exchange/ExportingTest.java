package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.Recipe.Split;
import dev.verbatim.model.Recipe.Which;
import dev.verbatim.model.Recipe.With;
import dev.verbatim.model.Sha256;
import dev.verbatim.model.Status;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data sets of the sample project.
class ExportingTest {
  private static final Which ONE = new Which(List.of("analyst-a"), List.of(), Optional.empty(), "");

  @TempDir Path temporary;
  private Project project;
  private Path target;

  @BeforeEach
  void copyTheSample() throws IOException, ProjectException {
    project = new Newsrooms(temporary).sample();
    target = temporary.resolve("out");
  }

  private Exporting.Exported export(Recipe recipe) throws IOException, ProjectException {
    return Exporting.write(project, recipe, target, true, Going.TO_THE_END).orElseThrow();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(target)) {
      for (Path file : all.filter(f -> Files.isRegularFile(f) && !isHidden(f)).toList()) {
        files.put(target.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private String file(String name) throws IOException {
    return Files.readString(target.resolve(name));
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.map(path -> path.getFileName().toString()).filter(n -> n.startsWith(".")).toList();
    }
  }

  @Test
  void oneFileHasItsLossesBeside() throws Exception {
    export(Recipe.of("jsonl"));
    assertThat(Files.readAllLines(target)).hasSize(15);
    assertThat(temporary.resolve("out.loss.txt")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aFolderHasItsLossesInIt() throws Exception {
    Exporting.Exported exported = export(Recipe.of("brat"));
    assertThat(exported.articles()).isEqualTo(5);
    assertThat(exported.works()).isEqualTo(15);
    assertThat(file("loss.txt").lines().map(line -> line.replace("loss: ", "")))
        .containsExactlyElementsOf(exported.losses().lines());
    assertThat(exported.bytes())
        .isEqualTo(
            files().values().stream()
                .mapToInt(f -> f.getBytes(StandardCharsets.UTF_8).length)
                .sum());
  }

  @Test
  void whatIsThereIsNotReplacedUnasked() throws Exception {
    Files.writeString(target, "mine");
    assertThatThrownBy(
            () -> Exporting.write(project, Recipe.of("jsonl"), target, false, Going.TO_THE_END))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).hasContent("mine");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aFolderThatHoldsOtherFilesIsNeverReplaced() throws Exception {
    export(Recipe.of("brat"));
    export(Recipe.of("brat").of(ONE));
    assertThat(files().keySet()).noneMatch(name -> name.startsWith("analyst-b"));
    Files.writeString(target.resolve("analyst-a/letter.doc"), "mine");
    assertThatThrownBy(() -> export(Recipe.of("brat")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("analyst-a/letter.doc");
    assertThat(target.resolve("analyst-a/letter.doc")).hasContent("mine");
    target = temporary.resolve("sample");
    assertThatThrownBy(() -> export(Recipe.of("jsonl"))).isInstanceOf(FileSystemException.class);
    assertThat(target.resolve("codebook.json")).exists();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void whoCancelsHasNothingAndLosesNothing() throws Exception {
    Files.writeString(target, "mine");
    assertThat(Exporting.write(project, Recipe.of("brat"), target, true, (passed, _) -> passed < 2))
        .isEmpty();
    assertThat(target).hasContent("mine");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aPreviewIsHowTheFilesBegin() throws Exception {
    Recipe recipe = Recipe.of("brat").with(new With(true, false, true, false, ""));
    Map<String, String> before = Newsrooms.files(project.folder());
    Exporting.Preview preview = preview(recipe);
    assertThat(Newsrooms.files(project.folder())).isEqualTo(before);
    assertThat(target).doesNotExist();
    Exporting.Exported exported = export(recipe);
    assertThat(preview.would().marks()).isEqualTo(exported.marks());
    assertThat(preview.would().losses().lines()).isEqualTo(exported.losses().lines());
    Map<String, String> files = files();
    assertThat(preview.count()).isEqualTo(files.size() - 1);
    for (Beginnings.Beginning file : preview.files()) {
      String whole = files.getOrDefault(file.name(), "?");
      assertThat(whole).startsWith(file.words());
      assertThat(file.words()).isNotEmpty();
      assertThat(whole.lines()).hasSize(file.lines());
    }
    assertThat(Exporting.previews(project, recipe, Formats.ALL, (passed, _) -> passed < 2))
        .isEmpty();
  }

  private Exporting.Preview preview(Recipe recipe) throws IOException, ProjectException {
    Format format = Formats.of(recipe.format()).orElseThrow();
    Map<Format, Exporting.Outlook> all =
        Exporting.previews(project, recipe, List.of(format), Going.TO_THE_END).orElseThrow();
    return (Exporting.Preview) Objects.requireNonNull(all.get(format));
  }

  @Test
  void allFormsArePreviewedWhileTheProjectIsReadOnce() throws Exception {
    Recipe recipe = Recipe.of("brat").with(new With(false, false, true, false, ""));
    AtomicInteger reads = new AtomicInteger();
    Map<Format, Exporting.Outlook> all =
        Exporting.previews(project, recipe, Formats.ALL, (_, _) -> reads.incrementAndGet() > 0)
            .orElseThrow();
    assertThat(reads).hasValue(project.articleIds().size());
    assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(Formats.ALL);
    for (Format format : Formats.ALL) {
      if (format.needsText()) {
        assertThat(all.get(format)).isInstanceOf(Exporting.Impossible.class);
      } else {
        Exporting.Preview alone = preview(recipe.in(format.id()));
        Exporting.Preview among = (Exporting.Preview) Objects.requireNonNull(all.get(format));
        assertThat(among.files()).isEqualTo(alone.files());
        assertThat(among.would().losses().lines()).isEqualTo(alone.would().losses().lines());
        assertThat(among.would().bytes()).isEqualTo(alone.would().bytes());
      }
    }
    assertThat(all.values()).hasAtLeastOneElementOfType(Exporting.Impossible.class);
    assertThat(all.values()).hasAtLeastOneElementOfType(Exporting.Preview.class);
  }

  @Test
  void onlyWhatIsAskedForGoes() throws Exception {
    Which quotes =
        new Which(List.of("analyst-b"), List.of("quote"), Optional.of(Status.DONE), "BUDGET");
    Exporting.Exported exported = export(Recipe.of("jsonl").of(quotes));
    assertThat(exported.articles()).isEqualTo(1);
    assertThat(Files.readString(target))
        .contains("\"tag\":\"quote\"", "\"id\":\"city-budget\"")
        .doesNotContain("\"tag\":\"speaker\"", "\"type\":\"said-by\"");
  }

  @Test
  void whoIsAskedForMustBeThere() {
    assertThatThrownBy(
            () ->
                export(
                    Recipe.of("jsonl")
                        .of(new Which(List.of("analyst-e"), List.of(), Optional.empty(), ""))))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("analyst-a, analyst-b, analyst-c");
    assertThatThrownBy(
            () ->
                export(
                    Recipe.of("jsonl")
                        .of(new Which(List.of(), List.of("cue"), Optional.empty(), ""))))
        .hasMessageContaining("no tag “cue”");
  }

  @Test
  void partsHaveTheirOwnFilesAndEveryArticleOnce() throws Exception {
    export(Recipe.of("jsonl").of(ONE).parted(Optional.of(new Split(60, 20, 20, 5))));
    Map<String, String> files = files();
    assertThat(files).containsOnlyKeys("train.jsonl", "dev.jsonl", "test.jsonl");
    String all = String.join("", files.values());
    for (String article : project.articleIds()) {
      assertThat(all.lines().filter(line -> line.contains("\"id\":\"" + article + "\"")))
          .hasSize(1);
    }
    export(Recipe.of("jsonl").of(ONE).parted(Optional.of(new Split(60, 20, 20, 5))));
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void aDataCardCountsAndTheChecksumsHold() throws Exception {
    export(Recipe.of("brat").with(new With(true, false, false, true, "CC BY 4.0")));
    Map<String, String> files = files();
    assertThat(files.get("card.md"))
        .contains("| articles | 5 |", "CC BY 4.0", "krippendorff-alpha", "### Quote (`quote`)");
    List<String> sums = file("checksums.sha256").lines().toList();
    assertThat(sums).hasSize(files.size() - 1);
    for (String line : sums) {
      assertThat(Sha256.of(files.getOrDefault(line.substring(66), "?")))
          .isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void byPseudonymNobodyIsNamed() throws Exception {
    Recipe recipe = Recipe.of("jsonl").with(new With(true, false, true, true, ""));
    export(recipe);
    Map<String, String> files = files();
    String all = String.join("", files.values());
    for (Annotator annotator : project.annotators()) {
      assertThat(all).doesNotContain(annotator.id()).doesNotContain(annotator.name());
    }
    assertThat(all).contains("annotator-1", "annotator-2", "annotator-3");
    export(recipe);
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void withoutTextsNoWordOfAnArticleGoes() throws Exception {
    export(Recipe.of("jsonl").with(new With(false, false, false, true, "")));
    String all =
        files().entrySet().stream()
            .filter(file -> !file.getKey().equals("codebook.json"))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining());
    String text = project.text("beijing-meeting").string();
    List<String> lines = text.lines().filter(line -> line.length() > 30).toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(all).doesNotContain(line.substring(0, 25));
    }
    assertThat(all).doesNotContain("\"prefix\"", "\"suffix\"");
    assertThat(all).contains("\"end\":").doesNotContainPattern("\"end\":\\d+,\"text\"");
    assertThatThrownBy(
            () -> export(Recipe.of("brat").with(new With(false, false, false, false, ""))))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("brat standoff");
  }
}
