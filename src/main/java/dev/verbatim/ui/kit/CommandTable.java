package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;

/// All that a person can do in a window, in the order of menus.
///
/// No two commands have the same id, and no two share a key in a scope in which both work.
public final class CommandTable {
  private final List<Command> commands = new ArrayList<>();
  private final Map<String, Command> byId = new HashMap<>();
  private final Map<KeyCombination, List<Command>> byKey = new HashMap<>();
  private Consumer<Command> watcher = _ -> {};

  /// Adds a command.
  ///
  /// @throws IllegalArgumentException where its id or one of its keys is taken
  public Command add(Command command) {
    if (byId.containsKey(command.id())) {
      throw new IllegalArgumentException("two commands called " + command.id());
    }
    for (KeyCombination key : command.keys()) {
      owner(key, command.scope())
          .ifPresent(
              other -> {
                throw new IllegalArgumentException(
                    "%s and %s share the key %s".formatted(other.id(), command.id(), key));
              });
    }
    commands.add(command);
    command.afterwards(() -> watcher.accept(command));
    byId.put(command.id(), command);
    command.keys().forEach(k -> byKey.computeIfAbsent(k, _ -> new ArrayList<>()).add(command));
    return command;
  }

  /// Adds a command that gives way: a key that another command has in its scope does not run it.
  ///
  /// @return the command that has the first key which is taken, if any is
  public Optional<Command> addYielding(Command command) {
    List<KeyCombination> free = new ArrayList<>();
    Optional<Command> owner = Optional.empty();
    for (KeyCombination key : command.keys()) {
      Optional<Command> other = owner(key, command.scope());
      if (other.isEmpty()) {
        free.add(key);
      } else if (owner.isEmpty()) {
        owner = other;
      }
    }
    add(command.keys(free));
    return owner;
  }

  /// The command that a key runs in a scope.
  public Optional<Command> owner(KeyCombination key, Scope scope) {
    return byKey.getOrDefault(key, List.of()).stream().filter(c -> c.scope() == scope).findFirst();
  }

  /// Gives a command other keys.
  ///
  /// @throws IllegalArgumentException where another has one of them in its scope
  void rebind(Command command, List<KeyCombination> keys) {
    for (KeyCombination key : keys) {
      if (owner(key, command.scope()).filter(other -> !other.equals(command)).isPresent()) {
        throw new IllegalArgumentException(key + " is taken");
      }
    }
    byKey.values().forEach(list -> list.remove(command));
    command.bind(keys);
    keys.forEach(k -> byKey.computeIfAbsent(k, _ -> new ArrayList<>()).add(command));
  }

  /// Another command that has a key, in whatever scope: where a page has the focus, all work.
  Optional<Command> rival(KeyCombination key, Command command) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(other -> !other.equals(command))
        .findFirst();
  }

  /// Tells one watcher of each command that was run, in place of the one before.
  public void watch(Consumer<Command> told) {
    watcher = told;
  }

  /// Takes commands out that came from data, such as the tags of another codebook.
  public void removeAll(List<Command> gone) {
    commands.removeAll(gone);
    gone.forEach(c -> byId.remove(c.id()));
    byKey.values().forEach(list -> list.removeAll(gone));
  }

  public List<Command> commands() {
    return List.copyOf(commands);
  }

  public Optional<Command> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The command of an id that is known to be there.
  public Command get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no command " + id));
  }

  /// The commands of one menu place, in order.
  public List<Command> at(MenuPlace place) {
    return commands.stream().filter(c -> c.place().filter(place::equals).isPresent()).toList();
  }
}
