package dev.verbatim.ui.panel;

import java.util.Locale;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Lets one choose in a closed list by typing the first letters of a choice, which JavaFX does not
/// offer. Letters typed quickly after each other count as one beginning; Delete chooses the first
/// item, which is none.
///
/// @param <T> what is chosen
final class FirstLetters<T> {
  private static final Duration PAUSE = Duration.millis(900);

  private final ComboBox<T> box;
  private final Function<T, String> label;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private String typed = "";

  private FirstLetters(ComboBox<T> box, Function<T, String> label) {
    this.box = box;
    this.label = label;
    pause.setOnFinished(_ -> typed = "");
  }

  static <T> void install(ComboBox<T> box, Function<T, String> label) {
    FirstLetters<T> letters = new FirstLetters<>(box, label);
    box.addEventFilter(KeyEvent.KEY_TYPED, letters::typed);
    box.addEventFilter(KeyEvent.KEY_PRESSED, letters::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      event.consume();
      box.getSelectionModel().selectFirst();
    } else if (event.getCode() == KeyCode.SPACE && !typed.isEmpty()) {
      event.consume(); // it is part of what is typed, and must not open the list
    }
  }

  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    boolean printable = !letter.isEmpty() && letter.charAt(0) >= (typed.isEmpty() ? '!' : ' ');
    if (!printable || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    typed += letter.toLowerCase(Locale.ROOT);
    pause.playFromStart();
    box.getItems().stream()
        .filter(item -> label.apply(item).toLowerCase(Locale.ROOT).startsWith(typed))
        .findFirst()
        .ifPresent(box::setValue);
  }
}
