package dev.verbatim.dataset;

import java.util.Locale;
import java.util.function.IntFunction;

/// How words stand in XML's attributes.
final class XmiWords {
  private static final String REPLACEMENT = "\uFFFD";

  private XmiWords() {}

  /// Words with a stand-in of the same length for each UTF-16 unit that XML 1.0 has no place for.
  static String clean(String words) {
    return replaced(words, _ -> REPLACEMENT);
  }

  /// JSON in which such characters, which stand in its strings alone, are escaped as JSON has it.
  static String json(String json) {
    return replaced(json, c -> String.format(Locale.ROOT, "\\u%04x", c));
  }

  private static String replaced(String words, IntFunction<String> standIn) {
    StringBuilder replaced = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      int c = words.codePointAt(i);
      if (isAllowed(c)) {
        replaced.appendCodePoint(c);
        i += Character.charCount(c) - 1;
      } else {
        replaced.append(standIn.apply(c));
      }
    }
    return replaced.toString();
  }

  /// Whether XML 1.0 allows a character.
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }

  /// How many characters of a text have a stand-in.
  static int strange(String words) {
    return (int) words.codePoints().filter(c -> !isAllowed(c)).count();
  }

  /// Words as the value of an attribute: tabs and line ends are references, since every parser
  /// makes blanks of them otherwise.
  static String attribute(String words) {
    StringBuilder value = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> value.append("&amp;");
        case '<' -> value.append("&lt;");
        case '>' -> value.append("&gt;");
        case '"' -> value.append("&quot;");
        case '\t' -> value.append("&#9;");
        case '\n' -> value.append("&#10;");
        case '\r' -> value.append("&#13;");
        default -> value.append(c);
      }
    }
    return value.toString();
  }
}
