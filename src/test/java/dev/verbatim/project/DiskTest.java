package dev.verbatim.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real disk does what the interface says.
class DiskTest {
  @TempDir Path folder;

  private final FileOperations disk = FileOperations.disk();

  @Test
  void aFileIsWrittenOnceAndReadWholeOrInPart() throws IOException {
    Path file = folder.resolve("a");
    disk.create(file, bytes("one two"));

    assertThat(disk.read(file)).isEqualTo(bytes("one two"));
    assertThat(disk.read(file, 4)).isEqualTo(bytes("two"));
    assertThat(disk.read(file, 7)).isEmpty();
    assertThat(disk.size(file)).isEqualTo(7);
    assertThat(disk.modified(file)).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThatThrownBy(() -> disk.create(file, bytes("other")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("one two");
  }

  @Test
  void moreIsWrittenOnlyBehindTheEndThatIsExpected() throws IOException {
    Path file = folder.resolve("a");
    disk.create(file, bytes("one"));

    disk.append(file, 3, bytes(" two"));

    assertThat(file).hasContent("one two");
    assertThatThrownBy(() -> disk.append(file, 3, bytes("x"))).hasMessageContaining("7 bytes");
    assertThatThrownBy(() -> disk.append(folder.resolve("b"), 0, bytes("x")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(file).hasContent("one two");
  }

  @Test
  void movingOverwritesNothingAndReplacingDoes() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), "1");
    Path other = Files.writeString(folder.resolve("other"), "2");

    assertThatThrownBy(() -> disk.move(one, other)).isInstanceOf(FileAlreadyExistsException.class);
    disk.replace(one, other);

    assertThat(other).hasContent("1");
    disk.move(other, one);
    assertThat(one).hasContent("1");
    assertThat(other).doesNotExist();
  }

  @Test
  void foldersAreMadeWithThoseAboveThem() throws IOException {
    Path deep = folder.resolve("a/b/c");

    disk.createFolders(deep);
    disk.createFolders(deep);

    assertThat(disk.isFolder(deep)).isTrue();
    disk.forceFolder(deep);
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> disk.createFolders(file.resolve("x"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> disk.forceFolder(folder.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatIsInAFolderIsListedByName() throws IOException {
    Path b = Files.createFile(folder.resolve("b"));
    Path a = Files.createFile(folder.resolve("a"));

    assertThat(disk.list(folder)).containsExactly(a, b);
    assertThat(disk.list(folder.resolve("nowhere"))).isEmpty();
    assertThat(disk.exists(a)).isTrue();
    assertThat(disk.isFolder(a)).isFalse();
    disk.delete(a);
    disk.delete(a);
    assertThat(disk.exists(a)).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
