package dev.verbatim.ui.article;

/// A paragraph of the text pane: a paragraph of the article, or a piece of a very long one.
///
/// The pane carries it as the paragraph's style, for that is all it tells of a paragraph when it
/// makes one visible.
///
/// @param index among the pane's paragraphs, from 0
/// @param start model offset of the first character
/// @param end model offset behind the last, without the line end
/// @param goesOn whether the next is another piece of the same paragraph
/// @param shaped whether its characters are shaped by their neighbours
record ViewParagraph(int index, int start, int end, boolean goesOn, boolean shaped) {
  static final ViewParagraph NONE = new ViewParagraph(-1, 0, 0, false, false);

  int length() {
    return end - start;
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
