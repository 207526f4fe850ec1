package dev.verbatim.ui.article;

import dev.verbatim.model.Span;
import dev.verbatim.render.Rgb;
import dev.verbatim.render.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws links as curves, all quiet ones as one path and all strong ones as another. A link of
/// which one end is out of sight is a stub towards it, with a few words.
final class LinkDrawing {
  private static final double QUIET_OPACITY = 0.4;
  private static final double STRONG_OPACITY = 0.95;
  private static final double WIDTH = 1.3;
  private static final double STUB = 16;
  private static final double ARROW = 6;
  private static final double LABEL_SIZE = 11;
  private static final double LABEL_STEP = 15;

  /// How far a curve between words of one line rises above them.
  private static final double RISE = 13;

  private final Theme theme;
  private final double height;
  private final Function<Span, Optional<Bounds>> places;
  private final List<PathElement> quiet = new ArrayList<>();
  private final List<PathElement> strong = new ArrayList<>();
  private final List<PathElement> quietHeads = new ArrayList<>();
  private final List<PathElement> strongHeads = new ArrayList<>();
  private final List<Node> labels = new ArrayList<>();

  /// Where labels stand.
  private final List<Bounds> grounds = new ArrayList<>();

  /// @param height of what is in sight
  /// @param places where words are, where they are on the screen
  LinkDrawing(Theme theme, double height, Function<Span, Optional<Bounds>> places) {
    this.theme = theme;
    this.height = height;
    this.places = places;
  }

  void add(LinkLine link) {
    boolean down = link.from().start() <= link.to().start();
    Optional<Bounds> from = place(down ? last(link.from()) : first(link.from()));
    Optional<Bounds> to = place(down ? first(link.to()) : last(link.to()));
    if (from.isPresent() && to.isPresent()) {
      curve(link, from.get(), to.get());
    } else if (from.isPresent()) {
      stub(link, from.get(), down, link.away());
    } else if (to.isPresent()) {
      stub(link, to.get(), !down, link.back());
    }
  }

  private static Span first(Span span) {
    return new Span(span.start(), span.start() + 1);
  }

  private static Span last(Span span) {
    return new Span(span.end() - 1, span.end());
  }

  private Optional<Bounds> place(Span character) {
    return places.apply(character).filter(b -> b.getMaxY() > 0 && b.getMinY() < height);
  }

  private void curve(LinkLine link, Bounds from, Bounds to) {
    List<PathElement> path = link.strong() ? strong : quiet;
    boolean sameLine = Math.abs(from.getMinY() - to.getMinY()) < from.getHeight() / 2;
    boolean down = from.getMinY() < to.getMinY();
    double y1 = sameLine || !down ? from.getMinY() : from.getMaxY();
    double y2 = sameLine || down ? to.getMinY() : to.getMaxY();
    Point2D begin = new Point2D(from.getCenterX(), y1);
    Point2D end = new Point2D(to.getCenterX(), y2);
    double bend = sameLine ? -RISE : (y2 - y1) / 2;
    path.add(new MoveTo(begin.getX(), begin.getY()));
    path.add(
        new CubicCurveTo(
            begin.getX(),
            begin.getY() + bend,
            end.getX(),
            end.getY() + (sameLine ? bend : -bend),
            end.getX(),
            end.getY()));
    head(link, end, sameLine || down ? 1 : -1);
  }

  private void head(LinkLine link, Point2D tip, int direction) {
    List<PathElement> path = link.strong() ? strongHeads : quietHeads;
    path.add(new MoveTo(tip.getX(), tip.getY()));
    path.add(new LineTo(tip.getX() - ARROW / 2, tip.getY() - direction * ARROW));
    path.add(new LineTo(tip.getX() + ARROW / 2, tip.getY() - direction * ARROW));
    path.add(new ClosePath());
  }

  /// A short line towards what is out of sight, below or above, and what is there.
  private void stub(LinkLine link, Bounds at, boolean below, String words) {
    List<PathElement> path = link.strong() ? strong : quiet;
    double y = below ? at.getMaxY() : at.getMinY();
    path.add(new MoveTo(at.getCenterX(), y));
    path.add(new LineTo(at.getCenterX(), y + (below ? STUB : -STUB)));
    if (link.strong()) {
      label(words, at.getCenterX() + 5, below ? y + STUB : y - STUB / 2, below);
    }
  }

  /// Words on a ground of their own, so that they can be read over those of the article, and beyond
  /// labels that stand there already.
  private void label(String words, double x, double y, boolean below) {
    Text text = new Text(x, y, words);
    text.setFont(Font.font(LABEL_SIZE));
    text.setFill(colour(theme.accent(), 1));
    while (grounds.stream().anyMatch(g -> g.intersects(text.getBoundsInLocal()))) {
      text.setY(text.getY() + (below ? LABEL_STEP : -LABEL_STEP));
    }
    Bounds around = text.getBoundsInLocal();
    Rectangle ground =
        new Rectangle(
            around.getMinX() - 3, around.getMinY(), around.getWidth() + 6, around.getHeight());
    ground.setFill(colour(theme.page(), 1));
    grounds.add(ground.getBoundsInLocal());
    labels.add(ground);
    labels.add(text);
  }

  /// From the back to the front.
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    add(nodes, quiet, quietHeads, colour(theme.muted(), QUIET_OPACITY));
    add(nodes, strong, strongHeads, colour(theme.accent(), STRONG_OPACITY));
    nodes.addAll(labels);
    return nodes;
  }

  private static void add(
      List<Node> nodes, List<PathElement> lines, List<PathElement> heads, Color colour) {
    if (!lines.isEmpty()) {
      Path path = new Path(lines);
      path.setStroke(colour);
      path.setStrokeWidth(WIDTH);
      Path filled = new Path(heads);
      filled.setStroke(null);
      filled.setFill(colour);
      nodes.add(path);
      nodes.add(filled);
    }
  }

  private static Color colour(Rgb rgb, double opacity) {
    return Color.rgb(rgb.red(), rgb.green(), rgb.blue(), opacity);
  }
}
