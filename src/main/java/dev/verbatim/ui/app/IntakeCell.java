package dev.verbatim.ui.app;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of what was read, with a box to be ticked where it can be taken.
final class IntakeCell extends ListCell<IntakeItem> {
  private final CheckBox box = new CheckBox();
  private final Label title = new Label();
  private final Label state = new Label();
  private final HBox row = new HBox(8, box, new VBox(1, title, state));
  private IntakeItem.@Nullable Taken shown;

  IntakeCell() {
    box.setFocusTraversable(false);
    title.getStyleClass().add("intake-name");
    state.getStyleClass().add("palette-more");
    setPrefWidth(0); // as wide as the list, not as its words
  }

  @Override
  protected void updateItem(@Nullable IntakeItem item, boolean empty) {
    super.updateItem(item, empty);
    if (shown != null) {
      box.selectedProperty().unbindBidirectional(shown.tickedProperty());
      shown = null;
    }
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(item.title());
    state.setText(item.state());
    if (item instanceof IntakeItem.Taken taken) {
      box.selectedProperty().bindBidirectional(taken.tickedProperty());
      shown = taken;
    }
    box.setVisible(item instanceof IntakeItem.Taken);
    setAccessibleText(item.title() + ", " + item.state());
    setGraphic(row);
  }
}
