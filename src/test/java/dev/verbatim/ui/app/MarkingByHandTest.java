package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Status;
import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Every gesture of marking, with real mouse and keys, from the window to the disk.
@ExtendWith(Fx.class)
class MarkingByHandTest {
  private static final String TEXT =
      """
      “We tried for peace,” the minister said. “We wanted it in writing.”
      At least 266 people voted in favour, according to the clerk.
      The mayor took the money, two witnesses claim.
      """;

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openWindow() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("peace", TEXT, "war", "Nobody said a word."));
  }

  @AfterEach
  void closeWindow() {
    open.close();
  }

  @Test
  void eachTagHasItsKeyAndEveryMarkIsOnDisk() throws Exception {
    open.mark("the minister", KeyCode.DIGIT1);
    open.mark("“We tried for peace,”", KeyCode.DIGIT2);
    open.mark("The mayor took the money", KeyCode.DIGIT3);
    open.mark("At least 266 people", KeyCode.DIGIT4);

    assertThat(open.marks())
        .containsExactly(
            "quote: “We tried for peace,”",
            "speaker: the minister",
            "statistic: At least 266 people",
            "allegation: The mayor took the money");
    assertThat(open.onDisk()).isEqualTo(open.set());
    assertThat(open.text("#saving")).contains("Saved");
  }

  @Test
  void aDoubleClickTakesAWordAndATripleClickAParagraph() {
    open.window.doubleClick(open.before("minister").add(5, 0));
    open.window.keys(KeyCode.DIGIT1);
    open.window.tripleClick(open.before("266").add(5, 0));
    open.window.keys(KeyCode.DIGIT4);

    assertThat(open.marks())
        .containsExactly(
            "speaker: minister",
            "statistic: At least 266 people voted in favour, according to the clerk.");
  }

  @Test
  void theTagRowTagsWhatIsSelectedAndGivesTheFocusBackToThePage() {
    open.drag("the clerk");
    open.window.click(open.node("#button-tag-speaker"));
    assertThat(open.marks()).containsExactly("speaker: the clerk");

    open.window.keys(KeyCode.DIGIT2);
    assertThat(open.marks()).containsExactly("quote: the clerk");
  }

  @Test
  void shiftAndArrowsSelectAndAKeyTags() {
    open.click("At least");
    open.window.keys(KeyCode.HOME);
    for (int i = 0; i < "At least".length(); i++) {
      open.window.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    }
    open.window.keys(KeyCode.DIGIT4);

    assertThat(open.marks()).containsExactly("statistic: At least");
  }

  @Test
  void clickingCyclesOutwardAndAKeyRetags() {
    open.mark("At least 266 people voted", KeyCode.DIGIT3);
    open.mark("266", KeyCode.DIGIT4);
    open.click("266");
    assertThat(selectedWords()).isEqualTo("266");
    waitOutADoubleClick();
    open.click("266");
    assertThat(selectedWords()).isEqualTo("At least 266 people voted");

    open.window.keys(KeyCode.DIGIT2);
    assertThat(open.marks()).containsExactly("quote: At least 266 people voted", "statistic: 266");
  }

  private static void waitOutADoubleClick() {
    Fx.pulses(45);
  }

  private String selectedWords() {
    return Fx.get(
        () -> {
          javafx.scene.control.ListView<?> list =
              (javafx.scene.control.ListView<?>) open.main.root().lookup("#marks");
          Annotation mark = (Annotation) list.getSelectionModel().getSelectedItem();
          return OpenWindow.words(open.current().session().article(), mark);
        });
  }

  @Test
  void tabAndShiftTabWalkTheMarks() {
    open.mark("the minister", KeyCode.DIGIT1);
    open.mark("266", KeyCode.DIGIT4);
    open.mark("the clerk", KeyCode.DIGIT1);
    open.window.keys(KeyCode.ESCAPE);
    open.click("“We tried");

    open.window.keys(KeyCode.TAB);
    assertThat(selectedWords()).isEqualTo("the minister");
    open.window.keys(KeyCode.TAB);
    assertThat(selectedWords()).isEqualTo("266");
    open.window.keys(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(selectedWords()).isEqualTo("the minister");
    open.window.keys(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(selectedWords()).isEqualTo("the clerk");
  }

  @Test
  void anInterruptedQuoteIsOneMark() throws Exception {
    open.mark("“We tried for peace,”", KeyCode.DIGIT2);
    open.drag("“We wanted it in writing.”");
    open.window.keys(KeyCode.ADD);

    assertThat(open.marks())
        .containsExactly("quote: “We tried for peace,” … “We wanted it in writing.”");
    assertThat(open.onDisk().annotations().getFirst().spans()).hasSize(2);

    open.drag("“We wanted it in writing.”");
    open.window.keys(KeyCode.SUBTRACT);
    assertThat(open.marks()).containsExactly("quote: “We tried for peace,”");
  }

  @Test
  void deleteRemovesTheSelectedMarkAndUndoBringsItBack() {
    open.mark("266", KeyCode.DIGIT4);
    open.window.keys(KeyCode.DELETE);
    assertThat(open.marks()).isEmpty();

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).containsExactly("statistic: 266");
    assertThat(open.text("#said")).isEqualTo("Undone: Delete statistic");
    assertThat(Fx.get(() -> open.main.commands().get("undo").text().get()))
        .isEqualTo("Undo Tag as statistic");
  }

  @Test
  void undoAndRedoHaveTwoKeysEach() {
    open.mark("266", KeyCode.DIGIT4);
    open.mark("the clerk", KeyCode.DIGIT1);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).isEmpty();
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(open.marks()).containsExactly("statistic: 266", "speaker: the clerk");
  }

  @Test
  void eachArticleKeepsItsHistory() {
    open.mark("266", KeyCode.DIGIT4);
    open.window.keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    open.until("war is open", () -> open.current().session().article().id().equals("war"));
    Fx.settle();
    open.mark("Nobody", KeyCode.DIGIT1);
    open.window.keys(KeyCode.CONTROL, KeyCode.PAGE_UP);
    open.until("peace is open", () -> open.current().session().article().id().equals("peace"));
    Fx.settle();

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).isEmpty();
    open.go("war");
    assertThat(open.marks()).containsExactly("speaker: Nobody");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).isEmpty();
  }

  @Test
  void theStatusFollowsTheWorkAndIsSetByKey() throws Exception {
    assertThat(open.set().status()).isEqualTo(Status.NEW);
    open.mark("266", KeyCode.DIGIT4);
    assertThat(open.set().status()).isEqualTo(Status.IN_PROGRESS);
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(open.set().status()).isEqualTo(Status.DONE);
    assertThat(open.onDisk().status()).isEqualTo(Status.DONE);
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(open.set().status()).isEqualTo(Status.NEW);
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(open.set().status()).isEqualTo(Status.IN_PROGRESS);
  }

  @Test
  void copyTakesTheWordsWithTheirPlace() {
    open.drag("266 people");
    open.window.keys(KeyCode.CONTROL, KeyCode.C);

    String copied = Fx.get(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).startsWith("266 people\n— peace, paragraph 2, characters ");
    assertThat(open.text("#said")).contains("Copied");
  }

  @Test
  void selectAllThenSelectNothing() {
    open.click("266");
    open.window.keys(KeyCode.CONTROL, KeyCode.A);
    assertThat(open.text("#selection")).startsWith("selected 0–");
    open.window.keys(KeyCode.ESCAPE);
    assertThat(open.text("#selection")).isEmpty();
  }

  @Test
  void plainKeysDoNotTagWhileANoteIsWritten() throws Exception {
    open.mark("266", KeyCode.DIGIT4);
    open.window.keys(KeyCode.N);
    open.window.keys(KeyCode.DIGIT2);
    open.window.keys(KeyCode.DIGIT3);
    open.window.keys(KeyCode.DELETE);
    open.window.keys(KeyCode.F6);

    assertThat(open.marks()).containsExactly("statistic: 266");
    assertThat(open.set().annotations().getFirst().note()).isEqualTo("23");
    assertThat(open.onDisk().annotations().getFirst().note()).isEqualTo("23");
  }

  @Test
  void aLinkIsMadeByKeysAlone() throws Exception {
    open.mark("the minister", KeyCode.DIGIT1);
    open.mark("“We tried for peace,”", KeyCode.DIGIT2);
    open.window.keys(KeyCode.L);
    open.window.keys(KeyCode.ENTER);

    assertThat(open.set().relations())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.type()).isEqualTo("said-by");
              assertThat(open.set().annotation(r.to()).orElseThrow().tag()).isEqualTo("speaker");
            });
    assertThat(open.onDisk().relations()).hasSize(1);
  }

  @Test
  void theContextMenuIsForTheMarkThatIsClicked() {
    open.mark("266", KeyCode.DIGIT4);
    open.window.keys(KeyCode.ESCAPE);
    Point2D at = open.before("266").add(3, 0);
    open.window.rightClick(at);

    assertThat(selectedWords()).isEqualTo("266");
    assertThat(Fx.get(() -> javafx.stage.Window.getWindows().size())).isEqualTo(2);
  }

  @Test
  void savingByKeySaysThatAllIsSaved() {
    open.mark("266", KeyCode.DIGIT4);
    open.window.keys(KeyCode.CONTROL, KeyCode.S);
    open.until("it is said", () -> open.text("#said").equals("All is saved."));
  }

  @Test
  void f6GoesRoundThePanes() {
    open.click("266");
    StringBuilder round = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      open.window.keys(KeyCode.F6);
      round.append(Fx.get(() -> open.window.scene().getFocusOwner().getClass().getSimpleName()));
      round.append(' ');
    }
    assertThat(round.toString().strip())
        .isEqualTo("ListView NoteArea ListView ListView ArticleArea");
    open.window.keys(KeyCode.SHIFT, KeyCode.F6);
    assertThat(Fx.get(() -> open.window.scene().getFocusOwner().getId())).isEqualTo("findings");
  }

  @Test
  void anArticleFromRightToLeftFitsASmallWindow() throws Exception {
    try (OpenWindow open = OpenWindow.onSample(folder)) {
      open.window.resize(700, 500);
      open.go("water-arabic");
      open.window.keys(KeyCode.TAB);
      open.window.keys(KeyCode.TAB);

      assertThat(open.text(".article-title")).isEqualTo(open.article().metadata().title());
      assertThat(open.text("#selection")).contains("·");
      open.window.picture("right-to-left-small");
    }
  }
}
