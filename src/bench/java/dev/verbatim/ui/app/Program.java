package dev.verbatim.ui.app;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.StateFolder;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.ThemeChoice;
import dev.verbatim.ui.kit.Themes;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/// The whole program at work, with nobody at it: the main window with all its panels, and its
/// journal. To be used on the JavaFX thread; whatever it asks or complains of is a failure.
public final class Program {
  private final MainWindow window;
  private final Scene scene;
  private final ExecutorService background;

  private Program(MainWindow window, Scene scene, ExecutorService background) {
    this.window = window;
    this.scene = scene;
    this.background = background;
  }

  /// Opens the window.
  ///
  /// @param state the folder for what belongs to no project
  public static Program open(Path state, int width, int height) {
    FileOperations files = FileOperations.disk();
    Machine machine = new Machine(files, new StateFolder(state, files), InstantSource.system());
    Settings settings = new Settings(machine.state().settings());
    settings.themeProperty().set(ThemeChoice.LIGHT);
    ExecutorService background = Executors.newCachedThreadPool();
    MainWindow window =
        new MainWindow(
            new MainWindow.Surroundings(
                machine,
                Threads.of(Platform::runLater, background),
                settings,
                new Themes(settings.themeProperty()),
                unexpected()));
    Scene scene = window.scene(width, height);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return new Program(window, scene, background);
  }

  private static Dialogs unexpected() {
    return (Dialogs)
        Proxy.newProxyInstance(
            Dialogs.class.getClassLoader(),
            new Class<?>[] {Dialogs.class},
            (_, method, said) -> {
              throw new IllegalStateException(method.getName() + " " + Arrays.toString(said));
            });
  }

  /// Begins to open a project, and then the first of its articles.
  public void launch(Path project, Annotator annotator) {
    window.launch(new Launch(Optional.of(project), Optional.of(annotator)));
  }

  /// Begins to go to another article.
  public void go(String article) {
    window.desk().go(article);
  }

  /// Begins to open the project as the one who settles.
  public void settle() {
    window.settling().begin();
  }

  public boolean isSettling() {
    return window.settling().isOn() && set().isPresent();
  }

  /// How many clusters the queue lists; 0 until they are found.
  public int clustersListed() {
    return scene.lookup("#queue") instanceof ListView<?> queue ? queue.getItems().size() : 0;
  }

  /// Puts the queue in an order, as it stands in the list of orders.
  ///
  /// @param place from 0
  public void orderQueue(int place) {
    if (scene.lookup("#queue-order") instanceof ComboBox<?> orders) {
      orders.getSelectionModel().select(place);
    }
  }

  public void focusQueue() {
    window.settling().panes().focusQueue();
  }

  /// How many articles the list shows.
  public int listed() {
    return window.desk().rows().size();
  }

  /// How many marks of the annotator the list shows in all.
  public int marksListed() {
    return window.desk().rows().stream().mapToInt(row -> row.marksProperty().get()).sum();
  }

  /// The article that is open, if one is.
  public Optional<String> article() {
    return set().map(set -> set.session().article().id());
  }

  public AnnotationSession session() {
    return set().orElseThrow().session();
  }

  /// Whether every gesture is forced to disk.
  public boolean isSaved() {
    return set().map(set -> set.state().kind() == SaveState.Kind.SAVED).orElse(true);
  }

  /// Whether the set's own file holds every gesture.
  public boolean isFolded() {
    return set().map(set -> set.state().isFolded()).orElse(true);
  }

  private Optional<OpenSet> set() {
    return window.desk().currentProperty().get();
  }

  public Workspace workspace() {
    return window.workspace();
  }

  public Scene scene() {
    return scene;
  }

  /// Lets go of everything at once.
  public void close() {
    var _ = window.desk().letGo();
    scene.getWindow().hide();
    background.shutdown();
  }
}
