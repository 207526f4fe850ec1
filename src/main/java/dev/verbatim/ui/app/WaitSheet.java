package dev.verbatim.ui.app;

import dev.verbatim.project.Going;
import dev.verbatim.project.ProjectException;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far something is that takes long, and how to end it. What is done at once is never shown.
final class WaitSheet extends VBox implements Going {
  /// So long nobody minds that nothing is shown.
  private static final Duration UNNOTICED = Duration.ofMillis(400);

  private static final double WIDTH = 420;

  private final MainWindow window;
  private final Executor owner;
  private final ProgressBar bar = new ProgressBar();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile double done;
  private boolean over;
  private boolean shown;

  private WaitSheet(MainWindow window, String what) {
    this.window = window;
    this.owner = window.surroundings().threads().owner();
    setId("wait");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    Prose words = new Prose();
    words.setText(what);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(what);
    getChildren().addAll(words, bar);
  }

  /// What takes long, and comes to nothing where it is ended.
  interface LongWork<T> {
    Optional<T> run(Going going) throws ProjectException;
  }

  /// Runs something in the background, showing meanwhile how far it is, and goes on with what came
  /// of it.
  static <T> void run(MainWindow window, String said, LongWork<T> work, Consumer<T> done) {
    WaitSheet wait = open(window, said);
    window
        .desk()
        .run(
            () -> work.run(wait),
            outcome -> {
              wait.close();
              outcome.ifPresent(done);
            },
            wait::close);
  }

  private static WaitSheet open(MainWindow window, String what) {
    WaitSheet sheet = new WaitSheet(window, what);
    window
        .surroundings()
        .threads()
        .timer()
        .after(UNNOTICED, () -> sheet.owner.execute(sheet::show));
    return sheet;
  }

  private void show() {
    if (over || window.sheets().isOpen()) {
      return;
    }
    shown = true;
    Button cancel = new Button(Messages.get("dialog.cancel"));
    cancel.setId("wait-cancel");
    cancel.setOnAction(_ -> window.sheets().close());
    // closing the sheet, in whatever way, is to end what it shows
    parentProperty()
        .addListener(
            (_, _, parent) -> {
              if (parent == null && !over) {
                cancelled.set(true);
              }
            });
    getChildren().add(cancel);
    window.sheets().open(this, Pos.CENTER, cancel);
  }

  /// Ends the waiting, since there is nothing to wait for any more.
  void close() {
    over = true;
    if (shown && getParent() != null) {
      window.sheets().close();
    }
  }

  /// Called in the background.
  @Override
  public boolean on(int passed, int all) {
    done = all == 0 ? 1 : (double) passed / all;
    if (asked.compareAndSet(false, true)) {
      owner.execute(
          () -> {
            asked.set(false);
            bar.setProgress(done);
          });
    }
    return !cancelled.get();
  }
}
