package dev.verbatim.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// The objects of a file of JSON, one after another: those of one array, those that stand one on a
/// line, or those that are laid out over several lines with or without commas between them. Files
/// that are called JSONL are all of these.
///
/// No more than one object is in memory. One that cannot be read is told, and reading can go on
/// behind it.
public final class JsonRecords {
  private static final int END = -1;

  private final InputStream in;
  private final String file;

  /// What was read ahead: looked at byte by byte, for which streams with locks are slow.
  private final byte[] ahead = new byte[1 << 16];

  private int at;
  private int end;
  private int line = 1;
  private boolean begun;

  /// @param in is not closed here
  /// @param file the file's name, as the person knows it
  public JsonRecords(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  /// The next object; empty at the end.
  ///
  /// @throws FormatException where it cannot be read; the one behind it can be asked for then
  public Optional<JsonRecord> next() throws IOException, FormatException {
    int c = read();
    while (c != END && c != '{') {
      if (!isBetween(c)) {
        int from = line;
        skipLine();
        throw new FormatException(
            file, from, 0, "Here should be an object, which begins with “{”.");
      }
      c = read();
    }
    if (c == END) {
      return Optional.empty();
    }
    int from = line;
    byte[] object = new Body(from).read();
    return Optional.of(JsonRecord.read(JsonSource.of(object, file), from));
  }

  private static boolean isBetween(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == '[' || c == ']';
  }

  /// The next byte; a byte order mark at the start is passed over.
  private int read() throws IOException {
    int c = peek();
    if (!begun && c == 0xEF) {
      at += Math.min(3, end - at);
      c = peek();
    }
    begun = true;
    at++;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private int peek() throws IOException {
    if (at >= end) {
      end = in.readNBytes(ahead, 0, ahead.length);
      at = 0;
    }
    return end == 0 ? END : ahead[at] & 0xFF;
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
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private int depth = 1;
    private boolean inString;
    private boolean escaped;

    Body(int from) {
      this.from = from;
      add('{');
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
        if (size == JsonSource.LARGEST) {
          throw failure("The object that begins here is larger than 128 MB.");
        }
        add(c);
        take(c);
      }
      return Arrays.copyOf(bytes, size);
    }

    private void add(int c) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      bytes[size++] = (byte) c;
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
      boolean isOnOneLine = from == line - 1 && size > 2;
      return isOnOneLine && peek() == '{';
    }
  }
}
