package dev.verbatim.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Answers to choose one of, each with its whole words. One is taken with Enter or two clicks.
final class AnswerList extends ListView<String> {
  private static final double WIDTH = 460;

  /// What a row has at its sides, a scroll bar included.
  private static final double SIDES = 44;

  private static final double ROW_HEIGHT = 32;

  /// More rows than these scroll.
  private static final int ROWS = 8;

  AnswerList(List<String> answers) {
    getItems().setAll(answers);
    setId("answers");
    setPrefSize(WIDTH, Math.clamp(answers.size() + 1, 3, ROWS) * ROW_HEIGHT + 2);
    setMinHeight(USE_PREF_SIZE);
    setCellFactory(_ -> new Row());
    getSelectionModel().selectFirst();
  }

  /// Which answer is chosen.
  Optional<Integer> chosen() {
    return Optional.of(getSelectionModel().getSelectedIndex()).filter(i -> i >= 0);
  }

  /// Says what is to be done where an answer is taken, and where none is.
  void setOnTaken(Runnable taken, Runnable left) {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            (event.getCode() == KeyCode.ENTER ? taken : left).run();
          }
        });
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2 && !event.isConsumed()) {
            taken.run();
          }
        });
  }

  private static final class Row extends ListCell<String> {
    private final Prose words = new Prose();

    Row() {
      words.setPrefWidth(WIDTH - SIDES);
      setPrefWidth(0);
    }

    /// A cell would ask its words how high they are in one line.
    @Override
    protected double computePrefHeight(double width) {
      return Math.max(
          ROW_HEIGHT, snappedTopInset() + words.prefHeight(WIDTH - SIDES) + snappedBottomInset());
    }

    @Override
    protected void updateItem(@Nullable String answer, boolean empty) {
      super.updateItem(answer, empty);
      if (empty || answer == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      words.setText(answer);
      setGraphic(words);
      setAccessibleText(answer);
    }
  }
}
