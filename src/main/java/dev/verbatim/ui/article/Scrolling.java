package dev.verbatim.ui.article;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;

/// Brings places of the article into view, and remembers where one was.
///
/// Places are model offsets, never pixels: the pane only estimates how high what it does not show
/// is.
final class Scrolling {
  /// A longer way than any paragraph has, in halves of the view. The pane only guesses how far it
  /// goes where it is told to go further than it shows.
  private static final int MOST_STEPS = 200;

  private final ArticleArea area;
  private final VisibleParagraphs visible;
  private Optional<Runnable> waiting = Optional.empty();

  Scrolling(ArticleArea area, VisibleParagraphs visible) {
    this.area = area;
    this.visible = visible;
    area.heightProperty().addListener(property -> Platform.runLater(this::doWhatWaits));
  }

  /// Scrolls until a place is in the middle; not at all where its line is in view.
  void reveal(int offset) {
    whenSized(
        () -> {
          if (line(offset).isPresent()) {
            area.layout();
          }
          if (!isInView(offset)) {
            ViewParagraph paragraph = visible.text().paragraphAt(offset);
            area.showParagraphAtCenter(paragraph.index());
            moveLine(offset, area.getHeight() / 2);
          }
        });
  }

  /// The first character of the first line that is wholly in view.
  int top() {
    if (area.getHeight() <= 0) {
      return 0;
    }
    int index = Math.max(0, area.firstVisibleParToAllParIndex());
    ViewParagraph paragraph = visible.text().paragraphs().get(index);
    return visible
        .layer(paragraph)
        .map(layer -> paragraph.start() + layer.lines().firstBelow(-yOf(layer)))
        .orElse(paragraph.start());
  }

  /// Scrolls until the line of a place is the first in view.
  void toTop(int offset) {
    whenSized(
        () -> {
          area.layout();
          area.showParagraphAtTop(visible.text().paragraphAt(offset).index());
          moveLine(offset, 0);
        });
  }

  /// Scrolls on to a line of a paragraph that was brought into view.
  private void moveLine(int offset, double wanted) {
    area.layout();
    double way = wayTo(offset, wanted);
    for (int i = 0; i < MOST_STEPS && Math.abs(way) >= 1; i++) {
      double most = area.getHeight() / 2;
      area.scrollYBy(Math.clamp(way, -most, most));
      area.layout();
      double left = wayTo(offset, wanted);
      way = left == way ? 0 : left; // at an end of the text
    }
  }

  /// How far the line of a place is below where it is wanted.
  private double wayTo(int offset, double wanted) {
    return line(offset)
        .map(line -> line.getMinY() + (wanted == 0 ? 0 : line.getHeight() / 2) - wanted)
        .orElse(0.0);
  }

  private boolean isInView(int offset) {
    return line(offset)
        .filter(line -> line.getMinY() >= 0 && line.getMaxY() <= area.getHeight())
        .isPresent();
  }

  /// The line of a place in the pane's coordinates; empty where its paragraph is not on the screen.
  private Optional<Bounds> line(int offset) {
    return visible
        .layer(visible.text().paragraphAt(offset))
        .map(layer -> area.sceneToLocal(layer.line(offset)));
  }

  private double yOf(MarkLayer layer) {
    return area.sceneToLocal(layer.localToScene(0, 0)).getY();
  }

  /// Until the pane has a size there is nothing to scroll; the last wish is kept until then.
  private void whenSized(Runnable action) {
    if (area.getScene() == null || area.getHeight() <= 0) {
      waiting = Optional.of(action);
      return;
    }
    waiting = Optional.empty();
    area.applyCss();
    action.run();
  }

  private void doWhatWaits() {
    waiting.ifPresent(this::whenSized);
  }
}
