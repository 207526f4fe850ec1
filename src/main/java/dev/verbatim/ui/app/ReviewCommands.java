package dev.verbatim.ui.app;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.model.Annotator;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.review.AgreementCover;
import java.util.Optional;

/// The part of the command table that concerns the work of several annotators.
final class ReviewCommands {
  private final CommandTable table;
  private Optional<AgreementCover> figures = Optional.empty();

  private ReviewCommands(CommandTable table) {
    this.table = table;
  }

  static void add(CommandTable table, MainWindow window) {
    ReviewCommands commands = new ReviewCommands(table);
    Covering covering = window.covering();
    Desk desk = window.desk();
    desk.projectProperty().addListener((_, _, _) -> commands.figures = Optional.empty());
    commands
        .put(
            "agreement",
            MenuPlace.REVIEW_FIGURES,
            () -> commands.showFigures(window),
            "Shortcut+Alt+F")
        .when(
            createBooleanBinding(
                () -> desk.projectProperty().get().isPresent(), desk.projectProperty()),
            "reason.project");
    commands
        .put("settle", MenuPlace.REVIEW_WORK, () -> window.settling().begin(), "Shortcut+Alt+E")
        .when(
            createBooleanBinding(
                () -> desk.projectProperty().get().filter(p -> !p.isLone()).isPresent(),
                desk.projectProperty()),
            "reason.project");
    commands
        .put("back-to-marking", MenuPlace.REVIEW_BACK, window::backToMarking, "Alt+Left")
        .when(
            createBooleanBinding(
                () -> covering.coverProperty().get().isPresent() || isAdjudicating(desk),
                covering.coverProperty(),
                desk.projectProperty()),
            "reason.covered");
  }

  /// Shows the figures of the project: those that were left for an article as they were.
  private void showFigures(MainWindow window) {
    Optional<Cover> shown = window.covering().coverProperty().get();
    if (figures.isPresent() && figures.equals(shown)) {
      figures.get().focus();
      return;
    }
    figures.ifPresent(AgreementCover::comeBack);
    if (figures.isEmpty()) {
      figures = Optional.of(new AgreementCover(new AgreementTies(window)));
    }
    window.covering().show(figures.get());
  }

  private static boolean isAdjudicating(Desk desk) {
    return desk.annotator().filter(Annotator::isAdjudicated).isPresent();
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).menu(place).does(action));
  }
}
