package dev.verbatim.ui.article;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.text.TextFlow;

/// The type of the page at one size: which font, how far apart the lines stand, how wide the column
/// is. All in pixels.
///
/// Lines stand a whole number of pixels apart, and so do paragraphs, so that what is drawn below
/// words is equally sharp below each.
///
/// @param reading how it is wanted
/// @param size of the font
/// @param natural the height of a line of the font
/// @param leading the part of it that the last line of a paragraph does without
/// @param pitch from one line to the next
/// @param advance the width of a character, on the average
record PageType(
    Reading reading, double size, double natural, double leading, double pitch, double advance) {
  private static final double SIZE_AT_100_PERCENT = 18;
  private static final double PARAGRAPH_SPACING = 0.55;
  private static final double PAGE_MARGIN = 1.6;

  /// English prose, to measure.
  private static final String SAMPLE =
      "The minister said on Friday that nobody had told her of the report, which a "
          + "spokesman for the department had called accurate two days before.";

  /// The size of the font at a zoom.
  static double size(int zoomPercent) {
    return SIZE_AT_100_PERCENT * zoomPercent / 100;
  }

  static PageType of(Reading reading, double size) {
    Font font = Font.font(reading.family(), size);
    Text sample = new Text(SAMPLE);
    sample.setFont(font);
    double advance = sample.getLayoutBounds().getWidth() / SAMPLE.length();
    Text empty = new Text("\n\n");
    TextFlow lines = new TextFlow(empty);
    empty.setFont(font);
    // As the style sheet of JavaFX has it for text in controls. It makes lines a whole number of
    // pixels high, but only when it is set on what is in a flow already (JavaFX 26.0.2).
    empty.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    double natural = lines.getLayoutInfo().getTextLine(1, false).bounds().getMinY();
    double leading = 3 * natural - lines.prefHeight(-1);
    return new PageType(
        reading, size, natural, leading, Math.round(size * reading.lineHeight()), advance);
  }

  /// What stands between the bottom of a line and the top of the next; lines of marks have room
  /// here.
  double spacing() {
    return pitch - natural;
  }

  /// The width of a full column.
  double column() {
    return Math.ceil(reading.measure() * advance);
  }

  /// As a style sheet for the area, to be added by its address.
  String sheet() {
    double below = Math.round(PARAGRAPH_SPACING * size) + leading;
    double margin = Math.round(PAGE_MARGIN * size);
    String css =
        String.format(
            Locale.ROOT,
            """
            .article { -fx-font-family: "%s"; -fx-font-size: %fpx; }
            .article .paragraph-text { -fx-line-spacing: %fpx; }
            .article .paragraph-box { -fx-padding: 0 0 %fpx 0; }
            .article .paragraph-box.goes-on { -fx-padding: 0 0 %fpx 0; }
            .article .paragraph-box:first-paragraph { -fx-padding: %fpx 0 %fpx 0; }
            .article .paragraph-box:last-paragraph { -fx-padding: 0 0 %fpx 0; }
            .article .paragraph-box:first-paragraph:last-paragraph { -fx-padding: %fpx 0 %fpx 0; }
            """,
            reading.family(),
            size,
            spacing(),
            below,
            leading,
            margin,
            below,
            margin + leading,
            margin,
            margin + leading);
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
