package dev.verbatim.ui.app;

import dev.verbatim.project.Problem;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of what was not taken in, and why; it can be copied, to ask for other files by it.
final class RefusedSheet extends VBox {
  private static final double WIDTH = 620;
  private static final double LEAST_LIST = 80;

  /// More are copied, and not shown.
  private static final int MOST_SHOWN = 200;

  private final List<Problem> refused;
  private final Button copy = new Button(Messages.get("refused.copy"));
  private final Button close = new Button(Messages.get("refused.close"));

  RefusedSheet(List<Problem> refused) {
    this.refused = refused;
    setId("refused");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.get("refused.title", refused.size()));
    title.getStyleClass().add("sheet-title");
    copy.setId("refused-copy");
    copy.setOnAction(_ -> copied());
    close.setId("refused-close");
    close.setDefaultButton(true);
    close.getStyleClass().add("accent");
    HBox buttons = new HBox(close, copy);
    buttons.getStyleClass().add("sheet-buttons");
    getChildren().addAll(title, list(), buttons);
  }

  private ScrollPane list() {
    VBox lines = new VBox(8);
    refused.stream().limit(MOST_SHOWN).map(RefusedSheet::line).forEach(lines.getChildren()::add);
    if (refused.size() > MOST_SHOWN) {
      Prose more = new Prose("context");
      more.setText(Messages.get("refused.more", refused.size() - MOST_SHOWN));
      lines.getChildren().add(more);
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(LEAST_LIST);
    scroll.setAccessibleText(Messages.get("refused.title", refused.size()));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static VBox line(Problem problem) {
    Label file = new Label(place(problem));
    file.getStyleClass().add("intake-name");
    Prose why = new Prose();
    why.setText(problem.sentence());
    return new VBox(2, file, why);
  }

  /// The file's name, with the line where one is meant.
  static String place(Problem problem) {
    String name = String.valueOf(problem.file().getFileName());
    return problem.line() == 0 ? name : Messages.get("refused.line", name, problem.line());
  }

  private void copied() {
    ClipboardContent content = new ClipboardContent();
    content.putString(refused.stream().map(Problem::message).collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
    copy.setText(Messages.get("refused.copied"));
  }

  /// Opens over a window.
  void open(MainWindow window) {
    close.setOnAction(_ -> window.sheets().close());
    window.sheets().open(this, Pos.CENTER, close);
  }
}
