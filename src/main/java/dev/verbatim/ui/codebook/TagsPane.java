package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.CodebookIds;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Tag;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The tags of a codebook with a form for the one that is chosen.
final class TagsPane extends BorderPane {
  private static final double LIST_WIDTH = 240;
  private static final double SAMPLE = 26;

  private final CodebookHost host;
  private final ListView<Tag> list = new ListView<>();
  private final TagForm form;
  private final ScrollPane scroll;
  private final MigrationPane migration;
  private final Button add = button("codebook.tag.add", "tag-add", this::add);
  private final Button up = button("codebook.tag.up", "tag-up", () -> move(-1));
  private final Button down = button("codebook.tag.down", "tag-down", () -> move(1));
  private final Button merge = button("codebook.merge", "tag-merge", this::merge);
  private final Button split = button("codebook.split", "tag-split", this::split);
  private final Button delete = button("codebook.delete", "tag-delete", this::delete);
  private Codebook codebook;
  private Theme theme = Theme.LIGHT;
  private boolean filling;

  TagsPane(CodebookHost host) {
    this.host = host;
    this.codebook = host.codebook();
    this.form = new TagForm(host);
    this.migration = new MigrationPane(host, this::closeMigration);
    list.setId("tags");
    list.setAccessibleText(Messages.get("codebook.tags"));
    list.setPrefWidth(LIST_WIDTH);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::passEscapeOn);
    list.setCellFactory(_ -> new TagCell());
    list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
    FlowPane buttons = new FlowPane(add, up, down, merge, split, delete);
    buttons.getStyleClass().add("codebook-buttons");
    buttons.setPrefWrapLength(LIST_WIDTH);
    BorderPane left = new BorderPane(list);
    left.setBottom(buttons);
    left.setPrefWidth(LIST_WIDTH);
    scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setLeft(left);
    setCenter(scroll);
  }

  /// A list keeps Escape to itself, though no row of this one is edited.
  private void passEscapeOn(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      fireEvent(event.copyFor(this, this));
    }
  }

  private static Button button(String text, String id, Runnable action) {
    Button button = new Button(Messages.get(text));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(Codebook now, Theme inTheme) {
    String last = chosen().map(Tag::id).orElse("");
    codebook = now;
    theme = inTheme;
    filling = true;
    list.getItems().setAll(now.tags());
    int index = Math.max(0, now.tags().stream().map(Tag::id).toList().indexOf(last));
    list.getSelectionModel().clearAndSelect(index);
    filling = false;
    chosen(list.getSelectionModel().getSelectedItem());
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    form.settle();
  }

  private Optional<Tag> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void chosen(@Nullable Tag tag) {
    if (filling) {
      return;
    }
    scroll.setVisible(tag != null);
    int index = list.getSelectionModel().getSelectedIndex();
    boolean fixed = host.place().isEmpty();
    form.setDisable(fixed);
    add.setDisable(fixed);
    up.setDisable(fixed || index <= 0);
    down.setDisable(fixed || index < 0 || index == list.getItems().size() - 1);
    merge.setDisable(fixed || tag == null || list.getItems().size() < 2);
    delete.setDisable(fixed || tag == null);
    split.setDisable(fixed || tag == null || MigrationPane.splittable(tag).isEmpty());
    if (tag != null) {
      form.show(tag, codebook);
    }
  }

  private void add() {
    String label = Messages.get("codebook.tag.new");
    String id = CodebookIds.fresh(label, CodebookIds.ofTags(codebook));
    List<LineStyle> lines = List.of(LineStyle.values());
    LineStyle line = lines.get(codebook.tags().size() % lines.size());
    Tag tag = new Tag(id, label, "#6b4aa0", line, "", "", List.of(), Map.of());
    host.change(Messages.get("codebook.undo.add", label), codebook, new CodebookEdit.AddTag(tag));
  }

  /// Chooses a tag that was just added, and lets it be named.
  void chooseAdded(Codebook before) {
    for (Tag tag : codebook.tags()) {
      if (before.tag(tag.id()).isEmpty()) {
        list.getSelectionModel().select(tag);
        list.scrollTo(tag);
        form.focusLabel();
      }
    }
  }

  private void move(int by) {
    List<String> ids = new ArrayList<>(codebook.tags().stream().map(Tag::id).toList());
    int index = list.getSelectionModel().getSelectedIndex();
    Collections.swap(ids, index, index + by);
    host.change(Messages.get("codebook.undo.order"), codebook, new CodebookEdit.OrderTags(ids));
  }

  private void merge() {
    chosen().ifPresent(tag -> openMigration(() -> migration.merge(codebook, tag)));
  }

  private void split() {
    chosen().ifPresent(tag -> openMigration(() -> migration.split(codebook, tag)));
  }

  private void delete() {
    chosen().ifPresent(tag -> openMigration(() -> migration.delete(codebook, tag)));
  }

  private void openMigration(Runnable open) {
    setBottom(migration);
    open.run();
  }

  private void closeMigration() {
    setBottom(null);
    list.requestFocus();
  }

  private final class TagCell extends ListCell<Tag> {
    @Override
    protected void updateItem(@Nullable Tag tag, boolean empty) {
      super.updateItem(tag, empty);
      setText(null);
      if (empty || tag == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(tag.label());
      Label key = new Label(tag.key());
      key.getStyleClass().add("key");
      key.setVisible(!tag.key().isEmpty());
      HBox row =
          new HBox(
              new TagSample(TagPalette.of(codebook, theme).look(tag.id()), theme, "Aa", SAMPLE),
              name,
              key);
      row.getStyleClass().add("card-row");
      setGraphic(row);
      setAccessibleText(tag.label());
    }
  }
}
