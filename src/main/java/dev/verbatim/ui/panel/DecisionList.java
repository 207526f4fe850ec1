package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What waits for a person to decide: marks whose words moved or were lost, and what another
/// program says differently. Out of sight while there is nothing.
public final class DecisionList extends BorderPane {

  /// One thing to decide.
  ///
  /// @param title what it is about
  /// @param detail what the choices are between
  /// @param answers in the order in which they are offered
  public record Decision(String title, String detail, List<Answer> answers) {
    public Decision {
      answers = List.copyOf(answers);
    }
  }

  /// One way to decide.
  public record Answer(String label, Runnable action) {}

  /// Of the rows, at most; the rest is scrolled to.
  private static final double HEIGHT = 220;

  private final Label heading = new Label();
  private final Button all = new Button();
  private final VBox rows = new VBox();

  public DecisionList() {
    getStyleClass().add("decisions");
    heading.getStyleClass().add("heading");
    rows.getStyleClass().add("decision-rows");
    ScrollPane scroll = new QuietScroll(rows);
    // As high as its rows are when their words are wrapped, which a scroll pane does not find out.
    scroll.prefViewportHeightProperty().bind(Bindings.min(HEIGHT, rows.heightProperty()));
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    setMinHeight(Region.USE_PREF_SIZE);
    all.getStyleClass().add("small");
    Region gap = Room.gap();
    HBox top = new HBox(heading, gap, all);
    top.getStyleClass().add("decision-top");
    setTop(top);
    setCenter(scroll);
    show(List.of(), Optional.empty());
  }

  /// Shows what there is to decide, in place of what there was.
  ///
  /// @param together an answer to several of them at once, where there is one
  public void show(List<Decision> decisions, Optional<Answer> together) {
    Room.reveal(all, together.isPresent());
    together.ifPresent(
        answer -> {
          all.setText(answer.label());
          all.setOnAction(_ -> answer.action().run());
        });
    heading.setText(Messages.get("decisions.heading", decisions.size()));
    int focused = focusedRow();
    rows.getChildren().setAll(decisions.stream().map(DecisionList::row).toList());
    Room.reveal(this, !decisions.isEmpty());
    if (focused >= 0 && !decisions.isEmpty()) {
      focusRow(Math.min(focused, decisions.size() - 1));
    }
  }

  /// The row that holds the focus; -1 where none does.
  private int focusedRow() {
    for (int i = 0; i < rows.getChildren().size(); i++) {
      if (!rows.getChildren().get(i).lookupAll(".button:focused").isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private void focusRow(int index) {
    Node first = rows.getChildren().get(index).lookup(".button");
    if (first != null) {
      first.requestFocus();
    }
  }

  private static VBox row(Decision decision) {
    Prose title = new Prose("decision-title");
    title.setText(decision.title());
    Prose detail = new Prose("decision-detail");
    detail.setText(decision.detail());
    FlowPane answers = new FlowPane();
    answers.getStyleClass().add("decision-answers");
    for (Answer answer : decision.answers()) {
      Button button = new Button(answer.label());
      button.getStyleClass().add("small");
      button.setAccessibleText(answer.label() + ": " + decision.title());
      button.setOnAction(_ -> answer.action().run());
      answers.getChildren().add(button);
    }
    VBox row = new VBox(title, detail, answers);
    row.getStyleClass().add("decision");
    return row;
  }
}
