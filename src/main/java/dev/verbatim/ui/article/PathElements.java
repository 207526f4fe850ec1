package dev.verbatim.ui.article;

import dev.verbatim.ui.article.ParagraphLines.Piece;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// The elements of paths: boxes, lines and outlines.
final class PathElements {
  private PathElements() {}

  static void box(List<PathElement> path, double left, double top, double right, double bottom) {
    path.add(new MoveTo(left, top));
    path.add(new LineTo(right, top));
    path.add(new LineTo(right, bottom));
    path.add(new LineTo(left, bottom));
    path.add(new ClosePath());
  }

  static void line(List<PathElement> path, double left, double right, double y) {
    path.add(new MoveTo(left, y));
    path.add(new LineTo(right, y));
  }

  /// A box around a piece of a mark, open where the mark goes on in another line.
  static void around(
      List<PathElement> path, Piece piece, double left, double top, double right, double bottom) {
    if (piece.closedLeft() && piece.closedRight()) {
      box(path, left, top, right, bottom);
    } else if (piece.closedLeft()) {
      hook(path, left, right, top, bottom);
    } else if (piece.closedRight()) {
      hook(path, right, left, top, bottom);
    } else {
      line(path, left, right, top);
      line(path, left, right, bottom);
    }
  }

  private static void hook(
      List<PathElement> path, double closed, double open, double top, double bottom) {
    path.add(new MoveTo(open, top));
    path.add(new LineTo(closed, top));
    path.add(new LineTo(closed, bottom));
    path.add(new LineTo(open, bottom));
  }
}
