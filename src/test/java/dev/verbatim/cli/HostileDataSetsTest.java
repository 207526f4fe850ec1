package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens to the files of a data set, a command that reads them ends soon with a status
/// and with sentences, and leaves them as they are.
class HostileDataSetsTest {
  private static final Path LINES =
      Path.of("src/test/resources/dev/verbatim/dataset/golden/jsonl/dataset.jsonl");

  private static final int MUTATIONS = 1000;
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir(factory = InMemory.class)
  private Path temporary;

  static Stream<String> readable() {
    return Formats.READABLE.stream().map(Format::id);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void aBrokenDataSetIsConvertedOrRefused(String id) throws IOException {
    Map<String, byte[]> whole = whole(id);
    long told =
        IntStream.rangeClosed(1, MUTATIONS)
            .parallel()
            .filter(seed -> converted(id, seed, new Mutations(seed).of(whole)) != ExitStatus.DONE)
            .count();
    assertThat(told).as("how many were told to be broken").isGreaterThan(MUTATIONS / 10);
  }

  /// A small data set of a form: one analyst's work on two articles.
  private Map<String, byte[]> whole(String id) throws IOException {
    List<String> works = Files.readAllLines(LINES);
    Path lines = Files.write(temporary.resolve("lines"), List.of(works.getFirst(), works.get(2)));
    Path folder = Files.createDirectory(temporary.resolve("whole"));
    Path set = folder.resolve("set" + Formats.of(id).flatMap(Format::ending).orElseThrow());
    assertThat(new Terminal().run("convert", lines, set, "--from", "jsonl", "--to", id)).isZero();
    Files.deleteIfExists(folder.resolve(set.getFileName() + ".loss.txt"));
    return read(folder);
  }

  /// Converts a data set in a folder of its own.
  ///
  /// @return the status
  private int converted(String id, int seed, Map<String, byte[]> files) {
    Path in = temporary.resolve(seed + "-in");
    Path out = temporary.resolve(seed + "-out");
    Terminal terminal = new Terminal();
    try {
      write(in, files);
      int status =
          assertTimeoutPreemptively(
              SOON,
              () -> terminal.run("convert", in, out, "--from", id, "--to", "jsonl"),
              "seed " + seed);
      assertThat(status).isIn(ExitStatus.DONE, ExitStatus.FINDINGS, ExitStatus.COULD_NOT);
      assertThat(Files.exists(out)).isEqualTo(status != ExitStatus.COULD_NOT);
      assertThat(terminal.printed()).isEmpty();
      assertSentences(terminal.told(), "seed " + seed);
      assertThat(read(in)).as("seed %d", seed).containsExactlyEntriesOf(files);
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Each line is one, of the program's own words, and nothing in it moves a terminal's cursor.
  private static void assertSentences(String told, String what) {
    assertThat(told).as(what).matches("[\\P{Cc}\t\n]+");
    assertThat(told.lines())
        .as(what)
        .filteredOn(line -> !line.startsWith("loss: "))
        .allMatch(line -> line.endsWith("."))
        .noneMatch(line -> line.matches("(?i)(\tat |.*(exception|\\w+Error|fault of its own)).*"));
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /// A folder in memory where the system has such: thousands of files need not reach a disk.
  static final class InMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
        throws IOException {
      return Files.isWritable(MEMORY)
          ? Files.createTempDirectory(MEMORY, "verbatim")
          : Files.createTempDirectory("verbatim");
    }
  }
}
