package dev.verbatim.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How words stand in a file of WebAnno's: in its text and in the cells of its columns.
final class WebAnnoWords {
  /// In a cell: nothing is there.
  static final String NOTHING = "_";

  /// In a cell: something is there, but not said what.
  static final String UNSAID = "*";

  private static final char REPLACEMENT = '\uFFFD';
  private static final String RESERVED = "\\[]|_;*";

  private WebAnnoWords() {}

  /// A cell taken apart.
  ///
  /// @param words as they stand there, escaped
  /// @param number what tells it from others of its kind, such as `3` or `0_2`
  record Cell(String words, Optional<String> number) {
    static Cell of(String cell) {
      int bracket = cell.lastIndexOf('[');
      boolean numbered =
          cell.endsWith("]")
              && bracket >= 0
              && bracket + 2 < cell.length()
              && backslashes(cell, bracket) % 2 == 0
              && isNumber(cell.substring(bracket + 1, cell.length() - 1));
      return numbered
          ? new Cell(
              cell.substring(0, bracket),
              Optional.of(cell.substring(bracket + 1, cell.length() - 1)))
          : new Cell(cell, Optional.empty());
    }

    private static int backslashes(String cell, int end) {
      int start = end;
      while (start > 0 && cell.charAt(start - 1) == '\\') {
        start--;
      }
      return end - start;
    }

    private static boolean isNumber(String words) {
      return words.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '_');
    }

    /// What it says; empty where it says nothing.
    Optional<String> said() {
      return words.equals(UNSAID) || words.equals(NOTHING)
          ? Optional.empty()
          : Optional.of(value(words));
    }
  }

  /// Words without what no cell can hold: half of a surrogate pair, and a carriage return.
  static String clean(String words) {
    StringBuilder clean = new StringBuilder(words);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < clean.length()
          && Character.isLowSurrogate(clean.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || c == '\r') {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  /// A value as it stands in a cell.
  static String cell(String value) {
    StringBuilder cell = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\t' -> cell.append("\\t");
        case '\n' -> cell.append("\\n");
        case '-' -> cell.append(value.startsWith("->", i) ? "\\-" : "-");
        default -> cell.append(RESERVED.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return cell.toString();
  }

  /// The value that stands in a cell. A backslash before anything else is itself.
  static String value(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    StringBuilder value = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char next = c == '\\' && i + 1 < cell.length() ? cell.charAt(i + 1) : 0;
      if (next == 't' || next == 'n') {
        value.append(next == 't' ? '\t' : '\n');
        i++;
      } else if (next != 0 && (RESERVED.indexOf(next) >= 0 || cell.startsWith("->", i + 1))) {
        value.append(next);
        i++;
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  /// The parts of a cell between separators that no backslash makes something else.
  static List<String> parts(String cell, char separator) {
    if (cell.indexOf(separator) < 0) {
      return List.of(cell);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) == '\\') {
        i++;
      } else if (cell.charAt(i) == separator) {
        parts.add(cell.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(cell.substring(start));
    return parts;
  }

  /// A line of text as it stands in the file.
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> line.append("\\t");
        case '\f' -> line.append("\\f");
        case '\r' -> line.append("\\r");
        case '\b' -> line.append("\\b");
        case '\\' -> line.append("\\\\");
        default -> line.append(isControl(c) ? "\\" : "").append(c);
      }
    }
    return line.toString();
  }

  /// Those that stand behind a backslash as they are.
  private static boolean isControl(char c) {
    return c < ' ' && (c < '\b' || c > '\r');
  }

  /// The line of text that a line of the file is.
  static String text(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      char next = c == '\\' && i + 1 < line.length() ? line.charAt(i + 1) : ' ';
      int letter = "tnfrb\\".indexOf(next);
      if (letter >= 0) {
        text.append("\t\n\f\r\b\\".charAt(letter));
        i++;
      } else if (next != ' ' && isControl(next)) {
        text.append(next);
        i++;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
