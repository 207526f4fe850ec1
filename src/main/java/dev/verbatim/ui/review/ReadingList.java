package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.Feedback;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.panel.MarkRow;
import dev.verbatim.ui.review.ReadingWork.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A colleague's marks in text order, each with how it was answered, and how many are.
final class ReadingList extends BorderPane {
  private static final double ROW_HEIGHT = 52;

  private final ListView<Row> list = new ListView<>();
  private final Label heading = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final FlowPane together = new FlowPane();
  private final Label undecided = new Label();
  private final FlowPane deciding = new FlowPane(undecided);
  private final UnaryOperator<String> colours;
  private final ReadingWork work;
  private boolean following;

  /// @param colours tag id to a colour as CSS writes it
  /// @param onChosen told the id of the mark that is chosen here
  ReadingList(ReadingWork work, UnaryOperator<String> colours, Consumer<String> onChosen) {
    this.work = work;
    this.colours = colours;
    getStyleClass().add("mark-list");
    heading.getStyleClass().add("heading");
    heading.setId("reading-progress");
    progress.getStyleClass().add("thin");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Messages.get("reading.progress.accessible"));
    together.getStyleClass().add("decision-answers");
    undecided.getStyleClass().add("heading");
    undecided.setId("reading-undecided");
    undecided.setMinWidth(Region.USE_PREF_SIZE);
    deciding.getStyleClass().add("deciding");
    VBox top = new VBox(heading, progress, deciding, together);
    top.getStyleClass().add("reading-top");
    list.setId("reading-marks");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setAccessibleText(Messages.get("reading.marks.accessible"));
    Label empty = new Label(Messages.get("reading.marks.empty"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (!following && now != null) {
                onChosen.accept(now.id());
              }
            });
    Scope.READING.mark(list);
    setTop(top);
    setCenter(list);
  }

  /// Shows these commands, which concern many marks at once, as buttons.
  ///
  /// @param nextUndecided beside how many are to be decided
  void use(List<Command> commands, Command nextUndecided) {
    deciding.getChildren().add(Menus.smallKeyButton(nextUndecided));
    commands.forEach(command -> together.getChildren().add(Menus.smallKeyButton(command)));
  }

  /// Shows the rows as they are now, with one chosen.
  void show(Optional<Row> chosen) {
    following = true;
    try {
      if (!list.getItems().equals(work.rows())) {
        list.getItems().setAll(work.rows());
      }
      chosen.ifPresentOrElse(this::select, list.getSelectionModel()::clearSelection);
    } finally {
      following = false;
    }
    int marks = work.set().size();
    int answered = work.answered();
    heading.setText(
        Messages.get(
            "reading.progress",
            work.set().annotator().name().toUpperCase(Locale.ENGLISH),
            answered,
            marks));
    undecided.setText(Messages.get("decisions.heading", work.undecided()));
    Room.reveal(deciding, work.undecided() > 0);
    progress.setProgress(marks == 0 ? 0 : (double) answered / marks);
  }

  private void select(Row row) {
    int index = list.getItems().stream().map(Row::id).toList().indexOf(row.id());
    if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().clearAndSelect(index);
      int shown = (int) (list.getHeight() / ROW_HEIGHT);
      list.scrollTo(Math.max(0, index - shown / 2));
    }
  }

  /// Shows the colours of tags as they are now.
  void refresh() {
    list.refresh();
  }

  void focusRows() {
    list.requestFocus();
  }

  /// What is said of a row below its words.
  static String details(Row row, List<String> labels) {
    String tag = String.join(" · ", labels);
    if (row.changedSince()) {
      return Messages.get("reading.row", tag, Messages.get("reading.changed"));
    }
    Optional<Feedback.Item> item = row.item();
    if (item.isEmpty()) {
      return tag;
    }
    if (row.isUndecided()) {
      return Messages.get("reading.row", tag, Messages.get("reading.undecided"));
    }
    String kind = AnswerWords.kind(item.get().answer().kind());
    boolean further =
        item.get().state() == Feedback.State.TAKEN_OVER
            || item.get().state() == Feedback.State.RESOLVED;
    return Messages.get("reading.row", tag, further ? AnswerWords.state(item.get().state()) : kind);
  }

  private final class Cell extends ListCell<Row> {
    private final Rectangle bar = MarkRow.bar();
    private final Label sign = new Label();
    private final MarkRow shown = new MarkRow(bar, sign);

    Cell() {
      sign.getStyleClass().add("answer-sign");
      sign.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Annotation mark = row.mark().mark();
      String text = work.words().words(mark);
      String details = details(row, List.of(work.words().tagLabel(mark)));
      bar.setFill(Color.web(colours.apply(mark.tag())));
      shown.show(text, details);
      sign.setText(row.changedSince() ? "!" : row.item().map(AnswerWords::sign).orElse(""));
      setAccessibleText(text + ". " + details);
      setGraphic(shown);
    }
  }
}
