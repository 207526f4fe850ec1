package dev.verbatim.ui.article;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.TraversalDirection;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Turns the mouse and the keys on the pane into [PageGestures].
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
    gestures.leaveKeys();
    gestures.selectUnits();
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, gestures::pressed);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
    area.addEventHandler(MouseEvent.MOUSE_RELEASED, gestures::released);
    area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, gestures::contextMenu);
    area.addEventFilter(KeyEvent.KEY_PRESSED, gestures::tab);
  }

  /// RichTextFX 0.11.7 consumes every key that would type something, although nothing can be typed,
  /// and so the keys of commands and menus. Copying is a command too.
  private void leaveKeys() {
    Nodes.addInputMap(
        area,
        InputMap.ignore(
            EventPattern.keyPressed()
                .onlyIf(
                    e -> e.isShortcutDown() ? e.getCode() == KeyCode.C : isTyping(e.getCode()))));
  }

  private static boolean isTyping(KeyCode code) {
    return code.isLetterKey() || code.isDigitKey() || code.isWhitespaceKey();
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
      listener.get().clicked(area.characterAt(event.getX(), event.getY()));
    }
  }

  private void contextMenu(ContextMenuEvent event) {
    event.consume();
    if (!event.isKeyboardTrigger()) {
      OptionalInt offset = area.characterAt(event.getX(), event.getY());
      listener.get().contextMenuRequested(offset, event.getScreenX(), event.getScreenY());
      return;
    }
    Bounds place =
        area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getLayoutBounds()));
    OptionalInt offset = OptionalInt.of(area.caret());
    listener.get().contextMenuRequested(offset, place.getMinX(), place.getMaxY());
  }

  /// Tab walks the marks. Where there is none to go to it leaves the page, which RichTextFX does
  /// not let it do.
  private void tab(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    if (!listener.get().walked(event.isShiftDown())) {
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
