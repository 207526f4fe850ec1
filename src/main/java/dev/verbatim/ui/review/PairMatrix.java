package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.model.Annotator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The figure of each two annotators, the darker the more they agree. A cell shows whose figure it
/// is by its row and column; both orders of a pair have the same.
final class PairMatrix extends GridPane {
  private static final double WIDTH = 72;
  private static final double HEIGHT = 42;

  /// How strong the ground of full agreement is. Others are by the cube of their figure, so that
  /// those of people who mostly agree can be told apart.
  private static final double STRONGEST = 0.55;

  PairMatrix(Agreement agreement, AgreementChoice choice, AgreementWords words, FigureCells cells) {
    getStyleClass().add("pair-matrix");
    List<Annotator> annotators = agreement.universe().annotators();
    for (int i = 0; i < annotators.size(); i++) {
      String name = words.annotator(annotators.get(i).id());
      add(head(name), 0, i + 1);
      add(head(name), i + 1, 0);
      for (int j = 0; j < annotators.size(); j++) {
        add(cell(i, j, agreement, choice, cells), j + 1, i + 1);
      }
    }
  }

  private static Node head(String name) {
    Node head = FigureCells.text(name, "matrix-head");
    setHalignment(head, HPos.CENTER);
    return head;
  }

  private static Node cell(
      int row, int column, Agreement agreement, AgreementChoice choice, FigureCells cells) {
    if (row == column) {
      return sized(new StackPane(FigureCells.text("–", "muted")));
    }
    List<Annotator> annotators = agreement.universe().annotators();
    String first = annotators.get(Math.min(row, column)).id();
    String second = annotators.get(Math.max(row, column)).id();
    Optional<AgreementFigure> figure =
        choice.figure(agreement, Optional.of(new Pair(first, second)), choice.extent());
    Node cell = cells.cell(figure, false);
    if (cell instanceof Button button) {
      double strength = figure.flatMap(AgreementFigure::value).orElse(0.0);
      Region ground = new Region();
      ground.getStyleClass().add("matrix-ground");
      ground.setOpacity(STRONGEST * Math.pow(Math.clamp(strength, 0, 1), 3));
      ground.setMouseTransparent(true);
      button.setPrefSize(WIDTH, HEIGHT);
      button.setMaxHeight(Double.MAX_VALUE);
      return sized(new StackPane(ground, button));
    }
    return sized(new StackPane(cell));
  }

  private static Region sized(StackPane cell) {
    cell.setPrefSize(WIDTH, HEIGHT);
    cell.setMinSize(WIDTH, HEIGHT);
    return cell;
  }
}
