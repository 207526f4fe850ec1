package dev.verbatim.ui.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/// Any number of some things, chosen in a menu; none of them means all.
final class Several extends MenuButton {
  private final Map<String, CheckMenuItem> items = new LinkedHashMap<>();
  private final String all;

  /// @param names what the things are called, by their ids
  /// @param all what it says where none is chosen
  Several(String id, Map<String, String> names, String all, Runnable onChanged) {
    this.all = all;
    setId(id);
    setMaxWidth(Double.MAX_VALUE);
    setMnemonicParsing(false);
    names.forEach(
        (key, name) -> {
          CheckMenuItem item = new CheckMenuItem(name);
          item.setMnemonicParsing(false);
          item.setOnAction(
              _ -> {
                say();
                onChanged.run();
              });
          items.put(key, item);
        });
    getItems().setAll(items.values());
    say();
  }

  /// The ids of what is chosen.
  List<String> chosen() {
    return items.entrySet().stream()
        .filter(item -> item.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  void choose(List<String> ids) {
    items.forEach((id, item) -> item.setSelected(ids.contains(id)));
    say();
  }

  private void say() {
    String chosen =
        items.values().stream()
            .filter(CheckMenuItem::isSelected)
            .map(CheckMenuItem::getText)
            .collect(Collectors.joining(", "));
    setText(chosen.isEmpty() ? all : chosen);
  }
}
