package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// The lines of a file, as bytes, one at a time; blank ones are passed over, a byte order mark and
/// the CR of a CRLF are dropped.
final class Lines {
  /// The longest line that is read, in bytes: an article of a million characters with its marks has
  /// some ten million.
  private static final int LONGEST = 64 << 20;

  private final InputStream in;
  private final String file;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int number;

  Lines(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  /// The next line that is not blank; empty at the end.
  Optional<byte[]> next() throws IOException, FormatException {
    while (at < filled || fill()) {
      number++;
      byte[] line = withoutMark(line());
      if (!isBlank(line)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  /// The bytes up to the next line end, which is passed over, or to the end of the file.
  private byte[] line() throws IOException, FormatException {
    ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
    do {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      byte[] part = Arrays.copyOfRange(buffer, at, end);
      at = Math.min(end + 1, filled);
      if (end < filled) {
        return begun.size() == 0 ? part : joined(begun, part);
      }
      begun.writeBytes(part);
      check(begun.size());
    } while (fill());
    return begun.toByteArray();
  }

  private byte[] joined(ByteArrayOutputStream begun, byte[] part) throws FormatException {
    begun.writeBytes(part);
    check(begun.size());
    return begun.toByteArray();
  }

  private void check(int length) throws FormatException {
    if (length > LONGEST) {
      throw new FormatException(
          file, number, 0, "This line is longer than 64 MB. See that it is the right file.");
    }
  }

  private byte[] withoutMark(byte[] line) {
    boolean marked =
        number == 1
            && line.length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    int from = marked ? 3 : 0;
    int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  /// The number of the line that came last, from 1.
  int number() {
    return number;
  }
}
