package dev.verbatim.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.InlineCssTextArea;

/// The least that shows an article by RichTextFX: a window, a text area, nothing else.
public final class BareWindow extends Application {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 840;

  /// Opens the window.
  ///
  /// @param arguments the text file to show
  public static void main(String[] arguments) {
    launch(BareWindow.class, arguments);
  }

  @Override
  public void start(Stage stage) throws Exception {
    String text = Files.readString(Path.of(getParameters().getRaw().getFirst()));
    InlineCssTextArea area = new InlineCssTextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.setStyle("-fx-font-family: \"Liberation Serif\"; -fx-font-size: 18px;");
    stage.setScene(new Scene(new VirtualizedScrollPane<>(area), WIDTH, HEIGHT));
    stage.show();
  }
}
