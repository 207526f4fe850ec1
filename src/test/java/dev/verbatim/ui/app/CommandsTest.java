package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The command table of the whole window, and that everything in the window can be named.
@ExtendWith(Fx.class)
class CommandsTest {
  @TempDir Path folder;

  private List<Command> commands() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."))) {
      return Fx.get(() -> open.main.commands().commands());
    }
  }

  @Test
  void everyCommandHasANameAPlaceInAMenuAndATooltip() throws Exception {
    for (Command command : commands()) {
      assertThat(command.text().get()).as(command.id()).isNotBlank();
      assertThat(command.place()).as(command.id()).isPresent();
      assertThat(command.tip()).as(command.id()).startsWith(command.text().get());
    }
  }

  @Test
  void noTwoCommandsShareAKeyInOneScope() throws Exception {
    Set<String> taken = new HashSet<>();
    for (Command command : commands()) {
      for (KeyCombination key : command.keys()) {
        assertThat(taken.add(command.scope() + " " + key)).as(command.id() + " " + key).isTrue();
      }
    }
  }

  @Test
  void keysThatWorkAnywhereHaveAModifierOrAreFunctionKeys() throws Exception {
    for (Command command : commands()) {
      if (command.scope() != Scope.WINDOW) {
        continue;
      }
      for (KeyCombination key : command.keys()) {
        boolean function = ((KeyCodeCombination) key).getCode().isFunctionKey();
        boolean modified =
            key.getShortcut() == ModifierValue.DOWN || key.getAlt() == ModifierValue.DOWN;
        assertThat(function || modified).as(command.id() + " " + key).isTrue();
      }
    }
  }

  @Test
  void everyCommandThatChangesMarksHasANameForTheHistory() {
    for (String id :
        List.of("tag", "retag", "add-fragment", "remove-fragment", "delete", "status", "note")) {
      assertThat(Messages.has("undo." + id)).as(id).isTrue();
    }
  }

  @Test
  void aKeyThatDoesNotExistOrIsTakenIsRefused() {
    assertThatThrownBy(() -> Command.of("undo").keys("Page_Down"))
        .isInstanceOf(IllegalArgumentException.class);
    CommandTable table = new CommandTable();
    table.add(Command.of("undo").keys("Shortcut+Z"));
    assertThatThrownBy(() -> table.add(Command.of("redo").keys("Shortcut+Z")))
        .hasMessageContaining("undo and redo share");
    assertThatThrownBy(() -> table.add(Command.of("undo"))).hasMessageContaining("two commands");
    table.add(Command.of("redo").keys("Shortcut+Z").in(Scope.PAGE));
  }

  @Test
  void everyControlHasAnAccessibleName() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "The peace of 1999."))) {
      open.mark("peace", javafx.scene.input.KeyCode.DIGIT4);
      Set<String> nameless = new HashSet<>();
      Fx.run(() -> collectNameless(open.main.root(), nameless));
      assertThat(nameless).isEmpty();
    }
  }

  private static void collectNameless(Node node, Set<String> nameless) {
    boolean control =
        node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ComboBoxBase<?>
            || node instanceof ListView<?>;
    boolean ours = node.isFocusTraversable() && node.isVisible();
    boolean named =
        (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
            || (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank());
    if (control && ours && !named) {
      nameless.add(node.toString());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, nameless));
    }
  }
}
