package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.project.Fault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found in the sample's files after something has been done to them.
class InspectionTest {
  @TempDir private Path folder;
  private Path project;
  private final List<String> sets = new ArrayList<>();

  @BeforeEach
  void copy() throws IOException {
    project = folder.resolve("project").toAbsolutePath();
    try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, project.resolve(Path.of("sample-data").relativize(file)));
      }
    }
  }

  private List<String> faults() throws ProjectException {
    sets.clear();
    return Inspection.of(
            Inspection.open(project, Machine.here()),
            (article, reading, _) -> sets.add(article.id() + " " + reading.set().annotator().id()))
        .stream()
        .map(f -> f.kind().id() + " " + project.relativize(f.problem().file()))
        .toList();
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(project.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(project.resolve(file), text.replace(from, to));
  }

  @Test
  void theSampleIsSoundAndEachSetIsLookedAtWithItsArticle() throws ProjectException {
    assertThat(faults()).isEmpty();
    assertThat(sets)
        .hasSize(15)
        .startsWith("beijing-meeting analyst-a", "beijing-meeting analyst-b")
        .endsWith("water-arabic analyst-c");
  }

  @Test
  void aTextChangedByHandIsTold() throws IOException, ProjectException {
    replace("articles/city-budget.txt", "budget", "purse");
    assertThat(faults())
        .contains(
            "hash articles/city-budget.txt",
            "hash annotations/analyst-a/city-budget.json",
            "offsets annotations/analyst-a/city-budget.json");
  }

  @Test
  void whatStandsInAnothersPlaceIsTold() throws IOException, ProjectException {
    Path annotations = project.resolve("annotations");
    Files.move(annotations.resolve("analyst-c"), annotations.resolve("analyst-d"));
    assertThat(faults()).hasSize(5).contains("misplaced annotations/analyst-d/city-budget.json");
    assertThat(sets).hasSize(10);
    Files.move(annotations.resolve("analyst-d"), annotations.resolve("Analyst D"));
    assertThat(faults()).containsExactly("misplaced annotations/Analyst D");
  }

  @Test
  void anArticleUnderTwoNamesIsTold() throws IOException, ProjectException {
    Path articles = project.resolve("articles");
    Files.copy(articles.resolve("city-budget.txt"), articles.resolve("City-Budget.txt"));
    assertThat(faults())
        .containsExactly(
            "duplicate articles/city-budget.txt", "duplicate articles/city-budget.txt");
  }

  @Test
  void whatIsSaidOfAnotherArticleIsTold() throws IOException, ProjectException {
    replace("articles/city-budget.json", "\"id\": \"city-budget\"", "\"id\": \"town-budget\"");
    replace(
        "annotations/analyst-b/city-budget.json", "\"id\": \"city-budget\"", "\"id\": \"other\"");
    assertThat(faults())
        .containsExactly(
            "misplaced articles/city-budget.json",
            "misplaced annotations/analyst-b/city-budget.json");
  }

  @Test
  void whatTheCodebookLacksIsTold() throws IOException, ProjectException {
    replace("annotations/analyst-b/city-budget.json", "\"tag\": \"quote\"", "\"tag\": \"cite\"");
    assertThat(faults()).containsOnly("codebook annotations/analyst-b/city-budget.json");
    Files.delete(project.resolve("codebook.json"));
    assertThat(faults()).startsWith("codebook codebook.json");
  }

  @Test
  void aTextThatIsNoneKeepsItsSetsFromBeingLookedAt() throws IOException, ProjectException {
    Files.write(project.resolve("articles/city-budget.txt"), new byte[] {0, 1});
    assertThat(faults()).containsExactly("schema articles/city-budget.txt");
    assertThat(sets).hasSize(12);
  }

  @Test
  void reviewsAreLookedAt() throws IOException, ProjectException {
    Path reviews = Files.createDirectories(project.resolve("reviews/analyst-a/analyst-b"));
    Files.writeString(reviews.resolve("city-budget.json"), "{}");
    Files.writeString(reviews.resolve("nowhere.json"), "{}");
    assertThat(faults())
        .containsExactly(
            "schema reviews/analyst-a/analyst-b/city-budget.json",
            "missing reviews/analyst-a/analyst-b/nowhere.json");
  }

  @Test
  void whatACrashLeftIsNotTouched() throws IOException, ProjectException {
    Path leftover = Files.writeString(project.resolve("articles/.0123abcd.verbatim-tmp"), "");
    Files.setLastModifiedTime(leftover, FileTime.from(Instant.EPOCH));
    assertThat(faults()).isEmpty();
    assertThat(leftover).exists();
    Project.open(project, Machine.here());
    assertThat(leftover).doesNotExist();
  }

  @Test
  void aLoneTextIsNoProjectToInspect() throws IOException, ProjectException {
    Path text = Files.writeString(folder.resolve("alone.txt"), "Alone.");
    Project lone = Inspection.open(text, Machine.here());
    assertThatThrownBy(() -> Inspection.of(lone, (_, _, _) -> {}))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("a text by itself");
  }

  @Test
  void kindsHaveNamesOfTheirOwn() {
    assertThat(Stream.of(Kind.values()).map(Kind::id)).doesNotHaveDuplicates();
  }
}
