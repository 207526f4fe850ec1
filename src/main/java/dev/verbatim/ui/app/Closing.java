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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// What happens between wanting to close and being closed: every mark goes into its file, and where
/// one cannot, the person says what to do.
final class Closing {
  private static final Set<EventType<?>> RELEASES =
      Set.of(KeyEvent.KEY_RELEASED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_EXITED);

  private final Desk desk;
  private final Dialogs dialogs;
  private final Supplier<Node> page;
  private final EventHandler<InputEvent> swallow = Closing::swallow;
  private boolean under;

  /// @param page what takes no keys and no mouse while all is being closed
  Closing(Desk desk, Dialogs dialogs, Supplier<Node> page) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.page = page;
  }

  /// Closes what is open, then goes on; does not go on where the person would rather stay.
  void closeThen(Runnable next) {
    if (under) {
      return;
    }
    under = true;
    // A set that is closed already while others still are could take a mark, but save none.
    Optional<Window> window = window();
    window.ifPresent(at -> at.addEventFilter(InputEvent.ANY, swallow));
    CompletableFuture<List<OpenSet>> closed =
        desk.closeSets()
            .whenComplete(
                (_, _) -> {
                  under = false;
                  window.ifPresent(at -> at.removeEventFilter(InputEvent.ANY, swallow));
                });
    Background.then(
        closed,
        left -> {
          if (left.isEmpty()) {
            letGoThen(next);
          } else {
            ask(left, next);
          }
        });
  }

  /// Lets go of keys and buttons that are down: who never hears of it takes them for held.
  private static void swallow(InputEvent event) {
    if (!RELEASES.contains(event.getEventType())) {
      event.consume();
    }
  }

  private Optional<Window> window() {
    return Optional.ofNullable(page.get().getScene()).map(Scene::getWindow);
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
