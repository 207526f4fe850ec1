package dev.verbatim.ui.panel;

import dev.verbatim.search.Query;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Where one seeks words in the article: what, how many there are, and to the next and previous.
public final class FindBar extends VBox {

  /// What is done about what is sought.
  public interface Host {
    void sought(Query query);

    void step(boolean forward);

    /// Lets the place that is shown be tagged.
    void tag();

    void closed();
  }

  private final Host host;
  private final QueryRow row;
  private final Label count = new Label();
  private final Label wrong = new Label();

  public FindBar(Host host) {
    this.host = host;
    this.row = new QueryRow("find-words", this::changed);
    getStyleClass().add("find-bar");
    count.setId("find-count");
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    wrong.setId("find-wrong");
    wrong.getStyleClass().add("missing");
    wrong.setWrapText(true);
    row.getChildren()
        .addAll(
            count,
            button("↑", Messages.get("find.previous.tip"), () -> host.step(false)),
            button("↓", Messages.get("find.next.tip"), () -> host.step(true)),
            button(Messages.get("find.tag"), Messages.get("find.tag.tip"), host::tag),
            button("✕", Messages.get("find.close.tip"), host::closed));
    row.field().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(row, wrong);
    showWrong("");
    close();
  }

  /// Takes the bar out of sight.
  public void close() {
    Room.reveal(this, false);
  }

  private static Button button(String text, String tip, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.isShortcutDown()) {
        host.tag();
      } else {
        host.step(!event.isShiftDown());
      }
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      host.closed();
    }
  }

  private void changed() {
    if (isVisible()) {
      host.sought(row.query());
    }
  }

  /// Opens, with some words to seek if there are any, or what was sought last.
  public void open(String words) {
    Room.reveal(this, true);
    if (!words.isEmpty()) {
      row.setWords(words);
    }
    row.field().requestFocus();
    row.field().selectAll();
    changed();
  }

  /// Whether anything is sought.
  public boolean hasWords() {
    return !row.query().words().isEmpty();
  }

  /// Shows which of the places is shown, from 1, and how many there are; 0 where none is.
  public void showCount(int at, int all) {
    count.setText(
        row.query().words().isEmpty()
            ? ""
            : Messages.get(at > 0 ? "find.count" : "find.count.all", at, all));
    showWrong("");
  }

  /// Shows why what is written cannot be sought.
  public void showWrong(String why) {
    row.showWrong(why);
    wrong.setText(why);
    Room.reveal(wrong, !why.isEmpty());
    if (!why.isEmpty()) {
      count.setText("");
    }
  }
}
