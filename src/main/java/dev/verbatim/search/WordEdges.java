package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Where words begin and end for a search: between what belongs to words, which are letters, digits
/// and the marks on them, and all else. An apostrophe and a hyphen are edges, so that “minister” is
/// a whole word in “minister’s”.
///
/// Scripts that set no blanks between words have an edge at every letter, for nothing in their
/// texts would be a whole word otherwise.
final class WordEdges {
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  /// As a class of a regular expression.
  static final String PART =
      "[\\p{L}\\p{Nd}\\p{M}\\u200C\\u200D&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}"
          + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";

  private WordEdges() {}

  /// Whether a code point belongs to a word together with its like beside it.
  static boolean isPart(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c);
    }
    boolean ofWord =
        Character.isLetterOrDigit(c)
            || (MARKS >> Character.getType(c) & 1) != 0
            || c == 0x200C // parts of a Persian word
            || c == 0x200D;
    return ofWord && !WITHOUT_BLANKS.contains(UnicodeScript.of(c));
  }

  /// Whether a place is not amid a word.
  static boolean at(String text, int offset) {
    return offset <= 0
        || offset >= text.length()
        || !isPart(text.codePointBefore(offset))
        || !isPart(text.codePointAt(offset));
  }

  /// Whether a stretch is made of whole graphemes.
  static boolean areGraphemes(ArticleText text, int start, int end) {
    return text.graphemeFloor(start) == start && text.graphemeFloor(end) == end;
  }
}
