package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.SheetPane;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows a report of a problem before anything is done with it: nothing goes anywhere by itself.
final class ProblemSheet extends VBox {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 520;

  private final TextArea text;
  private final Button close = new Button(Messages.get("problem.close"));

  /// @param save asked to write the report to a file
  ProblemSheet(String report, Consumer<String> save) {
    setId("problem");
    setMaxSize(WIDTH, HEIGHT);
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.get("problem.title"));
    title.getStyleClass().add("sheet-title");
    Prose about = new Prose();
    about.setText(Messages.get("problem.about"));
    text = new TextArea(report);
    text.setId("problem-text");
    text.setEditable(false);
    text.setAccessibleText(title.getText());
    VBox.setVgrow(text, Priority.ALWAYS);
    Button write = new Button(Messages.get("problem.save"));
    write.setId("problem-save");
    write.getStyleClass().add("accent");
    write.setOnAction(_ -> save.accept(report));
    Button copy = new Button(Messages.get("problem.copy"));
    copy.setId("problem-copy");
    copy.setOnAction(_ -> copy(report));
    close.setId("problem-close");
    HBox buttons = new HBox(write, copy, close);
    buttons.getStyleClass().add("sheet-buttons");
    getChildren().addAll(title, about, text, buttons);
  }

  private static void copy(String report) {
    ClipboardContent content = new ClipboardContent();
    content.putString(report);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Opens over a window.
  void open(SheetPane window) {
    close.setOnAction(_ -> window.close());
    window.open(this, Pos.CENTER, text);
  }
}
