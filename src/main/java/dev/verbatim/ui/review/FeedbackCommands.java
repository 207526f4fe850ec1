package dev.verbatim.ui.review;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Scope;
import javafx.beans.binding.BooleanBinding;

/// The part of the command table that concerns what colleagues answered.
final class FeedbackCommands {
  private FeedbackCommands() {}

  static void add(CommandTable table, FeedbackDesk desk, FeedbackPane pane) {
    BooleanBinding any =
        createBooleanBinding(
            () -> !desk.feedbackProperty().get().items().isEmpty(), desk.feedbackProperty());
    table.add(
        Command.of("next-feedback")
            .keys("F4")
            .menu(MenuPlace.REVIEW_WORK)
            .when(any, "reason.feedback")
            .does(() -> desk.walk(true)));
    table.add(
        Command.of("previous-feedback")
            .keys("Shift+F4")
            .menu(MenuPlace.REVIEW_WORK)
            .when(any, "reason.feedback")
            .does(() -> desk.walk(false)));
    Command take =
        table.add(
            Command.of("take-over")
                .keys("O")
                .in(Scope.PAGE)
                .menu(MenuPlace.REVIEW_WORK)
                .when(any, "reason.feedback")
                .does(desk::takeOver));
    Command reply =
        table.add(
            Command.of("reply-feedback")
                .keys("Y")
                .in(Scope.PAGE)
                .menu(MenuPlace.REVIEW_WORK)
                .when(any, "reason.feedback")
                .does(pane::focusReply));
    Command resolve =
        table.add(
            Command.of("resolve-feedback")
                .keys("V")
                .in(Scope.PAGE)
                .menu(MenuPlace.REVIEW_WORK)
                .when(any, "reason.feedback")
                .does(desk::resolve));
    pane.use(take, reply, resolve);
  }
}
