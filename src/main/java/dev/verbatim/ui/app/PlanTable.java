package dev.verbatim.ui.app;

import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.WordColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Articles by annotators, with a tick where one marks the other. The arrow keys walk from cell to
/// cell, and *Space* or *Enter* sets or clears the tick of the cell; the mouse clicks it.
final class PlanTable extends TableView<ArticleRow> {
  private static final double ARTICLE_WIDTH = 240;
  private static final double ANNOTATOR_WIDTH = 96;

  private final Consumer<AssignmentPlan> onChange;
  private AssignmentPlan draft = AssignmentPlan.NONE;
  private List<String> people = List.of();

  /// @param onChange told the plan that a tick makes of the shown one
  PlanTable(List<ArticleRow> articles, Consumer<AssignmentPlan> onChange) {
    this.onChange = onChange;
    setId("plan-table");
    setAccessibleText(Messages.get("plan.title"));
    getSelectionModel().setCellSelectionEnabled(true);
    getItems().setAll(articles);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused && getSelectionModel().isEmpty() && getColumns().size() > 1) {
                getSelectionModel().select(0, getColumns().get(1));
              }
            });
  }

  /// Shows a plan, with a column for each of some annotators.
  void show(AssignmentPlan plan, List<String> annotators) {
    draft = plan;
    if (!annotators.equals(people)) {
      people = List.copyOf(annotators);
      TableColumn<ArticleRow, String> article =
          new WordColumn<>(
              Messages.get("plan.article"), ARTICLE_WIDTH, row -> row.titleProperty().get());
      getColumns().setAll(List.of(article));
      people.forEach(one -> getColumns().add(column(one)));
    }
    refresh();
  }

  private TableColumn<ArticleRow, ArticleRow> column(String annotator) {
    TableColumn<ArticleRow, ArticleRow> column = new TableColumn<>(annotator);
    column.setId(annotator);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new Tick(annotator));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(ANNOTATOR_WIDTH);
    return column;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.SPACE && event.getCode() != KeyCode.ENTER) {
      return;
    }
    TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
    if (cell.getRow() >= 0 && cell.getColumn() > 0) {
      event.consume();
      change(getItems().get(cell.getRow()), people.get(cell.getColumn() - 1));
    }
  }

  private void change(ArticleRow row, String annotator) {
    List<String> now = new ArrayList<>(draft.annotators(row.id()));
    if (!now.remove(annotator)) {
      now.add(annotator);
    }
    onChange.accept(draft.with(row.id(), now));
  }

  /// Whether one annotator marks one article.
  private final class Tick extends TableCell<ArticleRow, ArticleRow> {
    private final CheckBox box = new CheckBox();
    private final String annotator;

    Tick(String annotator) {
      this.annotator = annotator;
      setAlignment(Pos.CENTER);
      box.setFocusTraversable(false);
      box.setOnAction(
          _ -> {
            getSelectionModel().clearAndSelect(getIndex(), getTableColumn());
            change(getItem(), annotator);
            PlanTable.this.requestFocus();
          });
    }

    @Override
    protected void updateItem(@Nullable ArticleRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      boolean marks = draft.annotators(row.id()).contains(annotator);
      box.setSelected(marks);
      setAccessibleText(
          Messages.get(marks ? "plan.tick" : "plan.no-tick", annotator, row.titleProperty().get()));
      box.setAccessibleText(Messages.get("plan.tick", annotator, row.titleProperty().get()));
      setGraphic(box);
    }
  }
}
