package dev.verbatim.ui.article;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Turns what the mouse does on the pane into [PageGestures].
///
/// RichTextFX does the selecting, but for whole words and paragraphs, which a drag after a double
/// or triple click extends. It has a hook for the end of a selection that stays silent for clicks,
/// so the release of the button is where it is told.
final class Gestures {
  private final ArticleArea area;
  private final Supplier<PageGestures> listener;

  private Unit unit = Unit.CHARACTER;
  private Span anchor = new Span(0, 1);
  private boolean selecting;

  /// What a drag selects by.
  private enum Unit {
    CHARACTER,
    WORD,
    PARAGRAPH
  }

  private Gestures(ArticleArea area, Supplier<PageGestures> listener) {
    this.area = area;
    this.listener = listener;
  }

  /// Listens to a pane.
  ///
  /// @param listener asked at each gesture
  static void install(ArticleArea area, Supplier<PageGestures> listener) {
    Gestures gestures = new Gestures(area, listener);
    gestures.selectUnits();
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, gestures::pressed);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
    area.addEventHandler(MouseEvent.MOUSE_RELEASED, gestures::released);
  }

  private void selectUnits() {
    Nodes.addInputMap(
        area,
        InputMap.consume(
            EventPattern.mousePressed(MouseButton.PRIMARY)
                .onlyIf(e -> e.getClickCount() > 1 && !e.isShiftDown()),
            e -> {
              anchor = unitAt(area.characterAt(e.getX(), e.getY()).orElseGet(area::caret));
              area.selectModel(anchor.start(), anchor.end());
            }));
    area.setOnNewSelectionDrag(this::extendTo);
    area.setOnNewSelectionDragFinished(e -> extendTo(new Point2D(e.getX(), e.getY())));
  }

  private void extendTo(Point2D place) {
    int offset = area.nearest(place.getX(), place.getY());
    if (unit == Unit.CHARACTER) {
      area.moveTo(area.text().toView(offset), SelectionPolicy.ADJUST);
      return;
    }
    Span there = unitAt(offset);
    if (there.start() < anchor.start()) {
      area.selectModel(anchor.end(), there.start());
    } else {
      area.selectModel(anchor.start(), Math.max(anchor.end(), there.end()));
    }
  }

  private Span unitAt(int offset) {
    if (unit == Unit.WORD) {
      return area.wordAt(offset);
    }
    ArticleText.Paragraph paragraph = area.text().text().paragraphAt(offset);
    return new Span(paragraph.start(), Math.max(paragraph.end(), paragraph.start() + 1));
  }

  private void pressed(MouseEvent event) {
    unit =
        switch (event.getClickCount()) {
          case 1 -> Unit.CHARACTER;
          case 2 -> Unit.WORD;
          default -> Unit.PARAGRAPH;
        };
    selecting = event.getClickCount() > 1 || event.isShiftDown();
  }

  private void dragged(MouseEvent event) {
    selecting |= !event.isStillSincePress();
  }

  private void released(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (selecting) {
      area.meant().ifPresent(listener.get()::wordsSelected);
    } else {
      listener.get().clicked(area.characterAt(event.getX(), event.getY()), event.isShortcutDown());
    }
  }
}
