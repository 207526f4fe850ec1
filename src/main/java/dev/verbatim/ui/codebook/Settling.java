package dev.verbatim.ui.codebook;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/// Reports what is typed once it is settled: with Enter in a line, or when the field is left.
final class Settling {
  private final TextInputControl field;
  private final Consumer<String> settled;
  private String known = "";

  private Settling(TextInputControl field, Consumer<String> settled) {
    this.field = field;
    this.settled = settled;
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                settle();
              }
            });
    if (field instanceof TextField line) {
      line.setOnAction(_ -> settle());
    }
  }

  static Settling of(TextInputControl field, Consumer<String> settled) {
    return new Settling(field, settled);
  }

  /// Shows a text, which is then what is known. What is typed and not yet reported is lost.
  void show(String text) {
    known = text;
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /// Shows what the same text has become; what is typed and not yet reported stays.
  void showAgain(String text) {
    if (!known.equals(text) && field.getText().strip().equals(known)) {
      show(text);
    }
  }

  /// Reports what is typed and not yet reported.
  void settle() {
    String typed = field.getText().strip();
    if (!typed.equals(known)) {
      known = typed;
      settled.accept(typed);
    }
  }
}
