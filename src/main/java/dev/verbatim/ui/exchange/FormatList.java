package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The forms that a data set can be written in, and of each how much it could not hold.
final class FormatList extends ListView<Format> {
  private final Map<String, String> said = new HashMap<>();

  FormatList() {
    setId("export-formats");
    setAccessibleText(Messages.get("export.formats"));
    getItems().setAll(Formats.ALL);
    setCellFactory(_ -> new Cell());
    getSelectionModel().selectFirst();
  }

  /// The id of the form that is chosen.
  String chosen() {
    Format format = getSelectionModel().getSelectedItem();
    return format == null ? Formats.ALL.getFirst().id() : format.id();
  }

  void choose(String id) {
    Formats.of(id).ifPresent(getSelectionModel()::select);
    scrollTo(getSelectionModel().getSelectedIndex());
  }

  /// Says of none what it could not hold: that is being found out.
  void forget() {
    said.clear();
    refresh();
  }

  /// @param classes how many classes of content a form could not hold all of
  void say(Format format, int classes) {
    said.put(format.id(), Messages.get("export.losses", classes));
    refresh();
  }

  /// Says that nothing can be written in a form.
  void refuse(Format format) {
    said.put(format.id(), Messages.get("export.impossible"));
    refresh();
  }

  private final class Cell extends ListCell<Format> {
    private final Label name = new Label();
    private final Label losses = new Label();
    private final HBox row = new HBox(8, name, Room.gap(), losses);

    Cell() {
      name.setMinWidth(Region.USE_PREF_SIZE);
      losses.getStyleClass().add("palette-more");
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Format format, boolean empty) {
      super.updateItem(format, empty);
      if (empty || format == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(format.label());
      losses.setText(said.getOrDefault(format.id(), "…"));
      setAccessibleText(name.getText() + ", " + losses.getText());
      setGraphic(row);
    }
  }
}
