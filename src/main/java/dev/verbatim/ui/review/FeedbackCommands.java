package dev.verbatim.ui.review;

import static javafx.beans.binding.Bindings.createBooleanBinding;
import static javafx.beans.binding.Bindings.createStringBinding;

import dev.verbatim.review.Feedback;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import javafx.beans.binding.BooleanBinding;

/// The part of the command table that concerns what colleagues answered.
final class FeedbackCommands {
  private final CommandTable table;
  private final BooleanBinding any;

  private FeedbackCommands(CommandTable table, FeedbackDesk desk) {
    this.table = table;
    this.any =
        createBooleanBinding(
            () -> !desk.feedbackProperty().get().items().isEmpty(), desk.feedbackProperty());
  }

  static void add(CommandTable table, FeedbackDesk desk, FeedbackPane pane) {
    FeedbackCommands commands = new FeedbackCommands(table, desk);
    commands.put("next-feedback", "F4", Scope.WINDOW, () -> desk.walk(true));
    commands.put("previous-feedback", "Shift+F4", Scope.WINDOW, () -> desk.walk(false));
    pane.use(
        commands.put("take-over", "O", Scope.PAGE, desk::takeOver),
        commands.put("reply-feedback", "Y", Scope.PAGE, pane::focusReply),
        commands
            .put("resolve-feedback", "V", Scope.PAGE, desk::resolve)
            .text(createStringBinding(() -> resolving(desk), desk.chosenProperty())));
  }

  /// What the key does to the answer that is chosen.
  private static String resolving(FeedbackDesk desk) {
    boolean resolved =
        desk.chosenProperty()
            .get()
            .filter(item -> item.state() == Feedback.State.RESOLVED)
            .isPresent();
    return Messages.get(resolved ? "undo.reopen" : "command.resolve-feedback");
  }

  private Command put(String id, String key, Scope scope, Runnable action) {
    return table.add(
        Command.of(id)
            .keys(key)
            .in(scope)
            .menu(MenuPlace.REVIEW_WORK)
            .when(any, "reason.feedback")
            .does(action));
  }
}
