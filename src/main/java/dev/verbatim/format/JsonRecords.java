package dev.verbatim.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The objects of a file of JSON, one after another: those of one array, those that stand one on a
/// line, or those that are laid out over several lines with or without commas between them. Files
/// that are called JSONL are all of these.
///
/// No more than one object is in memory. One that cannot be read is told, and reading can go on
/// behind it.
public final class JsonRecords {
  private static final int END = -1;

  private final BufferedInputStream in;
  private final String file;
  private int line = 1;
  private boolean begun;

  /// @param in is not closed here
  /// @param file the file's name, as the person knows it
  public JsonRecords(InputStream in, String file) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.file = file;
  }

  /// The next object; empty at the end.
  ///
  /// @throws FormatException where it cannot be read; the one behind it can be asked for then
  public Optional<JsonRecord> next() throws IOException, FormatException {
    int c = read();
    while (c != END && c != '{') {
      if (!isBetween(c)) {
        int at = line;
        skipLine();
        throw new FormatException(file, at, 0, "Here should be an object, which begins with “{”.");
      }
      c = read();
    }
    if (c == END) {
      return Optional.empty();
    }
    int at = line;
    byte[] object = new Body(at).read();
    return Optional.of(JsonRecord.read(JsonSource.of(object, file), at));
  }

  private static boolean isBetween(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == '[' || c == ']';
  }

  /// The next byte; a byte order mark at the start is passed over.
  private int read() throws IOException {
    int c = in.read();
    if (!begun && c == 0xEF) {
      in.skipNBytes(2);
      c = in.read();
    }
    begun = true;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private void skipLine() throws IOException {
    int c = read();
    while (c != END && c != '\n') {
      c = read();
    }
  }

  /// One object's bytes: they end where its braces do.
  private final class Body {
    private final int from;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private int depth = 1;
    private boolean inString;
    private boolean escaped;

    Body(int from) {
      this.from = from;
      bytes.write('{');
    }

    byte[] read() throws IOException, FormatException {
      while (depth > 0) {
        int c = JsonRecords.this.read();
        if (c == END) {
          throw failure("The object that begins here does not end. See that the file is whole.");
        }
        if (c == '\n' && (inString || isFollowedByAnother())) {
          throw failure("The object that begins here does not end before the next line begins.");
        }
        if (bytes.size() == JsonSource.LARGEST) {
          throw failure("The object that begins here is larger than 128 MB.");
        }
        bytes.write(c);
        take(c);
      }
      return bytes.toByteArray();
    }

    private FormatException failure(String sentence) {
      return new FormatException(file, from, 0, sentence);
    }

    private void take(int c) {
      if (inString) {
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }

    /// Whether the line was one of those that hold an object each, and so does the next: then this
    /// object lacks its end.
    private boolean isFollowedByAnother() throws IOException {
      boolean onOneLine = from == line - 1 && bytes.size() > 2;
      if (!onOneLine) {
        return false;
      }
      in.mark(1);
      int next = in.read();
      in.reset();
      return next == '{';
    }
  }
}
