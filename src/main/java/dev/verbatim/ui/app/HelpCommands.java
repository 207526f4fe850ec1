package dev.verbatim.ui.app;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.project.Machine;
import dev.verbatim.project.ProjectException;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandPalette;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Icon;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.SettingsSheet;
import dev.verbatim.ui.kit.ShortcutSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.binding.BooleanBinding;

/// The part of the command table that helps with the program itself.
final class HelpCommands {
  private final CommandTable table;
  private final MainWindow window;
  private final Machine machine;
  private final Dialogs dialogs;
  private final Background background;

  private HelpCommands(CommandTable table, MainWindow window) {
    this.table = table;
    this.window = window;
    this.machine = window.surroundings().machine();
    this.dialogs = window.surroundings().dialogs();
    this.background = new Background(window.surroundings().threads());
  }

  static void add(CommandTable table, MainWindow window) {
    HelpCommands commands = new HelpCommands(table, window);
    commands.put("find-command", MenuPlace.HELP_FIND, commands::findCommand, "Shortcut+K");
    commands.put("shortcuts", MenuPlace.HELP_FIND, commands::showShortcuts, "F1");
    commands.put("first-steps", MenuPlace.HELP_FIND, window::showFirstSteps).icon(Icon.SAMPLE);
    commands.put("settings", MenuPlace.EDIT_SETTINGS, commands::showSettings, "Shortcut+Alt+S");
    commands
        .put("focus-mode", MenuPlace.VIEW_PANES, window::toggleFocusMode, "F11")
        .when(article(window.desk()), "reason.article");
    commands.put("report-problem", MenuPlace.HELP, commands::reportProblem);
    commands.put("about", MenuPlace.HELP, commands::about).icon(Icon.ABOUT);
  }

  private static BooleanBinding article(Desk desk) {
    return createBooleanBinding(
        () -> desk.currentProperty().get().isPresent(), desk.currentProperty());
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).menu(place).does(action));
  }

  private void findCommand() {
    new CommandPalette(table, window.settings()).open(window.sheets());
  }

  private void showShortcuts() {
    new ShortcutSheet(table, window.shortcuts(), dialogs).open(window.sheets());
  }

  private void showSettings() {
    new SettingsSheet(window.settings(), table).open(window.sheets());
  }

  private void about() {
    String message = Messages.get("about.message", About.version(), machine.state().log());
    dialogs.info(Messages.get("about.title"), message);
  }

  private void reportProblem() {
    ProblemReport report = ProblemReport.of(window, window.sheets().getScene(), machine.clock());
    background.supply(
        () -> report.withLog(machine.state().log()),
        text -> new ProblemSheet(text, this::saveReport).open(window.sheets()));
  }

  private void saveReport(String report) {
    String title = Messages.get("problem.title");
    dialogs
        .chooseTarget(title, Messages.get("problem.file"))
        .ifPresent(
            file ->
                background.run(
                    () -> write(file, report),
                    written -> dialogs.info(title, Messages.get("problem.saved", written)),
                    failure -> dialogs.error(title, String.valueOf(failure.getMessage()))));
  }

  private static Path write(Path file, String report) throws ProjectException {
    try {
      return Files.write(file, report.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ProjectException(file, Messages.get("problem.failed", "" + e.getMessage()));
    }
  }
}
