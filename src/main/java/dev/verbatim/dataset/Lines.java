package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import java.io.BufferedInputStream;
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
  private int number;

  Lines(InputStream in, String file) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.file = file;
  }

  /// The next line that is not blank; empty at the end.
  Optional<byte[]> next() throws IOException, FormatException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int c = in.read();
      boolean ended = c < 0;
      while (c >= 0 && c != '\n') {
        if (line.size() == LONGEST) {
          throw new FormatException(
              file,
              number + 1,
              0,
              "This line is longer than 64 MB. See that it is the right file.");
        }
        line.write(c);
        c = in.read();
      }
      if (ended) {
        return Optional.empty();
      }
      number++;
      byte[] bytes = withoutMark(line.toByteArray());
      if (!isBlank(bytes)) {
        return Optional.of(bytes);
      }
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
    return Arrays.copyOfRange(line, from, to);
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
