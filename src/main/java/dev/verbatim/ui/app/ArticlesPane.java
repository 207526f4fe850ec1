package dev.verbatim.ui.app;

import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The articles of the project, with how far the annotator is with each.
final class ArticlesPane extends BorderPane {
  /// The height that it keeps, with whatever else is in the column.
  private static final double LEAST_HEIGHT = 100;

  private static final double SMALL_HEIGHT = 170;

  private static final double ROW_HEIGHT = 34;

  /// Of the heading, and of the gaps around the rows.
  private static final double HEADING_HEIGHT = 46;

  private final ListView<ArticleRow> list;
  private boolean small;
  private boolean following;

  ArticlesPane(Desk desk) {
    ObservableList<ArticleRow> rows = desk.rows();
    getStyleClass().add("articles");
    list = new ListView<>(rows);
    list.setId("articles");
    list.setAccessibleText(Messages.get("articles.accessible"));
    Label empty = new Label(Messages.get("articles.empty"));
    empty.setWrapText(true);
    empty.getStyleClass().add("empty");
    list.setPlaceholder(empty);
    list.setFixedCellSize(ROW_HEIGHT);
    rows.addListener((ListChangeListener<ArticleRow>) _ -> fit());
    list.setCellFactory(_ -> new Row());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (!following && now != null) {
                desk.go(now.id());
              }
            });
    Label heading = new Label();
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    heading
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.get("articles.heading", desk.doneProperty().get(), rows.size()),
                rows,
                desk.doneProperty()));
    setTop(heading);
    setCenter(list);
    setSmall(false);
  }

  /// Shows which article is open.
  void select(String id) {
    following = true;
    list.getItems().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .ifPresentOrElse(
            row -> {
              list.getSelectionModel().select(row);
              list.scrollTo(row);
            },
            list.getSelectionModel()::clearSelection);
    following = false;
  }

  ListView<ArticleRow> list() {
    return list;
  }

  /// Keeps to a few rows in its column, or takes what room the others leave.
  void setSmall(boolean small) {
    this.small = small;
    fit();
    VBox.setVgrow(this, small ? Priority.SOMETIMES : Priority.ALWAYS);
  }

  /// No row less, no empty room below few.
  private void fit() {
    double few = Math.min(SMALL_HEIGHT, HEADING_HEIGHT + ROW_HEIGHT * list.getItems().size());
    setMinHeight(small ? Math.min(few, LEAST_HEIGHT) : LEAST_HEIGHT);
    setMaxHeight(small ? few : Double.MAX_VALUE);
    setPrefHeight(small ? few : LEAST_HEIGHT);
  }

  private static final class Row extends ListCell<ArticleRow> {
    private final Label title = new Label();
    private final Label plan = new Label();
    private final Label marks = new Label();
    private final Label status = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox box;
    private final ChangeListener<Object> refresh = (_, _, _) -> show();

    Row() {
      Region gap = Room.gap();
      title.setMinWidth(0);
      plan.getStyleClass().add("article-plan");
      plan.setMinWidth(Region.USE_PREF_SIZE);
      marks.getStyleClass().add("article-count");
      marks.setMinWidth(Region.USE_PREF_SIZE);
      status.getStyleClass().add("article-status");
      status.setMinWidth(Region.USE_PREF_SIZE);
      box = new HBox(title, gap, plan, marks, status);
      box.getStyleClass().add("article-row");
      box.setMinWidth(0);
      box.setPrefWidth(1); // as wide as the list: long titles end in an ellipsis
    }

    @Override
    protected void updateItem(@Nullable ArticleRow row, boolean empty) {
      ArticleRow old = getItem();
      if (old != null) {
        old.titleProperty().removeListener(refresh);
        old.statusProperty().removeListener(refresh);
        old.marksProperty().removeListener(refresh);
        old.problemProperty().removeListener(refresh);
        old.plannedProperty().removeListener(refresh);
        old.settlingProperty().removeListener(refresh);
      }
      super.updateItem(row, empty);
      if (row != null && !empty) {
        row.titleProperty().addListener(refresh);
        row.statusProperty().addListener(refresh);
        row.marksProperty().addListener(refresh);
        row.problemProperty().addListener(refresh);
        row.plannedProperty().addListener(refresh);
        row.settlingProperty().addListener(refresh);
      }
      show();
    }

    private static String dot(Status status) {
      return switch (status) {
        case NEW -> "○";
        case IN_PROGRESS -> "◐";
        case DONE -> "●";
      };
    }

    private static String words(ArticleRow.Planned planned) {
      return Messages.get(
          "articles.planned",
          planned.annotator(),
          Messages.get("status." + planned.status().id()),
          planned.marks());
    }

    private void show() {
      ArticleRow row = getItem();
      if (row == null || isEmpty()) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      String problem = row.problemProperty().get();
      String state =
          problem.isEmpty()
              ? Messages.get("status." + row.statusProperty().get().id())
              : Messages.get("articles.unreadable");
      title.setText(row.titleProperty().get());
      String settling = row.settlingProperty().get();
      String count = row.marksProperty().get() == 0 ? "" : "" + row.marksProperty().get();
      marks.setText(settling.isEmpty() ? count : settling);
      boolean told = problem.isEmpty() && row.statusProperty().get() != Status.DONE;
      status.setText(told && !settling.isEmpty() ? "" : state);
      Room.reveal(status, !status.getText().isEmpty());
      status.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), !problem.isEmpty());
      List<ArticleRow.Planned> planned = row.planned();
      Room.reveal(plan, !planned.isEmpty());
      plan.setText(planned.stream().map(p -> dot(p.status())).collect(Collectors.joining()));
      String who = planned.stream().map(Row::words).collect(Collectors.joining("\n"));
      plan.setAccessibleText(who);
      String head = problem.isEmpty() ? title.getText() : problem;
      tip.setText(who.isEmpty() ? head : head + "\n" + who);
      setTooltip(tip);
      setAccessibleText(
          Messages.get("articles.row", title.getText(), state, row.marksProperty().get()));
      setGraphic(box);
    }
  }
}
