package dev.verbatim.ui.article;

import dev.verbatim.ui.kit.Prose;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Which character the mouse is over, and what is to be said of it, or of the bar of a lane that it
/// is over.
///
/// Finding the character costs a fifth of a millisecond, in a very long paragraph a whole one, and
/// a mouse moves a thousand times a second: it is looked for once in a pulse.
final class Hover {
  private static final double WIDTH = 380;

  private final ArticleArea area;
  private final VisibleParagraphs visible;
  private final ReadOnlyObjectWrapper<OptionalInt> offset =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final Prose words = new Prose("hover-words");
  private final Tooltip tooltip = new Tooltip();
  private final AnimationTimer nextPulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          look();
        }
      };

  private IntFunction<Optional<String>> texts = character -> Optional.empty();
  private Optional<String> said = Optional.empty();
  private Point2D mouse = Point2D.ZERO;

  Hover(ArticleArea area, VisibleParagraphs visible) {
    this.area = area;
    this.visible = visible;
    tooltip.setGraphic(new Fitted(words));
    area.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> leave());
    offset.addListener((property, was, is) -> say(words(is)));
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

  private void look() {
    Point2D scene = area.localToScene(mouse);
    boolean inLanes = visible.isInLanes(scene.getX(), scene.getY());
    offset.set(inLanes ? OptionalInt.empty() : area.characterAt(mouse.getX(), mouse.getY()));
    if (inLanes) {
      say(visible.wordsOfBar(scene.getX(), scene.getY()));
    }
  }

  private void leave() {
    nextPulse.stop();
    offset.set(OptionalInt.empty());
    say(Optional.empty());
  }

  private Optional<String> words(OptionalInt character) {
    return character.isPresent() ? texts.apply(character.getAsInt()) : Optional.empty();
  }

  private void say(Optional<String> text) {
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

  /// Words as wide as their longest line, up to a width at which they wrap. A tooltip asks for a
  /// height before it knows a width, for which wrapped words would answer with a letter a line.
  private static final class Fitted extends StackPane {
    private final Prose words;

    Fitted(Prose words) {
      super(words);
      this.words = words;
      setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    public @Nullable Orientation getContentBias() {
      return null;
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.min(WIDTH, Math.ceil(words.prefWidth(-1)));
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.ceil(words.prefHeight(computePrefWidth(-1)));
    }
  }
}
