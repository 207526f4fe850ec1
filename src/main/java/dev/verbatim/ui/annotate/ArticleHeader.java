package dev.verbatim.ui.annotate;

import dev.verbatim.model.Metadata;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.AfterLayout;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What stands above the page: title, where the article comes from, how far one is with it. A small
/// form in its place changes the first two.
final class ArticleHeader extends StackPane {
  /// With less room for the title beside the buttons, they stand below it: for words that may break
  /// anywhere, and for such as need a column of their own.
  private static final double LEAST_TITLE = 160;

  private static final double LEAST_SHAPED_TITLE = 320;

  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final Prose title = new Prose("article-title");
  private final Prose origin = new Prose("article-origin");
  private final ComboBox<Status> status = new ComboBox<>();
  private final HBox buttons = new HBox();
  private final HBox line = new HBox();
  private final VBox reading = new VBox();
  private final AfterLayout arranging = new AfterLayout(this, this::arrange);
  private final List<Field> fields =
      List.of(
          new Field("title", Metadata::title),
          new Field("byline", Metadata::byline),
          new Field("publisher", Metadata::publisher),
          new Field("date", Metadata::date),
          new Field("url", Metadata::url));
  private final GridPane form = new GridPane();
  private Metadata shown = Metadata.titled("");
  private BiConsumer<Metadata, Metadata> onEdited = (_, _) -> {};
  private Consumer<Status> onStatus = _ -> {};
  private Runnable onLeft = () -> {};
  private boolean showing;

  private record Field(String name, TextField input, Function<Metadata, String> get) {
    Field(String name, Function<Metadata, String> get) {
      this(name, new TextField(), get);
      input.setId("metadata-" + name);
    }
  }

  ArticleHeader() {
    getStyleClass().add("article-header");
    setMinWidth(0); // what it shows follows its width, not the other way round
    title.setMinHeight(Region.USE_PREF_SIZE);
    origin.setMinHeight(Region.USE_PREF_SIZE);
    buildStatus();
    Button edit = new Button(Messages.get("header.edit"));
    edit.setId("edit-metadata");
    edit.getStyleClass().addAll("flat", "small");
    edit.setTooltip(new Tooltip(Messages.get("header.edit.tip")));
    edit.setMinWidth(Region.USE_PREF_SIZE);
    edit.setOnAction(_ -> edit());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    buttons.getChildren().setAll(edit, status);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    buttons.getStyleClass().add("article-line");
    line.getStyleClass().add("article-line");
    arrange();
    widthProperty().addListener((_, _, _) -> arranging.request());
    buildForm();
    getChildren().setAll(reading);
  }

  /// @param action told what was said before and what is to be said now
  void setOnEdited(BiConsumer<Metadata, Metadata> action) {
    onEdited = action;
  }

  /// @param action run when the form closes that had the keyboard
  void setOnLeft(Runnable action) {
    onLeft = action;
  }

  void setOnStatus(Consumer<Status> action) {
    onStatus = action;
  }

  void show(Metadata metadata, Status current) {
    shown = metadata;
    title.setText(metadata.title());
    arrange();
    origin.setText(
        String.join(
            " · ",
            Stream.of(metadata.byline(), metadata.publisher(), metadata.date(), metadata.url())
                .filter(s -> !s.isBlank())
                .map(ArticleHeader::standing)
                .toList()));
    Room.reveal(origin, !origin.getText().isEmpty());
    showStatus(current);
    getChildren().setAll(reading);
  }

  /// Puts the title where it starts, and the buttons beside it where there is room for both.
  private void arrange() {
    boolean right = Scripts.startsAtTheRight(title.getText());
    double least = Scripts.isShaped(title.getText()) ? LEAST_SHAPED_TITLE : LEAST_TITLE;
    boolean narrow = getWidth() > 0 && getWidth() < least + buttons.prefWidth(-1);
    buttons.setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    getStyleClass().remove("narrow");
    line.getChildren().clear();
    if (narrow) {
      getStyleClass().add("narrow");
      reading.getChildren().setAll(title, origin, buttons);
    } else {
      line.getChildren().setAll(right ? List.of(buttons, title) : List.of(title, buttons));
      reading.getChildren().setAll(line, origin);
    }
  }

  /// A date beside a name that runs from right to left would be read backwards, but for a mark of
  /// its own direction in front of it.
  private static String standing(String part) {
    return Scripts.startsAtTheRight(part) ? part : LEFT_TO_RIGHT_MARK + part;
  }

  void showStatus(Status current) {
    showing = true;
    status.setValue(current);
    showing = false;
  }

  /// Opens the form, with the title selected.
  void edit() {
    fields.forEach(f -> f.input.setText(f.get.apply(shown)));
    getChildren().setAll(form);
    fields.getFirst().input.requestFocus();
    fields.getFirst().input.selectAll();
  }

  boolean isEditing() {
    return getChildren().contains(form);
  }

  /// Takes what stands in the form, where it is open.
  void settle() {
    if (isEditing()) {
      saved();
    }
  }

  private void leave() {
    getChildren().setAll(reading);
    onLeft.run();
  }

  private void buildStatus() {
    status.setId("status");
    status.getItems().setAll(Status.values());
    status.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Status s) {
            return s == null ? "" : Messages.get("status." + s.id());
          }

          @Override
          public Status fromString(String text) {
            throw new UnsupportedOperationException("the list is not editable");
          }
        });
    status.setAccessibleText(Messages.get("header.status"));
    status.setTooltip(new Tooltip(Messages.get("header.status.tip")));
    status.setMinWidth(Region.USE_PREF_SIZE);
    status
        .valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!showing && now != null) {
                onStatus.accept(now);
              }
            });
  }

  private void buildForm() {
    form.getStyleClass().add("metadata-form");
    int row = 0;
    for (Field field : fields) {
      Label name = new Label(Messages.get("header." + field.name));
      name.getStyleClass().add("field-name");
      name.setMinWidth(Region.USE_PREF_SIZE);
      name.setLabelFor(field.input);
      field.input.setAccessibleText(name.getText());
      GridPane.setHgrow(field.input, Priority.ALWAYS);
      form.addRow(row++, name, field.input);
    }
    Button save = new Button(Messages.get("header.save"));
    save.setId("save-metadata");
    save.getStyleClass().add("accent");
    save.setOnAction(_ -> saved());
    Button cancel = new Button(Messages.get("header.cancel"));
    cancel.setOnAction(_ -> leave());
    HBox answers = new HBox(save, cancel);
    answers.getStyleClass().add("form-buttons");
    form.add(answers, 1, row);
    form.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
      saved();
      event.consume();
    }
  }

  private void saved() {
    List<String> texts = new ArrayList<>();
    fields.forEach(f -> texts.add(f.input.getText().strip()));
    String named = texts.getFirst().isEmpty() ? shown.title() : texts.getFirst();
    Metadata changed =
        new Metadata(named, texts.get(1), texts.get(2), texts.get(3), texts.get(4), shown.extra());
    leave();
    if (!changed.equals(shown)) {
      onEdited.accept(shown, changed);
    }
  }
}
