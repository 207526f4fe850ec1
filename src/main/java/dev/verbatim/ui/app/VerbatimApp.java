package dev.verbatim.ui.app;

import dev.verbatim.project.Machine;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.Themes;
import dev.verbatim.ui.kit.WindowDialogs;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The JavaFX application: makes the window of what the machine offers, and shows it.
public final class VerbatimApp extends Application {
  private static Launch launch = Launch.last();

  private final ExecutorService background =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "verbatim-background");
            thread.setDaemon(true);
            return thread;
          });

  /// Starts the program and returns when its window is closed.
  public static void run(Launch asked) {
    launch = asked;
    launch(VerbatimApp.class);
  }

  @Override
  public void start(Stage stage) {
    Machine machine = Machine.here();
    Settings settings = new Settings(machine.state().settings());
    Themes themes = new Themes(settings.themeProperty());
    Threads threads = Threads.of(Platform::runLater, background);
    WindowDialogs dialogs = new WindowDialogs(stage, themes);
    MainWindow window =
        new MainWindow(
            new MainWindow.Surroundings(machine, threads, settings, themes, dialogs), launch);
    ErrorLog.install(machine.state().log(), () -> Platform.runLater(window::sayFault));
    WindowPlace place = new WindowPlace(settings);
    stage.setTitle(Messages.get("program.name"));
    stage.setScene(window.scene(place.width(), place.height()));
    place.apply(stage);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          window.quit();
        });
    stage.setOnHiding(_ -> place.remember(stage));
    stage.show();
  }

  @Override
  public void stop() {
    background.shutdown();
  }
}
