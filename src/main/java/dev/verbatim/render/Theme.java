package dev.verbatim.render;

/// The colours of everything but marks. The style sheet of the same name holds the same for the
/// parts of the window, as looked-up colours.
///
/// @param id the style sheet's name
/// @param page what the article stands on
/// @param panel what stands beside it
/// @param rule between parts; decoration that nobody has to see
/// @param text on page and panel
/// @param muted for text of less weight
/// @param accent for what is chosen, and for links
/// @param selectionOpacity how much of the accent lies over selected words
/// @param contrast what is asked of marks
public record Theme(
    String id,
    Rgb page,
    Rgb panel,
    Rgb rule,
    Rgb text,
    Rgb muted,
    Rgb accent,
    double selectionOpacity,
    Contrast contrast) {

  /// The least contrast, from 1 to 21 as in [Rgb#contrast].
  ///
  /// @param line of a mark's line with the page and with its own fill
  /// @param text of words with what they stand on
  public record Contrast(double line, double text) {}

  /// What WCAG 2 asks of the parts of a picture.
  public static final double LINE_CONTRAST = 3;

  /// What WCAG 2 asks of text.
  public static final double TEXT_CONTRAST = 4.5;

  public static final Theme LIGHT =
      new Theme(
          "light",
          new Rgb(0xfb, 0xfa, 0xf8),
          new Rgb(0xf3, 0xf1, 0xed),
          new Rgb(0xde, 0xda, 0xd2),
          new Rgb(0x23, 0x21, 0x1e),
          new Rgb(0x6a, 0x65, 0x5d),
          new Rgb(0x2f, 0x5d, 0x8a),
          0x40 / 255.0,
          new Contrast(LINE_CONTRAST, TEXT_CONTRAST));

  public static final Theme DARK =
      new Theme(
          "dark",
          new Rgb(0x1d, 0x1f, 0x21),
          new Rgb(0x25, 0x28, 0x2b),
          new Rgb(0x3a, 0x3e, 0x42),
          new Rgb(0xe6, 0xe3, 0xde),
          new Rgb(0xa0, 0x9b, 0x93),
          new Rgb(0x7f, 0xb2, 0xe0),
          0x4d / 255.0,
          new Contrast(LINE_CONTRAST, TEXT_CONTRAST));

  /// Black on white with strong lines, for those who need it.
  public static final Theme CONTRAST =
      new Theme(
          "contrast",
          new Rgb(0xff, 0xff, 0xff),
          new Rgb(0xff, 0xff, 0xff),
          new Rgb(0x00, 0x00, 0x00),
          new Rgb(0x00, 0x00, 0x00),
          new Rgb(0x26, 0x26, 0x26),
          new Rgb(0x00, 0x3b, 0x8e),
          0x40 / 255.0,
          new Contrast(7, 7));

  /// Whether words are lighter than what they stand on.
  public boolean isDark() {
    return Oklch.of(text).lightness() > Oklch.of(page).lightness();
  }

  /// What a selected word stands on.
  ///
  /// @param below the page, or a mark's fill
  public Rgb selected(Rgb below) {
    return accent.over(below, selectionOpacity);
  }
}
