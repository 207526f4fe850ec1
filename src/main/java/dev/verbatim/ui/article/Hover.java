package dev.verbatim.ui.article;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Which character the mouse is over, and what is to be said of it.
///
/// Finding the character costs a fifth of a millisecond, in a very long paragraph a whole one, and
/// a mouse moves a thousand times a second: it is looked for once in a pulse.
final class Hover {
  private final ArticleArea area;
  private final ReadOnlyObjectWrapper<OptionalInt> offset =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final Tooltip tooltip = new Tooltip();
  private final AnimationTimer nextPulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          offset.set(area.characterAt(mouse.getX(), mouse.getY()));
        }
      };

  private IntFunction<Optional<String>> texts = character -> Optional.empty();
  private Optional<String> said = Optional.empty();
  private Point2D mouse = Point2D.ZERO;

  Hover(ArticleArea area) {
    this.area = area;
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(400);
    area.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> leave());
    offset.addListener((property, was, is) -> say(is));
  }

  ReadOnlyObjectProperty<OptionalInt> offset() {
    return offset.getReadOnlyProperty();
  }

  void setTexts(IntFunction<Optional<String>> changed) {
    texts = changed;
    leave();
  }

  private void moved(MouseEvent event) {
    mouse = new Point2D(event.getX(), event.getY());
    nextPulse.start();
  }

  private void leave() {
    nextPulse.stop();
    offset.set(OptionalInt.empty());
  }

  private void say(OptionalInt character) {
    Optional<String> words =
        character.isPresent() ? texts.apply(character.getAsInt()) : Optional.empty();
    if (words.equals(said)) {
      return;
    }
    said = words;
    Tooltip.uninstall(area, tooltip); // hides it, so that the next words come where the mouse is
    words.ifPresent(
        text -> {
          tooltip.setText(text);
          Tooltip.install(area, tooltip);
        });
  }
}
