package dev.verbatim.ui.kit;

import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys.
///
/// It sees each key before any control does, since the text area would swallow some. JavaFX by
/// itself runs a menu's accelerator wherever the focus is, so that a plain `2` would tag while one
/// types a note; here the menus only show their keys, and this map alone runs them, each in its
/// scope. While a sheet lies over the window, keys are the sheet's; and the space bar is a button's
/// while that has the focus.
public final class KeyMap {
  private final CommandTable table;

  /// Whether the key that is down has run a command. What it would type must then not reach a field
  /// that the command has put the focus in.
  private boolean taken;

  private KeyMap(CommandTable table) {
    this.table = table;
  }

  /// Lets a table's keys work in a scene.
  public static void install(Scene scene, CommandTable table) {
    KeyMap map = new KeyMap(table);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> map.pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, map::typed);
    scene.getAccelerators().clear();
    scene
        .getAccelerators()
        .addListener(
            (MapChangeListener<KeyCombination, Runnable>)
                change -> {
                  if (change.wasAdded()) {
                    Platform.runLater(() -> scene.getAccelerators().remove(change.getKey()));
                  }
                });
  }

  private void pressed(Scene scene, KeyEvent event) {
    taken = false;
    Node focus = scene.getFocusOwner();
    if (event.getCode().isModifierKey() || SheetPane.covers(focus) || presses(event, focus)) {
      return;
    }
    for (Command command : table.commands()) {
      if (command.answers(event) && command.scope().holds(focus)) {
        taken = command.run();
        if (taken) {
          event.consume();
        }
        return;
      }
    }
  }

  /// A button that has the focus is pressed by the space bar.
  private static boolean presses(KeyEvent event, @Nullable Node focus) {
    return focus instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
  }

  private void typed(KeyEvent event) {
    if (taken) {
      event.consume();
    }
  }
}
