package dev.verbatim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs commands as a terminal does, and keeps what the last one printed and told.
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Runs a command.
  ///
  /// @return the status
  int run(Object... arguments) {
    out.reset();
    err.reset();
    List<String> words = Stream.of(arguments).map(Object::toString).toList();
    return new Commands(stream(out), stream(err)).run(words);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// The standard output.
  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The standard output, which must be one JSON document and nothing else.
  JsonNode json() {
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  /// The error output.
  String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /// Copies the sample project into a folder.
  static Path sample(Path folder) throws IOException {
    Path copy = folder.resolve("sample");
    Path sample = Path.of("sample-data");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(sample.relativize(file)));
      }
    }
    return copy;
  }

  /// All that a folder holds, to see that nothing of it has changed: the files' bytes, one
  /// character each, by their places.
  static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
