package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Lets the ends of the selected marks' fragments be dragged with the mouse.
///
/// Each end has a small square below the words, so that words can still be selected from there:
/// only around the square does the pointer turn and a drag move the end. While it is dragged, what
/// the fragment would become is shown as selected; nothing changes until the button is released,
/// and then whoever listens changes it.
final class EndDrag {
  /// How near to an end's side the pointer must be, in pixels.
  private static final double REACH = 6;

  private final ArticleArea area;
  private final VisibleParagraphs visible;
  private final Supplier<PageGestures> listener;
  private Optional<Grip> held = Optional.empty();

  /// An end that can be dragged.
  ///
  /// @param fixed the fragment's other end
  private record Grip(Annotation mark, Span fragment, int fixed) {
    Optional<Span> to(int offset) {
      return offset == fixed
          ? Optional.empty()
          : Optional.of(new Span(Math.min(offset, fixed), Math.max(offset, fixed)));
    }
  }

  private EndDrag(ArticleArea area, VisibleParagraphs visible, Supplier<PageGestures> listener) {
    this.area = area;
    this.visible = visible;
    this.listener = listener;
  }

  /// Listens to a pane, before whatever selects words there.
  static void install(
      ArticleArea area, VisibleParagraphs visible, Supplier<PageGestures> listener) {
    EndDrag drag = new EndDrag(area, visible, listener);
    area.addEventFilter(MouseEvent.MOUSE_MOVED, drag::moved);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::pressed);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::dragged);
    area.addEventFilter(MouseEvent.MOUSE_RELEASED, drag::released);
  }

  private void moved(MouseEvent event) {
    boolean near = grip(event).isPresent();
    if (near != Cursor.H_RESIZE.equals(area.getCursor())) {
      area.setCursor(near ? Cursor.H_RESIZE : null);
    }
  }

  private void pressed(MouseEvent event) {
    held = Optional.empty();
    boolean plain = !event.isShiftDown() && !event.isShortcutDown() && event.getClickCount() == 1;
    if (event.getButton() == MouseButton.PRIMARY && plain) {
      held = grip(event);
      held.ifPresent(_ -> event.consume());
    }
  }

  private void dragged(MouseEvent event) {
    held.ifPresent(
        grip -> {
          event.consume();
          area.selectModel(grip.fixed(), area.nearest(event.getX(), event.getY()));
        });
  }

  private void released(MouseEvent event) {
    held.ifPresent(
        grip -> {
          event.consume();
          held = Optional.empty();
          Optional<Span> changed =
              event.isStillSincePress()
                  ? Optional.empty()
                  : grip.to(area.nearest(event.getX(), event.getY())).flatMap(area::meant);
          area.deselect();
          changed
              .filter(span -> !span.equals(grip.fragment()))
              .ifPresent(span -> listener.get().endDragged(grip.mark(), grip.fragment(), span));
        });
  }

  /// The end near the pointer, of the mark that was selected last if there are several.
  private Optional<Grip> grip(MouseEvent event) {
    Point2D point = area.localToScene(event.getX(), event.getY());
    for (Annotation mark : visible.markings().emphasis().selected().reversed()) {
      for (Span fragment : mark.spans()) {
        if (isAt(fragment.start(), true, point)) {
          return Optional.of(new Grip(mark, fragment, fragment.end()));
        }
        if (isAt(fragment.end() - 1, false, point)) {
          return Optional.of(new Grip(mark, fragment, fragment.start()));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a point is below the side of a character where reading comes to it, or leaves it.
  private boolean isAt(int offset, boolean coming, Point2D point) {
    boolean left = coming != isReadFromTheRight(offset);
    return visible
        .boundsOf(new Span(offset, offset + 1))
        .filter(b -> Math.abs(point.getX() - (left ? b.getMinX() : b.getMaxX())) <= REACH)
        .filter(b -> b.getMaxY() < point.getY() && point.getY() <= b.getMaxY() + below())
        .isPresent();
  }

  /// From the words down to the lower edge of a square under the last lane.
  private double below() {
    Pen pen = visible.markings().pen();
    return pen.room() + pen.knob();
  }

  private boolean isReadFromTheRight(int offset) {
    byte direction = Character.getDirectionality(visible.text().text().string().charAt(offset));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
