package dev.verbatim.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/// A column of words in a table whose rows and columns have an order of their own, which a click on
/// a heading is not to change.
///
/// @param <R> a row
public final class WordColumn<R> extends TableColumn<R, String> {
  /// @param width that it has where there is room, in pixels
  /// @param words what stands in a row
  public WordColumn(String title, double width, Function<R, String> words) {
    super(title);
    setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    setPrefWidth(width);
    setSortable(false);
    setReorderable(false);
  }
}
