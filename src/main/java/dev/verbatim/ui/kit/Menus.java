package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Makes menus and buttons of commands.
public final class Menus {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private Menus() {}

  /// The menu bar of a table: each menu with its groups, a line between two.
  public static MenuBar menuBar(CommandTable table) {
    MenuBar bar = new MenuBar();
    Arrays.stream(MenuPlace.values())
        .map(MenuPlace::menu)
        .distinct()
        .forEach(name -> bar.getMenus().add(new Menu(Messages.get("menu." + name))));
    fill(bar, table);
    return bar;
  }

  /// Fills a bar again, after the table has changed.
  public static void fill(MenuBar bar, CommandTable table) {
    List<String> names = Arrays.stream(MenuPlace.values()).map(MenuPlace::menu).distinct().toList();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      List<MenuPlace> places =
          Arrays.stream(MenuPlace.values()).filter(p -> p.menu().equals(name)).toList();
      bar.getMenus().get(i).getItems().setAll(items(table, places));
    }
  }

  /// The items of some places, in this order, with a line between two groups.
  public static List<MenuItem> items(CommandTable table, List<MenuPlace> places) {
    List<MenuItem> items = new ArrayList<>();
    for (MenuPlace place : places) {
      List<MenuItem> group = table.at(place).stream().map(Menus::item).toList();
      if (group.isEmpty()) {
        continue;
      }
      boolean submenu = !place.submenu().isEmpty();
      if (!items.isEmpty() && !(submenu && items.getLast() instanceof Menu)) {
        items.add(new SeparatorMenuItem());
      }
      items.addAll(submenu ? List.of(submenu(place, group)) : group);
    }
    return items;
  }

  private static Menu submenu(MenuPlace place, List<MenuItem> group) {
    Menu menu = new Menu(Messages.get("menu." + place.submenu()));
    menu.getItems().setAll(group);
    return menu;
  }

  /// One command as a menu item.
  public static MenuItem item(Command command) {
    MenuItem item = command.chosen().map(Menus::ticked).orElseGet(MenuItem::new);
    item.setId("menu-" + command.id());
    item.setMnemonicParsing(false);
    item.textProperty().bind(command.text());
    if (!command.keys().isEmpty()) {
      item.setAccelerator(command.keys().getFirst());
    }
    command.icon().ifPresent(icon -> item.setGraphic(icon.node()));
    disableUnless(command.enabled(), item);
    item.setOnAction(_ -> command.run());
    return item;
  }

  /// One command as a button with its text.
  public static Button button(Command command) {
    Button button = new Button();
    button.setId("button-" + command.id());
    button.setMnemonicParsing(false);
    button.textProperty().bind(command.text());
    dress(button, command);
    return button;
  }

  /// One command as a button with its text and the key that runs it.
  public static Button keyButton(Command command) {
    Label name = new Label();
    name.textProperty().bind(command.text());
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label key = new Label();
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    key.textProperty().bind(command.keysProperty().map(_ -> command.shownKey()));
    HBox content = new HBox(name, key);
    content.getStyleClass().add("tag-button-content");
    Button button = new Button();
    button.setId("button-" + command.id());
    button.setGraphic(content);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(command.text());
    dress(button, command);
    command
        .chosen()
        .ifPresent(chosen -> chosen.subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now)));
    return button;
  }

  /// The same as a small button.
  public static Button smallKeyButton(Command command) {
    Button button = keyButton(command);
    button.getStyleClass().add("small");
    return button;
  }

  /// One command as a button with its icon alone.
  public static Button iconButton(Command command) {
    Button button = new Button();
    button.setId("button-" + command.id());
    command.icon().ifPresent(icon -> button.setGraphic(icon.node()));
    button.getStyleClass().addAll("icon-button", "flat");
    button.accessibleTextProperty().bind(command.text());
    dress(button, command);
    return button;
  }

  /// Gives a small button a command's action and tooltip, and a text of its own with the key.
  public static void keyed(Button button, Command command, String text) {
    button.setId("button-" + command.id());
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> (text + "  " + command.shownKey()).strip(), command.keysProperty()));
    dress(button, command);
  }

  /// Gives a button a command's action, enablement and tooltip.
  public static void dress(Button button, Command command) {
    button.setFocusTraversable(true);
    button.setTooltip(tooltip(command));
    button.disableProperty().bind(Bindings.not(command.enabled()));
    button.setOnAction(_ -> command.run());
  }

  private static Tooltip tooltip(Command command) {
    Tooltip tip = new Tooltip();
    tip.setOnShowing(_ -> tip.setText(command.tip()));
    tip.setText(command.tip());
    return tip;
  }

  private static MenuItem ticked(ObservableBooleanValue chosen) {
    CheckMenuItem item = new CheckMenuItem();
    item.setSelected(chosen.get());
    chosen.addListener((_, _, now) -> item.setSelected(now));
    // A click ticks the item by itself, whatever its command does.
    item.selectedProperty().addListener((_, _, _) -> item.setSelected(chosen.get()));
    return item;
  }

  private static void disableUnless(ObservableBooleanValue enabled, MenuItem item) {
    item.disableProperty().bind(Bindings.not(enabled));
  }
}
