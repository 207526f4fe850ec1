package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.ArticleFile;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Title and origin of an article, changed and undone among its marks.
@ExtendWith(Fx.class)
class TitlesByHandTest {
  private static final Map<String, String> TEXTS =
      Map.of("harbour", "The mayor spoke, and left.", "later", "Nobody came.");

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void anArticle() throws Exception {
    open = OpenWindow.onTexts(folder, TEXTS);
    say("Title", "Byline");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void say(String title, String byline) {
    open.run("rename");
    Fx.run(
        () -> {
          ((TextField) open.node("#metadata-title")).setText(title);
          ((TextField) open.node("#metadata-byline")).setText(byline);
          ((Button) open.node("#save-metadata")).fire();
        });
    untilTitle(title);
  }

  private void untilTitle(String title) {
    open.until("it is called " + title, () -> open.text(".article-title").equals(title));
    Fx.settle();
  }

  private Path file() {
    return folder.resolve("project").resolve("articles").resolve("harbour.json");
  }

  private Metadata onDisk() throws Exception {
    return ArticleFile.read(Files.readAllBytes(file()), "harbour.json").metadata();
  }

  /// Changes the title as another program does.
  private void changeUnderneath(String title, String byline) throws Exception {
    Metadata said = new Metadata(title, byline, "", "", "", Map.of());
    Files.write(file(), ArticleFile.write(new Article("harbour", said, open.article().text())));
  }

  private String undoText() {
    return Fx.get(() -> open.main.commands().get("undo").text().get());
  }

  private void type(String title) {
    open.run("rename");
    Fx.run(() -> ((TextField) open.node("#metadata-title")).setText(title));
  }

  @Test
  void aTitleThatIsTypedIsKeptWhenOneGoesToAnotherArticle() throws Exception {
    type("Typed");
    open.go("later");
    open.until("it is listed", () -> titleInList("harbour").equals("Typed"));
    assertThat(titleInList("later")).isEqualTo("later");
    assertThat(onDisk().title()).isEqualTo("Typed");

    open.go("harbour");
    assertThat(undoText()).isEqualTo("Undo Change title or origin");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    untilTitle("Title");
  }

  private String titleInList(String id) {
    return Fx.get(
        () ->
            open.main.desk().rows().stream()
                .filter(row -> row.id().equals(id))
                .map(row -> row.titleProperty().get())
                .findFirst()
                .orElseThrow());
  }

  @Test
  void aTitleThatIsTypedIsWrittenBeforeTheProjectIsClosed() throws Exception {
    type("Typed");
    Fx.run(() -> open.main.closeThen(() -> {}));
    open.until("it is closed", () -> open.main.desk().projectProperty().get().isEmpty());
    assertThat(onDisk().title()).isEqualTo("Typed");
  }

  @Test
  void whoeverLeavesTheFormIsOnThePage() {
    leaveFormAndMark("mayor", KeyCode.ENTER);
    leaveFormAndMark("left", KeyCode.ESCAPE);
    assertThat(open.marks()).containsExactly("speaker: mayor", "speaker: left");
  }

  private void leaveFormAndMark(String word, KeyCode key) {
    open.click(word);
    type("Typed");
    open.window.keys(key);
    open.until("the form is closed", () -> open.main.root().lookup("#metadata-title") == null);
    open.window.keys(KeyCode.G);
    open.window.keys(KeyCode.DIGIT1);
  }

  @Test
  void titlesAndMarksAreTakenBackAndBroughtBackInTheirOrder() throws Exception {
    byte[] first = Files.readAllBytes(file());
    open.mark("The mayor", KeyCode.DIGIT1);
    say("Other", "Byline");
    assertThat(undoText()).isEqualTo("Undo Change title or origin");

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    untilTitle("Title");
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
    assertThat(open.marks()).hasSize(1);
    assertThat(open.text(".window-title")).isEqualTo("Title");
    assertThat(undoText()).isEqualTo("Undo Tag as speaker");

    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    untilTitle("Other");
    assertThat(onDisk().title()).isEqualTo("Other");
  }

  @Test
  void twoQuickPressesTakeBackTwoSteps() throws Exception {
    open.mark("The mayor", KeyCode.DIGIT1);
    say("Other", "Byline");

    Fx.run(
        () -> {
          open.main.commands().get("undo").run();
          open.main.commands().get("undo").run();
        });
    open.until("both are undone", () -> open.current().session().set().size() == 0);
    assertThat(open.text(".article-title")).isEqualTo("Title");
    assertThat(onDisk().title()).isEqualTo("Title");
  }

  @Test
  void whatAnotherProgramSaidElsewhereIsKept() throws Exception {
    say("Other", "Byline");
    changeUnderneath("Other", "theirs");

    open.run("undo");
    untilTitle("Title");
    assertThat(onDisk().byline()).isEqualTo("theirs");
    assertThat(open.dialogs.told).isEmpty();
  }

  @Test
  void anotherProgramsTitleIsNotWrittenOverAndKeepsNothingFromBeingUndone() throws Exception {
    open.mark("The mayor", KeyCode.DIGIT1);
    say("Other", "Mine");
    changeUnderneath("Theirs", "Mine");

    open.run("undo");
    open.until("it is told", () -> !open.dialogs.told.isEmpty());
    assertThat(open.dialogs.told.getLast()).contains("(here “Title”, there “Theirs”)");
    untilTitle("Theirs");
    assertThat(onDisk().title()).isEqualTo("Theirs");

    open.dialogs.answer(0);
    open.run("undo");
    open.until("asked", () -> open.dialogs.told.size() == 2);
    assertThat(open.dialogs.told.getLast()).contains("would stay as it is: “Theirs”");
    open.until("the rest is undone", () -> undoText().equals("Undo Tag as speaker"));
    assertThat(onDisk().title()).isEqualTo("Theirs");
    assertThat(onDisk().byline()).isEqualTo("Byline");
    open.run("undo");
    assertThat(open.marks()).isEmpty();
  }
}
