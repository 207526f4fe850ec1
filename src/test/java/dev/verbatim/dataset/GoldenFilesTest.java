package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each form writes of the same works, to the byte, and what it declares as lost. Its files
/// are in the folder of its id beside this class's resources; whoever means to change them runs
/// this with `-Dverbatim.golden=write`, and looks at what changed.
class GoldenFilesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/verbatim/dataset/golden");
  private static final String LOSSES = "loss.txt";

  private final Locale locale = Locale.getDefault();

  static Stream<String> ids() {
    return Formats.ALL.stream().map(Format::id);
  }

  @AfterEach
  void setLocaleBack() {
    Locale.setDefault(locale);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyFormWritesTheSameBytes(String id) throws IOException {
    Map<String, byte[]> written = written(id);
    if ("write".equals(System.getProperty("verbatim.golden"))) {
      replace(GOLDEN.resolve(id), written);
      fail("The files were written anew. Look at them, and run this without the property.");
    }
    Map<String, byte[]> expected = read(GOLDEN.resolve(id));
    assertThat(written.keySet()).isEqualTo(expected.keySet());
    assertThat(shown(written)).isEqualTo(shown(expected));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noLocaleChangesThem(String id) throws IOException {
    Map<String, byte[]> written = written(id);
    for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE", "th-TH-u-ca-buddhist")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      Map<String, byte[]> again = written(id);
      assertThat(shown(again)).isEqualTo(shown(written));
    }
  }

  private static Map<String, byte[]> written(String id) throws IOException {
    Format format = Formats.of(id).orElseThrow();
    Memory memory = Memory.written(format, GoldenWorks.CODEBOOK, GoldenWorks.all());
    Map<String, byte[]> files = new TreeMap<>(memory.files);
    String losses = String.join("\n", memory.losses.lines()) + "\n";
    files.put(LOSSES, losses.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void replace(Path folder, Map<String, byte[]> files) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static Map<String, String> shown(Map<String, byte[]> files) {
    Map<String, String> shown = new TreeMap<>();
    files.forEach((name, bytes) -> shown.put(name, shown(bytes)));
    return shown;
  }

  /// One character a byte where it is no text, so that any difference is one.
  private static String shown(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isText = text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0;
    return isText ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
