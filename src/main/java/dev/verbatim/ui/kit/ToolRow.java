package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row of buttons for commands. Where there is no room for all, some stand in a menu at its end,
/// those that are missed least first.
///
/// A line parts the buttons that are used all the time from the others.
public final class ToolRow extends HBox {
  private final Map<Command, Button> buttons = new LinkedHashMap<>();
  private final List<Command> givingWay;
  private final Separator line = new Separator(Orientation.VERTICAL);
  private final MenuButton more = new MenuButton(Messages.get("tools.more"));
  private List<Command> inMenu = List.of();

  /// @param often before the line
  /// @param others behind it
  /// @param givingWay all of them that may stand in the menu, the first to go there first
  public ToolRow(List<Command> often, List<Command> others, List<Command> givingWay) {
    this.givingWay = List.copyOf(givingWay);
    getStyleClass().add("tool-row");
    setMinWidth(0);
    add(often);
    getChildren().add(line);
    add(others);
    more.setId("more-tools");
    more.setAccessibleText(Messages.get("tools.more.accessible"));
    more.setMinWidth(Region.USE_PREF_SIZE);
    Room.reveal(more, false);
    getChildren().add(more);
  }

  private void add(List<Command> commands) {
    for (Command command : commands) {
      Button button = Menus.keyButton(command);
      buttons.put(command, button);
      getChildren().add(button);
    }
  }

  @Override
  protected void layoutChildren() {
    giveWay();
    super.layoutChildren();
  }

  /// Puts as many into the menu as must be.
  private void giveWay() {
    List<Command> going = new ArrayList<>();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    while (going.size() < givingWay.size() && width(going) > room) {
      going.add(givingWay.get(going.size()));
    }
    if (!going.equals(inMenu)) {
      inMenu = List.copyOf(going);
      boolean focused = buttons.values().stream().anyMatch(Node::isFocused);
      buttons.forEach((command, button) -> Room.reveal(button, !inMenu.contains(command)));
      more.getItems()
          .setAll(buttons.keySet().stream().filter(inMenu::contains).map(Menus::item).toList());
      Room.reveal(more, !inMenu.isEmpty());
      if (focused && buttons.values().stream().noneMatch(b -> b.isFocused() && b.isVisible())) {
        more.requestFocus();
      }
    }
  }

  /// How wide the row is without some commands' buttons, with its gaps.
  private double width(List<Command> without) {
    double width = line.prefWidth(-1) + (without.isEmpty() ? 0 : getSpacing() + more.prefWidth(-1));
    for (Map.Entry<Command, Button> each : buttons.entrySet()) {
      if (!without.contains(each.getKey())) {
        width += getSpacing() + Math.ceil(each.getValue().prefWidth(-1));
      }
    }
    return width;
  }
}
