package dev.verbatim.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Some lines to write freely in.
///
/// Lines wrap, but for text that JavaFX does not wrap rightly (see [Prose]): a field cannot set
/// each word by itself. Such text is shown as prose, all of it, until one writes in it; then its
/// lines run on and are scrolled to.
public final class NoteArea extends TextArea {
  private static final int ROWS = 2;
  private static final double PADDING = 10;
  private static final PseudoClass READING = PseudoClass.getPseudoClass("reading");

  private final Prose reading = new Prose();

  public NoteArea(String prompt, String accessibleText) {
    getStyleClass().add("note-area");
    setPromptText(prompt);
    setAccessibleText(accessibleText);
    setPrefRowCount(ROWS);
    setMinWidth(0);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    reading.setManaged(false);
    reading.setMouseTransparent(true);
    getChildren().add(reading);
    textProperty().subscribe(this::showText);
    focusedProperty().subscribe(this::showText);
    showText();
  }

  private void showText() {
    boolean shaped = Scripts.isShaped(getText());
    boolean read = shaped && !isFocused();
    setWrapText(!shaped);
    reading.setText(read ? getText() : "");
    reading.setVisible(read);
    pseudoClassStateChanged(READING, read);
    requestLayout();
  }

  /// Tab leads on and Shift+Tab back, as from any other field.
  private void tab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      event.consume();
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double rows = super.computePrefHeight(width);
    return reading.isVisible()
        ? Math.max(rows, reading.prefHeight(width - 2 * PADDING) + 2 * PADDING)
        : rows;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = getWidth() - 2 * PADDING;
    reading.resizeRelocate(PADDING, PADDING, width, reading.prefHeight(width));
  }
}
