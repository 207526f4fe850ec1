package dev.verbatim.ui.article;

import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.TraversalDirection;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// The keys on the pane: those that move the caret are RichTextFX's, Tab and the menu key become
/// [PageGestures], and all others are left to the window's commands.
final class Keys {
  private final ArticleArea area;
  private final Supplier<PageGestures> listener;
  private boolean menuKeyIsDown;

  private Keys(ArticleArea area, Supplier<PageGestures> listener) {
    this.area = area;
    this.listener = listener;
  }

  /// Listens to a pane.
  ///
  /// @param listener asked at each gesture
  static void install(ArticleArea area, Supplier<PageGestures> listener) {
    Keys keys = new Keys(area, listener);
    Nodes.addInputMap(area, InputMap.sequence(leaveTyping(), keys.selectAll()));
    area.addEventFilter(KeyEvent.KEY_PRESSED, keys::tab);
    area.addEventFilter(KeyEvent.KEY_PRESSED, keys::menuKey);
    area.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.menuKeyIsDown = false);
    area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, keys::menu);
  }

  /// RichTextFX 0.11.7 consumes every key that would type something, although nothing can be typed,
  /// and so the keys of commands and menus. Copying is a command too.
  private static InputMap<KeyEvent> leaveTyping() {
    return InputMap.ignore(
        EventPattern.keyPressed()
            .onlyIf(e -> e.isShortcutDown() ? e.getCode() == KeyCode.C : isTyping(e.getCode())));
  }

  private static boolean isTyping(KeyCode code) {
    return code.isLetterKey() || code.isDigitKey() || code.isWhitespaceKey();
  }

  /// RichTextFX does this too, but then scrolls to the end.
  private InputMap<KeyEvent> selectAll() {
    return InputMap.consume(
        EventPattern.keyPressed(KeyCode.A, KeyCombination.SHORTCUT_DOWN),
        event -> area.selectAll());
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

  /// On Linux JavaFX 26 asks for no menu when its key is pressed, elsewhere it does.
  private void menuKey(KeyEvent event) {
    if (event.getCode() == KeyCode.CONTEXT_MENU
        || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
      event.consume();
      menuKeyIsDown = true;
      menuAtCaret();
    }
  }

  private void menu(ContextMenuEvent event) {
    event.consume();
    if (!event.isKeyboardTrigger()) {
      OptionalInt offset = area.characterAt(event.getX(), event.getY());
      listener.get().contextMenuRequested(offset, event.getScreenX(), event.getScreenY());
    } else if (!menuKeyIsDown) {
      menuAtCaret();
    }
  }

  private void menuAtCaret() {
    Bounds place =
        area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getLayoutBounds()));
    OptionalInt offset = OptionalInt.of(area.caret());
    listener.get().contextMenuRequested(offset, place.getMinX(), place.getMaxY());
  }
}
