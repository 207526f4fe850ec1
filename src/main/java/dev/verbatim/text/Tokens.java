package dev.verbatim.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.Arrays;

/// The tokens of a text, as they are counted: its words, numbers and signs, without blanks.
///
/// Words are those of Unicode Standard Annex 29, as ICU finds them; what stands between two of them
/// is a token by itself, sign by sign: `“We’re here.”` has five.
public final class Tokens {
  private final int[] starts;
  private final int[] ends;

  private Tokens(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  public static Tokens of(ArticleText text) {
    String string = text.string();
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(string);
    int[] starts = new int[string.length()];
    int[] ends = new int[string.length()];
    int count = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int seen = seen(string, start, end);
      if (seen < end) {
        starts[count] = seen;
        ends[count++] = end;
      }
      start = end;
    }
    return new Tokens(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  /// Where what is seen of a stretch begins: behind blanks at its start, where signs hang on the
  /// last of these that join it to what follows. The end, where nothing is seen.
  private static int seen(String string, int start, int end) {
    int seen = start;
    while (seen < end && isBlank(string.codePointAt(seen))) {
      seen += Character.charCount(string.codePointAt(seen));
    }
    boolean isBare =
        seen > start && string.substring(seen, end).codePoints().allMatch(Tokens::isUnseen);
    return isBare ? end : seen;
  }

  private static boolean isUnseen(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /// How many there are.
  public int count() {
    return starts.length;
  }

  /// Where one of them stands.
  ///
  /// @param index from 0, in text order
  public Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  /// How many begin before an offset, in UTF-16 units.
  public int before(int offset) {
    int place = Arrays.binarySearch(starts, offset);
    return place >= 0 ? place : -place - 1;
  }
}
