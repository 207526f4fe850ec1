package dev.verbatim.ui.article;

import dev.verbatim.model.LineStyle;
import java.util.List;

/// How thick the lines under words are and how far apart, at one size of type: whole pixels
/// throughout, or neighbouring lanes run into one.
///
/// Up to three lanes a line is bold, and lanes stand below the words. Where more lie upon each
/// other all are fine, and begin within the descenders' zone, which gives room for six at 100 % and
/// above. What finds no room is counted instead of drawn.
///
/// @param scale 1 at 18 pixels
/// @param room in pixels between the bottom of a line and the top of the next
record Pen(double scale, double room) {
  private static final int BOLD_LANES = 3;
  private static final int MOST_LANES = 6;

  /// More rows of lanes than this are drawn closer together.
  private static final int FEW_ROWS = 6;

  private static final double SIZE_OF_SCALE_1 = 18;

  static Pen of(PageType type) {
    return new Pen(type.size() / SIZE_OF_SCALE_1, type.spacing());
  }

  /// A kind of line: all of one group of overlapping marks are of one.
  ///
  /// @param width of a line
  /// @param pitch from one lane to the next
  /// @param above how far above the bottom of the words the first lane begins
  /// @param capacity how many lanes there is room for
  record Stroke(double width, double pitch, double above, int capacity) {
    /// How far the top of a lane is below the bottom of the words.
    double top(int lane) {
      return lane * pitch - above;
    }
  }

  /// The lines of a group with so many lanes.
  Stroke stroke(int lanes) {
    Stroke bold = bold();
    return lanes <= bold.capacity() ? bold : fine();
  }

  /// The width of a selected mark's outline.
  double outline() {
    return whole(1.5);
  }

  /// The width of a linked mark's outline.
  double thinOutline() {
    return whole(1);
  }

  /// The side of the small square by which an end of a selected mark is dragged.
  double knob() {
    return whole(6);
  }

  /// Between words or lines and the outline around them.
  double gap() {
    return whole(1);
  }

  /// The size of the type in which what finds no room is counted.
  double countSize() {
    return Math.max(7, 0.5 * SIZE_OF_SCALE_1 * scale);
  }

  /// The height of a row of lanes, of which there are so many below a paragraph.
  double row(int rows) {
    return whole(rows > FEW_ROWS ? 11 : 13);
  }

  /// Above all rows of lanes: the room for the lines below the words.
  double aboveRows() {
    return Math.ceil(room);
  }

  double belowRows() {
    return whole(3);
  }

  /// The line below a bar in a row of lanes.
  double rowLine() {
    return whole(1.5);
  }

  /// Between the fragments of one mark in a row of lanes.
  List<Double> rowDots() {
    return List.of(whole(2), whole(3));
  }

  /// Around what is missing in a row of lanes.
  List<Double> rowDashes() {
    return List.of(whole(3), whole(2));
  }

  /// How long dashes and gaps are, in pixels; empty for a line without gaps.
  List<Double> dashes(LineStyle style, Stroke stroke) {
    double unit = whole(1);
    return switch (style) {
      case SOLID -> List.of();
      case LONG_DASH -> List.of(10 * unit, 2 * unit);
      case DASH -> List.of(4 * unit, 3 * unit);
      case DOT -> List.of(stroke.width(), whole(2));
    };
  }

  List<Double> outlineDashes() {
    return List.of(3 * whole(1), 2 * whole(1));
  }

  private Stroke bold() {
    double width = whole(2);
    double pitch = width + whole(1);
    return new Stroke(width, pitch, 0, Math.min(BOLD_LANES, (int) ((room + whole(1)) / pitch)));
  }

  /// As thick as leaves room for all lanes and a gap of the same between two, or one pixel.
  private Stroke fine() {
    double above = whole(2);
    double width = Math.max(1, Math.floor((room + above) / (2 * MOST_LANES - 1)));
    int capacity = (int) ((room + above + width) / (2 * width));
    return new Stroke(width, 2 * width, above, Math.min(MOST_LANES, capacity));
  }

  private double whole(double atScale1) {
    return Math.max(1, Math.round(atScale1 * scale));
  }
}
