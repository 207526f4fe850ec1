package dev.verbatim.ui.app;

import dev.verbatim.model.Article;
import dev.verbatim.model.Span;
import dev.verbatim.project.Machine;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Picture;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.Themes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// The window as the tour uses it: what a person would see and do, by words rather than by places.
final class TourWindow {
  private final Hand hand = new Hand();
  private final MainWindow window;
  private final Stage stage;
  private final ExecutorService background;

  private TourWindow(MainWindow window, Stage stage, ExecutorService background) {
    this.window = window;
    this.stage = stage;
    this.background = background;
  }

  static TourWindow open(Machine machine, Settings settings, int width, int height) {
    ExecutorService background = Executors.newCachedThreadPool();
    return Hand.ask(
        () -> {
          Threads threads = Threads.of(Platform::runLater, background);
          Themes themes = new Themes(settings.themeProperty());
          MainWindow window =
              new MainWindow(
                  new MainWindow.Surroundings(
                      machine, threads, settings, themes, new Unexpected()));
          Stage stage = new Stage();
          stage.setScene(window.scene(width, height));
          stage.show();
          return new TourWindow(window, stage, background);
        });
  }

  /// Opens something and goes to one of its articles.
  void show(Launch launch, String article) {
    String who = launch.annotator().orElseThrow().id();
    Hand.act(() -> window.launch(launch));
    Hand.until("the project is open", () -> isOpen(who));
    Hand.act(() -> window.desk().go(article));
    Hand.until("the article is open", () -> current().filter(article::equals).isPresent());
    Hand.settle();
  }

  private boolean isOpen(String annotator) {
    return current().isPresent()
        && window.desk().annotator().filter(a -> a.id().equals(annotator)).isPresent();
  }

  private Optional<String> current() {
    return set().map(s -> s.session().article().id());
  }

  private Optional<OpenSet> set() {
    return window.desk().currentProperty().get();
  }

  /// Clicks on the first of some words of the article.
  void click(String words) {
    hand.click(edge(firstOf(find(words)), true));
  }

  /// Drags over some words of the article and presses a key.
  void mark(String words, KeyCode key) {
    Span span = find(words);
    hand.drag(edge(firstOf(span), false), edge(lastOf(span), true));
    hand.press(key);
  }

  /// Where some words are in the article, once they are in sight.
  private Span find(String words) {
    Article article = Hand.ask(() -> set().orElseThrow().session().article());
    int start = article.text().string().indexOf(words);
    Span span = new Span(start, start + words.length());
    Hand.act(() -> window.workspace().reveal(span));
    Hand.settle();
    return span;
  }

  private static Span firstOf(Span span) {
    return new Span(span.start(), span.start() + 1);
  }

  private static Span lastOf(Span span) {
    return new Span(span.end() - 1, span.end());
  }

  /// A place just inside the left or right edge of a character.
  private Point2D edge(Span character, boolean right) {
    Bounds bounds =
        Hand.ask(() -> window.workspace().boundsOf(character).map(window.root()::localToScreen))
            .orElseThrow(() -> new IllegalStateException("The words are not in sight."));
    return new Point2D(right ? bounds.getMaxX() - 1 : bounds.getMinX() + 1, bounds.getCenterY());
  }

  void resize(int width, int height) {
    Hand.act(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    Hand.settle();
    Hand.settle();
  }

  /// Writes what the window shows as a PNG file.
  void picture(Path file) throws IOException {
    Hand.settle();
    Picture.write(Hand.ask(() -> stage.getScene().snapshot(null)), file);
  }

  /// Closes the window as a person does, and waits until all is saved.
  void close() {
    Hand.act(window::quit);
    Hand.until("the window is closed", () -> !stage.isShowing());
    background.shutdown();
  }

  /// Nothing is asked and nothing goes wrong on a tour; what does is its failure.
  private static final class Unexpected implements Dialogs {
    @Override
    public void error(String title, String message) {
      throw new IllegalStateException(title + ": " + message);
    }

    @Override
    public void info(String title, String message) {
      throw new IllegalStateException(title + ": " + message);
    }

    @Override
    public int ask(String title, String message, List<String> answers) {
      throw new IllegalStateException(title + ": " + message);
    }

    @Override
    public Optional<Integer> choose(String title, String message, List<String> choices) {
      throw new IllegalStateException(title + ": " + message);
    }

    @Override
    public Optional<String> askText(String title, String message, String proposal) {
      throw new IllegalStateException(title + ": " + message);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
      throw new IllegalStateException(title);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String proposal) {
      throw new IllegalStateException(title);
    }

    @Override
    public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
      throw new IllegalStateException(title);
    }
  }
}
