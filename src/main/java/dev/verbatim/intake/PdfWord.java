package dev.verbatim.intake;

/// Some words or a word on a page, where they stand. Distances are in points from the page's upper
/// left corner.
///
/// @param left where they begin
/// @param right where they end
/// @param base the line on which they stand
/// @param size of the type
record PdfWord(String text, double left, double right, double base, double size) {

  /// Whether both stand on one line.
  boolean isBeside(PdfWord other) {
    return Math.abs(base - other.base) < 0.4 * Math.max(size, other.size);
  }

  /// The same words and others behind them on the line, with a blank between.
  PdfWord followedBy(PdfWord other) {
    return new PdfWord(
        text + " " + other.text,
        Math.min(left, other.left),
        Math.max(right, other.right),
        text.length() >= other.text.length() ? base : other.base,
        text.length() >= other.text.length() ? size : other.size);
  }
}
