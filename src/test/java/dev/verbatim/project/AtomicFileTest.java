package dev.verbatim.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.project.AtomicFile.ChangedUnderneathException;
import dev.verbatim.project.FailingFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFileTest {
  private static final byte[] OLD = "what was there before".getBytes(UTF_8);
  private static final byte[] NEW = "what comes in its place".getBytes(UTF_8);

  @TempDir Path folder;

  private final FailingFiles files = new FailingFiles();
  private final AtomicFile atomic = new AtomicFile(files);
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("set.json");
  }

  @Test
  void aNewFileIsWritten() throws IOException {
    atomic.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("set.json");
  }

  @Test
  void anOldFileIsReplaced() throws IOException {
    Files.write(file, OLD);

    atomic.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("set.json");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whateverFailsAtWhateverStepOneOfTheTwoStatesIsThere(Fault fault) throws IOException {
    int steps = stepsOfOneWrite();
    for (int step = 1; step <= steps; step++) {
      Files.write(file, OLD);
      files.failAt(step, fault);
      Optional<IOException> failure = attempt();
      files.heal();

      byte[] found = Files.readAllBytes(file);
      assertThat(found).as("%s at step %d", fault, step).isIn(OLD, NEW);
      if (failure.isEmpty()) {
        assertThat(found).as("%s at step %d said nothing", fault, step).isEqualTo(NEW);
      }
      assertThat(leftovers()).as("%s at step %d", fault, step).hasSizeLessThanOrEqualTo(1);
      atomic.sweep(folder, Instant.MAX);
      assertThat(names()).as("%s at step %d", fault, step).containsExactly("set.json");
    }
  }

  @Test
  void onlyACrashLeavesATemporaryFile() throws IOException {
    int steps = stepsOfOneWrite();
    for (Fault fault : List.of(Fault.FULL, Fault.DENIED, Fault.TORN, Fault.CORRUPT)) {
      for (int step = 1; step <= steps; step++) {
        files.failAt(step, fault);
        attempt();
        assertThat(leftovers()).as("%s at step %d", fault, step).isEmpty();
      }
    }
  }

  @Test
  void aFileThatAnotherProgramHasOpenForAMomentIsReplacedAllTheSame() throws IOException {
    Files.write(file, OLD);
    files.lockMoves(3);

    atomic.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void aFileThatStaysOpenElsewhereIsAnError() throws IOException {
    Files.write(file, OLD);
    files.lockMoves(1000);

    assertThatThrownBy(() -> atomic.write(file, NEW))
        .hasMessageContaining("used by another process");

    assertThat(file).hasBinaryContent(OLD);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aFileThatHoldsWhatIsExpectedIsReplaced() throws IOException {
    Files.write(file, OLD);

    atomic.replace(file, Optional.of(Bytes.of(OLD)), NEW);

    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void aFileThatHoldsSomethingElseIsLeftAndToldOf() throws IOException {
    byte[] others = "someone else's".getBytes(UTF_8);
    Files.write(file, others);

    assertThatThrownBy(() -> atomic.replace(file, Optional.of(Bytes.of(OLD)), NEW))
        .isInstanceOfSatisfying(
            ChangedUnderneathException.class,
            e -> assertThat(e.actual().orElseThrow()).isEqualTo(Bytes.of(others)));

    assertThat(file).hasBinaryContent(others);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aFileThatShouldNotBeThereIsLeft() throws IOException {
    Files.write(file, OLD);

    assertThatThrownBy(() -> atomic.replace(file, Optional.empty(), NEW))
        .isInstanceOf(ChangedUnderneathException.class);

    assertThat(file).hasBinaryContent(OLD);
  }

  @Test
  void aFileThatIsGoneIsToldOf() {
    assertThatThrownBy(() -> atomic.replace(file, Optional.of(Bytes.of(OLD)), NEW))
        .isInstanceOfSatisfying(
            ChangedUnderneathException.class, e -> assertThat(e.actual()).isEmpty());

    assertThat(file).doesNotExist();
  }

  @Test
  void anEmptyFileIsNotAMissingOne() throws IOException {
    Files.write(file, new byte[0]);

    assertThatThrownBy(() -> atomic.replace(file, Optional.empty(), NEW))
        .isInstanceOf(ChangedUnderneathException.class);
    atomic.replace(file, Optional.of(Bytes.NONE), NEW);

    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path real = Files.write(elsewhere.resolve("real.json"), OLD);
    Files.createSymbolicLink(file, Path.of("elsewhere", "real.json"));

    atomic.write(file, NEW);

    assertThat(file).isSymbolicLink();
    assertThat(real).hasBinaryContent(NEW);
  }

  @Test
  void aLinkToNothingYetIsFilled() throws IOException {
    Path real = folder.resolve("real.json");
    Files.createSymbolicLink(file, real);

    atomic.write(file, NEW);

    assertThat(file).isSymbolicLink();
    assertThat(real).hasBinaryContent(NEW);
  }

  @Test
  void linksInACircleAreAnError() throws IOException {
    Files.createSymbolicLink(file, folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), file);

    assertThatThrownBy(() -> atomic.write(file, NEW)).isInstanceOf(IOException.class);
  }

  @Test
  void permissionsAreKept() throws IOException {
    Files.write(file, OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

    atomic.write(file, NEW);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void whatIsNotOursIsNotSweptAway() throws IOException {
    Files.write(file, OLD);
    Path old = leftover("0a1b2c3d", "2020-01-01T00:00:00Z");
    Path young = leftover("0a1b2c3e", "2026-01-02T00:00:00Z");
    Path others = Files.write(folder.resolve(".set.json.swp"), OLD);

    atomic.sweep(folder, Instant.parse("2026-01-01T00:00:00Z"));

    assertThat(old).doesNotExist();
    assertThat(List.of(file, young, others)).allSatisfy(f -> assertThat(f).exists());
  }

  @Test
  void sweepingAFolderThatIsNotThereDoesNothing() {
    atomic.sweep(folder.resolve("nowhere"), Instant.MAX);
  }

  private Path leftover(String random, String date) throws IOException {
    Path path = Files.write(folder.resolve("." + random + ".verbatim-tmp"), OLD);
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse(date)));
    return path;
  }

  private int stepsOfOneWrite() throws IOException {
    Files.write(file, OLD);
    int before = files.steps();
    atomic.write(file, NEW);
    return files.steps() - before;
  }

  private Optional<IOException> attempt() {
    try {
      atomic.write(file, NEW);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> leftovers() throws IOException {
    return names().stream().filter(n -> n.endsWith(".verbatim-tmp")).toList();
  }
}
