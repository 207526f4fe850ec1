package dev.verbatim.ui.review;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Pieces;
import dev.verbatim.ui.kit.Scripts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// One way to mark a cluster: who did so, the words with what differs, and what is said of them.
final class OptionCard extends HBox {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

  /// Something that is said of the mark.
  ///
  /// @param differs whether not all say so
  record Said(String text, boolean differs) {}

  /// Who marked it so.
  ///
  /// @param letter by which they are told from the others
  /// @param colour as style sheets write it
  /// @param name empty where it is hidden
  record Whose(String letter, String colour, String name) {}

  private final Runnable take;

  /// @param key that takes it over; empty where none does
  /// @param take takes it over, on a click or *Enter*
  OptionCard(
      List<Whose> whose, List<OptionPieces> pieces, List<Said> said, String key, Runnable take) {
    this.take = take;
    getStyleClass().add("option-card");
    setAccessibleRole(AccessibleRole.BUTTON);
    VBox content = new VBox(badges(whose), words(pieces), details(said));
    content.getStyleClass().add("option-content");
    content.setMinWidth(0);
    HBox.setHgrow(content, Priority.ALWAYS);
    getChildren().add(content);
    if (!key.isEmpty()) {
      Label shown = new Label(key);
      shown.getStyleClass().add("key");
      shown.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(shown);
    }
    setFocusTraversable(true);
    setOnMouseClicked(_ -> take.run());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setAccessibleText(heard(whose, pieces, said));
    setAccessibleHelp(key.isEmpty() ? "" : Messages.get("settling.card.help", key));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      take.run();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      take.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  /// Whose it is by name, or by letter where names are hidden; then what it is.
  private static String heard(List<Whose> whose, List<OptionPieces> pieces, List<Said> said) {
    String who =
        String.join(
            ", ", whose.stream().map(w -> w.name().isEmpty() ? w.letter() : w.name()).toList());
    String words = String.join("", pieces.stream().map(OptionPieces::text).toList());
    List<String> what = new ArrayList<>(List.of(words));
    said.forEach(one -> what.add(one.text()));
    return Messages.get("settling.card", who, String.join("; ", what));
  }

  void setTaken(boolean taken) {
    pseudoClassStateChanged(TAKEN, taken);
  }

  private static Region badges(List<Whose> whose) {
    FlowPane badges = new FlowPane();
    badges.getStyleClass().add("option-badges");
    for (Whose one : whose) {
      Label letter = new Label(one.letter());
      letter.getStyleClass().add("badge");
      letter.setStyle("-fx-background-color: " + one.colour() + ";");
      letter.setMinWidth(Region.USE_PREF_SIZE);
      Label name = new Label(one.name());
      name.getStyleClass().add("mark-details");
      HBox both = new HBox(letter, name);
      both.getStyleClass().add("option-badge");
      both.setAlignment(Pos.CENTER_LEFT);
      badges.getChildren().add(both);
    }
    return badges;
  }

  private static Region words(List<OptionPieces> pieces) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("option-words");
    String all = String.join("", pieces.stream().map(OptionPieces::text).toList());
    boolean shaped = Scripts.isShaped(all);
    for (OptionPieces piece : pieces) {
      for (String part : shaped ? Pieces.of(piece.text()) : List.of(piece.text())) {
        Text node = new Text(part);
        node.getStyleClass()
            .addAll(
                "prose-text", "piece-" + piece.kind().name().toLowerCase(java.util.Locale.ROOT));
        flow.getChildren().add(node);
      }
    }
    flow.setTextAlignment(Scripts.startsAtTheRight(all) ? TextAlignment.RIGHT : TextAlignment.LEFT);
    return flow;
  }

  private static Region details(List<Said> said) {
    FlowPane details = new FlowPane();
    details.getStyleClass().add("option-details");
    for (Said one : said) {
      Label label = new Label(one.text());
      label.getStyleClass().add(one.differs() ? "said-differs" : "mark-details");
      label.setMinWidth(0);
      details.getChildren().add(label);
    }
    return details;
  }
}
