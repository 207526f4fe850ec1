package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.ArticleText;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// A file to be read: its name and its bytes.
final class Source {
  private final Path file;
  private final byte[] bytes;

  Source(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /// Reads a file that is not too long.
  static Source of(Path file, FileOperations files) throws ProjectException {
    return new Source(file, TextDecoding.bytes(file, files));
  }

  Path file() {
    return file;
  }

  /// Not to be changed.
  byte[] bytes() {
    return bytes;
  }

  /// How its name ends, in small letters, without the dot; empty where it has no ending.
  String ending() {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /// Its name without the ending.
  String baseName() {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// What an article is called of which only the file's name is known: “harbour-strike_talks” reads
  /// “Harbour strike talks”.
  String title() {
    String name = baseName();
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// So many bytes from the start as Latin-1, which keeps each as it is.
  String head(int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  boolean startsWith(String latin) {
    return head(latin.length()).equals(latin);
  }

  /// Whether some ASCII characters stand anywhere in it.
  boolean holds(String ascii) {
    return head(bytes.length).contains(ascii);
  }

  /// The file as text.
  ///
  /// @throws ProjectException where it is none
  TextDecoding.Result decoded() throws ProjectException {
    return TextDecoding.decode(bytes, file);
  }

  FormatException refusal(String sentence) {
    return new FormatException(file.toString(), sentence);
  }

  /// A text that was made of what the file holds.
  ///
  /// @throws FormatException where nothing in it could be marked
  ArticleText text(String words) throws FormatException {
    try {
      ArticleText text = ArticleText.of(words);
      if (text.meant(0, text.length()).isEmpty()) {
        throw refusal("This file holds no text.");
      }
      return text;
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }
}
