package dev.verbatim.bench;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.ui.app.Program;
import dev.verbatim.ui.article.ArticleView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// The whole program open on a project of fixtures, with a hand on the keys.
final class Desktop {
  private final Program program;
  private final Screen screen;
  private final Robot robot;

  private Desktop(Program program, Screen screen, Robot robot) {
    this.program = program;
    this.screen = screen;
    this.robot = robot;
  }

  /// Writes a project of some articles, with everything that [Fixture#ANNOTATOR] marked on them.
  static Path project(Path folder, List<Fixture> fixtures) throws IOException {
    Codebook codebook = DefaultCodebook.load();
    Path own = folder.resolve("annotations", Fixture.ANNOTATOR.id());
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.createDirectories(own);
    Files.write(folder.resolve("codebook.json"), CodebookFile.write(codebook));
    for (Fixture fixture : fixtures) {
      Article article = fixture.article();
      Files.writeString(articles.resolve(fixture.id() + ".txt"), article.text().string());
      Files.write(articles.resolve(fixture.id() + ".json"), ArticleFile.write(article));
      Files.write(
          own.resolve(fixture.id() + ".json"),
          AnnotationFile.write(fixture.set(article, codebook), article.text()));
    }
    return folder;
  }

  /// Opens a project in a window, as one of its annotators. JavaFX has been started.
  static Desktop open(Path project, Path state, Annotator annotator, Recorder recorder) {
    Program program = Screen.ask(() -> Program.open(state, Screen.WIDTH, Screen.HEIGHT));
    Screen screen = Screen.ask(() -> Screen.of(program.scene(), recorder));
    Desktop desktop = new Desktop(program, screen, Screen.ask(Robot::new));
    Screen.act(() -> program.launch(project, annotator));
    Screen.until("an article is open", () -> program.article().isPresent());
    Screen.settle();
    return desktop;
  }

  Screen screen() {
    return screen;
  }

  Program program() {
    return program;
  }

  /// The page, on JavaFX's thread.
  ArticleView view() {
    Node page = program.workspace().page().lookup(".article-view");
    return (ArticleView) Objects.requireNonNull(page);
  }

  AnnotationSession session() {
    return program.session();
  }

  /// Goes to an article and waits until all is quiet.
  void go(Fixture fixture) {
    Screen.act(() -> program.go(fixture.id()));
    Screen.until("the article is open", () -> isOpen(fixture));
    Screen.until("all is in its file", program::isFolded);
    Screen.settle();
  }

  boolean isOpen(Fixture fixture) {
    return program.article().filter(fixture.id()::equals).isPresent();
  }

  /// Waits until every gesture is forced to disk, and shown to be.
  void untilSaved() {
    Screen.until("every gesture is saved", program::isSaved);
    Screen.settle();
  }

  /// Presses and releases a key with all that goes with it, on JavaFX's thread: a real key event,
  /// and what it causes has happened when this returns.
  void press(KeyCode... chord) {
    List<KeyCode> keys = List.of(chord);
    keys.forEach(robot::keyPress);
    keys.reversed().forEach(robot::keyRelease);
  }
}
