package dev.verbatim.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatorLockTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path folder;

  private final FileOperations files = FileOperations.disk();
  private final List<Runnable> beats = new ArrayList<>();
  private final Threads.Timer timer = (_, task) -> beats.add(task);
  private Machine machine;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    machine = new Machine(files, new StateFolder(folder.resolve("state"), files), () -> NOW);
    file = folder.resolve(".lock");
  }

  @Test
  void aLockSaysWhoHasIt() throws Exception {
    try (AnnotatorLock lock = take()) {
      LockHolder holder = LockHolder.parse(Files.readAllBytes(file)).orElseThrow();
      assertThat(holder.annotator()).isEqualTo("analyst-a");
      assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
      assertThat(holder.since()).isEqualTo(NOW);
      assertThat(lock.abandonedBy()).isEmpty();
    }
  }

  @Test
  void givenBackItLeavesNothing() throws Exception {
    take().close();

    assertThat(file).doesNotExist();
    take().close();
  }

  @Test
  void givingBackTwiceDoesNotTakeItFromTheNext() throws Exception {
    AnnotatorLock first = take();
    first.close();
    try (AnnotatorLock second = take()) {
      first.close();

      assertThat(file).exists();
      assertThatThrownBy(this::take).isInstanceOf(HeldException.class);
      assertThat(second.annotator()).isEqualTo(Desk.ANALYST_A);
    }
  }

  @Test
  void aSecondWindowOfThisProgramIsToldSo() throws Exception {
    try (AnnotatorLock _ = take()) {
      assertThatThrownBy(this::take)
          .isInstanceOfSatisfying(
              HeldException.class, e -> assertThat(e.holder().isThisProgram()).isTrue())
          .hasMessageContaining("another window");
    }
  }

  @Test
  void theSameFileByAnotherNameIsHeldToo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    try (AnnotatorLock _ = take()) {
      assertThatThrownBy(
              () -> AnnotatorLock.take(link.resolve(".lock"), Desk.ANALYST_A, machine, timer))
          .isInstanceOf(HeldException.class);
    }
  }

  @Test
  void anotherMachineThatWasSeenLatelyHoldsIt() throws Exception {
    leave("annotator: analyst-a\nhost: elsewhere\npid: 1\nsince: 2026-11-24T07:00:00Z\n");
    seen(Duration.ofMinutes(9));

    assertThatThrownBy(this::take)
        .isInstanceOf(HeldException.class)
        .hasMessageContaining("elsewhere");
    assertThat(file).exists();
  }

  @Test
  void anotherMachineThatWasNotSeenForLongHoldsItNoMore() throws Exception {
    leave("annotator: analyst-a\nhost: elsewhere\npid: 1\nsince: 2026-11-24T07:00:00Z\n");
    seen(Duration.ofMinutes(11));

    try (AnnotatorLock lock = take()) {
      assertThat(lock.abandonedBy().orElseThrow().host()).isEqualTo("elsewhere");
    }
  }

  @Test
  void aFileThatSaysNothingIsNobodys() throws Exception {
    for (String words : List.of("", "junk", "host: elsewhere\n", "pid: x\nsince: y\n")) {
      leave(words);
      try (AnnotatorLock lock = take()) {
        assertThat(lock.abandonedBy()).isEmpty();
      }
    }
  }

  @Test
  void itIsWrittenAnewAsLongAsItIsHeld() throws Exception {
    AnnotatorLock lock = take();
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    beat();

    assertThat(Files.getLastModifiedTime(file).toInstant()).isAfter(Instant.EPOCH);
    assertThat(beats).hasSize(1);
    lock.close();
    beat();
    assertThat(beats).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void onceTakenOverByAnotherMachineItIsLeftToThat() throws Exception {
    AnnotatorLock lock = take();
    Files.delete(file);
    String theirs = "annotator: analyst-a\nhost: elsewhere\npid: 1\nsince: 2026-11-24T07:00:00Z\n";
    leave(theirs);

    beat();
    lock.close();

    assertThat(beats).isEmpty();
    assertThat(file).hasContent(theirs);
  }

  @Test
  void aProgramOfThatNumberThatBeganLaterIsAnotherOne() {
    long pid = ProcessHandle.current().pid();
    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    String host = LockHolder.thisProgram("analyst-a", NOW).host();

    assertThat(new LockHolder("analyst-a", host, pid, began.plusSeconds(1)).isAlive()).isTrue();
    assertThat(new LockHolder("analyst-a", host, pid, began.minusSeconds(1)).isAlive()).isFalse();
  }

  @Test
  void aSecondProgramIsRefusedUntilTheFirstIsKilled() throws Exception {
    Path place = folder.resolve("project");
    Project project = Project.create(place, machine);
    project.addArticle("a", ArticleText.of(Desk.TEXT), Metadata.titled("A"));
    Process other = KillTest.start(place, folder.resolve("state"), 1);
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
      for (String line = out.readLine();
          !String.valueOf(line).startsWith("saved");
          line = out.readLine()) {
        assertThat(line).isNotNull();
      }
      assertThatThrownBy(() -> project.lock(Desk.ANALYST_A, Threads.immediate()))
          .isInstanceOfSatisfying(
              HeldException.class, e -> assertThat(e.holder().pid()).isEqualTo(other.pid()))
          .hasMessageContaining("another program");
      assertThatThrownBy(() -> project.remove("a")).hasMessageContaining("another program");
      assertThat(project.articles()).hasSize(1);
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly().waitFor();
    }

    try (AnnotatorLock lock = project.lock(Desk.ANALYST_A, Threads.immediate())) {
      assertThat(lock.abandonedBy().orElseThrow().pid()).isEqualTo(other.pid());
    }
  }

  private AnnotatorLock take() throws Exception {
    return AnnotatorLock.take(file, Desk.ANALYST_A, machine, timer);
  }

  private void leave(String words) throws Exception {
    Files.writeString(file, words);
  }

  private void seen(Duration ago) throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
  }

  private void beat() {
    List<Runnable> due = List.copyOf(beats);
    beats.clear();
    due.forEach(Runnable::run);
  }
}
