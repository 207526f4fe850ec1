package dev.verbatim.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextArea;

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
    wrapTextProperty()
        .bind(Bindings.createBooleanBinding(() -> !Scripts.isShaped(getText()), textProperty()));
  }
}
