package dev.verbatim.ui.panel;

import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.search.Context;
import dev.verbatim.search.Query;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every place of some words, each to be tagged or left out, before all that are chosen are tagged
/// in one step.
public final class TagAllPane extends BorderPane {

  /// What is done with the places.
  public interface Host {
    /// Looks for the places that a tag could be given.
    void sought(Query query, String tagId);

    /// Brings a place into view.
    void look(Span place);

    void tagAll(String tagId, List<Span> chosen);

    void closed();
  }

  /// One place.
  ///
  /// @param tagged whether it has the tag already, so that it is skipped
  public record Place(Span span, Context context, boolean tagged) {}

  private static final double ROW_HEIGHT = 26;

  private final Host host;
  private final QueryRow row = new QueryRow("tag-all-words", this::changed);
  private final ComboBox<Tag> tag = new ComboBox<>();
  private final ListView<Place> list = new ListView<>();
  private final Button apply = new Button();
  private final Button all = new Button(Messages.get("tag-all.all"));
  private final Button none = new Button(Messages.get("tag-all.none"));
  private final Label heading = new Label();
  private final Set<Span> left = new HashSet<>();

  public TagAllPane(Host host) {
    this.host = host;
    getStyleClass().addAll("tool-pane", "tag-all");
    heading.getStyleClass().add("heading");
    tag.setId("tag-all-tag");
    tag.setAccessibleText(Messages.get("tag-all.tag"));
    tag.setButtonCell(new TagCell());
    tag.setCellFactory(_ -> new TagCell());
    FirstLetters.install(tag, Tag::label);
    tag.valueProperty().addListener((_, _, _) -> changed());
    list.setId("tag-all-places");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setAccessibleText(Messages.get("tag-all.places"));
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(new Label(Messages.get("tag-all.nothing")));
    list.setOnKeyPressed(this::toggleByKey);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null) {
                host.look(now.span());
              }
            });
    button(apply, "tag-all-apply", this::tagAll);
    apply.setDefaultButton(false);
    apply.getStyleClass().add("accent");
    button(all, "tag-all-all", () -> choose(true));
    button(none, "tag-all-none", () -> choose(false));
    Button close = new Button("✕");
    close.getStyleClass().addAll("flat", "small");
    close.setAccessibleText(Messages.get("find.close.tip"));
    button(close, "tag-all-close", host::closed);
    HBox.setHgrow(row, Priority.ALWAYS);
    HBox top = new HBox(row, tag, all, none, apply, close);
    top.getStyleClass().add("tool-pane-row");
    setTop(new VBox(heading, top));
    setCenter(list);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static void button(Button button, String id, Runnable action) {
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      host.closed();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      tagAll();
    } else if (event.getCode() == KeyCode.ENTER
        && row.field().equals(event.getTarget())
        && !list.getItems().isEmpty()) {
      event.consume();
      list.requestFocus();
      list.getSelectionModel().selectFirst();
    }
  }

  private void toggleByKey(KeyEvent event) {
    Place place = list.getSelectionModel().getSelectedItem();
    if (place != null && event.getCode() == KeyCode.SPACE) {
      event.consume();
      toggle(place);
    }
  }

  private void toggle(Place place) {
    if (!left.remove(place.span())) {
      left.add(place.span());
    }
    showChoice();
  }

  private void choose(boolean chosen) {
    left.clear();
    if (!chosen) {
      list.getItems().forEach(place -> left.add(place.span()));
    }
    showChoice();
  }

  private void changed() {
    Tag wanted = tag.getValue();
    if (wanted != null) {
      host.sought(row.query(), wanted.id());
    }
  }

  /// Opens on some words, with the tags of a codebook.
  ///
  /// @param first the tag to begin with
  public void open(String words, List<Tag> tags, Tag first) {
    tag.getItems().setAll(tags);
    tag.setValue(first);
    row.setWords(words);
    row.field().requestFocus();
    show(List.of());
    changed();
  }

  /// Shows what was found; all are chosen that are not tagged yet. What is shown already stays as
  /// it was chosen.
  public void show(List<Place> places) {
    row.showWrong("");
    if (!places.equals(list.getItems())) {
      left.clear();
      list.getItems().setAll(places);
    }
    showChoice();
  }

  /// Shows why what is written cannot be sought.
  public void showWrong(String why) {
    show(List.of());
    row.showWrong(why);
    heading.setText(why);
  }

  private List<Span> chosen() {
    List<Span> chosen = new ArrayList<>();
    for (Place place : list.getItems()) {
      if (isChosen(place)) {
        chosen.add(place.span());
      }
    }
    return chosen;
  }

  private boolean isChosen(Place place) {
    return !place.tagged() && !left.contains(place.span());
  }

  private void showChoice() {
    int chosen = chosen().size();
    long tagged = list.getItems().stream().filter(Place::tagged).count();
    heading.setText(Messages.get("tag-all.heading", list.getItems().size(), tagged));
    apply.setText(Messages.get("tag-all.apply", chosen));
    apply.setDisable(chosen == 0);
    list.refresh();
  }

  private void tagAll() {
    List<Span> chosen = chosen();
    Tag wanted = tag.getValue();
    if (!chosen.isEmpty() && wanted != null) {
      host.tagAll(wanted.id(), chosen);
    }
  }

  private static final class TagCell extends ListCell<Tag> {
    @Override
    protected void updateItem(@Nullable Tag item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : item.label());
    }
  }

  private final class Row extends ListCell<Place> {
    private final CheckBox box = new CheckBox();
    private final PlaceRow words = new PlaceRow();
    private final Label tagged = new Label(Messages.get("tag-all.tagged"));
    private final HBox content = new HBox(box, words, tagged);

    Row() {
      HBox.setHgrow(words, Priority.ALWAYS);
      content.getStyleClass().add("place-row");
      content.setMinWidth(0);
      content.setPrefWidth(1);
      tagged.getStyleClass().add("count");
      tagged.setMinWidth(USE_PREF_SIZE);
      box.setFocusTraversable(false);
      box.setOnAction(
          _ -> {
            if (getItem() != null) {
              toggle(getItem());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Place place, boolean empty) {
      super.updateItem(place, empty);
      if (empty || place == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      box.setSelected(isChosen(place));
      box.setDisable(place.tagged());
      tagged.setVisible(place.tagged());
      words.show(place.context());
      String state = Messages.get(isChosen(place) ? "tag-all.chosen" : "tag-all.left");
      setAccessibleText(PlaceRow.spoken(place.context()) + ", " + state);
      setGraphic(content);
    }
  }
}
