package dev.verbatim.ui.annotate;

import dev.verbatim.render.TagPalette;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A button for each tag: its colour, its name and its key.
final class TagRow extends HBox {
  private static final String PREFIX = "tag-";
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed-tag");

  private String armed = "";

  TagRow() {
    getStyleClass().add("tag-row");
    setAccessibleText(Messages.get("tags.accessible"));
  }

  void show(List<Command> tags, TagPalette palette) {
    getChildren().setAll(tags.stream().map(c -> button(c, palette)).toList());
    showArmed(armed);
  }

  /// Shows with which tag each drag marks; with none where it is empty.
  void showArmed(String tagId) {
    armed = tagId;
    for (Node button : getChildren()) {
      button.pseudoClassStateChanged(ARMED, button.getId().equals("button-" + PREFIX + tagId));
    }
  }

  private static Button button(Command command, TagPalette palette) {
    String tagId = command.id().substring(PREFIX.length());
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.setStyle("-fx-background-color: " + palette.look(tagId).line().hex());
    Label name = new Label(command.text().get());
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox content = new HBox(swatch, name);
    content.getStyleClass().add("tag-button-content");
    if (!command.keys().isEmpty()) {
      Label key = new Label(command.shownKey());
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      content.getChildren().add(key);
    }
    Button button = new Button();
    button.setId("button-" + command.id());
    button.getStyleClass().add("tag-button");
    button.setGraphic(content);
    button.setAccessibleText(Messages.get("tags.button", name.getText(), command.shownKey()));
    Menus.dress(button, command);
    return button;
  }
}
