package dev.verbatim.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something a person can do, declared once. Menus, buttons, tooltips and keys come from it.
///
/// A command is made in one go by chaining: `Command.of("undo").keys("Shortcut+Z")…does(action)`.
/// Its texts are those of its id: `command.ID` is its name and `command.ID.tip`, where there is
/// one, says more; `undo.ID` is what the history calls it where it changes marks.
public final class Command {
  private final String id;
  private final boolean fromData;
  private final ReadOnlyObjectWrapper<List<KeyCombination>> keys =
      new ReadOnlyObjectWrapper<>(this, "keys", List.of());
  private List<KeyCombination> defaultKeys = List.of();
  private Scope scope = Scope.WINDOW;
  private Optional<MenuPlace> place = Optional.empty();
  private Optional<Icon> icon = Optional.empty();
  private ObservableStringValue text;
  private ObservableBooleanValue enabled = Bindings.createBooleanBinding(() -> true);
  private Optional<ObservableBooleanValue> chosen = Optional.empty();
  private String reason = "";
  private Runnable action = () -> {};
  private Runnable afterwards = () -> {};

  private Command(String id, String text, boolean fromData) {
    this.id = id;
    this.fromData = fromData;
    this.text = Bindings.createStringBinding(() -> text);
  }

  /// A command whose name is the text `command.ID`.
  public static Command of(String id) {
    return new Command(id, Messages.get("command." + id), false);
  }

  /// A command whose name and keys come from elsewhere, such as the codebook.
  public static Command named(String id, String text) {
    return new Command(id, text, true);
  }

  /// The keys that run it, the first being the one that is shown, as JavaFX names them:
  /// `Shortcut+Page Down`.
  public Command keys(String... combinations) {
    return keys(Stream.of(combinations).map(Command::key).toList());
  }

  /// The keys that run it, as above.
  public Command keys(List<KeyCombination> combinations) {
    defaultKeys = List.copyOf(combinations);
    keys.set(defaultKeys);
    return this;
  }

  /// The presses that mean a codebook's key: the key itself and, for a digit, the one of the number
  /// pad too. None where there is no such key.
  public static List<KeyCombination> plainKeys(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    try {
      boolean digit = name.length() == 1 && Character.isDigit(name.charAt(0));
      return digit ? List.of(key(name), key("Numpad " + name)) : List.of(key(name));
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  /// The same presses with Alt.
  public static List<KeyCombination> altKeys(String name) {
    return plainKeys(name).stream().map(plain -> key("Alt+" + plain.getName())).toList();
  }

  static KeyCombination key(String name) {
    KeyCombination key = KeyCombination.valueOf(name);
    if (!(key instanceof KeyCodeCombination)) {
      // JavaFX takes a name that it does not know for a character, which no key press matches.
      throw new IllegalArgumentException("no such key: " + name);
    }
    return key;
  }

  public Command in(Scope where) {
    scope = where;
    return this;
  }

  /// Where in the menus it stands. Without a place it is in none.
  public Command menu(MenuPlace where) {
    place = Optional.of(where);
    return this;
  }

  public Command icon(Icon picture) {
    icon = Optional.of(picture);
    return this;
  }

  /// A name that changes, such as what *Undo* would take back.
  public Command text(ObservableStringValue changing) {
    text = changing;
    return this;
  }

  /// Can be run only while a condition holds.
  ///
  /// @param reasonKey of the sentence that says what is wanting while it does not
  public Command when(ObservableBooleanValue condition, String reasonKey) {
    enabled = condition;
    reason = Messages.get(reasonKey);
    return this;
  }

  /// Shown with a tick while this holds.
  public Command chosenWhen(ObservableBooleanValue condition) {
    chosen = Optional.of(condition);
    return this;
  }

  public Command does(Runnable what) {
    action = what;
    return this;
  }

  public String id() {
    return id;
  }

  public List<KeyCombination> keys() {
    return keys.get();
  }

  /// As [#keys()], which change where a person wants others.
  public ReadOnlyObjectProperty<List<KeyCombination>> keysProperty() {
    return keys.getReadOnlyProperty();
  }

  /// The keys that it was declared with.
  public List<KeyCombination> defaultKeys() {
    return defaultKeys;
  }

  /// For the table, which sees to it that no two commands share a key.
  void bind(List<KeyCombination> combinations) {
    keys.set(List.copyOf(combinations));
  }

  /// For the table, which tells others that it was run.
  void afterwards(Runnable told) {
    afterwards = told;
  }

  /// Whether name and keys come from elsewhere, such as the codebook.
  public boolean isFromData() {
    return fromData;
  }

  public Scope scope() {
    return scope;
  }

  public Optional<MenuPlace> place() {
    return place;
  }

  public Optional<Icon> icon() {
    return icon;
  }

  public ObservableStringValue text() {
    return text;
  }

  public ObservableBooleanValue enabled() {
    return enabled;
  }

  /// What is wanting while it is not enabled, a sentence; empty where it always is.
  public String reason() {
    return reason;
  }

  public Optional<ObservableBooleanValue> chosen() {
    return chosen;
  }

  /// The key that is shown, as people write it; empty where it has none.
  public String shownKey() {
    return keys().isEmpty() ? "" : keys().getFirst().getDisplayText();
  }

  /// Name, explanation and key, for a tooltip.
  public String tip() {
    String more =
        Messages.has("command." + id + ".tip") ? Messages.get("command." + id + ".tip") : "";
    String key = keys().isEmpty() ? "" : " (" + shownKey() + ")";
    return text.get() + key + (more.isEmpty() ? "" : "\n" + more);
  }

  public boolean answers(KeyEvent event) {
    return keys().stream().anyMatch(k -> k.match(event));
  }

  /// Does it, where it is enabled.
  ///
  /// @return whether it was
  public boolean run() {
    if (!enabled.get()) {
      return false;
    }
    action.run();
    afterwards.run();
    return true;
  }
}
