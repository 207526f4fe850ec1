package dev.verbatim.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a JSON document, and where in its file an offset stands.
final class JsonSource {
  /// The largest file that is read, in bytes. A set of 10,000 marks has 6 million.
  static final int LARGEST = 128 << 20;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final String file;

  private JsonSource(byte[] bytes, int from, int to, String file) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.file = file;
  }

  /// @param file the file's name, as the person knows it
  static JsonSource of(byte[] bytes, String file) throws FormatException {
    if (bytes.length > LARGEST) {
      throw tooLarge(file);
    }
    int from = startsWithMark(bytes) ? MARK.length : 0;
    return new JsonSource(bytes, from, bytes.length, file);
  }

  /// Reads all there is, but never more than [#LARGEST].
  static JsonSource of(InputStream in, String file) throws IOException, FormatException {
    return of(in.readNBytes(LARGEST + 1), file);
  }

  private static FormatException tooLarge(String file) {
    return new FormatException(
        file,
        "This file is larger than "
            + (LARGEST >> 20)
            + " MB, which is more than Verbatim reads. See that it is the right file.");
  }

  /// A part of this, such as one value, between two offsets.
  JsonSource slice(int start, int end) {
    return new JsonSource(bytes, from + start, from + end, file);
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int length() {
    return to - from;
  }

  String file() {
    return file;
  }

  /// An error at an offset from the start of this.
  FormatException failure(long offset, String sentence) {
    int at = from + Math.clamp(offset, 0, length());
    int line = 1;
    int lineStart = startsWithMark(bytes) ? MARK.length : 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = 1;
    for (int i = lineStart; i < at; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new FormatException(file, line, column, sentence);
  }

  /// Whether from an offset on nothing follows but a number or a name, as where a file was cut off.
  boolean endsInToken(long offset) {
    for (int i = from + (int) offset; i < to; i++) {
      if (!Character.isLetterOrDigit(bytes[i]) && ".+-".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Refuses UTF-16 and UTF-32, which a JSON parser would guess and read. The first characters of a
  /// document are ASCII, so those have a zero among their first bytes.
  void requireSingleBytes() throws FormatException {
    for (int i = from; i < Math.min(to, from + 4); i++) {
      if (bytes[i] == 0) {
        throw notUtf8(i);
      }
    }
  }

  /// Refuses what is not UTF-8 throughout. To be asked when a document cannot be read: the parser
  /// stumbles over wrong bytes too, but does not say that it was those.
  void requireUtf8() throws FormatException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length());
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      throw notUtf8(in.position());
    }
  }

  private FormatException notUtf8(int at) {
    return failure(
        at - from,
        "This file is not in UTF-8. Open it in the program that wrote it and save it as UTF-8.");
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= MARK.length
        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }
}
