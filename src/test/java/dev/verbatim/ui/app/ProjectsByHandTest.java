package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.ThemeChoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Projects and articles: made, opened, filled, renamed, taken out and put back, in the window.
@ExtendWith(Fx.class)
class ProjectsByHandTest {
  @TempDir Path folder;

  private static List<String> titles(OpenWindow open) {
    return Fx.get(
        () -> open.main.desk().rows().stream().map(r -> r.titleProperty().get()).toList());
  }

  @Test
  void theFirstStartAsksWhoIsMarkingAndRemembersIt() {
    try (OpenWindow open = OpenWindow.empty(folder)) {
      open.dialogs.answer("Ünïque Ånalyst 7");
      Fx.run(() -> open.main.launch(Launch.last()));

      assertThat(open.dialogs.told).singleElement().asString().contains("Who is marking?");
      assertThat(open.settings.get("annotator.id", "")).isEqualTo("unique-analyst-7");
      Fx.run(() -> open.main.launch(Launch.last()));
      assertThat(open.dialogs.told).hasSize(1);
    }
  }

  @Test
  void aNameThatCanNameNoFolderIsAskedForAgain() {
    try (OpenWindow open = OpenWindow.empty(folder)) {
      open.dialogs.answer("مها");
      open.dialogs.answer("Adjudicated");
      open.dialogs.answer("Maha");
      Fx.run(() -> open.main.launch(Launch.last()));

      assertThat(open.dialogs.told).hasSize(3);
      assertThat(open.settings.get("annotator.id", "")).isEqualTo("maha");
    }
  }

  @Test
  void aNewProjectIsEmptyAndSaysWhatToDo() {
    try (OpenWindow open = OpenWindow.empty(folder)) {
      open.dialogs.answer(folder.resolve("Fresh"));
      open.dialogs.answer("Jo");
      open.window.keys(KeyCode.CONTROL, KeyCode.N);
      open.until("it is open", () -> open.main.desk().projectProperty().get().isPresent());
      Fx.settle();

      assertThat(folder.resolve("Fresh").resolve("codebook.json")).exists();
      assertThat(open.text(".welcome-title")).contains("no articles yet");
      assertThat(open.node("#button-add-articles").isDisabled()).isFalse();
    }
  }

  @Test
  void renamingChangesTheTitleAndNotTheFile() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."))) {
      open.window.keys(KeyCode.F2);
      open.window.keys(KeyCode.CONTROL, KeyCode.A);
      open.window.keys(KeyCode.W);
      open.window.keys(KeyCode.ENTER);
      open.until("it is renamed", () -> titles(open).equals(List.of("w")));

