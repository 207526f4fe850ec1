package dev.verbatim.ui.app;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Span;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.StateFolder;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assertions;

/// The whole program in a window on the headless screen, with its files in a folder of the test's.
final class OpenWindow implements AutoCloseable {
  static final Annotator ANALYST = new Annotator("analyst-c", "Analyst C");
  private static final int PATIENCE = 1500;

  final Path folder;
  final Machine machine;
  final Settings settings;
  final ScriptedDialogs dialogs = new ScriptedDialogs();
  final MainWindow main;
  final TestWindow window;
  private final ExecutorService background = Executors.newCachedThreadPool();

  private OpenWindow(Path folder) {
    this(folder, FileOperations.disk(), InstantSource.system());
  }

  private OpenWindow(Path folder, FileOperations files, InstantSource clock) {
    this.folder = folder;
    machine = new Machine(files, new StateFolder(folder.resolve("state"), files), clock);
    settings = Fx.get(() -> new Settings(machine.state().settings()));
    main =
        Fx.get(
            () ->
                new MainWindow(
                    new MainWindow.Surroundings(
                        machine,
                        Threads.of(Platform::runLater, background),
                        settings,
                        new Themes(settings.themeProperty()),
                        dialogs)));
    window = TestWindow.show(1000, 760, main::root);
    Fx.run(() -> main.install(window.scene()));
    Fx.settle();
  }

  /// The program just started, with nothing open and nobody known.
  static OpenWindow empty(Path folder) {
    return new OpenWindow(folder);
  }

  /// A project of some texts, by name, that nobody has marked yet.
  static OpenWindow onTexts(Path folder, Map<String, String> texts) throws Exception {
    return onTexts(folder, texts, FileOperations.disk());
  }

  /// The same on a disk of another kind.
  static OpenWindow onTexts(Path folder, Map<String, String> texts, FileOperations files)
      throws Exception {
    return onTexts(folder, texts, files, InstantSource.system());
  }

  /// The same by a clock of the test's.
  static OpenWindow onTexts(Path folder, Map<String, String> texts, InstantSource clock)
      throws Exception {
    return onTexts(folder, texts, FileOperations.disk(), clock);
  }

  private static OpenWindow onTexts(
      Path folder, Map<String, String> texts, FileOperations files, InstantSource clock)
      throws Exception {
    Path project = folder.resolve("project");
    Files.createDirectories(project.resolve("articles"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(
          project.resolve("articles").resolve(text.getKey() + ".txt"), text.getValue());
    }
    OpenWindow open = new OpenWindow(folder, files, clock);
    open.launch(new Launch(Optional.of(project), Optional.of(ANALYST)));
    return open;
  }

  /// The program started once more on the project that it had.
  static OpenWindow again(Path folder) {
    OpenWindow open = new OpenWindow(folder);
    open.launch(new Launch(Optional.of(folder.resolve("project")), Optional.of(ANALYST)));
    return open;
  }

  /// A copy of the sample.
  static OpenWindow onSample(Path folder) throws Exception {
    Path project = folder.resolve("sample");
    SampleCopy.to(project);
    OpenWindow open = new OpenWindow(folder);
    open.launch(Launch.sample(project));
    return open;
  }

  void launch(Launch launch) {
    Fx.run(() -> main.launch(launch));
    until("an article is open", () -> main.desk().currentProperty().get().isPresent());
    Fx.settle();
  }

  void until(String what, BooleanSupplier condition) {
    for (int i = 0; i < PATIENCE; i++) {
      if (Fx.get(condition::getAsBoolean)) {
        return;
      }
      Fx.pulses(1);
    }
    Assertions.fail("waited in vain until " + what + "; told: " + dialogs.told);
  }

  /// Goes to an article and waits until it is there.
  void go(String id) {
    Fx.run(() -> main.desk().go(id));
    until(id + " is open", () -> current().session().article().id().equals(id));
    Fx.settle();
  }

  OpenSet current() {
    return main.desk().currentProperty().get().orElseThrow();
  }

  AnnotationSet set() {
    return Fx.get(() -> current().session().set());
  }

  Article article() {
    return Fx.get(() -> current().session().article());
  }

  /// Each mark as its tag and its words.
  List<String> marks() {
    Article article = article();
    return set().annotations().stream().map(a -> a.tag() + ": " + words(article, a)).toList();
  }

  static String words(Article article, Annotation mark) {
    return String.join(" … ", mark.spans().stream().map(s -> article.text().slice(s)).toList());
  }

  /// What the annotator's file holds once all is written.
  AnnotationSet onDisk() throws Exception {
    Fx.get(() -> current().flush()).get();
    Project project = Fx.get(() -> main.desk().projectProperty().get().orElseThrow());
    Article article = article();
    Path file =
        project
            .folder()
            .resolve("annotations")
            .resolve(set().annotator().id())
            .resolve(article.id() + ".json");
    return AnnotationFile.read(
            Files.readAllBytes(file), file.toString(), article, project.codebook())
        .set();
  }

  Span span(String words) {
    int start = article().text().string().indexOf(words);
    Assertions.assertTrue(start >= 0, words);
    return new Span(start, start + words.length());
  }

  /// Where the left edge of some words is, in the scene.
  Point2D before(String words) {
    Span span = span(words);
    Bounds first = bounds(new Span(span.start(), span.start() + 1));
    return new Point2D(first.getMinX() + 1, first.getCenterY());
  }

  /// Where the right edge of some words is, in the scene.
  Point2D behind(String words) {
    Span span = span(words);
    Bounds last = bounds(new Span(span.end() - 1, span.end()));
    return new Point2D(last.getMaxX() - 1, last.getCenterY());
  }

  private Bounds bounds(Span span) {
    Fx.run(() -> main.workspace().reveal(span));
    Fx.settle();
    return Fx.get(() -> main.workspace().boundsOf(span))
        .orElseThrow(() -> new AssertionError("not in sight: " + span));
  }

  /// Selects words with the mouse.
  void drag(String words) {
    Point2D to = behind(words);
    window.drag(before(words), to);
  }

  /// Selects words with the mouse and presses a key.
  void mark(String words, KeyCode key) {
    drag(words);
    window.keys(key);
  }

  void click(String words) {
    Point2D at = before(words);
    window.click(new Point2D(at.getX() + 3, at.getY()));
  }

  Node node(String selector) {
    return Fx.get(
        () -> {
          Node found = main.root().lookup(selector);
          Assertions.assertNotNull(found, selector);
          return found;
        });
  }

  String text(String selector) {
    return Fx.get(
        () ->
            node(selector) instanceof Prose prose
                ? prose.getText()
                : ((Labeled) node(selector)).getText());
  }

  /// Whether keys go to the page.
  boolean isOnPage() {
    return Fx.get(() -> window.scene().getFocusOwner().getStyleClass().contains("article"));
  }

  /// Runs a command as its menu item does.
  void run(String command) {
    Fx.run(() -> main.commands().get(command).run());
    Fx.settle();
  }

  /// Puts everything into its file and lets go of it; the window stays for the test's end.
  @Override
  public void close() {
    Fx.get(() -> main.desk().closeSets()).join();
    Fx.get(main.desk()::letGo).join();
    background.shutdown();
  }
}
