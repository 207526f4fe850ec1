package dev.verbatim.ui.article;

import dev.verbatim.ui.kit.Prose;
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
  private static final double WIDTH = 380;

  private final ArticleArea area;
  private final ReadOnlyObjectWrapper<OptionalInt> offset =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final Prose words = new Prose("hover-words");
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
    words.setMaxWidth(WIDTH);
    tooltip.setGraphic(words);
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
    Optional<String> text =
        character.isPresent() ? texts.apply(character.getAsInt()) : Optional.empty();
    if (text.equals(said)) {
      return;
    }
    said = text;
    Tooltip.uninstall(area, tooltip); // hides it, so that the next words come where the mouse is
    text.ifPresent(
        some -> {
          words.setText(some);
          Tooltip.install(area, tooltip);
        });
  }
}
