package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import dev.verbatim.project.Watch;
import dev.verbatim.review.Feedback;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What analyst C marked in an article, and analyst D who sits before the window to read it.
@ExtendWith(Fx.class)
class ReadingFixture {
  static final String TEXT =
      """
      Ivo Brandt said: “We were ready in May.” The port denied that 12 ships waited outside.

      “Nobody asked,” said the harbour master, Ana Reyes. She left.
      """;

  static final Watch.News REVIEWS =
      new Watch.News(false, false, false, Set.of(), /* reviews= */ true);

  @TempDir Path folder;
  OpenWindow open;

  /// Analyst C marks, and analyst D sits down after her.
  @BeforeEach
  void marked() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("harbour", TEXT, "later", TEXT, "none", TEXT));
    open.go("harbour");
    open.mark("Ivo Brandt", KeyCode.DIGIT1);
    open.mark("“We were ready in May.”", KeyCode.DIGIT2);
    open.mark("12 ships", KeyCode.DIGIT4);
    open.mark("“Nobody asked,”", KeyCode.DIGIT2);
    open.mark("Ana Reyes", KeyCode.DIGIT1);
    open.onDisk();
    change("Analyst D");
  }

  @AfterEach
  void close() {
    written();
    Fx.run(() -> open.settings.save());
    open.close();
  }

  /// Goes on as someone else, with what is open.
  void change(String name) {
    open.dialogs.answer(Optional.of(name));
    Fx.run(() -> open.main.changeAnnotator());
    open.until(
        "another sits there",
        () ->
            open.main.desk().annotator().filter(a -> a.name().equals(name)).isPresent()
                && open.main.desk().currentProperty().get().isPresent());
    Fx.settle();
  }

  void read() {
    open.window.keys(KeyCode.CONTROL, KeyCode.R);
    open.until("it is shown", () -> open.main.covering().coverProperty().get().isPresent());
    Fx.settle();
    open.until(
        "the page has the focus",
        () -> open.window.scene().getFocusOwner().getStyleClass().contains("article"));
  }

  void back() {
    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until("back", () -> open.main.desk().shown().isPresent());
    Fx.settle();
  }

  void type(String selector, String text) {
    Fx.run(
        () -> {
          TextInputControl field = (TextInputControl) open.node(selector);
          assertThat(field.isFocused()).as(selector).isTrue();
          field.setText(text);
        });
  }

  /// Waits until every answer is in its file.
  void written() {
    AtomicBoolean done = new AtomicBoolean();
    Fx.run(() -> open.main.reviewing().whenWritten(open.dialogs, () -> done.set(true)));
    open.until("all is written", done::get);
  }

  Review onDisk(String reviewer) throws Exception {
    written();
    Path file =
        folder.resolve("project/reviews").resolve(reviewer).resolve("analyst-c/harbour.json");
    Article article =
        Fx.get(() -> open.main.desk().projectProperty().get().orElseThrow())
            .article("harbour")
            .article();
    return ReviewFile.read(Files.readAllBytes(file), file.toString(), article).review();
  }

  List<String> answers() throws Exception {
    return onDisk("analyst-d").answers().stream()
        .map(a -> a.kind().id() + " " + words(a.mark().mark()))
        .toList();
  }

  static String words(Annotation mark) {
    return TEXT.substring(mark.start(), mark.end());
  }

  Answer answer(String words) throws Exception {
    return onDisk("analyst-d").answers().stream()
        .filter(a -> words(a.mark().mark()).equals(words))
        .findFirst()
        .orElseThrow();
  }

  String progress() {
    return Fx.get(() -> ((Label) open.node("#reading-progress")).getText());
  }

  void select(String words) {
    int start = TEXT.indexOf(words);
    Fx.run(() -> open.main.reviewing().reading().select(new Span(start, start + words.length())));
  }

  Feedback feedback() {
    return open.main.reviewing().feedback().feedbackProperty().get();
  }

  Feedback.State state() {
    return Fx.get(() -> feedback().items().getFirst().state());
  }
}
