package dev.verbatim.ui.review;

import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;

/// What can be done about clusters, with keys that work where they are settled.
final class SettlingCommands {
  /// Ways to mark a cluster that have a key.
  static final int MOST_KEYS = 9;

  private final CommandTable table;
  private final Settling settling;

  private SettlingCommands(CommandTable table, Settling settling) {
    this.table = table;
    this.settling = settling;
  }

  static void add(CommandTable table, Settling settling, SettlingPanes panes) {
    SettlingCommands commands = new SettlingCommands(table, settling);
    commands.put(
        "accept-majority", MenuPlace.REVIEW_ANSWER, settling.deciding()::acceptMajority, "M");
    for (int i = 0; i < MOST_KEYS; i++) {
      int option = i;
      String name = Messages.get("settling.accept-option", i + 1);
      Command command =
          Command.named(option(i), name)
              .keys(Command.plainKeys(String.valueOf(i + 1)))
              .in(Scope.SETTLING)
              .menu(MenuPlace.REVIEW_OPTION)
              .does(() -> settling.deciding().accept(panes.optionShownAt(option)))
              .when(settling.onProperty(), "reason.settling");
      table.add(command);
    }
    commands.put("edit-cluster", MenuPlace.REVIEW_ANSWER, settling.deciding()::edit, "E");
    commands.put(
        "reject-cluster", MenuPlace.REVIEW_ANSWER, settling.deciding()::reject, "0", "Numpad 0");
    commands.put("comment-cluster", MenuPlace.REVIEW_ANSWER, panes::focusNote, "C");
    commands.put("skip-cluster", MenuPlace.REVIEW_ANSWER, settling.deciding()::skip, "Space");
    commands.put("next-cluster", MenuPlace.REVIEW_WALK, settling::next, "N");
    commands.put("previous-cluster", MenuPlace.REVIEW_WALK, settling::back, "Backspace");
    commands.put("next-open-article", MenuPlace.REVIEW_WALK, settling::nextArticle, "Shift+N");
    commands.put("accept-agreed", MenuPlace.REVIEW_ANSWER, panes::showAgreed, "A");
    commands.put("boundary-policy", MenuPlace.REVIEW_ANSWER, panes::showBoundaries, "P");
    commands
        .put("blind", MenuPlace.REVIEW_WALK, settling.deciding()::toggleBlind, "B")
        .chosenWhen(panes.blindProperty());
  }

  static String option(int place) {
    return "accept-option-" + (place + 1);
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(
        Command.of(id)
            .keys(keys)
            .in(Scope.SETTLING)
            .menu(place)
            .does(action)
            .when(settling.onProperty(), "reason.settling"));
  }
}
