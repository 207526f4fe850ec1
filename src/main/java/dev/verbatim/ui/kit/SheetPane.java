package dev.verbatim.ui.kit;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What a window shows, and over it at most one sheet, such as the command palette.
///
/// While a sheet is open, keys and mouse are its own: [KeyMap] runs no command, and the focus does
/// not leave it. *Escape*, or a click beside it, closes it; then the focus is back where it was.
/// *Enter* presses its default button, also where something that can be ticked has the focus.
public final class SheetPane extends StackPane {
  private final StackPane shade = new StackPane();
  private Optional<Node> before = Optional.empty();
  private Optional<Node> first = Optional.empty();

  /// @param content what the window shows
  public SheetPane(Node content) {
    shade.getStyleClass().add("sheet-shade");
    shade.setVisible(false);
    shade.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    shade.addEventFilter(KeyEvent.KEY_PRESSED, this::goAhead);
    shade.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
    shade.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (shade.equals(event.getTarget())) {
            close();
          }
        });
    getChildren().addAll(content, shade);
    sceneProperty().addListener((_, _, scene) -> watchFocus(scene));
  }

  private void watchFocus(@Nullable Scene scene) {
    if (scene != null) {
      scene.focusOwnerProperty().addListener((_, _, now) -> keepFocus(now));
    }
  }

  private void keepFocus(@Nullable Node now) {
    if (isOpen() && now != null && !covers(now)) {
      Platform.runLater(this::focusFirst);
    }
  }

  private void focusFirst() {
    if (isOpen()) {
      first.ifPresent(Node::requestFocus);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }

  /// Lists and tables keep *Escape* for themselves, also where nothing in them is being edited.
  private void pressedInList(KeyEvent event) {
    boolean idle =
        switch (event.getTarget()) {
          case ListView<?> list -> list.getEditingIndex() < 0;
          case TableView<?> table -> table.getEditingCell() == null;
          default -> false;
        };
    if (idle) {
      pressed(event);
    }
  }

  /// *Enter* on what can be ticked does what the sheet is for; *Space* ticks it.
  private void goAhead(KeyEvent event) {
    boolean isTick =
        event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
    if (event.getCode() == KeyCode.ENTER && isTick) {
      shade.lookupAll(".button").stream()
          .filter(node -> node instanceof Button button && button.isDefaultButton())
          .map(Button.class::cast)
          .findFirst()
          .ifPresent(
              button -> {
                event.consume();
                button.fire();
              });
    }
  }

  /// Shows a sheet in place of the one that is open.
  ///
  /// @param sheet as large as it wishes and the window allows
  /// @param place in the window
  /// @param focus what gets the focus
  public void open(Region sheet, Pos place, Node focus) {
    if (!isOpen()) {
      before = Optional.ofNullable(getScene().getFocusOwner());
    }
    first = Optional.of(focus);
    if (!sheet.getStyleClass().contains("over-window")) {
      sheet.getStyleClass().add("over-window");
    }
    shade.getChildren().setAll(sheet);
    StackPane.setAlignment(sheet, place);
    shade.setVisible(true);
    focus.requestFocus();
  }

  /// Closes the sheet that is open, if any is.
  public void close() {
    if (!isOpen()) {
      return;
    }
    shade.setVisible(false);
    shade.getChildren().clear();
    first = Optional.empty();
    before.ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  public boolean isOpen() {
    return shade.isVisible();
  }

  /// Whether a node belongs to a sheet that is open.
  public static boolean covers(@Nullable Node focus) {
    for (Node node = focus; node != null; node = node.getParent()) {
      if (node.getParent() instanceof SheetPane pane && node.equals(pane.shade)) {
        return pane.isOpen();
      }
    }
    return false;
  }
}
