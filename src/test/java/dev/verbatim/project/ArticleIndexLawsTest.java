package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.ListedProject.Listed;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever happens to the files: what is listed with an index, and what is held in memory, is what
/// is read without.
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class ArticleIndexLawsTest {
  /// Whether the system tells when a file was changed, whatever its time was set to afterwards.
  private static final boolean TELLS_CHANGES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /// Which file is changed.
  enum Kind {
    TEXT,
    METADATA,
    SET
  }

  /// How a file is changed.
  enum Way {
    WRITTEN,
    /// With the time of what was there before.
    WITH_OLD_TIME,
    /// Another file is put into its place, as saving does.
    REPLACED,
    REPLACED_WITH_OLD_TIME,
    DELETED,
    /// With the file of another article.
    SWAPPED
  }

  /// @param variant what it then says; -1 for what cannot be read
  record Change(Kind kind, int article, int annotator, Way way, int variant) {}

  private Path temporary = Path.of("");
  private ListedProject project = new ListedProject(temporary);

  @BeforeTry
  void makeAProject() throws IOException {
    temporary = Files.createTempDirectory("index");
    project = ListedProject.in(temporary.resolve("project"));
  }

  @AfterTry
  void clearAway() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<List<List<Change>>> changes() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, ListedProject.IDS.size() - 1),
            Arbitraries.integers().between(0, ListedProject.ANNOTATORS.size() - 1),
            Arbitraries.of(Way.class),
            Arbitraries.integers().between(-1, 4))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property
  void whatIsListedWithTheIndexIsWhatIsListedWithout(@ForAll("changes") List<List<Change>> rounds)
      throws Exception {
    Machine machine = machine("state");
    Project open = project.open(machine);
    assertThat(project.openAndKeep(machine)).isEqualTo(withoutIndex());
    for (List<Change> round : rounds) {
      ReadingFiles.tick(temporary);
      for (Change change : round) {
        make(change);
      }
      Listed without = withoutIndex();
      assertThat(project.openAndKeep(machine)).isEqualTo(without);
      Listed inMemory = ListedProject.listed(open);
      assertThat(inMemory.entries()).isEqualTo(without.entries());
      assertThat(inMemory.progress()).isEqualTo(without.progress());
      assertThat(inMemory.held()).isEqualTo(without.held());
    }
  }

  @Property
  void aDamagedIndexIsNeverBelievedAndStopsNobody(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int faults) throws Exception {
    Machine machine = machine("state");
    Listed listed = project.openAndKeep(machine);
    Path index = machine.state().index(project.folder().toRealPath());
    byte[] damaged = damaged(Files.readAllBytes(index), new Random(seed), faults);
    Files.write(index, damaged);

    assertThat(new IndexFile(project.folder().toRealPath(), machine).read()).isEmpty();
    assertThat(project.openAndKeep(machine)).isEqualTo(listed);
  }

  /// With some bits turned, or cut, or longer, or with a piece twice.
  private static byte[] damaged(byte[] sound, Random random, int faults) {
    byte[] bytes = sound.clone();
    for (int i = 0; i < faults || Arrays.equals(bytes, sound); i++) {
      int at = random.nextInt(Math.max(1, bytes.length));
      switch (random.nextInt(4)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(200));
        case 2 -> System.arraycopy(bytes, 0, bytes, at / 2, at / 2);
        default -> bytes = turned(bytes, at, 1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  private static byte[] turned(byte[] bytes, int at, int bit) {
    byte[] turned = bytes.clone();
    if (at < turned.length) {
      turned[at] ^= (byte) bit;
    }
    return turned;
  }

  private Machine machine(String state) {
    return new ReadingFiles().machine(temporary.resolve(state));
  }

  private Listed withoutIndex() throws ProjectException, IOException {
    Path state = Files.createTempDirectory(temporary, "none");
    return ListedProject.listed(project.open(new ReadingFiles().machine(state)));
  }

  private void make(Change change) throws IOException {
    String id = ListedProject.IDS.get(change.article());
    String annotator = ListedProject.ANNOTATORS.get(change.annotator());
    Path file = file(change.kind(), id, annotator);
    byte[] content =
        switch (change.kind()) {
          case TEXT -> ListedProject.text(change.variant());
          case METADATA -> ListedProject.metadata(id, change.variant());
          case SET -> ListedProject.set(id, annotator, change.variant());
        };
    Optional<FileTime> time =
        Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
    switch (change.way()) {
      case WRITTEN, WITH_OLD_TIME -> Files.write(file, content);
      case REPLACED, REPLACED_WITH_OLD_TIME -> {
        Path other = Files.write(temporary.resolve("other"), content);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      }
      case DELETED -> Files.deleteIfExists(file);
      case SWAPPED -> {
        String next = ListedProject.IDS.get((change.article() + 1) % ListedProject.IDS.size());
        swap(file, file(change.kind(), next, annotator));
      }
    }
    boolean old = change.way() == Way.WITH_OLD_TIME || change.way() == Way.REPLACED_WITH_OLD_TIME;
    if (old && time.isPresent() && TELLS_CHANGES) {
      Files.setLastModifiedTime(file, time.get());
    }
  }

  private Path file(Kind kind, String id, String annotator) {
    return switch (kind) {
      case TEXT -> project.text(id);
      case METADATA -> project.metadata(id);
      case SET -> project.set(id, annotator);
    };
  }

  private void swap(Path one, Path other) throws IOException {
    Path between = temporary.resolve("between");
    if (Files.exists(one) && Files.exists(other)) {
      Files.move(one, between);
      Files.move(other, one);
      Files.move(between, other);
    }
  }
}
