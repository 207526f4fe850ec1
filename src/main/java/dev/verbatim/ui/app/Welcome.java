package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What is shown where no article is: what to do next, and what was open before.
final class Welcome extends VBox {
  private static final int RECENT = 8;

  private Welcome(String title, String message) {
    getStyleClass().add("welcome");
    setAlignment(Pos.CENTER);
    Label heading = new Label(title);
    heading.getStyleClass().add("welcome-title");
    Label words = new Label(message);
    words.getStyleClass().add("welcome-message");
    words.setWrapText(true);
    words.setMaxWidth(520);
    getChildren().addAll(heading, words);
  }

  /// Nothing is open.
  static Welcome withoutProject(CommandTable table, List<Path> recent, Consumer<Path> open) {
    Welcome welcome = new Welcome(Messages.get("welcome.title"), Messages.get("welcome.message"));
    welcome.addButtons(
        table, "new-project", "open-project", "open-text", "open-sample", "first-steps");
    if (!recent.isEmpty()) {
      Label heading = new Label(Messages.get("welcome.recent"));
      heading.getStyleClass().add("heading");
      welcome.getChildren().add(heading);
    }
    for (Path path : recent.stream().limit(RECENT).toList()) {
      Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
      link.setTooltip(new Tooltip(path.toString()));
      link.setOnAction(_ -> open.accept(path));
      welcome.getChildren().add(link);
    }
    return welcome;
  }

  /// A project without articles is open.
  static Welcome withoutArticles(CommandTable table) {
    Welcome welcome =
        new Welcome(Messages.get("welcome.empty.title"), Messages.get("welcome.empty.message"));
    welcome.addButtons(table, "add-articles", "paste-article", "import");
    return welcome;
  }

  private void addButtons(CommandTable table, String... ids) {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("welcome-buttons");
    buttons.setAlignment(Pos.CENTER);
    for (String id : ids) {
      buttons.getChildren().add(Menus.button(table.get(id)));
    }
    buttons.getChildren().getFirst().getStyleClass().add("accent");
    getChildren().add(buttons);
  }
}
