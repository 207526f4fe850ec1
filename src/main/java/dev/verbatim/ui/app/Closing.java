package dev.verbatim.ui.app;

import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Problem;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.SaveState;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What happens between wanting to close and being closed: every mark goes into its file, and where
/// one cannot, the person says what to do.
final class Closing {
  private final Desk desk;
  private final Dialogs dialogs;
  private boolean under;

  Closing(Desk desk, Dialogs dialogs) {
    this.desk = desk;
    this.dialogs = dialogs;
  }

  /// Closes what is open, then goes on; does not go on where the person would rather stay.
  void closeThen(Runnable next) {
    if (under) {
      return;
    }
    under = true;
    Background.then(
        desk.closeSets(),
        left -> {
          under = false;
          if (left.isEmpty()) {
            letGoThen(next);
          } else {
            ask(left, next);
          }
        });
  }

  private void letGoThen(Runnable next) {
    Background.then(desk.letGo(), _ -> next.run());
  }

  private void ask(List<OpenSet> left, Runnable next) {
    OpenSet first = left.getFirst();
    SaveState state = first.state();
    String cause = state.journalProblem().or(state::fileProblem).map(Problem::message).orElse("");
    String key = state.unsaved() > 0 ? "closing.memory" : "closing.journal";
    int answer =
        dialogs.ask(
            Messages.get("closing.title", first.session().article().title()),
            Messages.get(key, state.unsaved(), cause),
            List.of(
                Messages.get("trouble.retry"),
                Messages.get("trouble.save-copy"),
                Messages.get("closing.anyway"),
                Messages.get("closing.stay")));
    switch (answer) {
      case 0 -> closeThen(next);
      case 1 -> {
        saveCopy(first);
        ask(left, next);
      }
      case 2 -> {
        letGoThen(next);
      }
      default -> {
        // The person stays; whatever is open stays open.
      }
    }
  }

  /// Writes a set to a place of the person's choice.
  void saveCopy(OpenSet set) {
    Optional<Path> target =
        dialogs.chooseTarget(
            Messages.get("save-copy.title"), set.session().article().id() + ".annotations.json");
    if (target.isEmpty()) {
      return;
    }
    try {
      set.saveCopy(target.get());
      dialogs.info(Messages.get("save-copy.title"), Messages.get("save-copy.done", target.get()));
    } catch (ProjectException e) {
      dialogs.error(Messages.get("save-copy.title"), String.valueOf(e.getMessage()));
    }
  }
}
