package dev.verbatim.ui.article;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/// Where the characters of a laid out paragraph are, in the coordinates of its text flow.
///
/// Taken from JavaFX's own layout, which tells in microseconds and leaves the flow alone; what
/// RichTextFX 0.11.7 offers for this adds and removes a child of the flow, and so throws away what
/// is known of its lines.
final class ParagraphLines {
  private final String text;
  private final LayoutInfo info;
  private final boolean rightToLeft;

  /// @param text what the flow shows
  ParagraphLines(TextFlow flow, String text, boolean rightToLeft) {
    this.text = text;
    this.info = flow.getLayoutInfo();
    this.rightToLeft = rightToLeft;
  }

  /// A stretch of characters on one line.
  ///
  /// @param top of the line, whatever the heights of its fonts
  /// @param closedLeft whether the stretch begins or ends here, so that an outline has a side
  record Piece(
      double left,
      double top,
      double right,
      double bottom,
      boolean closedLeft,
      boolean closedRight) {}

  /// The pieces of a stretch of the paragraph, from the first line to the last. A line's last
  /// blanks are left out, as they stand beyond what one sees; where scripts mix, a line has
  /// several.
  ///
  /// @param from first character, in the paragraph
  /// @param to behind the last
  List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = lineOf(from); i < info.getTextLineCount(); i++) {
      TextLineInfo line = info.getTextLine(i, false);
      if (line.start() >= to) {
        break;
      }
      int start = Math.max(from, line.start());
      int end = line.end() <= to ? withoutBlanks(start, line.end()) : to;
      if (start < end) {
        List<Rectangle2D> boxes = info.getSelectionGeometry(start, end, false);
        add(pieces, line, boxes, start == from, to <= line.end());
      }
    }
    return pieces;
  }

  private void add(
      List<Piece> pieces,
      TextLineInfo line,
      List<Rectangle2D> boxes,
      boolean begins,
      boolean ends) {
    boolean several = boxes.size() > 1;
    for (Rectangle2D box : boxes) {
      pieces.add(
          new Piece(
              box.getMinX(),
              line.bounds().getMinY(),
              box.getMaxX(),
              line.bounds().getMaxY(),
              several || (rightToLeft ? ends : begins),
              several || (rightToLeft ? begins : ends)));
    }
  }

  /// The top and bottom of the line that holds a character.
  Rectangle2D lineAt(int offset) {
    return info.getTextLine(lineOf(offset), false).bounds();
  }

  /// The first character of the first line that ends below a height.
  int firstBelow(double y) {
    for (int i = 0; i < info.getTextLineCount(); i++) {
      TextLineInfo line = info.getTextLine(i, true);
      if (line.bounds().getMaxY() > y) {
        return line.start();
      }
    }
    return text.length();
  }

  private int lineOf(int offset) {
    int low = 0;
    int high = Math.max(0, info.getTextLineCount() - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (info.getTextLine(middle, false).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int withoutBlanks(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
