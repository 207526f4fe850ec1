package dev.verbatim.ui.app;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.review.AgreementCover;

/// The part of the command table that concerns the work of several annotators.
final class ReviewCommands {
  private final CommandTable table;

  private ReviewCommands(CommandTable table) {
    this.table = table;
  }

  static void add(CommandTable table, MainWindow window) {
    ReviewCommands commands = new ReviewCommands(table);
    Covering covering = window.covering();
    commands
        .put("agreement", MenuPlace.REVIEW_FIGURES, () -> showAgreement(window), "Shortcut+Alt+F")
        .when(
            createBooleanBinding(
                () -> window.desk().projectProperty().get().isPresent(),
                window.desk().projectProperty()),
            "reason.project");
    commands
        .put("back-to-marking", MenuPlace.REVIEW_BACK, covering::leave, "Alt+Left")
        .when(
            createBooleanBinding(
                () -> covering.coverProperty().get().isPresent(), covering.coverProperty()),
            "reason.covered");
  }

  private static void showAgreement(MainWindow window) {
    window.covering().show(new AgreementCover(new AgreementTies(window)));
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).menu(place).does(action));
  }
}
