package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.verbatim.model.Sha256;
import dev.verbatim.model.Status;
import dev.verbatim.project.ListedProject.Listed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {
  @TempDir Path temporary;
  private final ReadingFiles disk = new ReadingFiles();
  private Machine machine;
  private ListedProject project;

  @BeforeEach
  void makeAProject() throws IOException {
    temporary = temporary.toRealPath();
    machine = disk.machine(temporary.resolve("state"));
    project = ListedProject.in(temporary.resolve("project"));
  }

  @Test
  void whatIsTheSameIsNotReadAgain() throws ProjectException {
    Listed before = project.openAndKeep(machine);
    disk.look();

    Project.Opened opened = Project.open(project.folder(), machine);
    ArticleEntry.Progress progress = opened.project().progress("port", "analyst-b");

    assertThat(disk.look()).containsExactlyInAnyOrder(indexName(project), "codebook.json");
    assertThat(opened.entries()).isEqualTo(before.entries());
    assertThat(opened.entries()).extracting(ArticleEntry::title).contains("News ");
    assertThat(progress).isEqualTo(new ArticleEntry.Progress(Status.DONE, 2, Optional.empty()));
  }

  @Test
  void onlyWhatChangedIsRead() throws Exception {
    project.openAndKeep(machine);
    ReadingFiles.tick(temporary);
    Files.write(project.metadata("bay"), ListedProject.metadata("bay", 3));
    Files.write(project.set("port", "analyst-b"), ListedProject.set("port", "analyst-b", 4));
    disk.look();

    Project now = project.open(machine);
    assertThat(disk.look())
        .containsExactlyInAnyOrder(indexName(project), "codebook.json", "bay.json");
    assertThat(now.articles()).contains(new ArticleEntry("bay", "News xxx"));
    assertThat(now.progress("bay", "analyst-a").marks()).isEqualTo(1);
    assertThat(disk.look()).isEmpty();
    assertThat(now.progress("port", "analyst-b").marks()).isEqualTo(4);
  }

  @Test
  void whatHasJustBeenWrittenIsNotTrusted() throws ProjectException {
    Machine now = disk.machine(temporary.resolve("now"), InstantSource.system());
    project.openAndKeep(now);
    disk.look();

    project.open(now);

    assertThat(disk.look()).contains("bay.json", "harbour.json", "port.json");
  }

  @Test
  void whatIsWrongIsToldEachTime() throws Exception {
    Files.write(project.metadata("bay"), ListedProject.metadata("bay", -1));
    Files.write(project.set("port", "analyst-b"), ListedProject.set("port", "analyst-b", -1));
    Files.delete(project.text("harbour"));

    Listed first = project.openAndKeep(machine);
    Listed second = project.openAndKeep(machine);

    assertThat(first.problems()).hasSize(2);
    assertThat(first.progress().get("port analyst-b")).contains("port.json");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void whatIsGoneIsDropped() throws Exception {
    project.openAndKeep(machine);
    Path index = index(project);
    long size = Files.size(index);
    Files.delete(project.text("harbour"));
    Files.delete(project.metadata("harbour"));

    project.openAndKeep(machine);

    assertThat(Files.size(index)).isLessThan(size);
    assertThat(new String(Files.readAllBytes(index), StandardCharsets.ISO_8859_1))
        .contains("bay")
        .doesNotContain("harbour");
  }

  @Test
  void anIndexThatSaysTheSameIsNotWrittenAgain() throws Exception {
    project.openAndKeep(machine);
    Files.setLastModifiedTime(index(project), FileTime.fromMillis(0));

    project.openAndKeep(machine);

    assertThat(Files.getLastModifiedTime(index(project))).isEqualTo(FileTime.fromMillis(0));
  }

  @Test
  void anotherVersionsIndexIsAsIfItWereNotThere() throws Exception {
    Listed listed = project.openAndKeep(machine);
    byte[] bytes = Files.readAllBytes(index(project));
    byte[] content = Arrays.copyOf(bytes, bytes.length - 64);
    String text = new String(content, StandardCharsets.ISO_8859_1);
    byte[] later =
        text.replace("verbatim-index 1", "verbatim-index 2").getBytes(StandardCharsets.ISO_8859_1);
    writeWithHash(index(project), later);
    disk.look();

    assertThat(project.openAndKeep(machine)).isEqualTo(listed);
    assertThat(disk.look()).contains("bay.json", "harbour.json", "port.json");
  }

  @Test
  void whatIsWellHashedButNoIndexIsAsIfItWereNotThere() throws Exception {
    Listed listed = project.openAndKeep(machine);
    byte[] bytes = Files.readAllBytes(index(project));
    for (int end = 0; end < bytes.length - 64; end += 7) {
      writeWithHash(index(project), Arrays.copyOf(bytes, end));
      assertThat(project.openAndKeep(machine)).as("cut at %d", end).isEqualTo(listed);
    }
  }

  private static void writeWithHash(Path file, byte[] content) throws IOException {
    byte[] hash = Sha256.of(content).getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(content, content.length + hash.length);
    System.arraycopy(hash, 0, all, content.length, hash.length);
    Files.write(file, all);
  }

  @Test
  void theIndexOfOneProjectIsNotTakenForAnothers() throws Exception {
    ListedProject other = ListedProject.in(temporary.resolve("other"));
    Files.write(other.metadata("bay"), ListedProject.metadata("bay", 4));
    project.openAndKeep(machine);
    Files.createDirectories(index(other).getParent());
    Files.copy(index(project), index(other));
    assertThat(new IndexFile(project.folder(), machine).read()).isNotEmpty();
    assertThat(new IndexFile(other.folder(), machine).read()).isEmpty();
    disk.look();

    assertThat(other.open(machine).articles()).contains(new ArticleEntry("bay", "News xxxx"));
    assertThat(disk.look()).contains("bay.json", "harbour.json", "port.json");
  }

  @Test
  void aProjectThatTookAnothersPlaceIsReadAnew() throws Exception {
    ListedProject other = ListedProject.in(temporary.resolve("other"));
    for (String id : ListedProject.IDS) {
      Files.write(other.metadata(id), ListedProject.metadata(id, 4));
      Files.setLastModifiedTime(
          other.metadata(id), Files.getLastModifiedTime(project.metadata(id)));
    }
    project.openAndKeep(machine);
    Files.move(project.folder(), temporary.resolve("away"));
    Files.move(other.folder(), project.folder());

    assertThat(project.open(machine).articles())
        .extracting(ArticleEntry::title)
        .containsOnly("News xxxx");
  }

  @Test
  void aProjectIsTheSameThroughALink() throws Exception {
    project.openAndKeep(machine);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project.folder());
    disk.look();

    Project.open(link, machine);

    assertThat(disk.look()).containsExactlyInAnyOrder(indexName(project), "codebook.json");
  }

  @Test
  void whatALinkLeadsToCounts() throws Exception {
    Path elsewhere = Files.move(project.metadata("bay"), temporary.resolve("elsewhere.json"));
    Path other = Files.write(temporary.resolve("o.json"), ListedProject.metadata("bay", 2));
    Files.createSymbolicLink(project.metadata("bay"), elsewhere);
    project.openAndKeep(machine);
    Files.delete(project.metadata("bay"));
    Files.createSymbolicLink(project.metadata("bay"), other);

    assertThat(project.open(machine).articles()).contains(new ArticleEntry("bay", "News xx"));
  }

  @Test
  void theIndexOfAProjectThatIsGoneGoesWhenAnotherGetsOne() throws Exception {
    ListedProject kept = ListedProject.in(temporary.resolve("kept"));
    kept.openAndKeep(machine);
    project.openAndKeep(machine);
    Files.move(project.folder(), temporary.resolve("away"));
    Path odd = Files.writeString(machine.state().indexes().resolve("odd"), "of another version");

    ListedProject.in(temporary.resolve("other")).openAndKeep(machine);

    assertThat(machine.state().index(project.folder())).doesNotExist();
    assertThat(machine.state().index(kept.folder())).exists();
    assertThat(machine.state().index(temporary.resolve("other"))).exists();
    assertThat(odd).exists();
  }

  @Test
  void foldersThatDifferByCaseAreTwoProjects() throws Exception {
    Path upper = temporary.resolve("PROJECT");
    assumeFalse(Files.exists(upper), "the file system does not tell case apart");
    ListedProject other = ListedProject.in(upper);
    Files.write(other.metadata("bay"), ListedProject.metadata("bay", 4));
    project.openAndKeep(machine);

    assertThat(other.openAndKeep(machine).entries()).contains(new ArticleEntry("bay", "News xxxx"));
    assertThat(project.openAndKeep(machine).entries()).contains(new ArticleEntry("bay", "News "));
    assertThat(index(other)).isNotEqualTo(index(project));
  }

  @Test
  void twoProgramsMayHaveTheProjectOpen() throws Exception {
    Project one = project.open(machine);
    Project two = project.open(disk.machine(temporary.resolve("state")));
    Files.write(project.metadata("bay"), ListedProject.metadata("bay", 1));
    one.keepIndex(one.articleIds());
    two.articles();
    two.keepIndex(two.articleIds());
    one.keepIndex(one.articleIds());

    assertThat(project.openAndKeep(machine).entries()).contains(new ArticleEntry("bay", "News x"));
  }

  @Test
  void aStateFolderThatCannotBeWrittenStopsNobody() throws Exception {
    FailingFiles readOnly = new FailingFiles();
    Path state = temporary.resolve("state");
    readOnly.failWrites(path -> path.startsWith(state));
    Machine there = new Machine(readOnly, new StateFolder(state, readOnly), machine.clock());

    Listed listed = project.openAndKeep(there);

    assertThat(listed).isEqualTo(project.openAndKeep(disk.machine(temporary.resolve("else"))));
    assertThat(state).doesNotExist();
  }

  @Test
  void deletingItLosesNothing() throws Exception {
    Listed listed = project.openAndKeep(machine);
    Files.delete(index(project));

    assertThat(project.openAndKeep(machine)).isEqualTo(listed);
    assertThat(index(project)).exists();
  }

  @Test
  void nothingIsKeptInTheProject() throws Exception {
    List<Path> before = files();
    project.openAndKeep(machine);

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void anInspectionReadsEverythingAndKeepsNothing() throws Exception {
    project.openAndKeep(machine);
    disk.look();

    Inspection.open(project.folder(), machine);

    assertThat(disk.look())
        .containsExactlyInAnyOrder("codebook.json", "bay.json", "harbour.json", "port.json");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(project.folder())) {
      return all.sorted().toList();
    }
  }

  private Path index(ListedProject of) {
    return machine.state().index(of.folder());
  }

  private String indexName(ListedProject of) {
    return String.valueOf(index(of).getFileName());
  }
}
