package dev.verbatim.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints sentences, each on a line of its own whatever stands in it: what comes from files may
/// hold line ends, and characters that move a terminal's cursor or clear its screen.
///
/// Each of them is printed as its picture, such as `␛`; what has none, as `�`. Tabs stay.
final class LinePrinter extends PrintStream {
  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u007F';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final char UNKNOWN = '\uFFFD';

  /// @param to where they go, as UTF-8
  LinePrinter(PrintStream to) {
    super(to, true, StandardCharsets.UTF_8);
  }

  @Override
  public void println(String sentence) {
    super.println(plain(sentence));
  }

  private static String plain(String sentence) {
    if (sentence.chars().noneMatch(LinePrinter::isUnfit)) {
      return sentence;
    }
    StringBuilder plain = new StringBuilder(sentence.length());
    sentence.chars().map(c -> isUnfit(c) ? shown(c) : c).forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static boolean isUnfit(int c) {
    int type = Character.getType(c);
    return (type == Character.CONTROL && c != '\t')
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static int shown(int c) {
    if (c < ' ') {
      return PICTURES + c;
    }
    return c == DELETE ? PICTURE_OF_DELETE : UNKNOWN;
  }
}
