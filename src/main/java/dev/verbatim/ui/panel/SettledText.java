package dev.verbatim.ui.panel;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/// Reports what is typed into a field once typing rests, when the field loses the focus, and when
/// it is about to show something else: so a kill loses at most half a second of typing.
public final class SettledText {
  private static final Duration REST = Duration.millis(400);

  private final TextInputControl field;
  private final PauseTransition rest = new PauseTransition(REST);
  private final Consumer<String> report;
  private boolean showing;
  private boolean turned;
  private String reported = "";

  public SettledText(TextInputControl field, Consumer<String> report) {
    this.field = field;
    this.report = report;
    rest.setOnFinished(_ -> settle());
    field
        .textProperty()
        .addListener(
            (_, _, _) -> {
              if (!showing) {
                rest.playFromStart();
              }
            });
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                settle();
                display(field.getText().strip());
              }
            });
  }

  /// Shows a text that comes from elsewhere. What is being typed at this moment stays, and so do
  /// blanks at its ends, which are not kept.
  public void show(String text) {
    if (rest.getStatus() == Animation.Status.RUNNING) {
      return;
    }
    if (turned || !field.getText().strip().equals(text.strip())) {
      display(text);
    }
    turned = false;
    reported = field.getText();
  }

  /// Tells that the next text to be shown is of something else, of which nothing has been typed.
  public void turn() {
    settle();
    turned = true;
  }

  private void display(String text) {
    if (!field.getText().equals(text)) {
      showing = true;
      field.setText(text);
      showing = false;
      reported = text;
    }
  }

  /// Reports now what has not been reported yet.
  public void settle() {
    rest.stop();
    String text = field.getText();
    if (!text.equals(reported)) {
      reported = text;
      report.accept(text);
    }
  }
}
