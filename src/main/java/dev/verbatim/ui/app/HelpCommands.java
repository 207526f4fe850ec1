package dev.verbatim.ui.app;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import javafx.beans.binding.BooleanBinding;

/// The part of the command table that helps with the program itself.
final class HelpCommands {
  private final CommandTable table;

  private HelpCommands(CommandTable table) {
    this.table = table;
  }

  static void add(CommandTable table, MainWindow window) {
    HelpCommands commands = new HelpCommands(table);
    commands.put("find-command", MenuPlace.HELP_FIND, window::findCommand, "Shortcut+K");
    commands.put("shortcuts", MenuPlace.HELP_FIND, window::showShortcuts, "F1");
    commands.put("settings", MenuPlace.EDIT_SETTINGS, window::showSettings, "Shortcut+Alt+S");
    commands
        .put("focus-mode", MenuPlace.VIEW_PANES, window::toggleFocusMode, "F11")
        .when(article(window.desk()), "reason.article");
  }

  private static BooleanBinding article(Desk desk) {
    return createBooleanBinding(
        () -> desk.currentProperty().get().isPresent(), desk.currentProperty());
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).menu(place).does(action));
  }
}
