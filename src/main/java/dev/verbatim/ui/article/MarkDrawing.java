package dev.verbatim.ui.article;

import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Span;
import dev.verbatim.render.Fragment;
import dev.verbatim.render.Group;
import dev.verbatim.render.MarkLayout;
import dev.verbatim.render.Rgb;
import dev.verbatim.render.Run;
import dev.verbatim.render.TagLook;
import dev.verbatim.ui.article.ParagraphLines.Piece;
import dev.verbatim.ui.article.Pen.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws the marks of one visible paragraph: about ten paths, however many marks there are, as all
/// that looks alike is one path.
///
/// The innermost mark fills, marks around it have their line below. From the back to the front:
/// fills, lines, outlines, and how many lines found no room.
final class MarkDrawing {
  private static final double HIT_OPACITY = 0.16;

  /// By how much the box around what was found is wider than the words.
  private static final double HIT_EDGE = 0.5;

  private final Markings markings;
  private final ViewParagraph paragraph;
  private final ParagraphLines lines;
  private final PixelGrid grid;

  private final Map<Fill, List<PathElement>> fills = new LinkedHashMap<>();
  private final Map<Line, List<PathElement>> strokes = new LinkedHashMap<>();
  private final Map<Line, List<PathElement>> outlines = new LinkedHashMap<>();
  private final List<PathElement> hits = new ArrayList<>();
  private final Map<Rgb, List<PathElement>> knobs = new LinkedHashMap<>();
  private final List<Node> counts = new ArrayList<>();

  /// What makes fills one path.
  private record Fill(int layer, Rgb colour) {}

  /// What makes lines one path.
  private record Line(Rgb colour, double width, List<Double> dashes) {}

  private MarkDrawing(
      Markings markings, ViewParagraph paragraph, ParagraphLines lines, PixelGrid grid) {
    this.markings = markings;
    this.paragraph = paragraph;
    this.lines = lines;
    this.grid = grid;
  }

  /// What to put behind a paragraph, in the coordinates of its text flow.
  static List<Node> of(
      Markings markings, ViewParagraph paragraph, ParagraphLines lines, PixelGrid grid) {
    MarkDrawing drawing = new MarkDrawing(markings, paragraph, lines, grid);
    drawing.fill();
    drawing.showHits();
    drawing.drawLines();
    return drawing.nodes();
  }

  private void fill() {
    for (int i = markings.layers().size() - 1; i >= 0; i--) {
      fill(i, markings.layers().get(i).marks());
    }
  }

  private void fill(int layer, MarkLayout marks) {
    Optional<Rgb> colour = Optional.empty();
    int from = paragraph.start();
    for (Run run : marks.runs(paragraph.start(), paragraph.end())) {
      Optional<Rgb> next = run.innermost().map(f -> look(f).fill());
      if (!next.equals(colour)) {
        addFill(layer, colour, from, run.start());
        colour = next;
        from = run.start();
      }
    }
    addFill(layer, colour, from, paragraph.end());
  }

  private void addFill(int layer, Optional<Rgb> colour, int from, int to) {
    if (colour.isEmpty()) {
      return;
    }
    List<PathElement> path =
        fills.computeIfAbsent(new Fill(layer, colour.get()), fill -> new ArrayList<>());
    for (Piece piece : pieces(from, to)) {
      PathElements.box(
          path,
          grid.snapX(piece.left()),
          grid.snapY(piece.top()),
          grid.snapX(piece.right()),
          grid.snapY(piece.bottom()));
    }
  }

  /// A box around each place that a search has found, over the marks' fills.
  private void showHits() {
    for (Span hit : markings.hits().overlapping(paragraph.start(), paragraph.end())) {
      for (Piece piece : pieces(hit.start(), hit.end())) {
        PathElements.box(
            hits,
            grid.snapX(piece.left()) - HIT_EDGE,
            grid.snapY(piece.top()),
            grid.snapX(piece.right()) + HIT_EDGE,
            grid.snapY(piece.bottom()));
      }
    }
  }

  private void drawLines() {
    int below = 0;
    for (HighlightLayer layer : markings.layers()) {
      List<Group> groups = layer.marks().groups(paragraph.start(), paragraph.end());
      int lanes = 0;
      for (Group group : groups) {
        drawGroup(group, below);
        lanes = Math.max(lanes, group.lanes());
      }
      below += lanes;
    }
  }

  private void drawGroup(Group group, int below) {
    Stroke stroke = markings.pen().stroke(below + group.lanes());
    List<Span> hidden = new ArrayList<>();
    for (Fragment fragment : group.fragments()) {
      int lane = below + fragment.lane();
      List<Piece> pieces = pieces(fragment.start(), fragment.end());
      if (lane < stroke.capacity()) {
        addLine(fragment, lane, stroke, pieces);
      } else {
        hidden.add(fragment.span());
      }
      outline(fragment, Math.min(lane, stroke.capacity() - 1), stroke, pieces);
    }
    count(hidden);
  }

  private void addLine(Fragment fragment, int lane, Stroke stroke, List<Piece> pieces) {
    TagLook look = look(fragment);
    LineStyle style = look.style();
    Line line = new Line(look.line(), stroke.width(), markings.pen().dashes(style, stroke));
    List<PathElement> path = strokes.computeIfAbsent(line, l -> new ArrayList<>());
    for (Piece piece : pieces) {
      // A pixel short, so that two marks end to end remain two.
      double end = piece.closedRight() ? 1 : 0;
      PathElements.line(
          path,
          grid.snapX(piece.left()),
          grid.snapX(piece.right()) - end,
          grid.snapY(piece.bottom()) + stroke.top(lane) + stroke.width() / 2);
    }
  }

