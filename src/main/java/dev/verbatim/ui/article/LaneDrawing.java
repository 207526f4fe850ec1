package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import dev.verbatim.render.Rgb;
import dev.verbatim.render.TagLook;
import dev.verbatim.ui.article.LaneRows.Bar;
import dev.verbatim.ui.article.LaneRows.Head;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Draws the rows of lanes below one visible paragraph, and knows where its bars are.
///
/// The whole row is the whole paragraph, so a bar begins and ends in proportion to the characters
/// before it; in a paragraph that is read from the right the row begins there. A bar looks as its
/// mark does on the page, in small: the fill of its tag on the line of its tag, shorter ones over
/// longer ones. What is in hand is filled with the colour of the line, and where somebody has not
/// marked it a frame of dashes stands in their row. Fragments of one mark are joined by dots.
final class LaneDrawing {
  /// So that the shortest mark in the longest paragraph can be seen, in pixels.
  private static final double LEAST_WIDTH = 3;

  /// And can be hit.
  private static final double REACH = 3;

  private static final double LETTER = 0.74;

  private final Markings markings;
  private final ViewParagraph paragraph;
  private final PixelGrid grid;
  private final boolean rightToLeft;
  private final Bounds rows;
  private final double pitch;
  private final double head;
  private final Map<Paint, List<PathElement>> paths = new LinkedHashMap<>();
  private final List<Node> letters = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /// What makes shapes one path, above the last.
  ///
  /// @param dashes of its outline; empty for a shape that is filled
  private record Paint(int order, Rgb colour, List<Double> dashes) {}

  /// Where a bar is.
  private record Place(Bounds at, Bar bar) {}

  /// @param rows where there is room for all rows, in the coordinates of the paragraph's flow
  LaneDrawing(
      Markings markings,
      ViewParagraph paragraph,
      PixelGrid grid,
      boolean rightToLeft,
      Bounds rows) {
    this.markings = markings;
    this.paragraph = paragraph;
    this.grid = grid;
    this.rightToLeft = rightToLeft;
    this.rows = rows;
    this.pitch = markings.pen().row(markings.lanes().heads().size());
    this.head = Math.ceil(1.3 * pitch);
  }

