package dev.verbatim.ui.kit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a paragraph of shaped text into pieces, each to be a node of its own, so that JavaFX sets
/// it rightly.
///
/// JavaFX 26.0.2 has two faults with such text. Where a line wraps within a node, it takes wrong
/// widths: lines run beyond the column, and from right to left it throws in every pulse. And within
/// a node from right to left, letters and blanks or punctuation that come of different fonts stand
/// in the wrong order. So a piece is a word or the blanks and punctuation beside it, and no piece
/// is wider than a column of [#LEAST_COLUMN] ems.
///
/// A cut does not break the line: JavaFX looks across nodes for places to do so. But letters on its
/// two sides no longer join, hence the greater length for scripts where they do.
public final class Pieces {
  /// The narrowest column for shaped text, in ems.
  public static final double LEAST_COLUMN = 12;

  private static final int LONGEST = 9;
  private static final int LONGEST_JOINING = 17;

  private final String text;
  private final BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
  private final List<String> pieces = new ArrayList<>();

  private Pieces(String text) {
    this.text = text;
    graphemes.setText(text);
  }

  /// The pieces of a text; together they are the text, and no grapheme is torn.
  public static List<String> of(String text) {
    Pieces pieces = new Pieces(text);
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    int start = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (pieces.graphemes.isBoundary(end)) {
        pieces.addWord(start, end);
        start = end;
      }
    }
    return pieces.pieces;
  }

  /// A word with the blanks behind it.
  private void addWord(int start, int end) {
    if (!Scripts.isShaped(text, start, end)) {
      pieces.add(text.substring(start, end));
      return;
    }
    int from = start;
    for (int at = graphemes.following(start); at < end; at = graphemes.next()) {
      if (isLetter(at) != isLetter(from)) {
        addPart(from, at);
        from = at;
        graphemes.following(at - 1);
      }
    }
    addPart(from, end);
  }

  private void addPart(int start, int end) {
    String part = text.substring(start, end);
    if (part.length() <= longest(part)) {
      pieces.add(part);
      return;
    }
    int from = start;
    while (from < end) {
      int to = graphemes.following(from);
      pieces.add(text.substring(from, to));
      from = to;
    }
  }

  private boolean isLetter(int offset) {
    return Scripts.isRightToLeft(text.codePointAt(offset));
  }

  /// How many characters of a script surely fit into the narrowest column.
  private static int longest(String part) {
    if (part.codePoints().anyMatch(Scripts::isJoiner)) {
      return 1;
    }
    return part.codePoints().anyMatch(Scripts::isJoining) ? LONGEST_JOINING : LONGEST;
  }
}
