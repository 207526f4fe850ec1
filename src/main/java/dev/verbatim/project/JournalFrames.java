package dev.verbatim.project;

import dev.verbatim.edit.Change;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JournalLine;
import dev.verbatim.format.JournalLine.Header;
import dev.verbatim.format.JournalLine.Step;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Revision;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The bytes of a journal: a header, then a line for each change.
///
/// A line is the CRC-32C of what follows in eight hexadecimal digits, a blank, and
///
/// - in the header, its JSON;
/// - for a change, `INSTALLATION:COUNT` as its revision has them, a blank, the JSON of the change,
///   a tab, and the JSON of what takes it back, by which the state before it is found again where
///   another program has changed the set's file since. (JSON has no tab or line end in it.)
///
/// Reading stops at the first line that is torn or wrong. Nothing behind it can be trusted: it may
/// be what an old disk block held.
///
/// @param header of the journal; none where even that is wrong
/// @param lines in the order in which they were written
/// @param rest what stands behind the last good line; empty where all is well
/// @param clean whether the bytes end as they should, so that more can be written behind them
record JournalFrames(Optional<Header> header, List<Line> lines, Bytes rest, boolean clean) {
  private static final Pattern FRAME = Pattern.compile("([0-9a-f]{8}) (.*)", Pattern.DOTALL);
  private static final Pattern CHANGE =
      Pattern.compile("([0-9a-f]{1,16}):([0-9]{1,18}) ([^\t]*)\t([^\t]*)", Pattern.DOTALL);

  /// One change.
  ///
  /// @param installation that made it
  /// @param count how many that installation had made then, this one included
  /// @param forward the change, as JSON
  /// @param backward what takes it back, as JSON
  /// @param bytes the whole line, its end included
  record Line(String installation, long count, Bytes forward, Bytes backward, Bytes bytes) {
    boolean isIn(Revision revision) {
      return count <= revision.counts().getOrDefault(installation, 0L);
    }
  }

  static byte[] frame(Header header) {
    return framed(JournalLine.header(header));
  }

  /// @param text that the marks stand on
  static Line frame(Change change, String installation, ArticleText text) {
    byte[] forward = json(change, false, text);
    byte[] backward = json(change, true, text);
    long count = change.revision().counts().getOrDefault(installation, 0L);
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.writeBytes(ascii(installation + ":" + count + " "));
    payload.writeBytes(forward);
    payload.write('\t');
    payload.writeBytes(backward);
    return new Line(
        installation,
        count,
        Bytes.of(forward),
        Bytes.of(backward),
        Bytes.of(framed(payload.toByteArray())));
  }

  private static byte[] json(Change change, boolean inverse, ArticleText text) {
    return JournalLine.step(
        new Step(
            change.label(),
            change.group(),
            change.at(),
            change.revision(),
            inverse ? change.difference().inverse() : change.difference()),
        text);
  }

  private static byte[] framed(byte[] payload) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(payload.length + 10);
    line.writeBytes(ascii(checksum(payload) + " "));
    line.writeBytes(payload);
    line.write('\n');
    return line.toByteArray();
  }

  private static String checksum(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return "%08x".formatted(crc.getValue());
  }

  /// Reads a journal, whatever it holds.
  static JournalFrames read(Bytes journal, String fileName) {
    byte[] bytes = journal.array();
    Optional<Header> header = Optional.empty();
    List<Line> lines = new ArrayList<>();
    int good = 0;
    while (good < bytes.length) {
      int end = good;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      Optional<byte[]> payload = payload(Arrays.copyOfRange(bytes, good, end));
      if (payload.isEmpty()) {
        break;
      }
      if (header.isEmpty()) {
        header = header(payload.get(), fileName);
        if (header.isEmpty()) {
          break;
        }
      } else {
        Optional<Line> line = line(payload.get());
        if (line.isEmpty()) {
          break;
        }
        lines.add(line.get());
      }
      good = Math.min(end + 1, bytes.length);
    }
    boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    Bytes rest = Bytes.of(Arrays.copyOfRange(bytes, good, bytes.length));
    return new JournalFrames(header, lines, rest, ended && rest.isEmpty());
  }

  private static Optional<byte[]> payload(byte[] line) {
    Matcher frame = FRAME.matcher(new String(line, StandardCharsets.ISO_8859_1));
    if (!frame.matches()) {
      return Optional.empty();
    }
    byte[] payload = latin(frame.group(2));
    return checksum(payload).equals(frame.group(1)) ? Optional.of(payload) : Optional.empty();
  }

  private static Optional<Header> header(byte[] payload, String fileName) {
    try {
      return Optional.of(JournalLine.readHeader(payload, fileName));
    } catch (FormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Line> line(byte[] payload) {
    Matcher change = CHANGE.matcher(new String(payload, StandardCharsets.ISO_8859_1));
    return change.matches()
        ? Optional.of(
            new Line(
                change.group(1),
                Long.parseLong(change.group(2)),
                Bytes.of(latin(change.group(3))),
                Bytes.of(latin(change.group(4))),
                Bytes.of(framed(payload))))
        : Optional.empty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Bytes that were taken as characters only to be matched.
  private static byte[] latin(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
