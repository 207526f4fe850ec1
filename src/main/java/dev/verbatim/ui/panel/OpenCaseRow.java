package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A case that the guideline left open: its words, which lead to the place, what was decided and
/// why, and what makes it an example.
final class OpenCaseRow extends VBox {
  OpenCaseRow(GuidelinePane.Case shown) {
    getStyleClass().add("open-case");
    getChildren().setAll(place(shown), prose("mark-details", shown.decided()));
    if (!shown.note().isEmpty()) {
      getChildren().add(prose("open-case-note", shown.note()));
    }
    getChildren().add(shown.isExample() ? isExample() : makeExample(shown));
  }

  private static Node isExample() {
    Label said = new Label(Messages.get("guideline.case.is-example"));
    said.getStyleClass().addAll("open-case-example", "open-case-is-example");
    return said;
  }

  private static Node makeExample(GuidelinePane.Case shown) {
    String text = Messages.get("guideline.case.example");
    Button example = new PaneButton("", text, () -> shown.makeExample().run());
    example.getStyleClass().add("open-case-example");
    return example;
  }

  private static Prose prose(String style, String text) {
    Prose prose = new Prose(style);
    prose.setText(text);
    return prose;
  }

  /// The words, to be clicked, or pressed where they have the focus: a button would not wrap them.
  private static Node place(GuidelinePane.Case shown) {
    StackPane place = new StackPane(prose("open-case-words", shown.words()));
    place.getStyleClass().add("open-case-place");
    place.setAccessibleRole(AccessibleRole.BUTTON);
    place.setAccessibleText(shown.words());
    place.setFocusTraversable(true);
    place.setOnMouseClicked(_ -> shown.go().run());
    place.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            shown.go().run();
          }
        });
    return place;
  }
}
