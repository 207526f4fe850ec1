package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Sha256;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// A bundle that is made hostile, between two projects that a test watches.
final class HostileBundle {
  static final Bounds SMALL = new Bounds(100_000, 200_000, 50, 100, 1000);

  final Path file;
  private final Path folder;
  private final Project project;
  private Map<String, String> before = Map.of();

  HostileBundle(Path folder) throws ProjectException {
    this.folder = folder;
    Newsrooms rooms = new Newsrooms(folder);
    Project there = rooms.withArticle("there");
    Newsrooms.put(
        there,
        Newsrooms.marked(
            there,
            Newsrooms.empty(there, Newsrooms.B),
            "b0b0",
            Newsrooms.mark("q", "We were ready in May")));
    project = rooms.withArticle("here");
    file = rooms.bundle(there, true);
  }

  /// Asserts that refusing it left everything as it was.
  void assertNothingWasWritten() {
    assertThat(Newsrooms.files(folder)).isEqualTo(before);
  }

  /// Asserts that it is refused.
  void refused(Bounds bounds, String sentence) {
    before = Newsrooms.files(folder);
    assertThatThrownBy(
            () -> {
              Bundle read = BundleReader.read(file, bounds);
              Receiving.Plan plan = Receiving.judge(project, read, Going.TO_THE_END).orElseThrow();
              TakingIn.codebook(project, plan);
              TakingIn.work(project, plan);
            })
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(sentence);
  }

  void refused(String sentence) {
    refused(Bounds.USUAL, sentence);
  }

  interface Entries {
    void put(ZipArchiveOutputStream zip) throws IOException;
  }

  /// Writes the bundle anew: what is in it, changed, and more.
  void rewrite(Map<String, String> changed, Entries more) throws IOException {
    Map<String, byte[]> files;
    try {
      files = new LinkedHashMap<>(ZipFiles.read(file, Bounds.USUAL));
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
    changed.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        entry(zip, each.getKey(), each.getValue());
      }
      more.put(zip);
    }
  }

  /// Adds a file. The library that writes here makes slashes of backslashes, so those are put in
  /// afterwards.
  void add(String name) throws IOException {
    String written = name.replace('\\', '\u0001');
    rewrite(Map.of(), zip -> entry(zip, written, "harm".getBytes(StandardCharsets.UTF_8)));
    if (!written.equals(name)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      Files.writeString(file, bytes.replace(written, name), StandardCharsets.ISO_8859_1);
    }
  }

  static void entry(ZipArchiveOutputStream zip, String name, byte[] bytes) throws IOException {
    put(zip, new ZipArchiveEntry(name), bytes);
  }

  static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  String manifest() throws IOException {
    try {
      return new String(
          ZipFiles.read(file, Bounds.USUAL).get("manifest.json"), StandardCharsets.UTF_8);
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
  }

  /// Puts a plan into the bundle and lists it.
  void plan(String rows) throws IOException {
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
}
