package dev.verbatim.ui.app;

import dev.verbatim.model.Tag;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Prose;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The window of the codebook's editor, which must be open, as one uses it.
final class CodebookWindow {
  private CodebookWindow() {}

  static Scene editor() {
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.getRoot().getStyleClass().contains("codebook"))
                .findFirst()
                .orElseThrow());
  }

  static <T extends Node> T node(String id, Class<T> type) {
    return type.cast(Objects.requireNonNull(Fx.get(() -> editor().lookup("#" + id)), id));
  }

  static void press(String id) {
    Fx.run(() -> node(id, Button.class).fire());
    Fx.settle();
  }

  static void type(String id, String text) {
    Fx.run(
        () -> {
          TextField field = node(id, TextField.class);
          field.setText(text);
          field.fireEvent(new javafx.event.ActionEvent());
        });
    Fx.settle();
  }

  @SuppressWarnings("unchecked") // the list holds tags
  static void choose(int index) {
    Fx.run(() -> ((ListView<Tag>) node("tags", ListView.class)).getSelectionModel().select(index));
    Fx.settle();
  }

  static void key(KeyCode code, boolean shift) {
    Fx.run(
        () -> {
          Parent root = editor().getRoot();
          Event.fireEvent(
              root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
        });
    Fx.settle();
  }

  static void escape() {
    Fx.run(
        () ->
            Event.fireEvent(
                editor().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    Fx.settle();
  }

  static String message() {
    return Fx.get(() -> node("codebook-message", Prose.class).getText());
  }

  static String impact() {
    return Fx.get(() -> node("migration-impact", Prose.class).getText());
  }

  static void pressButton(String name) {
    Fx.run(
        () ->
            editor().getRoot().lookupAll(".button").stream()
                .filter(b -> name.equals(b.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
    Fx.settle();
  }

  static void choosePage(int index) {
    Fx.run(
        () -> ((TabPane) editor().getRoot().lookup(".tab-pane")).getSelectionModel().select(index));
    Fx.settle();
  }

  /// The key of the first kind of link.
  static TextField linkKey() {
    return editor().getRoot().lookupAll(".card .text-field").stream()
        .map(TextField.class::cast)
        .filter(field -> "Key".equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }
}
