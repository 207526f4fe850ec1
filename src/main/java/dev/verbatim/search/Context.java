package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;

/// Words of an article with what stands around them, to be shown on one line: each run of blanks
/// and line ends is one blank.
///
/// @param before what stands in front, up to the words
/// @param words the words themselves, all of them
/// @param after what stands behind
public record Context(String before, String words, String after) {
  private static final String CUT = "…";

  /// The context of a span. Where it must be cut, that is between words, or within a very long one
  /// between graphemes, and an ellipsis stands in place of the rest.
  ///
  /// @param width most UTF-16 units of the text on either side
  public static Context of(ArticleText text, Span span, int width) {
    return new Context(
        before(text, span.start(), width),
        oneLine(text.slice(span)),
        after(text, span.end(), width));
  }

  private static String before(ArticleText text, int end, int width) {
    String all = text.string();
    int from = Math.max(0, end - width);
    if (from == 0) {
      return oneLine(all.substring(0, end));
    }
    int start = from;
    while (start < end && !beginsAWord(all, start)) {
      start++;
    }
    if (start == end) {
      start = Math.min(end, text.graphemeCeiling(from));
    }
    return CUT + oneLine(all.substring(start, end));
  }

  private static String after(ArticleText text, int start, int width) {
    String all = text.string();
    int to = (int) Math.min(all.length(), (long) start + width);
    if (to == all.length()) {
      return oneLine(all.substring(start));
    }
    int end = to;
    while (end > start && !endsAWord(all, end)) {
      end--;
    }
    if (end == start) {
      end = Math.max(start, text.graphemeFloor(to));
    }
    return oneLine(all.substring(start, end)) + CUT;
  }

  private static boolean beginsAWord(String text, int offset) {
    return Phrase.isBlank(text.charAt(offset - 1)) && !Phrase.isBlank(text.charAt(offset));
  }

  private static boolean endsAWord(String text, int offset) {
    return !Phrase.isBlank(text.charAt(offset - 1)) && Phrase.isBlank(text.charAt(offset));
  }

  private static String oneLine(String words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean blank = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean another = Phrase.isBlank(c);
      if (!another) {
        line.append(c);
      } else if (!blank) {
        line.append(' ');
      }
      blank = another;
    }
    return line.toString();
  }
}
