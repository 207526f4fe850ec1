package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Sha256;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bundles that somebody made to do harm, or that came to harm. Each is refused with a sentence,
/// and the project and everything around it is byte for byte what it was.
class HostileBundleTest {
  private static final Bounds SMALL = new Bounds(100_000, 200_000, 50, 100, 1000);

  @TempDir private Path temporary;
  private Project project;
  private Path bundle;
  private Map<String, String> before = Map.of();

  @BeforeEach
  void open() throws ProjectException {
    Newsrooms rooms = new Newsrooms(temporary);
    Project there = rooms.withArticle("there");
    Newsrooms.put(
        there,
        Newsrooms.marked(
            there,
            Newsrooms.empty(there, Newsrooms.B),
            "b0b0",
            Newsrooms.mark("q", "We were ready in May")));
    project = rooms.withArticle("here");
    bundle = rooms.bundle(there, true);
  }

  @AfterEach
  void nothingWasWritten() {
    Map<String, String> after = Newsrooms.files(temporary);
    assertThat(after).isEqualTo(before);
  }

  private void refused(Bounds bounds, String sentence) {
    before = Newsrooms.files(temporary);
    assertThatThrownBy(
            () -> {
              Bundle read = BundleReader.read(bundle, bounds);
              Receiving.Plan plan = Receiving.judge(project, read, Going.TO_THE_END).orElseThrow();
              TakingIn.codebook(project, plan);
              TakingIn.work(project, plan);
            })
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(sentence);
  }

  private void refused(String sentence) {
    refused(Bounds.USUAL, sentence);
  }

  private interface Entries {
    void put(ZipArchiveOutputStream zip) throws IOException;
  }

