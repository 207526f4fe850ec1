package dev.verbatim.project;

import dev.verbatim.model.ArticleText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Turns the bytes of a text file into text: strictly, and never by a silent guess.
///
/// A byte order mark decides. Without one, bytes that are valid UTF-8 are UTF-8, for other
/// encodings hardly ever look like it by chance. All else is left to a person: text is never made
/// of a mistake, for marks would be set on it and the mistake could not be mended any more.
public final class TextDecoding {
  /// In bytes; the longest newspaper of a year is smaller.
  static final int MOST = 64 << 20;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// What the JDK puts where bytes mean nothing.
  private static final char REPLACEMENT = '\uFFFD';

  /// UTF-16 units of the preview before and behind the first letter beyond ASCII.
  private static final int PREVIEW = 120;

  /// What a file's bytes are.
  public sealed interface Result {
    /// How the file reads; for the one case in which that is a guess, the guess.
    ArticleText text();

    /// Text, beyond doubt.
    ///
    /// @param encoding its name for people: “UTF-8”, “UTF-16 LE”, “UTF-16 BE”
    record Certain(ArticleText text, String encoding) implements Result {}

    /// Not Unicode. It can be read as Windows-1252; whether that is right, only someone who looks
    /// at it can say.
    ///
    /// @param text how it would read
    /// @param preview the first letter beyond ASCII and what stands around it, on one line
    record AsWindows1252(ArticleText text, String preview) implements Result {}
  }

  private TextDecoding() {}

  /// Reads a file and finds out what it says.
  ///
  /// @throws ProjectException with a sentence, where it cannot be read, is too long or is not text
  public static Result read(Path file, FileOperations files) throws ProjectException {
    return decode(bytes(file, files), file);
  }

  /// Reads a file that is not too long.
  ///
  /// @throws ProjectException with a sentence, where it cannot be read or has more than 64 MB
  public static byte[] bytes(Path file, FileOperations files) throws ProjectException {
    try {
      if (files.size(file) > MOST) {
        throw tooLong(file);
      }
      return files.read(file);
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    }
  }

  /// Finds out what bytes say.
  ///
  /// @param file for the sentence
  /// @throws ProjectException with a sentence, where the bytes are not text or too many
  public static Result decode(byte[] bytes, Path file) throws ProjectException {
    if (bytes.length > MOST) {
      throw tooLong(file);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return unicode(bytes, StandardCharsets.UTF_16LE, "UTF-16 LE", file);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return unicode(bytes, StandardCharsets.UTF_16BE, "UTF-16 BE", file);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return unicode(bytes, StandardCharsets.UTF_8, "UTF-8", file);
    }
    Optional<String> utf8 = utf8(bytes);
    return utf8.isPresent()
        ? new Result.Certain(text(utf8.get(), file), "UTF-8")
        : guessed(bytes, file);
  }

  private static Result unicode(byte[] bytes, Charset charset, String name, Path file)
      throws ProjectException {
    String text =
        strictly(bytes, charset)
            .orElseThrow(
                () ->
                    new ProjectException(
                        file,
                        ("This file says in its first bytes that it is %s, but it is not:"
                                + " it is damaged, or no text. Save it as UTF-8 and try again.")
                            .formatted(name)));
    return new Result.Certain(text(text, file), name);
  }

  private static Result guessed(byte[] bytes, Path file) throws ProjectException {
    String text =
        strictly(bytes, WINDOWS_1252)
            .filter(t -> t.chars().noneMatch(TextDecoding::isControl))
            .orElseThrow(
                () ->
                    new ProjectException(
                        file,
                        "This is no text in UTF-8, UTF-16 or Windows-1252. If it is text, open it"
                            + " in the program it comes from and save it as plain text in UTF-8."));
    return new Result.AsWindows1252(text(text, file), preview(text));
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }

  private static String preview(String text) {
    int odd = 0;
    while (odd < text.length() - 1 && text.charAt(odd) < 0x80) {
      odd++;
    }
    int start = Math.max(0, odd - PREVIEW);
    int end = Math.min(text.length(), odd + PREVIEW);
    return text.substring(start, end).replaceAll("\\s+", " ").strip();
  }

  private static ArticleText text(String string, Path file) throws ProjectException {
    try {
      return ArticleText.of(string);
    } catch (IllegalArgumentException e) {
      throw new ProjectException(
          new Problem(
              file,
              0,
              e.getMessage() + " If it is text, save it as plain text in UTF-8 and try again."),
          e);
    }
  }

  /// The JDK makes a string much faster where it need not be strict; and where it has replaced
  /// nothing, nothing was wrong.
  private static Optional<String> utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0
        ? Optional.of(text)
        : strictly(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static ProjectException tooLong(Path file) {
    return new ProjectException(
        file,
        "This file has more than %d MB, which is no article. Split it into its articles."
            .formatted(MOST >> 20));
  }
}
