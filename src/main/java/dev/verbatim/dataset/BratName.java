package dev.verbatim.dataset;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How names and words are written where brat takes no blanks and no line ends.
final class BratName {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_-]|_x(?=[0-9a-f]+_)");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]|_x(?=[0-9a-f]+_)");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-f]{1,6})_");

  /// What the code of a character stands behind.
  private static final String CODE = "_x";

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[nrt\\\\]|u[0-9a-f]{4})");
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private BratName() {}

  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !ESCAPED.matcher(name).find();
  }

  /// A name for brat: other characters than its own stand as `_x` and their code in hexadecimal.
  static String of(String id) {
    return escaped(id, ODD);
  }

  /// A name for tables without quotes: blanks and control characters stand as `_x` and their code.
  static String withoutBlanks(String id) {
    return escaped(id, BLANK);
  }

  private static String escaped(String id, Pattern odd) {
    return odd.matcher(id).replaceAll(match -> Matcher.quoteReplacement(escaped(match.group())));
  }

  private static String escaped(String odd) {
    StringBuilder text = new StringBuilder();
    odd.codePoints()
        .limit(1)
        .forEach(c -> text.append(CODE).append(Integer.toHexString(c)).append('_'));
    return text + odd.substring(Character.charCount(odd.codePointAt(0)));
  }

  /// The id that a name was made of.
  static String id(String name) {
    return name.contains(CODE)
        ? ESCAPED
            .matcher(name)
            .replaceAll(match -> Matcher.quoteReplacement(character(match.group(), match.group(1))))
        : name;
  }

  /// The character of a code; the escape itself where there is none.
  private static String character(String escape, String code) {
    int point = Integer.parseInt(code, 16);
    return Character.isValidCodePoint(point) ? Character.toString(point) : escape;
  }

  /// Words on one line: line ends are `\n` and `\r`, a tab `\t`, a backslash two; what else no
  /// reader of lines can be trusted with is a backslash, `u` and its code in hexadecimal.
  static String onOneLine(String words) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int point = words.codePointAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (Character.isSupplementaryCodePoint(point)) {
            line.appendCodePoint(point);
            i++;
          } else if (isOdd(c)) {
            line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    return line.toString();
  }

  private static boolean isOdd(char c) {
    return Character.isISOControl(c)
        || Character.isSurrogate(c)
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR;
  }

  /// The words that a line was made of.
  static String words(String line) {
    return line.indexOf('\\') < 0
        ? line
        : ESCAPE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(meant(match.group())));
  }

  private static String meant(String escape) {
    return switch (escape.charAt(1)) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
      default -> "\\";
    };
  }
}
