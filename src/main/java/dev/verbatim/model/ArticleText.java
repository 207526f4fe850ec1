package dev.verbatim.model;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text of an article: fixed for good, with the units in which places in it are told.
///
/// Line ends are `\n` and nothing else; there is no byte order mark at the start, no NUL, and no
/// half of a surrogate pair without the other, so the text can always be written as UTF-8. Offsets
/// are UTF-16 units in memory and code points on disk; this class is where they are exchanged.
public final class ArticleText {
  private final String string;

  /// UTF-16 offsets of the high halves of surrogate pairs, ascending.
  private final int[] pairs;

  private volatile String sha256 = "";

  private ArticleText(String string) {
    this.string = string;
    this.pairs = surrogatePairs(string);
  }

  /// Takes a text from outside: CRLF and lone CR become LF, a byte order mark at the start is
  /// dropped, nothing else is touched.
  ///
  /// @throws IllegalArgumentException with a sentence, where it holds NUL or half a surrogate pair
  public static ArticleText of(String raw) {
    String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new IllegalArgumentException(
          "The text holds a NUL character at line " + lineOf(text, nul) + ", so it is not text.");
    }
    return new ArticleText(text);
  }

  public String string() {
    return string;
  }

  /// In UTF-16 units.
  public int length() {
    return string.length();
  }

  public int codePointLength() {
    return string.length() - pairs.length;
  }

  /// The words of a span.
  ///
  /// @throws IndexOutOfBoundsException where the span ends beyond the text
  public String slice(Span span) {
    return string.substring(span.start(), span.end());
  }

  /// The words of several spans, an ellipsis between them.
  ///
  /// @throws IndexOutOfBoundsException where one ends beyond the text
  public String words(List<Span> spans) {
    return spans.stream().map(this::slice).collect(Collectors.joining(" … "));
  }

  /// SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal.
  public String sha256() {
    if (sha256.isEmpty()) {
      sha256 = Sha256.of(string);
    }
    return sha256;
  }

  /// How many code points stand before a UTF-16 offset of 0 to [#length()]. Inside a surrogate pair
  /// the pair counts as before.
  public int toCodePoint(int utf16) {
    int index = Arrays.binarySearch(pairs, utf16);
    return utf16 - (index >= 0 ? index : -index - 1);
  }

  /// The UTF-16 offset of the code point at `codePoint`, which is 0 to [#codePointLength()].
  public int toUtf16(int codePoint) {
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /// The nearest place at or before `offset` where one grapheme ends and another begins.
  public int graphemeFloor(int offset) {
    return atBoundary(offset) ? offset : graphemesNear(offset).preceding(offset);
  }

  /// The nearest place at or after `offset` where one grapheme ends and another begins.
  public int graphemeCeiling(int offset) {
    return atBoundary(offset) ? offset : graphemesNear(offset).following(offset);
  }

  /// A stretch of the text without blanks at its ends, and without half a grapheme: what a
  /// selection means. Empty where it holds blanks only.
  ///
  /// @param from in UTF-16 units, as `to`, which is not before it
  public Optional<Span> meant(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(string.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(string.charAt(end - 1))) {
      end--;
    }
    return start == end
        ? Optional.empty()
        : Optional.of(new Span(graphemeFloor(start), graphemeCeiling(end)));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// The paragraph around an offset, without its line end: start and end in UTF-16 units. It may be
  /// empty, which a [Span] cannot, hence the two numbers.
  public Paragraph paragraphAt(int offset) {
    int start = string.lastIndexOf('\n', offset - 1) + 1;
    int end = string.indexOf('\n', offset);
    return new Paragraph(start, end < 0 ? string.length() : end);
  }

  /// A line of the text, half-open, possibly empty, in UTF-16 units.
  public record Paragraph(int start, int end) {}

  private boolean atBoundary(int offset) {
    return offset <= 0
        || offset >= string.length()
        || isPlainBoundary(string, offset)
        || graphemesNear(offset).isBoundary(offset);
  }

  /// Whether a grapheme surely ends here: between two characters that never join others. Saving a
  /// large set and a search ask this twice a span, and the JDK's iterator would look at a whole
  /// window each time.
  ///
  /// @param offset with a character on either side; text without carriage returns
  static boolean isPlainBoundary(String text, int offset) {
    return joinsNone(text.charAt(offset - 1)) && joinsNone(text.charAt(offset));
  }

  private static boolean joinsNone(char c) {
    return c < 0x300 // Latin, with digits, punctuation and line ends
        || (c >= 0x370 && c <= 0x482) // Greek and Cyrillic letters
        || (c >= 0x5D0 && c <= 0x5EA) // Hebrew letters
        || (c >= 0x620 && c <= 0x64A) // Arabic letters
        || (c >= 0x2010 && c <= 0x2027) // dashes, quotation marks, ellipses
        || (c >= 0x4E00 && c <= 0x9FFF); // Chinese characters
  }

  /// A grapheme never crosses a line end, so its paragraph is all that need be looked at; and
  /// within a very long one, a window whose ends are ASCII letters or blanks.
  private ShiftedGraphemes graphemesNear(int offset) {
    Paragraph paragraph = paragraphAt(offset);
    int start = Math.max(paragraph.start(), offset - 256);
    while (start > paragraph.start() && !isPlain(start)) {
      start--;
    }
    int end = Math.min(paragraph.end(), offset + 256);
    while (end < paragraph.end() && !isPlain(end)) {
      end++;
    }
    return new ShiftedGraphemes(string.substring(start, end), start);
  }

  /// An ASCII letter or blank begins a grapheme, whatever stands before it.
  private boolean isPlain(int offset) {
    char c = string.charAt(offset);
    return c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// Grapheme boundaries of a piece of the text, told in offsets of the whole.
  private record ShiftedGraphemes(BreakIterator breaks, int shift) {
    ShiftedGraphemes(String piece, int shift) {
      this(BreakIterator.getCharacterInstance(Locale.ROOT), shift);
      breaks.setText(piece);
    }

    boolean isBoundary(int offset) {
      return breaks.isBoundary(offset - shift);
    }

    int preceding(int offset) {
      return breaks.preceding(offset - shift) + shift;
    }

    int following(int offset) {
      return breaks.following(offset - shift) + shift;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArticleText that && string.equals(that.string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  @Override
  public String toString() {
    return "ArticleText[" + string.length() + " units]";
  }

  private static int[] surrogatePairs(String text) {
    char[] units = text.toCharArray(); // looked through much faster than the string itself
    int[] found = new int[8];
    int count = 0;
    for (int i = 0; i < units.length; i++) {
      if (!Character.isSurrogate(units[i])) {
        continue;
      }
      if (i + 1 == units.length || !Character.isSurrogatePair(units[i], units[i + 1])) {
        throw new IllegalArgumentException(
            "The text holds half of a surrogate pair at line "
                + lineOf(text, i)
                + ", which cannot be written as UTF-8.");
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i++;
    }
    return Arrays.copyOf(found, count);
  }

  private static long lineOf(String text, int offset) {
    return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
