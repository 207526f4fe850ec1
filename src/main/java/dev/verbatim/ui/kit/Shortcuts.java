package dev.verbatim.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// The keys that a person has given to commands, in place of those they come with, kept in the
/// settings.
///
/// Two commands never share a key, not even in different scopes, unless they come so. Commands that
/// come from a codebook keep its keys. A key that is kept but meanwhile belongs to another command
/// gives way.
public final class Shortcuts {
  private static final List<KeyCode> CLIPBOARD = List.of(KeyCode.C, KeyCode.V, KeyCode.X);

  private final CommandTable table;
  private final Settings settings;

  /// Gives the commands of a table the keys that are kept.
  public Shortcuts(CommandTable table, Settings settings) {
    this.table = table;
    this.settings = settings;
    List<Command> changed = changed();
    changed.forEach(c -> table.rebind(c, List.of()));
    changed.forEach(c -> table.rebind(c, kept(c).filter(k -> isFree(k, c)).toList()));
    for (Command command : changed) {
      if (command.keys().isEmpty()) {
        table.rebind(
            command, command.defaultKeys().stream().filter(k -> isFree(k, command)).toList());
      }
    }
  }

  private boolean isFree(KeyCombination key, Command command) {
    return table.owner(key, command.scope()).isEmpty();
  }

  private Stream<KeyCombination> kept(Command command) {
    try {
      return Stream.of(Command.key(settings.get(setting(command), "")));
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }

  private static String setting(Command command) {
    return "shortcut." + command.id();
  }

  /// Whether a person has given it another key.
  public boolean isChanged(Command command) {
    return !command.isFromData() && !settings.get(setting(command), "").isEmpty();
  }

  /// The keys that are down at a key press, without it if it is a modifier itself.
  static Optional<KeyCombination> pressed(KeyEvent event) {
    if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED) {
      return Optional.empty();
    }
    boolean shortcut = event.isShortcutDown();
    return Optional.of(
        new KeyCodeCombination(
            event.getCode(),
            down(event.isShiftDown()),
            down(event.isControlDown() && !shortcut),
            down(event.isAltDown()),
            down(event.isMetaDown() && !shortcut),
            down(shortcut)));
  }

  private static ModifierValue down(boolean down) {
    return down ? ModifierValue.DOWN : ModifierValue.UP;
  }

  /// Gives a command a key in place of those that it has.
  ///
  /// @return why that cannot be, a sentence; empty where it is done
  public Optional<String> change(Command command, KeyCombination key) {
    Optional<String> refusal = refusal(command, key);
    if (refusal.isEmpty()) {
      settings.set(setting(command), key.getName());
      table.rebind(command, List.of(key));
    }
    return refusal;
  }

  private Optional<String> refusal(Command command, KeyCombination key) {
    if (command.isFromData()) {
      return Optional.of(Messages.get("shortcuts.codebook"));
    }
    Optional<Command> rival = table.rival(key, command);
    if (rival.isPresent()) {
      return Optional.of(taken(key, rival.get()));
    }
    if (isForMoving(key)) {
      return Optional.of(Messages.get("shortcuts.moves", key.getDisplayText()));
    }
    if (isForMenus(key)) {
      return Optional.of(Messages.get("shortcuts.opens-menus", key.getDisplayText()));
    }
    if (command.scope() == Scope.WINDOW && isForTyping(key)) {
      return Optional.of(Messages.get("shortcuts.types", key.getDisplayText()));
    }
    return Optional.empty();
  }

  private static String taken(KeyCombination key, Command owner) {
    return Messages.get("shortcuts.taken", key.getDisplayText(), owner.text().get());
  }

  private static boolean isForMoving(KeyCombination key) {
    KeyCode code = ((KeyCodeCombination) key).getCode();
    boolean held = key.getAlt() == ModifierValue.DOWN;
    return code.isNavigationKey() && !held;
  }

  /// JavaFX looks for a menu of that letter before any other sees the key.
  private static boolean isForMenus(KeyCombination key) {
    boolean alone = key.getShortcut() != ModifierValue.DOWN && key.getShift() != ModifierValue.DOWN;
    boolean letter = ((KeyCodeCombination) key).getCode().isLetterKey();
    return letter && alone && key.getAlt() == ModifierValue.DOWN;
  }

  /// Where one types, a plain key writes, and some others mean the clipboard.
  private static boolean isForTyping(KeyCombination key) {
    KeyCode code = ((KeyCodeCombination) key).getCode();
    boolean shortcut = key.getShortcut() == ModifierValue.DOWN;
    boolean shift = key.getShift() == ModifierValue.DOWN;
    boolean held = shortcut || key.getAlt() == ModifierValue.DOWN;
    return (!held && !code.isFunctionKey()) || (shortcut && !shift && CLIPBOARD.contains(code));
  }

  /// Gives a command back the keys that it comes with.
  ///
  /// @return why that cannot be, a sentence; empty where it is done
  public Optional<String> reset(Command command) {
    for (KeyCombination key : command.defaultKeys()) {
      Optional<Command> owner =
          table.owner(key, command.scope()).filter(other -> !other.equals(command));
      if (owner.isPresent()) {
        return Optional.of(taken(key, owner.get()));
      }
    }
    settings.set(setting(command), "");
    table.rebind(command, command.defaultKeys());
    return Optional.empty();
  }

  /// The commands that a person has given other keys.
  public List<Command> changed() {
    return table.commands().stream().filter(this::isChanged).toList();
  }

  /// Gives all commands back the keys that they come with.
  public void resetAll() {
    List<Command> changed = changed();
    changed.forEach(c -> table.rebind(c, List.of()));
    for (Command command : changed) {
      settings.set(setting(command), "");
      table.rebind(
          command, command.defaultKeys().stream().filter(k -> isFree(k, command)).toList());
    }
  }
}