  /// Writes the bundle anew: what is in it, changed, and more.
  private void rewrite(Map<String, String> changed, Entries more) throws IOException {
    Map<String, byte[]> files;
    try {
      files = new LinkedHashMap<>(ZipFiles.read(bundle, Bounds.USUAL));
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
    changed.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bundle)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entry(zip, file.getKey(), file.getValue());
      }
      more.put(zip);
    }
  }

  /// Adds a file. The library that writes here makes slashes of backslashes, so those are put in
  /// afterwards.
  private void add(String name) throws IOException {
    String written = name.replace('\\', '\u0001');
    rewrite(Map.of(), zip -> entry(zip, written, "harm".getBytes(StandardCharsets.UTF_8)));
    if (!written.equals(name)) {
      String bytes = Files.readString(bundle, StandardCharsets.ISO_8859_1);
      Files.writeString(bundle, bytes.replace(written, name), StandardCharsets.ISO_8859_1);
    }
  }

  private static void entry(ZipArchiveOutputStream zip, String name, byte[] bytes)
      throws IOException {
    put(zip, new ZipArchiveEntry(name), bytes);
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.json",
        "articles/../../outside.txt",
        "annotations/../../outside.json",
        "annotations/analyst-b/../../../outside.json",
        "/etc/harm.json",
        "//host/share/harm.json",
        "C:/harm.json",
        "C:\\harm.json",
        "articles/C:harm.txt",
        "articles\\harm.txt",
        "articles/..\\harm.txt",
        "articles/.hidden.txt",
        "articles/ blank.txt",
        "articles/stop..txt",
        "articles/nul.txt",
        "articles/COM1.notes.txt",
        "articles/bell\u0007.txt",
        "articles/over\u202eride.txt",
        "articles/stream.txt:harm.txt",
        "articles//harm.txt",
        "articles/deep/er.txt",
        "annotations/Analyst-B/harbour.json",
        "annotations/analyst-b/.lock",
        "annotations/analyst-b/x/harbour.json",
        "removed/harbour.json",
        "recipes.json",
        "deep/assignments.json",
        "harm.exe",
        "articles/",
        ""
      })
  void aNameThatIsNoneOfABundle(String name) throws IOException {
    add(name);
    refused("is no name of a file in a bundle");
  }

  @Test
  void aNameThatIsTooLong() throws IOException {
    add("articles/" + "x".repeat(4000) + ".txt");
    refused("is no name of a file in a bundle");
  }

  @Test
  void aLink() throws IOException {
    rewrite(
        Map.of(),
        zip -> {
          ZipArchiveEntry link = new ZipArchiveEntry("articles/link.txt");
          link.setUnixMode(UnixStat.LINK_FLAG | 0777);
          put(zip, link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        });
    refused("holds a link, “articles/link.txt”");
  }

  @Test
  void aDevice() throws IOException {
    rewrite(
        Map.of(),
        zip -> {
          ZipArchiveEntry device = new ZipArchiveEntry("articles/device.txt");
          device.setUnixMode(0020666);
          put(zip, device, new byte[0]);
        });
    refused("is no name of a file in a bundle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"codebook.json", "annotations/analyst-b/harbour.json", "articles/HARBOUR.txt"})
  void aNameTwice(String name) throws IOException {
    add(name);
    refused("have the same name");
  }

  @Test
  void namesThatDifferInTheWayAnAccentIsWritten() throws IOException {
    rewrite(
        Map.of(),
        zip -> {
          entry(zip, "articles/caf\u00e9.txt", new byte[0]);
          entry(zip, "articles/cafe\u0301.txt", new byte[0]);
        });
    refused("have the same name");
  }

  @Test
  void aHundredThousandEntries() throws IOException {
    rewrite(
        Map.of(),
        zip -> {
          for (int i = 0; i < 100_000; i++) {
            entry(zip, "articles/x" + i + ".txt", new byte[0]);
          }
        });
    refused("holds 100,005 files");
  }

  @Test
  void aBombOfOneFile() throws IOException {
    rewrite(Map.of(), zip -> entry(zip, "articles/zeros.txt", new byte[50 << 20]));
    refused("unpacks to more than 200 times its size");
  }

  @Test
  void aBombOfManyFiles() throws IOException {
    rewrite(
        Map.of(),
        zip -> {
          for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[900];
            new java.util.Random(i).nextBytes(noise);
            entry(zip, "articles/x" + i + ".txt", Arrays.copyOf(noise, 9_000));
          }
        });
    refused(SMALL, "unpacks to more than 0 MB");
  }

  @Test
  void aFileThatIsLongerThanItSays() throws IOException {
    rewrite(Map.of(), zip -> entry(zip, "articles/long.txt", new byte[5000]));
    byte[] bytes = Files.readAllBytes(bundle);
    int directory = lastIndexOf(bytes, "articles/long.txt");
    bytes[directory - 46 + 24] = 10; // the unpacked length in the directory: 10 instead of 5000
    bytes[directory - 46 + 25] = 0;
    Files.write(bundle, bytes);
    refused("has another length than it says");
  }

  private static int lastIndexOf(byte[] bytes, String name) {
    byte[] sought = name.getBytes(StandardCharsets.UTF_8);
    for (int i = bytes.length - sought.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void aBundleThatIsTooLarge() throws IOException {
    byte[] noise = new byte[150_000];
    new java.util.Random(1).nextBytes(noise);
    rewrite(Map.of(), zip -> entry(zip, "articles/noise.txt", noise));
    refused(SMALL, "is larger than 0 MB");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 60, 99})
  void aBundleThatWasCutOff(int percent) throws IOException {
    byte[] bytes = Files.readAllBytes(bundle);
    Files.write(bundle, Arrays.copyOf(bytes, bytes.length * percent / 100));
    refused("is no bundle, or it was cut off");
  }

  @Test
  void somethingElseOfThatName() throws IOException {
    Files.writeString(bundle, "Dear colleague, ");
    refused("is no bundle, or it was cut off");
  }

  @Test
  void aPackingThatIsNotRead() throws IOException {
    byte[] bytes = Files.readAllBytes(bundle);
    int directory = lastIndexOf(bytes, "codebook.json");
    bytes[directory - 46 + 8] |= 1; // encrypted, says the directory
    Files.write(bundle, bytes);
    refused("packed by another program");
  }

  @Test
  void aWrongHash() throws IOException {
    rewrite(Map.of("articles/harbour.txt", "Another text."), _ -> {});
    refused("is not what was put into it");
  }

  @Test
  void aTextThatIsNotTheOneMarked() throws IOException {
    byte[] other = "Another text.".getBytes(StandardCharsets.UTF_8);
    String manifest =
        manifest()
            .replaceFirst(
                "\"name\": \"articles/harbour.txt\",\\s*\"size\": \\d+,\\s*\"sha256\":"
                    + " \"[0-9a-f]+\"",
                "\"name\": \"articles/harbour.txt\", \"size\": %d, \"sha256\": \"%s\""
                    .formatted(other.length, Sha256.of(other)));
    rewrite(Map.of("articles/harbour.txt", "Another text.", "manifest.json", manifest), _ -> {});
    refused("is not the one that its marks were made on");
  }

  private String manifest() throws IOException {
    try {
      return new String(
          ZipFiles.read(bundle, Bounds.USUAL).get("manifest.json"), StandardCharsets.UTF_8);
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileThatIsNotListed() throws IOException {
    add("articles/more.txt");
    refused("holds a file that it does not list, “articles/more.txt”");
  }

  @Test
  void aFileThatIsListedAndNotThere() throws IOException {
    rewrite(
        Map.of("manifest.json", manifest().replace("articles/harbour.txt", "articles/gone.txt")),
        _ -> {});
    refused("lists is not in it");
  }

  /// Puts a plan into the bundle and lists it.
  private void plan(String rows) throws IOException {
    String json =
        """
        { "format": "verbatim-assignments", "version": 1, "assignments": [ %s ] }
        """
            .formatted(rows);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    String listed =
        "\"entries\": [ { \"name\": \"assignments.json\", \"size\": %d, \"sha256\": \"%s\" },"
            .formatted(bytes.length, Sha256.of(bytes));
    String manifest = manifest().replaceFirst("\"entries\": \\[", listed);
    rewrite(Map.of("assignments.json", json, "manifest.json", manifest), _ -> {});
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
    plan(rows);
    refused(sentence);
  }

  @Test
  void aPlanThatGivesAnArticleToTooMany() throws IOException {
    String everyone =
        IntStream.range(0, 1001).mapToObj("\"x%d\""::formatted).collect(Collectors.joining(","));
    plan("{ \"article\": \"harbour\", \"annotators\": [%s] }".formatted(everyone));
    refused("to 1,001 annotators");
  }

  @Test
  void aNewerVersion() throws IOException {
    rewrite(
        Map.of("manifest.json", manifest().replace("\"version\": 1", "\"version\": 7")), _ -> {});
    refused("was written by a newer Verbatim (version 7)");
  }

  @Test
  void nestingWithoutEnd() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    rewrite(
        Map.of("manifest.json", manifest().replaceFirst("\\{", "{ \"x\": " + deep + ",")), _ -> {});
    refused("too deeply nested");
  }

  @Test
  void workOfAnotherThanItsPlaceSays() throws IOException {
    String moved = manifest().replace("analyst-b", "analyst-c");
    Map<String, byte[]> files;
    try {
      files = ZipFiles.read(bundle, Bounds.USUAL);
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
    try (OutputStream out = Files.newOutputStream(bundle);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entry(
            zip,
            file.getKey().replace("analyst-b", "analyst-c"),
            file.getKey().equals("manifest.json")
                ? moved.getBytes(StandardCharsets.UTF_8)
                : file.getValue());
      }
    }
    refused("This is the work of “analyst-b”, not of “analyst-c”");
  }
}
