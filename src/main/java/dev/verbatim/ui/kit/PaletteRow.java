package dev.verbatim.ui.kit;

import dev.verbatim.ui.kit.CommandPalette.Found;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A command in the palette: its name with the letters that fit, its menu, its key, and what is
/// wanting where it cannot be run.
final class PaletteRow extends ListCell<Found> {
  PaletteRow() {
    setPrefWidth(0); // as wide as the list, which never scrolls sideways
  }

  @Override
  protected void updateItem(@Nullable Found found, boolean empty) {
    super.updateItem(found, empty);
    if (empty || found == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Command command = found.command();
    boolean enabled = command.enabled().get();
    VBox words = new VBox(name(command.text().get(), found.match().places(), enabled));
    if (!enabled) {
      words.getChildren().add(label(command.reason(), "palette-more"));
    }
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(words, label(CommandPalette.menu(command), "palette-more"));
    row.getStyleClass().add("palette-row");
    if (!command.shownKey().isEmpty()) {
      row.getChildren().add(label(command.shownKey(), "key"));
    }
    setGraphic(row);
    setAccessibleText(spoken(command));
  }

  /// All that a row says, in words.
  static String spoken(Command command) {
    String reason = command.enabled().get() ? "" : command.reason();
    return Stream.of(command.text().get(), command.shownKey(), reason)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Letters that join must stay in one node, so a name of such a script has none emphasised.
  private static Node name(String name, List<Integer> places, boolean enabled) {
    TextFlow flow = new TextFlow();
    boolean whole = Scripts.isShaped(name, 0, name.length());
    int from = 0;
    for (int i = 1; i <= name.length(); i++) {
      boolean ends = i == name.length() || (!whole && places.contains(i) != places.contains(from));
      if (ends) {
        Text part = new Text(name.substring(from, i));
        part.getStyleClass().add("palette-name");
        if (!whole && places.contains(from)) {
          part.getStyleClass().add("matched");
        }
        if (!enabled) {
          part.getStyleClass().add("palette-off");
        }
        flow.getChildren().add(part);
        from = i;
      }
    }
    return flow;
  }
}
