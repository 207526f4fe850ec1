package dev.verbatim.ui.review;

import dev.verbatim.agreement.AgreementFigure;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Makes the cells of tables of figures: each number is a button that shows what is behind it.
final class FigureCells {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  private final AgreementWords words;
  private final Optional<AgreementFigure> shown;
  private final Consumer<AgreementFigure> open;

  /// @param shown the figure whose cases are shown, which is marked
  /// @param open told which number was asked for
  FigureCells(
      AgreementWords words, Optional<AgreementFigure> shown, Consumer<AgreementFigure> open) {
    this.words = words;
    this.shown = shown;
    this.open = open;
  }

  /// A number, with its interval beside it where that is wanted; an empty label where there is no
  /// such figure.
  Node cell(Optional<AgreementFigure> figure, boolean withInterval) {
    if (figure.isEmpty()) {
      return new Label();
    }
    AgreementFigure of = figure.get();
    Button button = new Button(AgreementWords.value(of));
    if (withInterval && of.interval().isPresent()) {
      Label interval = new Label(AgreementWords.interval(of));
      interval.getStyleClass().add("interval");
      button.setGraphic(interval);
      button.setContentDisplay(ContentDisplay.RIGHT);
    }
    button.getStyleClass().add("figure-cell");
    button.pseudoClassStateChanged(SHOWN, shown.equals(figure));
    String sentence = words.sentence(of);
    button.setAccessibleText(sentence);
    button.setTooltip(new Tooltip(sentence));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> open.accept(of));
    return button;
  }

  /// Whether a cell's cases are those that are shown.
  static boolean isShown(Node cell) {
    return cell.getPseudoClassStates().contains(SHOWN);
  }

  static Label text(String words, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(0);
    return label;
  }

  /// Draws a line below the newest row of a table.
  static void rule(GridPane table) {
    Region rule = new Region();
    rule.getStyleClass().add("table-rule");
    rule.setMouseTransparent(true);
    int row = table.getRowCount() - 1;
    table.add(rule, 0, row, table.getColumnConstraints().size(), 1);
    rule.toBack();
  }

  /// An empty table whose first column takes the room that the others leave, which stand at the
  /// right of theirs.
  static GridPane table(int columns) {
    GridPane table = new GridPane();
    table.getStyleClass().add("figure-table");
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
      if (i > 0) {
        column.setMinWidth(GridPane.USE_PREF_SIZE);
      }
      table.getColumnConstraints().add(column);
    }
    return table;
  }
}
