package dev.verbatim.ui.app;

import dev.verbatim.project.Problem;
import dev.verbatim.project.SaveState;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says that the work could not be saved, why, and what can be done, for as long as that is so.
final class TroubleStrip extends HBox {
  private final Prose reason = new Prose();

  TroubleStrip(Runnable retry, Runnable saveCopy) {
    setId("trouble");
    getStyleClass().add("trouble");
    reason.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            reason,
            button("retry", Messages.get("trouble.retry"), retry),
            button("save-copy", Messages.get("trouble.save-copy"), saveCopy));
    show(Optional.empty());
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(Optional<SaveState> state) {
    Optional<Problem> problem = state.flatMap(s -> s.journalProblem().or(s::fileProblem));
    Room.reveal(this, problem.isPresent());
    if (problem.isPresent() && state.isPresent()) {
      String key =
          state.get().kind() == SaveState.Kind.ONLY_IN_MEMORY
              ? "trouble.memory"
              : "trouble.journal";
      reason.setText(Messages.get(key, state.get().unsaved(), problem.get().message()));
    }
  }
}
