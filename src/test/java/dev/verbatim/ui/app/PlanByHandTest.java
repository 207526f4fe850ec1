package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Status;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Who marks what: made, shown in the list of articles, changed.
@ExtendWith(Fx.class)
class PlanByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void aProject() throws Exception {
    open =
        OpenWindow.onTexts(
            folder, Map.of("harbour", "Words here.", "later", "More.", "port", "Most."));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void openSheet() {
    open.run("plan");
    open.until("the sheet is open", () -> open.main.root().lookup("#plan-take") != null);
    Fx.settle();
  }

  private void add(String person) {
    Fx.run(() -> open.node("#plan-more").requestFocus());
    Fx.run(() -> ((TextField) open.node("#plan-more")).setText(person));
    open.window.keys(KeyCode.ENTER);
    Fx.settle();
  }

  private AssignmentPlan onDisk() throws Exception {
    Path file = folder.resolve("project/assignments.json");
    return AssignmentsFile.read(Files.readAllBytes(file), "assignments.json");
  }

  private ArticleRow row(String id) {
    return open.main.desk().rows().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlanIsDrawnSeenAndThenKept() throws Exception {
    openSheet();
    add("Analyst D");
    add("analyst-e");
    assertThat(open.node("#plan-take").isDisabled()).isTrue();
    open.window.click(open.node("#plan-draw-rest"));
    Fx.settle();
    assertThat(open.text("#plan-loads"))
        .isEqualTo("Articles for each: analyst-c 2, analyst-d 2, analyst-e 2.");
    assertThat(folder.resolve("project/assignments.json")).doesNotExist();

    open.window.click(open.node("#plan-take"));
    open.until("it is said", () -> open.text("#said").startsWith("Who marks what is kept"));

    AssignmentPlan plan = onDisk();
    assertThat(plan.rows()).hasSize(3).allMatch(row -> row.annotators().size() == 2);
    for (AssignmentPlan.Row each : plan.rows()) {
      assertThat(
              Fx.get(
                  () -> row(each.articleId()).planned().stream().map(p -> p.annotator()).toList()))
          .isEqualTo(each.annotators());
    }
  }

  @Test
  void theListShowsHowFarEachIs() throws Exception {
    AnnotationSet theirs =
        AnnotationSet.empty(
            open.article(),
            new Annotator("analyst-b", "Analyst B"),
            open.current().session().codebook());
    theirs = theirs.withFields(theirs.fields().withStatus(Status.DONE));
    String shown = open.article().id();
    Path file = folder.resolve("project/annotations/analyst-b").resolve(shown + ".json");
    Files.createDirectories(file.getParent());
    Files.write(file, AnnotationFile.write(theirs, open.article().text()));
    Files.write(
        folder.resolve("project/assignments.json"),
        AssignmentsFile.write(AssignmentPlan.NONE.with(shown, List.of("analyst-b", "analyst-c"))));

    open.until(
        "both are there",
        () -> row(shown).planned().stream().anyMatch(p -> p.status() == Status.DONE));
    Fx.settle();
    assertThat(Fx.get(() -> ((Label) open.main.root().lookup(".article-plan")).getText()))
        .isEqualTo("●○");
    openSheet();
    assertThat(open.text("#plan-loads"))
        .isEqualTo("Articles for each: analyst-b 1 (1 done), analyst-c 1.");
    open.window.keys(KeyCode.ESCAPE);
    open.mark("Words", KeyCode.DIGIT1);
    open.until(
        "the own is begun",
        () -> ((Label) open.main.root().lookup(".article-plan")).getText().equals("●◐"));
  }

  @Test
  void aPlanIsMadeByKeysAloneAndUndone() throws Exception {
    openSheet();
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.TAB);
    assertThat(Fx.get(() -> open.node("#plan-table").isFocused())).isTrue();
    open.window.keys(KeyCode.SPACE);
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.SPACE);
    open.window.keys(KeyCode.DOWN);
    open.window.keys(KeyCode.ENTER);
    open.window.keys(KeyCode.ENTER);
    open.window.picture("plan-keys");
    assertThat(open.text("#plan-loads")).isEqualTo("Articles for each: analyst-c 2.");
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.ENTER);
    open.until("it is said", () -> open.text("#said").startsWith("Who marks what is kept"));
    assertThat(onDisk().annotators("harbour")).containsExactly("analyst-c");

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    open.until("it is undone", () -> open.text("#said").equals("Undone: who marks what"));
    assertThat(onDisk().loads()).isEmpty();
    assertThat(row("harbour").planned()).isEmpty();
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    open.until("it is there again", () -> open.text("#said").equals("Redone: who marks what"));
    assertThat(onDisk().loads()).containsOnly(Map.entry("analyst-c", 2));
  }

  @Test
  void aNumberThatCannotBeBecomesTheNearestThatCan() {
    openSheet();
    add("analyst-d");
    add("analyst-e");
    type("9x");
    open.window.click(open.node("#plan-draw-rest"));
    Fx.settle();
    assertThat(typed()).isEqualTo("3");
    assertThat(open.text("#plan-loads"))
        .isEqualTo("Articles for each: analyst-c 3, analyst-d 3, analyst-e 3.");
    type("0");
    open.window.click(open.node("#plan-draw-all"));
    Fx.settle();
    assertThat(typed()).isEqualTo("1");
    assertThat(open.text("#plan-loads"))
        .isEqualTo("Articles for each: analyst-c 1, analyst-d 1, analyst-e 1.");
    type("");
    open.window.keys(KeyCode.TAB);
    assertThat(typed()).isEqualTo("1");
    type("77777777777");
    open.window.keys(KeyCode.TAB);
    assertThat(typed()).isEqualTo("10");
  }

  /// Types in place of the number of annotators.
  private void type(String keys) {
    Spinner<?> each = (Spinner<?>) open.node("#plan-each");
    Fx.run(each::requestFocus);
    Fx.run(() -> each.getEditor().selectAll());
    open.window.keys(KeyCode.DELETE);
    for (int key : keys.chars().toArray()) {
      Fx.run(() -> each.getEditor().replaceSelection(Character.toString(key)));
    }
  }

  private String typed() {
    return Fx.get(() -> ((Spinner<?>) open.node("#plan-each")).getEditor().getText());
  }

  @Test
  void nothingIsDrawnOfNobody() {
    openSheet();
    open.window.click(open.node("#plan-by-analyst-c"));
    Fx.settle();
    assertThat(open.node("#plan-draw-rest").isDisabled()).isTrue();
    assertThat(open.node("#plan-draw-all").isDisabled()).isTrue();
    open.window.click(open.node("#plan-by-analyst-c"));
    Fx.settle();
    assertThat(open.node("#plan-draw-all").isDisabled()).isFalse();
  }

  @Test
  void whatCanBeDrawnIsReadInANarrowWindowToo() {
    open.window.resize(700, 500);
    openSheet();
    for (String person : List.of("analyst-d", "analyst-e", "analyst-f", "analyst-g")) {
      add(person);
    }
    open.window.picture("plan-700");
    List<Labeled> words =
        Fx.get(
            () ->
                Stream.of(".label", ".button")
                    .flatMap(kind -> open.node("#plan").lookupAll(kind).stream())
                    .map(Labeled.class::cast)
                    .filter(label -> label.isVisible() && !label.getText().isEmpty())
                    .toList());
    assertThat(words).extracting(Labeled::getText).contains("Seed", "Draw all anew");
    assertThat(words).noneMatch(Labeled::isTextTruncated);
    assertThat(Fx.get(() -> open.node("#plan-table").getLayoutBounds().getHeight()))
        .isGreaterThan(120);
  }

  @Test
  void escapeKeepsNothing() {
    openSheet();
    open.window.click(open.node("#plan-draw-rest"));
    open.window.keys(KeyCode.ESCAPE);
    Fx.settle();
    assertThat(open.main.root().lookup("#plan")).isNull();
    assertThat(folder.resolve("project/assignments.json")).doesNotExist();
  }
}
