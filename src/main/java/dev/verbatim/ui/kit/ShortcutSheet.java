package dev.verbatim.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every command with its keys, by menus, to look at and to change.
///
/// A key is changed by pressing its button and then the new keys. What is refused is said below,
/// with the command that has the key.
public final class ShortcutSheet extends VBox {
  private static final double WIDTH = 640;

  private final CommandTable table;
  private final Shortcuts shortcuts;
  private final Dialogs dialogs;
  private final TextField search = new TextField();
  private final VBox groups = new VBox();
  private final Label said = new Label(Messages.get("shortcuts.hint"));
  private Optional<Command> asked = Optional.empty();

  /// @param dialogs ask before all that a person changed is forgotten
  public ShortcutSheet(CommandTable table, Shortcuts shortcuts, Dialogs dialogs) {
    this.table = table;
    this.shortcuts = shortcuts;
    this.dialogs = dialogs;
    setId("shortcuts");
    getStyleClass().add("shortcuts");
    setMaxWidth(WIDTH);
    Label title = new Label(Messages.get("command.shortcuts"));
    title.getStyleClass().add("sheet-title");
    search.setId("shortcuts-search");
    search.setPromptText(Messages.get("shortcuts.prompt"));
    search.setAccessibleText(Messages.get("shortcuts.prompt"));
    search.textProperty().subscribe(this::fill);
    said.setId("shortcuts-said");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    Button all = new Button(Messages.get("shortcuts.reset-all"));
    all.setId("shortcuts-reset-all");
    all.setOnAction(_ -> resetAll());
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    groups.getStyleClass().add("shortcut-groups");
    getChildren().addAll(title, search, scroll, said, all);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Opens over a window.
  public void open(SheetPane window) {
    window.open(this, Pos.TOP_CENTER, search);
  }

  private void fill(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    groups.getChildren().clear();
    String last = "";
    for (MenuPlace place : MenuPlace.values()) {
      List<Command> found = table.at(place).stream().filter(c -> fits(c, wanted)).toList();
      if (found.isEmpty()) {
        continue;
      }
      if (!place.title().equals(last)) {
        last = place.title();
        Label heading = new Label(last.toUpperCase(Locale.ENGLISH));
        heading.getStyleClass().add("heading");
        groups.getChildren().add(heading);
      }
      found.forEach(c -> groups.getChildren().add(row(c)));
    }
    if (groups.getChildren().isEmpty()) {
      groups.getChildren().add(new Label(Messages.get("palette.none")));
    }
  }

  private static boolean fits(Command command, String wanted) {
    String words = command.text().get() + " " + keys(command);
    return words.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static String keys(Command command) {
    return command.keys().stream()
        .map(KeyCombination::getDisplayText)
        .collect(Collectors.joining("  "));
  }

  private Node row(Command command) {
    Label name = new Label();
    name.textProperty().bind(command.text());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(name);
    row.getStyleClass().add("shortcut-row");
    if (command.isFromData()) {
      Label keys = new Label(keys(command));
      keys.getStyleClass().add("key");
      keys.setVisible(!keys.getText().isEmpty());
      row.getChildren().add(keys);
    } else {
      row.getChildren().addAll(resetButton(command), keyButton(command));
    }
    return row;
  }

  private Button keyButton(Command command) {
    Button button = new Button();
    button.setId("shortcut-" + command.id());
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    command.keysProperty().subscribe(_ -> showKeys(button, command));
    button.setOnAction(_ -> ask(command, button));
    button
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && asked.filter(command::equals).isPresent()) {
                asked = Optional.empty();
                showKeys(button, command);
              }
            });
    return button;
  }

  private static void showKeys(Button button, Command command) {
    String keys = keys(command);
    button.setText(keys.isEmpty() ? Messages.get("shortcuts.none") : keys);
    button.setAccessibleText(Messages.get("shortcuts.key", command.text().get(), button.getText()));
  }

  private Button resetButton(Command command) {
    Button button = new Button(Messages.get("shortcuts.reset"));
    button.setId("shortcut-reset-" + command.id());
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(Messages.get("shortcuts.reset.of", command.text().get()));
    command.keysProperty().subscribe(_ -> button.setVisible(shortcuts.isChanged(command)));
    button.setOnAction(
        _ -> say(shortcuts.reset(command).orElse(Messages.get("shortcuts.is-reset"))));
    return button;
  }

  private void ask(Command command, Button button) {
    asked = Optional.of(command);
    button.setText(Messages.get("shortcuts.press"));
    say(Messages.get("shortcuts.ask", command.text().get()));
  }

  private void pressed(KeyEvent event) {
    if (asked.isEmpty()) {
      return;
    }
    event.consume();
    if (event.getCode() == KeyCode.ESCAPE) {
      stop(Messages.get("shortcuts.hint"));
      return;
    }
    Command command = asked.get();
    Shortcuts.pressed(event)
        .ifPresent(
            key ->
                stop(
                    shortcuts
                        .change(command, key)
                        .orElse(
                            Messages.get(
                                "shortcuts.changed", command.text().get(), key.getDisplayText()))));
  }

  private void stop(String sentence) {
    Optional<Command> command = asked;
    asked = Optional.empty();
    command.ifPresent(c -> button(c.id()).ifPresent(b -> showKeys(b, c)));
    say(sentence);
  }

  private Optional<Button> button(String id) {
    return Optional.ofNullable((Button) lookup("#shortcut-" + id));
  }

  private void resetAll() {
    List<Command> changed = shortcuts.changed();
    if (changed.isEmpty() || isSureToReset(changed)) {
      shortcuts.resetAll();
      say(Messages.get("shortcuts.all-reset"));
    }
  }

  private boolean isSureToReset(List<Command> changed) {
    String names = changed.stream().map(c -> c.text().get()).collect(Collectors.joining(", "));
    return dialogs.ask(
            Messages.get("shortcuts.reset-all.title", changed.size()),
            Messages.get("shortcuts.reset-all.message", names),
            List.of(Messages.get("shortcuts.reset-all"), Messages.get("dialog.cancel")))
        == 0;
  }

  private void say(String sentence) {
    said.setText(sentence);
  }
}
