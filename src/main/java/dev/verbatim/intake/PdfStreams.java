package dev.verbatim.intake;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks through a PDF for streams that unpack to more than anything that people write, before
/// PDFBox, which knows no bounds, unpacks them: in the bytes of the file, wherever `stream` stands
/// before what zlib packed (ISO 32000-1, 7.3.8 and 7.4.4).
final class PdfStreams {
  /// Bytes of one stream; a large page as an unpacked picture has fewer.
  private static final long MOST = 128L << 20;

  /// Bytes of all streams; pictures, which are never unpacked for their words, among them.
  private static final long MOST_TOGETHER = 1L << 30;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfStreams() {}

  /// Whether no stream is too large.
  static boolean areBounded(byte[] pdf) {
    long together = 0;
    byte[] room = new byte[1 << 16];
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      long unpacked = unpacked(pdf, at, room);
      together += unpacked;
      if (unpacked > MOST || together > MOST_TOGETHER) {
        return false;
      }
    }
    return true;
  }

  /// Where the next stream's bytes begin; -1 where there is none.
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length + 2 < pdf.length; i++) {
      if (pdf[i] == 's' && Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
        int at = i + STREAM.length;
        at += pdf[at] == '\r' ? 1 : 0;
        if (pdf[at] == '\n') {
          return at + 1;
        }
      }
    }
    return -1;
  }

  /// How much a stream unpacks to, as far as that is no more than allowed; what is packed twice
  /// counts as too much.
  private static long unpacked(byte[] pdf, int from, byte[] room) {
    if (from + 2 > pdf.length || !isZlib(pdf[from], pdf[from + 1])) {
      return 0;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      long unpacked = 0;
      for (int n = inflater.inflate(room); n > 0; n = inflater.inflate(room)) {
        if (unpacked == 0 && n > 2 && isZlib(room[0], room[1]) && isPacked(room, n)) {
          return MOST + 1;
        }
        unpacked += n;
        if (unpacked > MOST) {
          return unpacked;
        }
      }
      return unpacked;
    } catch (DataFormatException _) {
      return 0; // PDFBox will stumble over it, too
    } finally {
      inflater.end();
    }
  }

  private static boolean isPacked(byte[] bytes, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, 0, length);
      return inflater.inflate(new byte[1 << 12]) == 1 << 12;
    } catch (DataFormatException _) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /// RFC 1950: method deflate, and a check of the two bytes.
  private static boolean isZlib(byte first, byte second) {
    return (first & 0x0F) == 8 && ((first & 0xFF) << 8 | (second & 0xFF)) % 31 == 0;
  }
}
