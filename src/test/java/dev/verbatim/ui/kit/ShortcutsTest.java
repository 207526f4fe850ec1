package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class ShortcutsTest {
  @TempDir Path folder;
  private Settings settings;
  private final CommandTable table = new CommandTable();
  private final Command undo = Command.of("undo").keys("Shortcut+Z");
  private final Command redo = Command.of("redo").keys("Shortcut+Shift+Z", "Shortcut+Y");
  private final Command note = Command.of("note").keys("N").in(Scope.PAGE);
  private final Command tag = Command.named("tag-quote", "Quote").keys("2").in(Scope.PAGE);

  @BeforeEach
  void fillTable() {
    settings = Fx.get(() -> new Settings(folder.resolve("settings")));
    List.of(undo, redo, note, tag).forEach(table::add);
  }

  @Test
  void aKeyIsChangedAndKept() {
    assertThat(change(note, "Shift+N")).isEmpty();
    assertThat(names(note)).containsExactly("Shift+N");
    assertThat(table.owner(key("Shift+N"), Scope.PAGE)).contains(note);
    assertThat(table.owner(key("N"), Scope.PAGE)).isEmpty();

    Command again = Command.of("note").keys("N").in(Scope.PAGE);
    CommandTable next = new CommandTable();
    next.add(again);
    Fx.run(() -> new Shortcuts(next, settings));
    assertThat(names(again)).containsExactly("Shift+N");
  }

  @Test
  void aClashIsRefusedWithItsOwnersName() {
    assertThat(change(redo, "Shortcut+Z")).hasValueSatisfying(s -> assertThat(s).contains("Undo"));
    assertThat(change(note, "2")).hasValueSatisfying(s -> assertThat(s).contains("“Quote”"));
    assertThat(change(note, "Shortcut+Y")).isPresent();
    assertThat(names(redo)).hasSize(2);
    assertThat(names(note)).containsExactly("N");
    assertThatThrownBy(() -> table.rebind(redo, undo.keys())).hasMessageContaining("taken");
  }

  @Test
  void keysForTypingAndMovingAreRefused() {
    for (String key : List.of("X", "Shift+X", "Shortcut+C", "Space", "Alt+N")) {
      assertThat(change(undo, key)).as(key).isPresent();
    }
    for (String key : List.of("Left", "Shift+Down", "Shortcut+Home", "Page Up")) {
      assertThat(change(note, key)).as(key).isPresent();
    }
    assertThat(change(undo, "F4")).isEmpty();
    assertThat(change(note, "Alt+Left")).isEmpty();
    assertThat(change(note, "X")).isEmpty();
  }

  @Test
  void theKeysOfACodebookAreNotChanged() {
    assertThat(change(tag, "7")).isPresent();
    assertThat(names(tag)).containsExactly("2");
  }

  @Test
  void oneGoesBackToItsDefaultUnlessThatIsTaken() {
    change(undo, "Shortcut+U");
    change(note, "Shortcut+Z");
    change(redo, "Shortcut+R");
    assertThat(table.rival(key("Shortcut+Z"), undo)).contains(note);
    Fx.run(() -> assertThat(shortcuts().reset(redo)).isEmpty());
    assertThat(names(redo)).containsExactly("Shift+Shortcut+Z", "Shortcut+Y");

    change(redo, "Shortcut+R");
    change(undo, "Shortcut+Y");
    Optional<String> refusal = Fx.get(() -> shortcuts().reset(redo));
    assertThat(refusal).hasValueSatisfying(s -> assertThat(s).contains("Undo"));
    assertThat(names(redo)).containsExactly("Shortcut+R");
  }

  @Test
  void allGoBackEvenWhereTwoHaveChangedPlaces() {
    change(undo, "Shortcut+U");
    change(redo, "Shortcut+Z");
    change(undo, "Shortcut+Y");
    Fx.run(() -> shortcuts().resetAll());

    assertThat(names(undo)).containsExactly("Shortcut+Z");
    assertThat(names(redo)).containsExactly("Shift+Shortcut+Z", "Shortcut+Y");
    assertThat(Fx.get(() -> shortcuts().isChanged(undo))).isFalse();
  }

  @Test
  void whatIsKeptGivesWayToACommandThatHasTheKey() {
    settings.set("shortcut.note", "2");
    settings.set("shortcut.undo", "no key at all");
    Fx.run(() -> shortcuts());
    assertThat(names(note)).containsExactly("N");
    assertThat(names(undo)).containsExactly("Shortcut+Z");
  }

  private Shortcuts shortcuts() {
    return new Shortcuts(table, settings);
  }

  private Optional<String> change(Command command, String key) {
    return Fx.get(() -> shortcuts().change(command, key(key)));
  }

  private static KeyCombination key(String name) {
    return KeyCombination.valueOf(name);
  }

  private static List<String> names(Command command) {
    return command.keys().stream().map(KeyCombination::getName).toList();
  }
}