  private void outline(Fragment fragment, int lane, Stroke stroke, List<Piece> pieces) {
    Pen pen = markings.pen();
    String id = fragment.mark().id();
    Emphasis emphasis = markings.emphasis();
    if (emphasis.selected().stream().anyMatch(m -> m.id().equals(id))) {
      Line line = new Line(look(fragment).line(), pen.outline(), List.of());
      addOutline(line, lane, stroke, pieces);
      addKnobs(line, lane, stroke, pieces);
    } else if (emphasis.linked().stream().anyMatch(m -> m.id().equals(id))) {
      Line thin = new Line(look(fragment).line(), pen.thinOutline(), pen.outlineDashes());
      addOutline(thin, lane, stroke, pieces);
    }
  }

  private void addOutline(Line line, int lane, Stroke stroke, List<Piece> pieces) {
    List<PathElement> path = outlines.computeIfAbsent(line, l -> new ArrayList<>());
    double away = away(line);
    for (Piece piece : pieces) {
      PathElements.around(
          path,
          piece,
          grid.snapX(piece.left()) - (piece.closedLeft() ? away : 0),
          grid.snapY(piece.top()) - away,
          grid.snapX(piece.right()) + (piece.closedRight() ? away : 0),
          bottom(piece, line, lane, stroke));
    }
  }

  /// How far the middle of an outline is from what it is around.
  private double away(Line line) {
    return markings.pen().gap() + line.width() / 2;
  }

  private double bottom(Piece piece, Line line, int lane, Stroke stroke) {
    double below = Math.max(0, stroke.top(lane) + stroke.width());
    return grid.snapY(piece.bottom()) + below + away(line);
  }

  /// The ends by which a fragment can be dragged, at the lower corners of its outline; see
  /// [EndDrag].
  private void addKnobs(Line line, int lane, Stroke stroke, List<Piece> pieces) {
    List<PathElement> path = knobs.computeIfAbsent(line.colour(), c -> new ArrayList<>());
    double half = markings.pen().knob() / 2;
    for (Piece piece : pieces) {
      double y = bottom(piece, line, lane, stroke);
      if (piece.closedLeft()) {
        double x = grid.snapX(piece.left()) - away(line);
        PathElements.box(path, x - half, y - half, x + half, y + half);
      }
      if (piece.closedRight()) {
        double x = grid.snapX(piece.right()) + away(line);
        PathElements.box(path, x - half, y - half, x + half, y + half);
      }
    }
  }

  /// Says at the end of each stretch with too many lanes how many are not drawn.
  private void count(List<Span> hidden) {
    for (Span stretch : Span.union(hidden)) {
      long lines = hidden.stream().filter(stretch::overlaps).count();
      List<Piece> pieces = pieces(stretch.start(), stretch.end());
      if (!pieces.isEmpty()) {
        addCount("+" + lines, pieces.getLast());
      }
    }
  }

  private void addCount(String words, Piece last) {
    Text text = new Text(words);
    text.setFont(Font.font(markings.pen().countSize()));
    text.setFill(color(markings.palette().theme().text()));
    double width = Math.ceil(text.getLayoutBounds().getWidth());
    double right = grid.snapX(last.right());
    double bottom = grid.snapY(last.bottom() + markings.pen().room());
    text.setX(right - width);
    text.setY(bottom - 1);
    List<PathElement> ground = new ArrayList<>();
    PathElements.box(ground, right - width - 2, grid.snapY(last.bottom()) + 1, right, bottom);
    counts.add(filled(ground, markings.palette().theme().page()));
    text.setManaged(false);
    counts.add(text);
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    fills.forEach((fill, path) -> nodes.add(filled(path, fill.colour())));
    if (!hits.isEmpty()) {
      nodes.add(found());
    }
    strokes.forEach((line, path) -> nodes.add(stroked(path, line)));
    outlines.forEach((line, path) -> nodes.add(stroked(path, line)));
    knobs.forEach((colour, path) -> nodes.add(filled(path, colour)));
    nodes.addAll(counts);
    return nodes;
  }

  /// Unmanaged, so that putting it in asks for no further layout.
  private static Path filled(List<PathElement> elements, Rgb colour) {
    Path path = new Path(elements);
    path.setManaged(false);
    path.setStroke(null);
    path.setFill(color(colour));
    return path;
  }

  private Path found() {
    Color accent = color(markings.palette().theme().accent());
    Path path = new Path(hits);
    path.setManaged(false);
    path.setFill(accent.deriveColor(0, 1, 1, HIT_OPACITY));
    path.setStroke(accent);
    path.setStrokeWidth(1);
    return path;
  }

  private static Path stroked(List<PathElement> elements, Line line) {
    Path path = new Path(elements);
    path.setManaged(false);
    path.setStroke(color(line.colour()));
    path.setStrokeWidth(line.width());
    path.setStrokeLineCap(StrokeLineCap.BUTT);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStrokeDashArray().setAll(line.dashes());
    return path;
  }

  private static Color color(Rgb rgb) {
    return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
  }

  private TagLook look(Fragment fragment) {
    return markings.palette().look(fragment.mark().tag());
  }

  /// Offsets may lie before or behind the paragraph: what goes on there has no side here.
  private List<Piece> pieces(int from, int to) {
    return lines.pieces(from - paragraph.start(), to - paragraph.start());
  }
}
