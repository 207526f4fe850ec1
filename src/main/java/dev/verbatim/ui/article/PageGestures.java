package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.OptionalInt;

/// What a person does on the page, told to whoever gives it a meaning. Each does nothing unless it
/// is overridden. Offsets are the model's, in UTF-16 units.
public interface PageGestures {
  /// Words were selected with the mouse, by a drag, a double or triple click or Shift+click; told
  /// once, when the button is released.
  ///
  /// @param words without blanks at the ends and without half a grapheme
  default void wordsSelected(Span words) {}

  /// The primary button was clicked once, without a drag.
  ///
  /// @param offset the character clicked; empty beside the text
  /// @param also whether what is clicked is meant in addition, with Shortcut held
  default void clicked(OptionalInt offset, boolean also) {}

  /// An end of a selected mark's fragment was dragged elsewhere with the mouse.
  ///
  /// @param fragment as it is in the mark
  /// @param changed as it is to be
  default void endDragged(Annotation mark, Span fragment, Span changed) {}

  /// A bar of the lanes below a paragraph was clicked.
  ///
  /// @param mark that the bar stands for
  default void laneClicked(Annotation mark) {}

  /// A context menu is asked for, by the mouse or a key; by a key, it is for the caret's place.
  ///
  /// @param screenX where to open it
  /// @param screenY where to open it
  default void contextMenuRequested(OptionalInt offset, double screenX, double screenY) {}

  /// Tab was pressed, or Shift+Tab.
  ///
  /// @return whether it had an effect; if not, the focus goes to the next part of the window
  default boolean walked(boolean backwards) {
    return false;
  }
}
