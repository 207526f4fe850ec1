package dev.verbatim.ui.panel;

import dev.verbatim.project.Problem;
import dev.verbatim.search.TagAll.Occurrence;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.panel.PlaceChoice.Head;
import dev.verbatim.ui.panel.PlaceChoice.Line;
import dev.verbatim.ui.panel.PlaceChoice.Row;
import dev.verbatim.ui.panel.PlaceChoice.Unread;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The list of a [PlaceChoice]: *Space* takes a place in or out, or all of an article on its line;
/// *Enter* and a double click open a place.
final class PlaceList extends ListView<Row> {
  /// What the list reports.
  interface Host {
    /// Something was taken in or out.
    void chosen();

    /// A place was gone to.
    void look(Occurrence place);

    void open(Occurrence place);

    /// What an article is called.
    String title(String articleId);
  }

  private final Label empty = new Label();
  private static final double ROW_HEIGHT = 26;

  private final PlaceChoice choice;
  private final Host host;

  PlaceList(String id, PlaceChoice choice, Host host) {
    super(choice.rows());
    this.choice = choice;
    this.host = host;
    setId(id);
    setFixedCellSize(ROW_HEIGHT);
    setMinHeight(ROW_HEIGHT + 2);
    setAccessibleText(Messages.get("tag-all.places"));
    setPlaceholder(empty);
    setCellFactory(_ -> new Cell());
    setOnKeyPressed(this::pressed);
    setOnMouseClicked(this::clicked);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (now instanceof Line line) {
                host.look(line.place());
              }
            });
  }

  /// Says why there is no row.
  void explain(String why) {
    empty.setText(why);
  }

  private void pressed(KeyEvent event) {
    Row row = getSelectionModel().getSelectedItem();
    if (row == null || event.isShortcutDown()) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE) {
      event.consume();
      toggle(row);
    } else if (event.getCode() == KeyCode.ENTER && row instanceof Line line) {
      event.consume();
      host.open(line.place());
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && getSelectionModel().getSelectedItem() instanceof Line line) {
      host.open(line.place());
    }
  }

  private void toggle(Row row) {
    choice.toggle(row);
    host.chosen();
  }

  private final class Cell extends ListCell<Row> {
    private final CheckBox box = new CheckBox();
    private final Label title = new Label();
    private final PlaceRow words = new PlaceRow();
    private final Label beside = new Label();
    private final HBox content = new HBox(box, title, words, beside);

    Cell() {
      HBox.setHgrow(words, Priority.ALWAYS);
      content.getStyleClass().add("place-row");
      content.setMinWidth(0);
      content.setPrefWidth(1);
      title.getStyleClass().add("place-article");
      title.setMinWidth(0);
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      beside.getStyleClass().add("count");
      beside.setMinWidth(Region.USE_PREF_SIZE);
      box.setFocusTraversable(false);
      box.setOnAction(
          _ -> {
            if (getItem() != null) {
              toggle(getItem());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setTooltip(null);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      boolean isLine = row instanceof Line;
      Room.reveal(words, isLine);
      Room.reveal(title, !isLine);
      Room.reveal(box, !(row instanceof Unread));
      switch (row) {
        case Head head -> showHead(head);
        case Line line -> showLine(line.place());
        case Unread unread -> showUnread(unread);
      }
      setGraphic(content);
    }

    private void showHead(Head head) {
      int chosen = choice.chosenIn(head);
      int choosable = choice.choosableIn(head);
      title.setText(host.title(head.articleId()));
      beside.setText(Messages.get("tag-all.of", chosen, choice.placesIn(head)));
      showBox(chosen > 0, chosen > 0 && chosen < choosable, choosable == 0);
      setAccessibleText(title.getText() + ", " + beside.getText());
    }

    private void showLine(Occurrence place) {
      words.show(place.context());
      beside.setText(place.taggedAlready() ? Messages.get("tag-all.tagged") : "");
      showBox(choice.isChosen(place), false, place.taggedAlready());
      setAccessibleText(PlaceRow.spoken(place.context()) + ", " + state(place));
    }

    private String state(Occurrence place) {
      if (place.taggedAlready()) {
        return Messages.get("tag-all.tagged");
      }
      return Messages.get(choice.isChosen(place) ? "tag-all.chosen" : "tag-all.left");
    }

    private void showUnread(Unread unread) {
      Problem problem = unread.problem();
      title.setText(
          Messages.get("tag-all.unread", problem.file().getFileName(), problem.sentence()));
      beside.setText("");
      setTooltip(new Tooltip(problem.message()));
      setAccessibleText(title.getText());
    }

    private void showBox(boolean selected, boolean partly, boolean disabled) {
      box.setIndeterminate(partly);
      box.setSelected(selected);
      box.setDisable(disabled);
    }
  }
}
