package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Makes and changes the plan of who marks what: drawn for all articles at once, and changed one by
/// one. Nothing is kept before it was seen and taken.
final class PlanSheet extends VBox {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 560;

  private final AssignmentPlan before;
  private final List<CheckBox> people = new ArrayList<>();
  private final List<ArticleRow> articles;
  private final BiConsumer<AssignmentPlan, AssignmentPlan> onTaken;
  private final Spinner<Integer> each = new Spinner<>(1, 10, 2);
  private final TextField seed = new TextField("1");
  private final TextField more = new TextField();
  private final FlowPane choice = new FlowPane(14, 6);
  private final TableView<ArticleRow> table = new TableView<>();
  private final Prose loads = new Prose("context");
  private final Button rest = new Button(Messages.get("plan.draw-rest"));
  private final Button all = new Button(Messages.get("plan.draw-all"));
  private final Button take = new Button(Messages.get("plan.take"));
  private final Button cancel = new Button(Messages.get("dialog.cancel"));
  private AssignmentPlan draft;

  /// @param onTaken told the plan of before and the one that is to be, after the sheet is closed
  PlanSheet(
      AssignmentPlan before,
      List<String> annotators,
      List<ArticleRow> articles,
      BiConsumer<AssignmentPlan, AssignmentPlan> onTaken) {
    this.before = before;
    this.draft = before;
    this.articles = articles;
    this.onTaken = onTaken;
    setId("plan");
    setMaxSize(WIDTH, HEIGHT);
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.get("plan.title"));
    title.getStyleClass().add("sheet-title");
    Prose about = new Prose();
    about.setText(Messages.get("plan.about"));
    annotators.forEach(this::addPerson);
    loads.setId("plan-loads");
    table.setId("plan-table");
    table.setAccessibleText(Messages.get("plan.title"));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(title, about, people(), drawing(), table, loads, buttons());
    show();
  }

  private void addPerson(String id) {
    CheckBox box = new CheckBox(id);
    box.setId("plan-by-" + id);
    box.setMnemonicParsing(false);
    box.setSelected(true);
    people.add(box);
    choice.getChildren().add(box);
  }

  private HBox people() {
    more.setId("plan-more");
    more.setPromptText(Messages.get("plan.more"));
    more.setAccessibleText(Messages.get("plan.more"));
    more.setOnAction(
        event -> {
          event.consume();
          String id = Annotator.slug(more.getText());
          if (!id.isEmpty() && people.stream().noneMatch(box -> box.getText().equals(id))) {
            addPerson(id);
            more.clear();
            show();
          }
        });
    HBox row = new HBox(10, choice, more);
    HBox.setHgrow(choice, Priority.ALWAYS);
    return row;
  }

  private HBox drawing() {
    each.setId("plan-each");
    each.setPrefWidth(80);
    each.setAccessibleText(Messages.get("plan.each"));
    seed.setId("plan-seed");
    seed.setPrefColumnCount(6);
    seed.setAccessibleText(Messages.get("plan.seed"));
    rest.setId("plan-draw-rest");
    rest.setOnAction(_ -> draw(draft));
    all.setId("plan-draw-all");
    all.setOnAction(_ -> draw(draft.cleared()));
    HBox row =
        new HBox(
            8,
            new Label(Messages.get("plan.each")),
            each,
            new Label(Messages.get("plan.seed")),
            seed,
            rest,
            all);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox buttons() {
    take.setId("plan-take");
    take.getStyleClass().add("accent");
    cancel.setId("plan-cancel");
    HBox buttons = new HBox(take, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    return buttons;
  }

  /// Draws people for the articles that have none in a plan.
  private void draw(AssignmentPlan kept) {
    List<String> chosen =
        people.stream().filter(CheckBox::isSelected).map(CheckBox::getText).toList();
    if (!chosen.isEmpty()) {
      draft =
          kept.drawn(
              articles.stream().map(ArticleRow::id).toList(),
              chosen,
              Math.min(each.getValue(), chosen.size()),
              seed());
      show();
    }
  }

  /// What is no number is one all the same.
  private long seed() {
    String typed = seed.getText().strip();
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : typed.hashCode();
  }

  private void show() {
    if (table.getColumns().size() != people.size() + 1) {
      TableColumn<ArticleRow, String> article = new TableColumn<>(Messages.get("plan.article"));
      article.setCellValueFactory(
          cell -> new ReadOnlyStringWrapper(cell.getValue().titleProperty().get()));
      article.setPrefWidth(240);
      article.setSortable(false);
      table.getColumns().setAll(List.of(article));
      people.forEach(box -> table.getColumns().add(column(box.getText())));
      table.getItems().setAll(articles);
    }
    table.refresh();
    Map<String, Integer> counts = draft.loads();
    loads.setText(
        counts.isEmpty()
            ? Messages.get("plan.nobody")
            : Messages.get(
                "plan.loads",
                counts.entrySet().stream()
                    .map(load -> load.getKey() + " " + load.getValue())
                    .collect(Collectors.joining(", "))));
    take.setDisable(draft.equals(before));
  }

  private TableColumn<ArticleRow, ArticleRow> column(String annotator) {
    TableColumn<ArticleRow, ArticleRow> column = new TableColumn<>(annotator);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new Tick(annotator));
    column.setSortable(false);
    column.setPrefWidth(96);
    return column;
  }

  /// Whether one annotator marks one article.
  private final class Tick extends TableCell<ArticleRow, ArticleRow> {
    private final CheckBox box = new CheckBox();
    private final String annotator;

    Tick(String annotator) {
      this.annotator = annotator;
      setAlignment(Pos.CENTER);
      box.setOnAction(_ -> change());
    }

    private void change() {
      String article = getItem().id();
      List<String> now = new ArrayList<>(draft.annotators(article));
      now.remove(annotator);
      if (box.isSelected()) {
        now.add(annotator);
      }
      draft = draft.with(article, now);
      show();
    }

    @Override
    protected void updateItem(@Nullable ArticleRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      box.setSelected(draft.annotators(row.id()).contains(annotator));
      box.setAccessibleText(Messages.get("plan.tick", annotator, row.titleProperty().get()));
      setGraphic(box);
    }
  }

  /// Opens over a window.
  void open(MainWindow window) {
    cancel.setOnAction(_ -> window.sheets().close());
    take.setOnAction(
        _ -> {
          window.sheets().close();
          onTaken.accept(before, draft);
        });
    window.sheets().open(this, Pos.CENTER, each);
  }
}
