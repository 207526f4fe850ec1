package dev.verbatim.project;

import dev.verbatim.model.ArticleText;
import java.nio.file.Path;

/// Turns the bytes of a text file into text: strictly, and never by a silent guess.
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"}) // until the bodies are there
public final class TextDecoding {

  /// What a file's bytes are.
  public sealed interface Result {
    /// Text, beyond doubt.
    ///
    /// @param encoding its name for people: “UTF-8”, “UTF-16 LE”
    record Certain(ArticleText text, String encoding) implements Result {}

    /// Not Unicode. It can be read as Windows-1252; whether that is right, only someone who looks
    /// at it can say.
    ///
    /// @param text how it would read
    /// @param preview the first line with letters beyond ASCII, and its neighbours
    record AsWindows1252(ArticleText text, String preview) implements Result {}
  }

  private TextDecoding() {}

  /// Finds out what bytes say.
  ///
  /// @param file for the sentence
  /// @throws ProjectException with a sentence, where the bytes are not text or too many
  public static Result decode(byte[] bytes, Path file) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + bytes.length + file);
  }
}
