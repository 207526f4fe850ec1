package dev.verbatim.ui.review;

import dev.verbatim.model.Answer;
import dev.verbatim.review.Feedback;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.panel.MarkWords;
import dev.verbatim.ui.review.ReadingWork.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A colleague's marks in text order, each with how it was answered, and how many are.
final class ReadingList extends BorderPane {
  private static final double ROW_HEIGHT = 52;
  private static final double BAR_WIDTH = 4;
  private static final double BAR_HEIGHT = 36;

  private final ListView<Row> list = new ListView<>();
  private final Label heading = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final FlowPane together = new FlowPane();
  private final UnaryOperator<String> colours;
  private final ReadingWork work;
  private final MarkWords words;
  private boolean following;

  /// @param colours tag id to a colour as CSS writes it
  /// @param onChosen told the id of the mark that is chosen here
  ReadingList(ReadingWork work, UnaryOperator<String> colours, Consumer<String> onChosen) {
    this.work = work;
    this.colours = colours;
    this.words = new MarkWords(work.article(), work.codebook());
    getStyleClass().add("mark-list");
    heading.getStyleClass().add("heading");
    heading.setId("reading-progress");
    progress.getStyleClass().add("thin");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Messages.get("reading.progress.accessible"));
    together.getStyleClass().add("decision-answers");
    VBox top = new VBox(heading, progress, together);
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
  void use(List<Command> commands) {
    for (Command command : commands) {
      Button button = Menus.keyButton(command);
      button.getStyleClass().add("small");
      together.getChildren().add(button);
    }
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
    String kind = AnswerWords.kind(item.get().answer().kind());
    boolean further =
        item.get().state() == Feedback.State.TAKEN_OVER
            || item.get().state() == Feedback.State.RESOLVED;
    return Messages.get("reading.row", tag, further ? AnswerWords.state(item.get().state()) : kind);
  }

  private final class Cell extends ListCell<Row> {
    private final Rectangle bar = new Rectangle(BAR_WIDTH, BAR_HEIGHT);
    private final Label text = new Label();
    private final Label details = new Label();
    private final Label sign = new Label();
    private final HBox box;

    Cell() {
      bar.setArcWidth(BAR_WIDTH);
      bar.setArcHeight(BAR_WIDTH);
      text.getStyleClass().add("mark-words");
      details.getStyleClass().add("mark-details");
      sign.getStyleClass().add("answer-sign");
      sign.setMinWidth(Region.USE_PREF_SIZE);
      VBox lines = new VBox(text, details);
      lines.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(lines, Priority.ALWAYS);
      lines.setMinWidth(0);
      box = new HBox(bar, lines, sign);
      box.getStyleClass().add("mark-row");
      box.setMinWidth(0);
      box.setPrefWidth(1); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      bar.setFill(Color.web(colours.apply(row.mark().mark().tag())));
      text.setText(words.words(row.mark().mark()));
      details.setText(details(row, List.of(words.tagLabel(row.mark().mark()))));
      sign.setText(
          row.changedSince()
              ? "!"
              : row.answer().map(Answer::kind).map(AnswerWords::sign).orElse(""));
      setAccessibleText(text.getText() + ". " + details.getText());
      setGraphic(box);
    }
  }
}
