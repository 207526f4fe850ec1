package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMemoryTest {
  @TempDir Path temporary;
  private final ReadingFiles disk = new ReadingFiles();
  private Path file;
  private Instant now = Instant.EPOCH;
  private FileMemory<String, String> memory;

  @BeforeEach
  void writeAFile() throws IOException {
    file = Files.writeString(temporary.resolve("file"), "one");
    Machine machine = disk.machine(temporary, () -> now);
    memory = new FileMemory<>(machine, String::length, 10);
    now = written().plusSeconds(3);
  }

  private Instant written() throws IOException {
    return Instant.ofEpochSecond(0, FileOperations.disk().stamp(file).changed());
  }

  /// What is known of the file, and whether it was read for that.
  private String ask() throws IOException {
    Optional<String> known = memory.get("key", List.of(file), () -> Optional.of(content()));
    return known.orElseThrow() + (disk.look().isEmpty() ? "" : ", read");
  }

  private String content() {
    try {
      return new String(disk.files.read(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "none";
    }
  }

  @Test
  void whatIsTheSameIsReadOnce() throws IOException {
    assertThat(ask()).isEqualTo("one, read");
    assertThat(ask()).isEqualTo("one");
  }

  @Test
  void whatMayStillChangeWithinATickIsReadAgain() throws IOException {
    now = written().plusMillis(1_900);
    assertThat(ask()).isEqualTo("one, read");
    assertThat(ask()).isEqualTo("one, read");
    now = written().plusMillis(2_100);
    assertThat(ask()).isEqualTo("one, read");
    assertThat(ask()).isEqualTo("one");
  }

  @Test
  void aTimeToComeSaysNothing() throws IOException {
    now = written().minusSeconds(3_600);
    assertThat(ask()).isEqualTo("one, read");
    assertThat(ask()).isEqualTo("one, read");
  }

  @Test
  void whatChangesWhileItIsReadIsReadAgain() throws IOException {
    Optional<String> torn =
        memory.get(
            "key",
            List.of(file),
            () -> {
              String old = content();
              assertThat(file.toFile().delete()).isTrue();
              return Optional.of(old);
            });
    disk.look();
    Files.writeString(file, "two");

    assertThat(torn).contains("one");
    assertThat(ask()).isEqualTo("two, read");
  }

  @Test
  void thatAFileIsNotThereIsKnownUntilItIs() throws IOException {
    Files.delete(file);
    assertThat(ask()).isEqualTo("none, read");
    assertThat(ask()).isEqualTo("none");
    Files.writeString(file, "one");
    assertThat(ask()).isEqualTo("one, read");
  }

  @Test
  void whatIsToBeFoundOutEachTimeIs() throws IOException {
    int[] times = new int[1];
    for (int i = 0; i < 3; i++) {
      memory.get(
          "key",
          List.of(file),
          () -> {
            times[0]++;
            return Optional.empty();
          });
    }
    assertThat(times[0]).isEqualTo(3);
  }

  @Test
  void whatFailsIsForgotten() throws IOException {
    assertThat(ask()).isEqualTo("one, read");
    ReadingFiles.tick(temporary);
    Files.writeString(file, "two");
    now = written().plusSeconds(3);
    memory.get("key", List.of(file), Optional::empty);
    assertThat(ask()).isEqualTo("two, read");
  }

  @Test
  void noMoreIsHeldThanMayBe() throws IOException {
    List<Path> files = List.of(file);
    memory.get("six", files, () -> Optional.of("666666"));
    memory.get("five", files, () -> Optional.of("55555"));
    memory.get("four", files, () -> Optional.of("4444"));

    assertThat(memory.facts()).containsOnlyKeys("six", "four");
    ReadingFiles.tick(temporary);
    Files.writeString(file, "two");
    now = written().plusSeconds(3);
    memory.get("six", files, () -> Optional.of("1"));
    memory.get("five", files, () -> Optional.of("55555"));
    assertThat(memory.facts()).containsOnlyKeys("six", "four", "five");
  }

  @Test
  void whatCannotBeLookedAtIsReadEachTime() throws IOException {
    FileOperations blind = new FailingFiles();
    Path within = temporary.resolve("loop");
    Files.createSymbolicLink(within, within);
    FileMemory<String, String> other =
        new FileMemory<>(
            new Machine(blind, new StateFolder(temporary, blind), () -> now), _ -> 1, 10);
    int[] times = new int[1];
    for (int i = 0; i < 2; i++) {
      other.get(
          "key",
          List.of(within),
          () -> {
            times[0]++;
            return Optional.of("read");
          });
    }
    assertThat(times[0]).isEqualTo(2);
  }

  @Test
  void aStampTellsNanosecondsOfTheLatestChange() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(5, TimeUnit.SECONDS));
    FileStamp stamp = FileOperations.disk().stamp(file);

    assertThat(stamp.size()).isEqualTo(3);
    assertThat(stamp.modified()).isEqualTo(TimeUnit.SECONDS.toNanos(5));
    assertThat(stamp.hadSettled(Instant.ofEpochSecond(8)))
        .isEqualTo(stamp.changed() == stamp.modified());
    assertThat(FileStamp.NONE.hadSettled(Instant.EPOCH)).isTrue();
  }
}
