package dev.verbatim.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// JSON objects of other programs: one a line, one behind the other over several lines, or in a
/// list. Where they stand one a line, those that cannot be read keep no others from being read.
///
/// @param rows in their order
/// @param refused what could not be read, each with its line
public record JsonRows(List<Row> rows, List<FormatException> refused) {
  public JsonRows {
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }

  /// One object.
  ///
  /// @param line of the file in which it begins, from 1
  /// @param fields as plain JDK values; an empty `Optional` is null
  public record Row(int line, Map<String, Object> fields) {}

  /// Reads all of a file.
  ///
  /// @param file the file's name, as the person knows it
  /// @param most how many objects it may hold
  /// @throws FormatException where nothing in it can be read, or it is too large
  public static JsonRows read(byte[] bytes, String file, int most) throws FormatException {
    JsonSource source = JsonSource.of(bytes, file);
    source.requireSingleBytes();
    source.requireUtf8();
    int start = skipBlanks(source, 0);
    if (start < source.length() && at(source, start) == '[') {
      return list(source, start, most);
    }
    return new Splitter(source, most).read();
  }

  /// Reads one JSON value of another program, as plain JDK values.
  static Object value(byte[] bytes, String file) throws FormatException {
    return JsonReader.value(JsonSource.of(bytes, file), JsonReader::plain);
  }

  private static JsonRows list(JsonSource source, int start, int most) throws FormatException {
    JsonSource whole = source.slice(start, source.length());
    List<Row> rows = new ArrayList<>();
    JsonReader.value(
        whole,
        in -> {
          in.enterArray();
          int line = 1;
          int counted = 0;
          while (in.nextItem()) {
            line += lines(whole, counted, in.offset());
            counted = in.offset();
            requireFewer(rows, most, source);
            rows.add(new Row(line, in.plainMap()));
          }
          return rows;
        });
    return new JsonRows(rows, List.of());
  }

  private static void requireFewer(List<Row> rows, int most, JsonSource source)
      throws FormatException {
    if (rows.size() == most) {
      throw new FormatException(
          source.file(), "This file holds more than %,d objects.".formatted(most));
    }
  }

  private static int skipBlanks(JsonSource source, int from) {
    int at = from;
    while (at < source.length() && at(source, at) <= ' ') {
      at++;
    }
    return at;
  }

  private static byte at(JsonSource source, int offset) {
    return source.bytes()[source.from() + offset];
  }

  private static int lines(JsonSource source, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      if (at(source, i) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  /// Reads objects that stand behind each other.
  private static final class Splitter {
    private final JsonSource source;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private final List<FormatException> refused = new ArrayList<>();

    Splitter(JsonSource source, int most) {
      this.source = source;
      this.most = most;
    }

    JsonRows read() throws FormatException {
      int line = 1;
      int at = 0;
      while (at < source.length()) {
        int end = endOfLine(at);
        if (skipBlanks(source, at) < end) {
          int whole = refused.isEmpty() && opensMore(at, end) ? endOfObject(at) : end;
          take(at, Math.max(end, whole), line);
          line += lines(source, end, Math.max(end, whole));
          end = Math.max(end, whole);
        }
        at = end + 1;
        line++;
      }
      if (rows.isEmpty() && !refused.isEmpty()) {
        throw refused.getFirst();
      }
      return new JsonRows(rows, refused);
    }

    private void take(int from, int to, int line) throws FormatException {
      requireFewer(rows, most, source);
      try {
        rows.add(new Row(line, JsonReader.value(source.slice(from, to), JsonReader::plainMap)));
      } catch (FormatException e) {
        if (refused.size() < most) {
          refused.add(e);
        }
      }
    }

    private int endOfLine(int from) {
      int at = from;
      while (at < source.length() && at(source, at) != '\n') {
        at++;
      }
      return at;
    }

    /// Whether an object that begins in a line ends in a later one: that is so where the line ends
    /// behind what only an object goes on from.
    private boolean opensMore(int from, int end) {
      int last = end - 1;
      while (last > from && at(source, last) <= ' ') {
        last--;
      }
      return at(source, last) == '{' || at(source, last) == ',' || at(source, last) == '[';
    }

    /// Where the object ends that begins here; the end of the source where it does not end.
    private int endOfObject(int from) {
      int depth = 0;
      boolean inText = false;
      for (int i = from; i < source.length(); i++) {
        byte c = at(source, i);
        if (inText) {
          i += c == '\\' ? 1 : 0;
          inText = c != '"';
        } else if (c == '"') {
          inText = true;
        } else if (c == '{' || c == '[') {
          depth++;
        } else if ((c == '}' || c == ']') && --depth == 0) {
          return i + 1;
        }
      }
      return source.length();
    }
  }
}
