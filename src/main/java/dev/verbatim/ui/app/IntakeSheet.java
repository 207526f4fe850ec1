package dev.verbatim.ui.app;

import dev.verbatim.intake.Columns;
import dev.verbatim.intake.Documents;
import dev.verbatim.intake.NewArticle;
import dev.verbatim.intake.Reading;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows what was read before it is taken in: a list of the articles and of what is refused, and
/// beside it the one that is chosen, as it will be.
///
/// The arrow keys walk the list, *Space* ticks, *Enter* takes all that is ticked.
final class IntakeSheet extends VBox {
  private static final double WIDTH = 940;
  private static final double HEIGHT = 640;

  /// How much of the width is the list's.
  private static final double SHARE = 0.3;

  private final MainWindow window;
  private final BiConsumer<List<NewArticle>, List<Problem>> onTaken;
  private final ObservableList<IntakeItem> items =
      FXCollections.observableArrayList(
          item ->
              item instanceof IntakeItem.Taken taken
                  ? new Observable[] {taken.tickedProperty()}
                  : new Observable[0]);
  private final ListView<IntakeItem> list = new ListView<>(items);
  private final IntakePreview preview = new IntakePreview(this::changed, this::readAgain);
  private final Label about = new Label();
  private final Button take = new Button();
  private final Button cancel = new Button(Messages.get("dialog.cancel"));
  private int turn;

  /// @param onTaken told what is to be taken and what was refused, after the sheet is closed
  IntakeSheet(
      MainWindow window,
      List<Reading> readings,
      BiConsumer<List<NewArticle>, List<Problem>> onTaken) {
    this.window = window;
    this.onTaken = onTaken;
    setId("intake");
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    Label title = new Label(Messages.get("import.title"));
    title.getStyleClass().add("sheet-title");
    about.setId("intake-about");
    about.getStyleClass().add("palette-more");
    readings.stream().flatMap(IntakeItem::of).forEach(items::add);
    HBox parts = new HBox(12, list(), preview);
    HBox.setHgrow(preview, Priority.ALWAYS);
    VBox.setVgrow(parts, Priority.ALWAYS);
    parts.setMinHeight(0);
    getChildren().addAll(title, about, parts, buttons());
    items.subscribe(this::count);
    count();
  }

  private ListView<IntakeItem> list() {
    list.setId("intake-list");
    list.setAccessibleText(Messages.get("intake.list"));
    list.setCellFactory(_ -> new IntakeCell());
    list.prefWidthProperty().bind(widthProperty().multiply(SHARE));
    list.minWidthProperty().bind(list.prefWidthProperty());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> Optional.ofNullable(item).ifPresentOrElse(preview::show, preview::clear));
    items.stream()
        .filter(IntakeItem.Taken.class::isInstance)
        .findFirst()
        .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    return list;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      take.fire();
    } else if (event.getCode() == KeyCode.SPACE
        && list.getSelectionModel().getSelectedItem() instanceof IntakeItem.Taken item) {
      event.consume();
      item.tickedProperty().set(!item.tickedProperty().get());
    }
  }

  private HBox buttons() {
    take.setId("intake-take");
    take.getStyleClass().add("accent");
    take.setDefaultButton(true);
    take.setOnAction(_ -> taken());
    preview.onEnter(take::fire);
    cancel.setId("intake-cancel");
    cancel.setOnAction(_ -> window.sheets().close());
    HBox buttons = new HBox(take, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    return buttons;
  }

  private List<NewArticle> chosen() {
    return items.stream().flatMap(item -> item.taken().stream()).toList();
  }

  private List<Problem> refused() {
    return items.stream()
        .filter(IntakeItem.Refused.class::isInstance)
        .map(item -> ((IntakeItem.Refused) item).problem())
        .toList();
  }

  private void count() {
    int chosen = chosen().size();
    int refused = refused().size();
    take.setText(Messages.get("intake.take", chosen));
    take.setDisable(chosen == 0);
    about.setText(Messages.get("intake.about", items.size() - refused, chosen, refused));
  }

  /// What is said of the article that is shown was changed.
  private void changed() {
    list.refresh();
  }

  /// Reads a table again, with other columns. Of several choices in a row the last counts.
  private void readAgain(Reading reading, Columns columns) {
    Project project = window.desk().projectProperty().get().orElseThrow();
    int own = ++turn;
    window
        .desk()
        .run(
            () ->
                Documents.compared(
                    project, List.of(Documents.read(reading.file(), Optional.of(columns)))),
            again -> {
              if (own == turn) {
                replace(again.getFirst());
              }
            });
  }

  /// Puts what was read again in the place of what was read of the same file before.
  private void replace(Reading now) {
    List<Path> files = items.stream().map(item -> item.reading().file()).toList();
    int at = Math.max(0, files.indexOf(now.file()));
    items.removeIf(item -> item.reading().file().equals(now.file()));
    items.addAll(at, IntakeItem.of(now).toList());
    list.getSelectionModel().clearAndSelect(at);
  }

  private void taken() {
    List<NewArticle> articles = chosen();
    if (!articles.isEmpty()) {
      window.sheets().close();
      onTaken.accept(articles, refused());
    }
  }

  /// Opens over the window; where there is but one article, with the caret in its title.
  void open() {
    boolean isOne = items.size() == 1 && items.getFirst() instanceof IntakeItem.Taken;
    window.sheets().open(this, Pos.CENTER, isOne ? preview.title() : list);
    if (isOne) {
      preview.title().selectAll();
    }
  }
}
