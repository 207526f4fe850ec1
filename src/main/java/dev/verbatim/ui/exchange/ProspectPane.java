package dev.verbatim.ui.exchange;

import dev.verbatim.exchange.Importing.Imported;
import dev.verbatim.exchange.Importing.Refusal;
import dev.verbatim.exchange.Importing.Taken;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.project.Intake;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.WordColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// What taking a data set in would do: in a few sentences, and line by line, what cannot be taken
/// first.
final class ProspectPane extends VBox {
  private static final double LEAST_ABOUT = 44;
  private static final double MOST_ABOUT = 132;
  private static final double PADDING = 18;

  /// Of a column, so that its heading is whole in a small window.
  private static final double NARROWEST = 96;

  private final Label heading = new Label();
  private final Prose about = new Prose();
  private final TableView<Row> table = new TableView<>();

  /// A line.
  private record Row(String where, String whose, String what) {}

  ProspectPane() {
    super(8);
    heading.setId("import-heading");
    heading.getStyleClass().add("heading");
    about.setId("import-about");
    table.setId("import-works");
    table.setAccessibleText(Messages.get("import-set.works"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    List.of(
            column("import-set.column.where", 170, Row::where),
            column("import-set.column.whose", 100, Row::whose),
            column("import-set.column.what", 240, Row::what))
        .forEach(table.getColumns()::add);
    table.setMinHeight(80);
    table.setPlaceholder(new Label());
    VBox.setVgrow(table, Priority.ALWAYS);
    setMinWidth(0);
    getChildren().addAll(heading, about.scrolling(LEAST_ABOUT, MOST_ABOUT), table);
  }

  private static TableColumn<Row, String> column(
      String key, double width, Function<Row, String> text) {
    TableColumn<Row, String> column = new WordColumn<>(Messages.get(key), width, text);
    column.setCellFactory(_ -> new Wrapped());
    column.setMinWidth(NARROWEST);
    return column;
  }

  /// Words that go on in the next line of their cell.
  private static final class Wrapped extends TableCell<Row, String> {
    private final Text words = new Text();

    Wrapped() {
      words.getStyleClass().add("text");
      words.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
      words.fillProperty().bind(textFillProperty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      words.setText(item == null ? "" : item);
      setGraphic(empty ? null : words);
      setAccessibleText(item);
    }
  }

  /// Says something instead of what would come.
  void say(String headline, String sentence) {
    heading.setText(headline);
    about.setText(sentence);
    table.getItems().clear();
  }

  void show(Imported would) {
    heading.setText(Messages.get("import-set.heading", would.works(), would.marks()));
    about.setText(String.join(" ", about(would)));
    Stream<Row> refused = would.refusals().stream().map(ProspectPane::row);
    Stream<Row> open = would.open().stream().map(ProspectPane::row);
    Stream<Row> taken = would.taken().stream().map(ProspectPane::row);
    table.getItems().setAll(Stream.of(refused, open, taken).flatMap(rows -> rows).toList());
    table.scrollTo(0);
  }

  private static List<String> about(Imported would) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Messages.get("import-set.about", would.added().size(), joined(would)));
    if (!would.refusals().isEmpty()) {
      sentences.add(Messages.get("import-set.refused", would.refusals().size()));
    }
    sentences.addAll(would.remarks());
    return sentences;
  }

  private static long joined(Imported would) {
    return would.taken().stream().filter(work -> work.became() == Intake.JOINED).count();
  }

  private static Row row(Refusal refusal) {
    String where =
        refusal.line() == 0
            ? refusal.file()
            : Messages.get("refused.line", refusal.file(), refusal.line());
    return new Row(where, "", Messages.get("import-set.not", refusal.sentence()));
  }

  private static Row row(AnnotationSet open) {
    return new Row(
        open.origin().articleId(),
        open.annotator().name(),
        Messages.get("import-set.joined", open.size()));
  }

  private static Row row(Taken work) {
    String what =
        switch (work.became()) {
          case NEW ->
              work.adds()
                  ? Messages.get("import-set.new", work.marks())
                  : Messages.get("import-set.here", work.marks());
          case JOINED, OPEN -> Messages.get("import-set.joined", work.marks());
          case UNCHANGED -> Messages.get("import-set.unchanged");
        };
    return new Row(work.articleId(), work.annotator().name(), what);
  }
}
