package dev.verbatim.model;

import java.text.BreakIterator;
import java.util.Locale;

/// How a span is found again in a text that may have changed: its place, its words, and what stood
/// around them. It is the position selector and the quote selector of the W3C Web Annotation model
/// in one.
///
/// @param span where the words stood, in UTF-16 units; it may reach beyond the text at hand
/// @param quote the words themselves
/// @param prefix what stood before them: whole graphemes, at most [#CONTEXT] code points; empty
///   where it is not known
/// @param suffix what stood behind them, likewise
public record Anchor(Span span, String quote, String prefix, String suffix) {
  /// Code points of context on either side.
  public static final int CONTEXT = 32;

  /// Longest context in UTF-16 units, with room for one grapheme that straddles the limit.
  private static final int WINDOW = CONTEXT * 2 + 64;

  public static Anchor of(ArticleText text, Span span) {
    return new Anchor(span, text.slice(span), before(text, span.start()), after(text, span.end()));
  }

  /// What became of an anchored span.
  public sealed interface Match {
    /// The words stand where they stood.
    record Exact(Span span) implements Match {}

    /// The words, or nearly those, stand elsewhere.
    ///
    /// @param score how surely it is the same place: above 0.5, at most 1
    record Moved(Span span, double score) implements Match {}

    record Lost() implements Match {}
  }

  /// Looks for the words: where they stood, then anywhere in the same spelling, then nearly so.
  public Match locate(ArticleText text) {
    if (!quote.isEmpty() && text.string().startsWith(quote, span.start())) {
      return new Match.Exact(new Span(span.start(), span.start() + quote.length()));
    }
    return new QuoteMatcher(text, this).best();
  }

  private static String before(ArticleText text, int offset) {
    String all = text.string();
    int start = offset;
    for (int n = 0; n < CONTEXT && start > 0; n++) {
      start -= Character.charCount(all.codePointBefore(start));
    }
    if (start > 0 && !ArticleText.isPlainBoundary(all, start)) {
      int from = Math.max(0, offset - WINDOW);
      start = from + graphemes(all.substring(from, offset)).following(start - from - 1);
    }
    return all.substring(start, offset);
  }

  private static String after(ArticleText text, int offset) {
    String all = text.string();
    int end = offset;
    for (int n = 0; n < CONTEXT && end < all.length(); n++) {
      end += Character.charCount(all.codePointAt(end));
    }
    if (end < all.length() && !ArticleText.isPlainBoundary(all, end)) {
      String window = all.substring(offset, Math.min(all.length(), offset + WINDOW));
      end = offset + graphemes(window).preceding(end - offset + 1);
    }
    return all.substring(offset, end);
  }

  private static BreakIterator graphemes(String window) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(window);
    return graphemes;
  }
}