  /// Draws the bars of the paragraph.
  List<Node> draw(List<Bar> bars) {
    List<Bar> longestFirst = new ArrayList<>(bars);
    longestFirst.sort(Comparator.comparingInt((Bar b) -> length(b.mark())).reversed());
    int order = 0;
    for (Bar bar : longestFirst) {
      order += 3;
      add(bar, order);
    }
    List<Bar> inHand = bars.stream().filter(Bar::strong).toList();
    frames(inHand, order + 3);
    List<Head> heads = markings.lanes().heads();
    for (int row = 0; row < heads.size(); row++) {
      letter(heads.get(row), row, !inHand.isEmpty());
    }
    List<Node> nodes = new ArrayList<>();
    paths.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getKey().order()))
        .forEach(e -> nodes.add(path(e.getKey(), e.getValue())));
    nodes.addAll(letters);
    return nodes;
  }

  private static int length(Annotation mark) {
    return mark.spans().stream().mapToInt(s -> s.end() - s.start()).sum();
  }

  private void add(Bar bar, int order) {
    TagLook look = markings.palette().look(bar.mark().tag());
    int last = -1;
    for (Span span : bar.mark().spans()) {
      if (last >= 0 && last < paragraph.end() && span.start() > paragraph.start()) {
        Bounds gap = box(bar.row(), last, span.start());
        PathElements.line(
            paths.computeIfAbsent(
                new Paint(order, look.line(), markings.pen().rowDots()), _ -> new ArrayList<>()),
            gap.getMinX(),
            gap.getMaxX(),
            gap.getMinY() + Math.floor(gap.getHeight() / 2) + 0.5);
      }
      last = span.end();
      if (span.end() > paragraph.start() && span.start() < paragraph.end()) {
        piece(bar, look, order, box(bar.row(), span.start(), span.end()));
      }
    }
  }

  private void piece(Bar bar, TagLook look, int order, Bounds box) {
    double line = markings.pen().rowLine();
    fill(order + 1, bar.strong() ? look.line() : look.fill(), box);
    fill(
        order + 2,
        look.line(),
        new BoundingBox(box.getMinX(), box.getMaxY() - line, box.getWidth(), line));
    places.add(new Place(box, bar));
  }

  /// A frame in each row in which what is in hand is missing.
  private void frames(List<Bar> inHand, int order) {
    if (inHand.isEmpty()) {
      return;
    }
    BitSet with = new BitSet();
    inHand.forEach(bar -> with.set(bar.row()));
    int start = inHand.stream().mapToInt(b -> b.mark().start()).min().orElseThrow();
    int end = inHand.stream().mapToInt(b -> b.mark().end()).max().orElseThrow();
    List<PathElement> path = new ArrayList<>();
    for (int row = 0; row < markings.lanes().heads().size(); row++) {
      if (!with.get(row)) {
        Bounds box = box(row, start, end);
        PathElements.box(
            path,
            box.getMinX() + 0.5,
            box.getMinY() + 0.5,
            box.getMaxX() - 0.5,
            box.getMaxY() - 0.5);
      }
    }
    paths.put(
        new Paint(order, markings.palette().theme().muted(), markings.pen().rowDashes()), path);
  }

  /// Where a stretch of the article, or the part of it in the paragraph, is in a row.
  private Bounds box(int row, int from, int to) {
    double start = part(from);
    double end = part(to);
    double left = grid.snapX(rightToLeft ? x(1 - end) : x(start));
    double right = grid.snapX(rightToLeft ? x(1 - start) : x(end));
    double gap = Math.round(pitch / 6);
    double top = grid.snapY(rows.getMinY() + row * pitch) + gap;
    double width = Math.max(LEAST_WIDTH, right - left - 1);
    return new BoundingBox(left, top, width, pitch - 2 * gap);
  }

  private double part(int offset) {
    int within = Math.clamp(offset, paragraph.start(), paragraph.end()) - paragraph.start();
    return (double) within / (paragraph.end() - paragraph.start());
  }

  private double x(double part) {
    double left = rows.getMinX() + head;
    return left + part * (rows.getMaxX() - left);
  }

  private void letter(Head shown, int row, boolean strong) {
    Rgb colour = markings.palette().look(shown.look()).line();
    double top = grid.snapY(rows.getMinY() + row * pitch);
    if (strong) {
      fill(
          0,
          colour,
          new BoundingBox(grid.snapX(rows.getMinX()), top, Math.round(pitch), pitch - 1));
    }
    Text text = new Text(shown.letter());
    text.setManaged(false);
    text.getStyleClass().add("lane-letter");
    text.setFont(Font.font(null, FontWeight.BOLD, LETTER * pitch));
    text.setFill(color(strong ? markings.palette().theme().page() : colour));
    Bounds ink = text.getLayoutBounds();
    text.setX(rows.getMinX() + Math.round((pitch - ink.getWidth()) / 2));
    text.setY(top + Math.round((pitch - 1 - ink.getHeight()) / 2 - ink.getMinY()));
    letters.add(text);
  }

  private void fill(int order, Rgb colour, Bounds box) {
    PathElements.box(
        paths.computeIfAbsent(new Paint(order, colour, List.of()), _ -> new ArrayList<>()),
        box.getMinX(),
        box.getMinY(),
        box.getMaxX(),
        box.getMaxY());
  }

  /// Unmanaged, so that putting it in asks for no further layout.
  private static Path path(Paint paint, List<PathElement> elements) {
    Path path = new Path(elements);
    path.setManaged(false);
    boolean filled = paint.dashes().isEmpty();
    path.setFill(filled ? color(paint.colour()) : null);
    path.setStroke(filled ? null : color(paint.colour()));
    path.setStrokeLineCap(StrokeLineCap.BUTT);
    path.getStrokeDashArray().setAll(paint.dashes());
    return path;
  }

  private static Color color(Rgb rgb) {
    return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
  }

  /// The bar at a place of the flow: the shortest, where several are.
  Optional<Bar> barAt(double x, double y) {
    return places.reversed().stream()
        .filter(p -> x >= p.at().getMinX() - REACH && x <= p.at().getMaxX() + REACH)
        .filter(p -> y >= p.at().getMinY() && y <= p.at().getMaxY())
        .min(Comparator.comparing(p -> !p.at().contains(x, y)))
        .map(Place::bar);
  }
}
