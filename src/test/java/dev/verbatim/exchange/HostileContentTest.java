package dev.verbatim.exchange;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Sha256;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bundles that hold something else than they say, or than there should be. Each is refused with a
/// sentence, and the project and everything around it is byte for byte what it was.
class HostileContentTest {
  @TempDir private Path temporary;
  private HostileBundle bundle;

  @BeforeEach
  void open() throws ProjectException {
    bundle = new HostileBundle(temporary);
  }

  @AfterEach
  void nothingWasWritten() {
    bundle.assertNothingWasWritten();
  }

  @Test
  void aWrongHash() throws IOException {
    bundle.rewrite(Map.of("articles/harbour.txt", "Another text."), _ -> {});
    bundle.refused("is not what was put into it");
  }

  @Test
  void aTextThatIsNotTheOneMarked() throws IOException {
    byte[] other = "Another text.".getBytes(StandardCharsets.UTF_8);
    String manifest =
        bundle
            .manifest()
            .replaceFirst(
                "\"name\": \"articles/harbour.txt\",\\s*\"size\": \\d+,\\s*\"sha256\":"
                    + " \"[0-9a-f]+\"",
                "\"name\": \"articles/harbour.txt\", \"size\": %d, \"sha256\": \"%s\""
                    .formatted(other.length, Sha256.of(other)));
    bundle.rewrite(
        Map.of("articles/harbour.txt", "Another text.", "manifest.json", manifest), _ -> {});
    bundle.refused("is not the one that its marks were made on");
  }

  @Test
  void aFileThatIsNotListed() throws IOException {
    bundle.add("articles/more.txt");
    bundle.refused("holds a file that it does not list, “articles/more.txt”");
  }

  @Test
  void aFileThatIsListedAndNotThere() throws IOException {
    bundle.rewrite(
        Map.of(
            "manifest.json",
            bundle.manifest().replace("articles/harbour.txt", "articles/gone.txt")),
        _ -> {});
    bundle.refused("lists is not in it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"article\": \"other\", \"annotators\": [] } | does not list the article “other”",
        "{ \"article\": \"../up\", \"annotators\": [] } | does not list the article “../up”",
        "{ \"article\": \"harbour\", \"annotators\": [\"../x\"] } | is no annotator's id",
        "{ \"article\": \"harbour\", \"revision\": { \"a\": 1e300 } } | assignments.json",
        "{ \"article\": \"harbour\" }, { \"article\": \"harbour\" } | stands twice",
        "{ \"article\": \"harbour\", \"annotators\": {} } | assignments.json",
        "[[[[ | assignments.json",
      })
  void aPlanThatIsWrong(String rows, String sentence) throws IOException {
    bundle.plan(rows);
    bundle.refused(sentence);
  }

  @Test
  void aPlanThatGivesAnArticleToTooMany() throws IOException {
    String everyone =
        IntStream.range(0, 1001).mapToObj("\"x%d\""::formatted).collect(Collectors.joining(","));
    bundle.plan("{ \"article\": \"harbour\", \"annotators\": [%s] }".formatted(everyone));
    bundle.refused("to 1,001 annotators");
  }

  @Test
  void aNewerVersion() throws IOException {
    bundle.rewrite(
        Map.of("manifest.json", bundle.manifest().replace("\"version\": 1", "\"version\": 7")),
        _ -> {});
    bundle.refused("was written by a newer Verbatim (version 7)");
  }

  @Test
  void nestingWithoutEnd() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    bundle.rewrite(
        Map.of("manifest.json", bundle.manifest().replaceFirst("\\{", "{ \"x\": " + deep + ",")),
        _ -> {});
    bundle.refused("too deeply nested");
  }

  @Test
  void workOfAnotherThanItsPlaceSays() throws IOException {
    String moved = bundle.manifest().replace("analyst-b", "analyst-c");
    Map<String, byte[]> files;
    try {
      files = ZipFiles.read(bundle.file, Bounds.USUAL);
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
    try (OutputStream out = Files.newOutputStream(bundle.file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        HostileBundle.entry(
            zip,
            file.getKey().replace("analyst-b", "analyst-c"),
            file.getKey().equals("manifest.json")
                ? moved.getBytes(StandardCharsets.UTF_8)
                : file.getValue());
      }
    }
    bundle.refused("This is the work of “analyst-b”, not of “analyst-c”");
  }
}
