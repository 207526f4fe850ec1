package dev.verbatim.ui.panel;

import dev.verbatim.ui.kit.Command;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A small list of choices beside the words that it is for. A choice is taken by its own key, by
/// the arrows and Enter, or by a click; Escape and a click elsewhere take none.
public final class Chooser {
  private static final double ROW_HEIGHT = 30;
  private static final double WIDTH = 230;
  private static final double GAP = 4;

  /// One thing to choose.
  ///
  /// @param key that takes it, as a codebook writes keys; empty where it has none
  /// @param colour of the swatch before it, as CSS writes it; none without one
  public record Choice(String label, String key, Optional<String> colour, Runnable action) {}

  private final Popup popup = new Popup();
  private final Label title = new Label();
  private final ListView<Choice> list = new ListView<>();
  private final VBox box = new VBox(title, list);

  /// What the key does that is down.
  private Runnable pressed = () -> {};

  public Chooser() {
    title.getStyleClass().add("heading");
    list.setId("choices");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefWidth(WIDTH);
    list.setCellFactory(_ -> new Row());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
    list.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            takeSelected();
          }
        });
    box.getStyleClass().addAll("popup-box", "chooser");
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
  }

  /// Opens below a place of a node's scene, or in the middle of the node.
  public void show(Node beside, Optional<Bounds> place, String heading, List<Choice> choices) {
    title.setText(heading);
    list.setAccessibleText(heading);
    list.getItems().setAll(choices);
    pressed = () -> {};
    list.setPrefHeight(choices.size() * ROW_HEIGHT + 2);
    box.getStylesheets().setAll(beside.getScene().getStylesheets());
    Bounds whole = beside.localToScene(beside.getLayoutBounds());
    double x = place.map(Bounds::getMinX).orElse(whole.getCenterX() - WIDTH / 2);
    double y = place.map(Bounds::getMaxY).orElse(whole.getCenterY()) + GAP;
    Window window = beside.getScene().getWindow();
    popup.show(
        window,
        window.getX() + beside.getScene().getX() + x,
        window.getY() + beside.getScene().getY() + y);
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      popup.hide();
      return;
    }
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      pressed = this::takeSelected;
      return;
    }
    for (Choice choice : list.getItems()) {
      if (Command.plainKeys(choice.key()).stream().anyMatch(key -> key.match(event))) {
        event.consume();
        pressed = () -> take(choice);
        return;
      }
    }
  }

  /// A key takes when it is released: what it types comes before that, and would go to a field of
  /// the window if the list were closed by then.
  private void released(KeyEvent event) {
    event.consume();
    Runnable take = pressed;
    pressed = () -> {};
    take.run();
  }

  private void takeSelected() {
    Choice chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      take(chosen);
    }
  }

  private void take(Choice choice) {
    popup.hide();
    choice.action().run();
  }

  private static final class Row extends ListCell<Choice> {
    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setGraphic(null);
        return;
      }
      Region swatch = new Region();
      swatch.getStyleClass().add("swatch");
      choice.colour().ifPresent(c -> swatch.setStyle("-fx-background-color: " + c));
      swatch.setVisible(choice.colour().isPresent());
      Label name = new Label(choice.label());
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      Label key = new Label(choice.key());
      key.getStyleClass().add("key");
      key.setVisible(!choice.key().isEmpty());
      HBox content = new HBox(swatch, name, key);
      content.getStyleClass().add("tag-button-content");
      setGraphic(content);
      setAccessibleText(choice.label());
    }
  }
}
