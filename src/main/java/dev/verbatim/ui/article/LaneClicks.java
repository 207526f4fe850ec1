package dev.verbatim.ui.article;

import dev.verbatim.ui.article.LaneRows.Bar;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Tells of clicks on the bars of lanes, before anything else takes them for clicks on words.
final class LaneClicks {
  private final ArticleArea area;
  private final VisibleParagraphs visible;
  private final Supplier<PageGestures> listener;
  private Optional<Bar> pressed = Optional.empty();

  private LaneClicks(ArticleArea area, VisibleParagraphs visible, Supplier<PageGestures> listener) {
    this.area = area;
    this.visible = visible;
    this.listener = listener;
  }

  /// Listens to a pane, before whatever selects words there.
  static void install(
      ArticleArea area, VisibleParagraphs visible, Supplier<PageGestures> listener) {
    LaneClicks clicks = new LaneClicks(area, visible, listener);
    area.addEventFilter(MouseEvent.MOUSE_MOVED, clicks::moved);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, clicks::press);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> clicks.held(event));
    area.addEventFilter(MouseEvent.MOUSE_RELEASED, clicks::release);
  }

  private Optional<Bar> barAt(MouseEvent event) {
    return visible.barAt(event.getSceneX(), event.getSceneY());
  }

  private void moved(MouseEvent event) {
    boolean over = barAt(event).isPresent();
    if (over != Cursor.HAND.equals(area.getCursor())) {
      area.setCursor(over ? Cursor.HAND : null);
    }
  }

  private void press(MouseEvent event) {
    pressed = event.getButton() == MouseButton.PRIMARY ? barAt(event) : Optional.empty();
    held(event);
  }

  private void held(MouseEvent event) {
    if (pressed.isPresent()) {
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    held(event);
    Optional<Bar> bar = pressed;
    pressed = Optional.empty();
    bar.filter(b -> barAt(event).equals(Optional.of(b)))
        .ifPresent(b -> listener.get().laneClicked(b.mark()));
  }
}
