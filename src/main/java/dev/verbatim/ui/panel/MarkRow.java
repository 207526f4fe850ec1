package dev.verbatim.ui.panel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A row of a list of marks: the words of one, and below them what is said of it. It is as wide as
/// the list, never wider: long words end in an ellipsis.
public final class MarkRow extends HBox {
  private static final double BAR_WIDTH = 4;
  private static final double BAR_HEIGHT = 36;

  private final Label words = new Label();
  private final Label details = new Label();

  /// @param before what stands before the words
  /// @param behind what stands behind them
  public MarkRow(Node before, Node... behind) {
    words.getStyleClass().add("mark-words");
    details.getStyleClass().add("mark-details");
    VBox lines = new VBox(words, details);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    getChildren().addAll(before, lines);
    getChildren().addAll(behind);
    getStyleClass().add("mark-row");
    setMinWidth(0);
    setPrefWidth(1);
  }

  /// A bar to stand before the words, for the colour of the mark's tag.
  public static Rectangle bar() {
    Rectangle bar = new Rectangle(BAR_WIDTH, BAR_HEIGHT);
    bar.setArcWidth(BAR_WIDTH);
    bar.setArcHeight(BAR_WIDTH);
    return bar;
  }

  /// Shows another mark.
  public void show(String itsWords, String itsDetails) {
    words.setText(itsWords);
    details.setText(itsDetails);
  }
}