      assertThat(open.text(".article-title")).isEqualTo("w");
      assertThat(open.text(".window-title")).isEqualTo("w");
      assertThat(open.text("#window-project")).isEqualTo("— project");
      Path articles = folder.resolve("project").resolve("articles");
      assertThat(Files.readString(articles.resolve("peace.json"))).contains("\"title\": \"w\"");
      assertThat(articles.resolve("peace.txt")).exists();
    }
  }

  @Test
  void anArticleIsTakenOutWithItsMarksAndPutBack() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace.", "war", "War."))) {
      open.mark("Peace", KeyCode.DIGIT1);
      open.dialogs.answer(0);
      open.run("remove-article");
      open.until("it is gone", () -> open.main.desk().rows().size() == 1);
      open.until("the other is shown", () -> open.current().session().article().id().equals("war"));
      assertThat(folder.resolve("project").resolve("articles").resolve("peace.txt")).doesNotExist();

      open.dialogs.answer(0);
      open.run("restore-article");
      open.until("it is back", () -> open.current().session().article().id().equals("peace"));
      assertThat(open.marks()).containsExactly("speaker: Peace");
    }
  }

  @Test
  void aLoneTextOpensWithItsMarksBesideIt() throws Exception {
    Path text = Files.writeString(folder.resolve("story.txt"), "A mayor spoke.");
    try (OpenWindow open = OpenWindow.empty(folder)) {
      open.launch(new Launch(Optional.of(text), Optional.of(OpenWindow.ANALYST)));
      open.mark("A mayor", KeyCode.DIGIT1);
      Fx.get(() -> open.current().flush()).get();

      assertThat(Files.readString(folder.resolve("story.annotations.json"))).contains("A mayor");
      assertThat(Fx.get(() -> open.main.commands().get("add-articles").enabled().get())).isFalse();
    }
  }

  @Test
  void whereOneWasIsRememberedForTheNextStart() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace.", "war", "War."))) {
      open.go("war");
      open.window.keys(KeyCode.CONTROL, KeyCode.PLUS);
      Fx.run(() -> open.settings.themeProperty().set(ThemeChoice.DARK));
      Fx.run(open.main::quit);
      open.until("it is closed", () -> !open.window.stage().isShowing());
    }
    try (OpenWindow open = OpenWindow.empty(folder)) {
      open.settings.set("annotator.id", "analyst-c");
      open.launch(Launch.last());

      assertThat(open.article().id()).isEqualTo("war");
      assertThat(open.settings.zoomProperty().get()).isEqualTo(110);
      assertThat(open.settings.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
    }
  }

  @Test
  void zoomGoesFrom70To300PerCentAndBackByKey() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."))) {
      Fx.run(() -> open.settings.zoomProperty().set(300));
      assertThat(open.text("#zoom")).isEqualTo("300 %");
      open.window.keys(KeyCode.CONTROL, KeyCode.EQUALS);
      assertThat(open.text("#zoom")).isEqualTo("300 %");
      open.window.keys(KeyCode.CONTROL, KeyCode.DIGIT0);
      assertThat(open.text("#zoom")).isEqualTo("100 %");
      for (int i = 0; i < 5; i++) {
        open.window.keys(KeyCode.CONTROL, KeyCode.MINUS);
      }
      assertThat(open.text("#zoom")).isEqualTo("70 %");
    }
  }

  @Test
  void aNarrowWindowKeepsThePageAndGivesTheListsBackWhenAsked() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace."))) {
      open.window.resize(700, 500);
      assertThat(shown(open, ".articles")).isFalse();
      assertThat(shown(open, ".inspector")).isFalse();
      assertThat(((Region) open.node(".article-view")).getWidth()).isGreaterThan(650);

      open.window.keys(KeyCode.F9);
      assertThat(shown(open, ".articles")).isTrue();
      open.window.keys(KeyCode.SHIFT, KeyCode.F9);
      assertThat(shown(open, ".inspector")).isTrue();
    }
  }

  private static boolean shown(OpenWindow open, String selector) {
    return Fx.get(() -> open.main.root().lookup(selector) != null);
  }

  @Test
  void oneUnreadableSetIsToldAndKeepsNothingElseFromOpening() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("peace", "Peace.", "war", "War."))) {
      Path file = folder.resolve("project/annotations/analyst-c/war.json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{ \"format\": \"verbatim-annotations\", ", StandardCharsets.UTF_8);
      Fx.run(() -> open.main.desk().go("war"));
      open.until("it is told", () -> !open.dialogs.told.isEmpty());

      assertThat(open.dialogs.told.getFirst()).startsWith("ERROR").contains("war.json");
      assertThat(Files.readString(file)).isEqualTo("{ \"format\": \"verbatim-annotations\", ");
      open.mark("Peace", KeyCode.DIGIT1);
      assertThat(open.marks()).containsExactly("speaker: Peace");
    }
  }

  @Test
  void thatATextIsFixedIsSaidWithWhatToDoInstead() throws Exception {
    try (OpenWindow open = OpenWindow.onTexts(folder, Map.of("alpha", "Peace."))) {
      open.run("correct-text");
      assertThat(open.dialogs.told.toString()).contains("fixed").contains("Add the corrected text");
    }
  }
}
