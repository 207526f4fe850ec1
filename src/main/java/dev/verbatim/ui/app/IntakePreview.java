package dev.verbatim.ui.app;

import dev.verbatim.intake.Columns;
import dev.verbatim.intake.NewArticle;
import dev.verbatim.intake.Reading;
import dev.verbatim.intake.Table;
import dev.verbatim.model.Metadata;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One of the articles that were read, as it will be: its title, byline, date and publisher, which
/// can be corrected, what is to be said of it, and its text; above all that the columns, where it
/// is the row of a table.
final class IntakePreview extends VBox {
  /// UTF-16 units of the text that are shown; the rest is long, and taken all the same.
  private static final int MOST_SHOWN = 30_000;

  private final FlowPane columns = new FlowPane(12, 6);
  private final GridPane form = new GridPane();
  private final TextField title = field("intake-title");
  private final TextField byline = field("intake-byline");
  private final TextField date = field("intake-date");
  private final TextField publisher = field("intake-publisher");
  private final Prose remarks = new Prose("context");
  private final VBox text = new VBox(6);
  private final ScrollPane scroll = new ScrollPane(text);
  private final Runnable onChanged;
  private final BiConsumer<Reading, Columns> onColumns;
  private boolean showing;
  private Optional<IntakeItem.Taken> shown = Optional.empty();

  /// @param onChanged told that what is said of the article was changed
  /// @param onColumns told that a table is to be read with other columns
  IntakePreview(Runnable onChanged, BiConsumer<Reading, Columns> onColumns) {
    super(8);
    this.onChanged = onChanged;
    this.onColumns = onColumns;
    setMinWidth(0);
    setPrefWidth(0); // what the list leaves it, however long the words are
    columns.setId("intake-columns");
    form.getStyleClass().add("settings-grid");
    form.addRow(0, label("intake.title", title), title);
    form.addRow(1, label("intake.byline", byline), byline);
    form.addRow(2, label("intake.date", date), date);
    form.addRow(2, label("intake.publisher", publisher), publisher);
    Stream.of(title, byline).forEach(field -> GridPane.setColumnSpan(field, 3));
    date.setPrefColumnCount(8);
    remarks.setId("intake-remarks");
    text.setId("intake-text");
    scroll.setId("intake-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(Messages.get("intake.text"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(columns, form, remarks, scroll);
  }

  private TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().addListener((_, _, _) -> changed());
    return field;
  }

  private static Label label(String key, TextField field) {
    Label label = new Label(Messages.get(key));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(field, Priority.ALWAYS);
    return label;
  }

  TextField title() {
    return title;
  }

  /// What *Enter* does in a field.
  void onEnter(Runnable entered) {
    Stream.of(title, byline, date, publisher).forEach(f -> f.setOnAction(_ -> entered.run()));
  }

  /// Shows nothing.
  void clear() {
    shown = Optional.empty();
    Stream.of(columns, form, remarks).forEach(part -> Room.reveal(part, false));
    text.getChildren().clear();
  }

  void show(IntakeItem item) {
    clear();
    showColumns(item.reading());
    switch (item) {
      case IntakeItem.Taken taken -> show(taken);
      case IntakeItem.Refused(_, var problem) -> say(problem.sentence());
    }
    scroll.setVvalue(0);
  }

  private void show(IntakeItem.Taken item) {
    NewArticle article = item.article();
    Metadata metadata = article.metadata();
    showing = true;
    title.setText(metadata.title());
    byline.setText(metadata.byline());
    date.setText(metadata.date());
    publisher.setText(metadata.publisher());
    showing = false;
    shown = Optional.of(item);
    Room.reveal(form, true);
    remarks.setText(String.join(" ", item.remarks()));
    Room.reveal(remarks, !item.remarks().isEmpty());
    String words = article.text().string();
    int end = article.text().graphemeFloor(Math.min(words.length(), MOST_SHOWN));
    words.substring(0, end).lines().forEach(this::say);
    if (end < words.length()) {
      say(Messages.get("intake.more", words.length() - end));
    }
  }

  private void say(String line) {
    Prose paragraph = new Prose();
    paragraph.setText(line);
    text.getChildren().add(paragraph);
  }

  private void changed() {
    if (!showing) {
      shown.ifPresent(this::take);
    }
  }

  private void take(IntakeItem.Taken item) {
    Metadata before = item.article().metadata();
    item.setMetadata(
        new Metadata(
            title.getText().isBlank() ? before.title() : title.getText().strip(),
            byline.getText().strip(),
            publisher.getText().strip(),
            date.getText().strip(),
            before.url(),
            before.extra()));
    onChanged.run();
  }

  private void showColumns(Reading reading) {
    columns.getChildren().clear();
    reading.table().ifPresent(table -> showColumns(reading, table));
    Room.reveal(columns, reading.table().isPresent());
  }

  private void showColumns(Reading reading, Table table) {
    Columns now = table.chosen();
    List<ComboBox<String>> boxes = new ArrayList<>();
    boxes.add(box("intake.column.text", "intake-from-text", table, now.text()));
    boxes.add(box("intake.column.title", "intake-from-title", table, now.title()));
    boxes.add(box("intake.column.byline", "intake-from-byline", table, now.byline()));
    boxes.add(box("intake.column.date", "intake-from-date", table, now.date()));
    for (ComboBox<String> box : boxes) {
      box.valueProperty()
          .subscribe(
              (_, _) ->
                  onColumns.accept(
                      reading,
                      new Columns(
                          chosen(boxes.get(0)),
                          chosen(boxes.get(1)),
                          chosen(boxes.get(2)),
                          chosen(boxes.get(3)),
                          now.publisher(),
                          now.url())));
    }
  }

  private ComboBox<String> box(String key, String id, Table table, String chosen) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.getItems().add(Messages.get("intake.column.none"));
    box.getItems().addAll(table.names());
    box.getSelectionModel().select(table.names().indexOf(chosen) + 1);
    Label label = new Label(Messages.get(key));
    label.setLabelFor(box);
    columns.getChildren().add(new VBox(2, label, box));
    return box;
  }

  private static String chosen(ComboBox<String> box) {
    return box.getSelectionModel().getSelectedIndex() <= 0
        ? ""
        : String.valueOf(box.getSelectionModel().getSelectedItem());
  }
}
