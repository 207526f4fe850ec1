package dev.verbatim.ui.review;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One of several things that are looked at side by side, with the key that takes it where it can
/// be taken: then with a click or *Enter*, too.
class ChoiceCard extends HBox {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
  private static final String TAKEABLE = "takeable";

  private final Label keyCap = new Label();
  private Runnable take = () -> {};

  ChoiceCard(Region content) {
    getStyleClass().add("option-card");
    setAccessibleRole(AccessibleRole.TEXT);
    content.getStyleClass().add("option-content");
    content.setMinWidth(0);
    HBox.setHgrow(content, Priority.ALWAYS);
    keyCap.getStyleClass().add("key");
    keyCap.setMinWidth(Region.USE_PREF_SIZE);
    Room.reveal(keyCap, false);
    getChildren().setAll(content, keyCap);
    setOnMouseClicked(_ -> take.run());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Lets it be taken.
  ///
  /// @param key that does so, as it is shown; empty where none does
  final void offer(String key, Runnable taking) {
    take = taking;
    keyCap.setText(key);
    Room.reveal(keyCap, !key.isEmpty());
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleHelp(key.isEmpty() ? "" : Messages.get("settling.card.help", key));
    setFocusTraversable(true);
    if (!getStyleClass().contains(TAKEABLE)) {
      getStyleClass().add(TAKEABLE);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      take.run();
    }
  }

  @Override
  public final void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      take.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  final void setTaken(boolean taken) {
    pseudoClassStateChanged(TAKEN, taken);
  }
}
