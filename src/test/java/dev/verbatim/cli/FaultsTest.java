package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is thrown is a sentence.
class FaultsTest {
  static final List<Throwable> FAULTS =
      List.of(
          new NoSuchFileException("a/b"),
          new AccessDeniedException("a/b"),
          new FileSystemException("a/b", null, "No space left on device"),
          new FileSystemException("a/b"),
          new FileNotFoundException("a/b"),
          new IOException(),
          new OutOfMemoryError(),
          new StackOverflowError(),
          new IllegalStateException("two\nlines"),
          new NullPointerException());

  @ParameterizedTest
  @FieldSource("FAULTS")
  void itIsOneLineThatEndsLikeASentence(Throwable fault) {
    assertThat(Faults.sentence(fault)).doesNotContain("\n", "null").endsWith(".");
  }

  @Test
  void theFileAndTheReasonAreTold() {
    assertThat(Faults.sentence(new NoSuchFileException("a/b")))
        .isEqualTo("a/b: This is not there.");
    assertThat(Faults.sentence(new FileSystemException("a/b", null, "No space left on device")))
        .isEqualTo("a/b: This cannot be read or written (No space left on device).");
  }

  @Test
  void aFaultOfTheProgramIsToldByItsPlaceAndNotByItsWords() {
    String told = Faults.sentence(new IllegalStateException("words of an article"));
    assertThat(told)
        .contains("java.lang.IllegalStateException at dev.verbatim.cli.FaultsTest.")
        .doesNotContain("words of an article");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agree", "merge-file"})
  void noCommandTracesAFolderWhereAFileBelongs(String command, @TempDir Path folder) {
    Terminal terminal = new Terminal();
    assertThat(terminal.run(command, folder, folder, folder)).isBetween(1, 2);
    assertThat(terminal.told()).isNotEmpty().doesNotContain("\tat ", "Exception");
    assertThat(terminal.printed()).isEmpty();
  }

  @Test
  void anAnswerThatCannotBeWrittenIsNotDone() {
    PrintStream full = new PrintStream(new Full(), true, StandardCharsets.UTF_8);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(new Commands(full, told).run(List.of("agree", "sample-data"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
  }

  /// A disk with no room.
  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
