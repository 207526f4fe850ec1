package dev.verbatim.format;

import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project in `sample-data`, for tests.
final class Samples {
  static final Path ROOT = Path.of("sample-data");

  private Samples() {}

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Codebook codebook() throws FormatException {
    return CodebookFile.read(bytes(ROOT.resolve("codebook.json")), "codebook.json");
  }

  /// The files of all articles' metadata, without their ending.
  static List<String> articles() {
    return names(ROOT.resolve("articles")).stream()
        .filter(name -> name.endsWith(".json"))
        .map(name -> name.substring(0, name.length() - ".json".length()))
        .toList();
  }

  /// All annotation sets.
  static List<Path> sets() {
    Path annotations = ROOT.resolve("annotations");
    return names(annotations).stream()
        .map(annotations::resolve)
        .flatMap(folder -> names(folder).stream().map(folder::resolve))
        .filter(file -> file.toString().endsWith(".json"))
        .toList();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Article article(String name) throws FormatException {
    Path folder = ROOT.resolve("articles");
    byte[] json = bytes(folder.resolve(name + ".json"));
    ArticleFile.Reading reading = ArticleFile.read(json, name + ".json");
    String text = new String(bytes(folder.resolve(name + ".txt")), StandardCharsets.UTF_8);
    return new Article(reading.id(), reading.metadata(), ArticleText.of(text));
  }

  /// The article of a set.
  static Article articleOf(Path set) throws FormatException {
    String name = set.getFileName().toString();
    return article(name.substring(0, name.length() - ".json".length()));
  }
}
