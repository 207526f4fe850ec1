package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.ArticleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// An article's text as it lies in a data set, and what it is as an article's: without a byte order
/// mark, with line ends of one character.
///
/// @param raw what offsets in the data set may count
record RawText(String raw, ArticleText text) {
  /// The largest file that is read at once, in bytes.
  private static final int LARGEST = 64 << 20;

  /// What decoding puts where bytes are no text; it may be in a text, too.
  private static final char REPLACEMENT = '\uFFFD';

  /// @param file that it stands in, as the person knows it
  /// @throws FormatException where it is no text of an article
  static RawText of(String raw, String file) throws FormatException {
    try {
      return new RawText(raw, ArticleText.of(raw));
    } catch (IllegalArgumentException e) {
      throw new FormatException(file, String.valueOf(e.getMessage()));
    }
  }

  /// A whole file as an article's text.
  static RawText read(Source source, Source.File file) throws IOException, FormatException {
    return of(string(source, file), file.name());
  }

  /// A whole file of UTF-8.
  ///
  /// @throws FormatException where it is not in UTF-8 or larger than 64 MB
  static String string(Source source, Source.File file) throws IOException, FormatException {
    try (InputStream in = source.open(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new FormatException(
            file.name(), "This file is larger than 64 MB. See that it is the right file.");
      }
      return decoded(bytes);
    } catch (CharacterCodingException _) {
      throw new FormatException(
          file.name(),
          "This file is not in UTF-8. Open it in the program that wrote it and save it as UTF-8.");
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String quick = new String(bytes, StandardCharsets.UTF_8);
    return quick.indexOf(REPLACEMENT) < 0
        ? quick
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
