package dev.verbatim.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Some lines to write freely in.
///
/// Lines wrap, but for text that JavaFX does not wrap rightly (see [Prose]): a field cannot set
/// each word by itself, so such lines run on and are scrolled to.
public final class NoteArea extends TextArea {
  private static final int ROWS = 2;

  public NoteArea(String prompt, String accessibleText) {
    setPromptText(prompt);
    setAccessibleText(accessibleText);
    setPrefRowCount(ROWS);
    setMinWidth(0);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    wrapTextProperty()
        .bind(Bindings.createBooleanBinding(() -> !Scripts.isShaped(getText()), textProperty()));
  }

  /// Tab leads on and Shift+Tab back, as from any other field.
  private void tab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      event.consume();
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
