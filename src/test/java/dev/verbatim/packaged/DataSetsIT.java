package dev.verbatim.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Mutations;
import dev.verbatim.packaged.PackagedProgram.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form of data sets, written of the sample by the packaged program and taken in by it, also
/// where the machine's language has digits of its own.
class DataSetsIT {
  private static final Path SAMPLE = Path.of("sample-data");
  private static final Path GOLDEN = Path.of("src/test/resources/dev/verbatim/dataset/golden");
  private static final String LOSSES = "loss.txt";

  /// Cairo's, whose digits are `٠١٢`.
  private static final Map<String, String> ARABIC =
      Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG");

  @TempDir private Path folder;
  private PackagedProgram program;

  @BeforeEach
  void start() throws IOException {
    program = new PackagedProgram(Files.createDirectory(folder.resolve("home")));
  }

  static Stream<String> ids() {
    return Formats.ALL.stream().map(Format::id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aFormIsWrittenAndTakenIn(String id) throws IOException, InterruptedException {
    Format form = Formats.of(id).orElseThrow();
    Path set = folder.resolve("set" + form.ending().orElse("." + form.id()));
    Ended written = export(form, set, Map.of());
    SortedMap<String, String> files = contents(set);
    assertThat(files).isNotEmpty().allSatisfy((_, words) -> assertThat(words).isNotEmpty());
    assertThat(report(form, set))
        .isEqualTo(written.err().lines().filter(line -> line.startsWith("loss: ")).toList());

    Path other = folder.resolve("arabic/" + set.getFileName());
    Files.createDirectories(other.getParent());
    Ended again = export(form, other, ARABIC);
    assertThat(again.err()).endsWith(written.err());
    assertThat(contents(other)).isEqualTo(files);

    if (form.ending().isPresent()) {
      taken(form, set);
      assertThat(contents(set)).isEqualTo(files);
    }
  }

  private Ended export(Format form, Path set, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> words =
        List.of("export", SAMPLE.toString(), "--format", form.id(), "--to", set.toString());
    Ended ended = program.run(words, environment);
    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).endsWith(" marks of 15 works on 5 articles.\n");
    return ended;
  }

  private void taken(Format form, Path set) throws IOException, InterruptedException {
    String project = folder.resolve("project").toString();
    assertThat(program.run(List.of("new", project)).status()).isZero();
    Ended ended = program.run(List.of("import", project, set.toString(), "--format", form.id()));
    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.err()).endsWith(" marks of 15 works; 5 articles came in new.\n");
  }

  /// What the report beside a data set says.
  private static List<String> report(Format form, Path set) throws IOException {
    Path report =
        form.shape() == Format.Shape.FILE
            ? set.resolveSibling(set.getFileName() + "." + LOSSES)
            : set.resolve(LOSSES);
    return Files.exists(report) ? Files.readAllLines(report) : List.of();
  }

  @Test
  void countsHaveAsciiDigitsEverywhere() throws IOException, InterruptedException {
    List<String> words = List.of("stats", SAMPLE.toString());
    String counts = program.run(words).out();
    assertThat(counts).contains("5 articles, 3 annotators");
    assertThat(program.run(words, ARABIC).out()).isEqualTo(counts);
  }

  /// Many more are tried without a process for each.
  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "label-studio", "brat", "xmi", "csv"})
  void aBrokenDataSetIsTakenOrRefused(String id) throws IOException, InterruptedException {
    Path set = folder.resolve("set");
    for (Map.Entry<String, byte[]> file : new Mutations(id.length()).of(golden(id)).entrySet()) {
      Path path = set.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    SortedMap<String, String> files = contents(set);
    String target = folder.resolve("out").toString();
    Ended ended =
        program.run(List.of("convert", set.toString(), target, "--from", id, "--to", "jsonl"));
    assertThat(ended.status()).as(ended.err()).isBetween(0, 2);
    assertThat(ended.err()).endsWith(".\n").doesNotContain("Exception", "\tat ");
    assertThat(contents(set)).isEqualTo(files);
  }

  private static Map<String, byte[]> golden(String id) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    contents(GOLDEN.resolve(id))
        .forEach((name, words) -> files.put(name, words.getBytes(StandardCharsets.ISO_8859_1)));
    files.remove(LOSSES);
    return files;
  }

  /// The files of a folder, or the one that is named: their bytes, one character each.
  private static SortedMap<String, String> contents(Path path) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            path.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
