package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Finding commands by some letters of their names, with real keys.
@ExtendWith(Fx.class)
class PaletteByHandTest {
  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openWindow() throws Exception {
    open =
        OpenWindow.onTexts(
            folder, Map.of("peace", "The minister spoke of peace. At least 266 people came."));
  }

  @AfterEach
  void closeWindow() {
    open.close();
  }

  @Test
  void itIsThereWithinTwoFrames() {
    Fx.run(() -> open.main.commands().get("find-command").run());
    Fx.pulses(2);
    assertThat(rows()).contains("Select all, Ctrl+A");
    assertThat(Fx.get(() -> open.node("#palette").getLayoutBounds().getHeight())).isPositive();
    open.window.picture("palette");
  }

  @Test
  void aCommandIsFoundByItsFirstLettersAndRunByEnterWhereTheFocusWas() {
    open.drag("minister");
    Node page = focus();
    find("spe");
    assertThat(rows().getFirst()).isEqualTo("Speaker, 1");
    open.window.picture("palette-found");
    open.window.keys(KeyCode.ENTER);

    assertThat(isOpen()).isFalse();
    assertThat(focus()).isSameAs(page);
    assertThat(open.marks()).containsExactly("speaker: minister");
  }

  @Test
  void whatCannotBeRunSaysWhyAndStaysUnrun() {
    find("writenote");
    assertThat(rows().getFirst()).isEqualTo("Write a note, N, Select a mark first.");
    assertThat(Fx.get(() -> open.node("#palette-field").getAccessibleText()))
        .endsWith("Write a note, N, Select a mark first.");
    open.window.keys(KeyCode.ENTER);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void whatWasRunLastComesFirstAlsoAtTheNextStart() {
    find("larger");
    open.window.keys(KeyCode.ENTER);
    find("dark");
    open.window.keys(KeyCode.ENTER);
    open.window.keys(KeyCode.CONTROL, KeyCode.K);
    assertThat(rows().subList(0, 2)).containsExactly("Dark theme", "Larger text, Ctrl++");
    open.window.picture("palette-dark");
    open.window.keys(KeyCode.ESCAPE);
    Fx.run(() -> open.settings.save());
    open.close();

    open = OpenWindow.again(folder);
    open.window.keys(KeyCode.CONTROL, KeyCode.K);
    assertThat(rows().getFirst()).isEqualTo("Dark theme");
  }

  @Test
  void arrowsChooseAndEscapeLeavesEverythingAsItWas() {
    open.click("peace");
    Node page = focus();
    find("next");
    int second = 1;
    open.window.keys(KeyCode.DOWN);
    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(second);
    open.window.keys(KeyCode.UP);
    open.window.keys(KeyCode.UP);
    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedIndex())).isZero();
    open.window.keys(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(focus()).isSameAs(page);
  }

  @Test
  void whileItIsOpenKeysAreItsOwnAndTheFocusStaysInIt() {
    open.drag("minister");
    open.window.keys(KeyCode.CONTROL, KeyCode.K);
    open.window.keys(KeyCode.DIGIT1);
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.F6);
    Fx.settle();
    assertThat(open.marks()).isEmpty();
    assertThat(focus().getId()).isEqualTo("palette-field");
    assertThat(Fx.get(() -> ((TextField) focus()).getText())).isEqualTo("1");
  }

  @Test
  void aClickRunsAndAClickBesideItCloses() {
    open.window.click(open.node("#button-find-command"));
    assertThat(isOpen()).isTrue();
    open.window.click(new javafx.geometry.Point2D(20, 700));
    assertThat(isOpen()).isFalse();
  }

  @Test
  void nothingFoundSaysSo() {
    find("zzzz");
    assertThat(rows()).isEmpty();
    open.window.keys(KeyCode.ENTER);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void whateverCannotBeRunHasAReason() {
    List<String> unsaid =
        Fx.get(
            () ->
                open.main.commands().commands().stream()
                    .filter(c -> !c.enabled().get() && !c.reason().endsWith("."))
                    .map(c -> c.id())
                    .toList());
    assertThat(unsaid).isEmpty();
    long disabled =
        Fx.get(
            () -> open.main.commands().commands().stream().filter(c -> !c.enabled().get()).count());
    assertThat(disabled).isGreaterThan(15);
  }

  private void find(String letters) {
    open.window.keys(KeyCode.CONTROL, KeyCode.K);
    letters
        .toUpperCase(java.util.Locale.ROOT)
        .chars()
        .forEach(c -> open.window.keys(KeyCode.getKeyCode(Character.toString(c))));
  }

  @SuppressWarnings("unchecked") // the list's rows are asked for their texts only
  private ListView<Object> list() {
    return (ListView<Object>) open.node("#palette-list");
  }

  /// What each row that is in sight says, from the top.
  private List<String> rows() {
    return Fx.get(
        () ->
            list().lookupAll(".list-cell").stream()
                .filter(cell -> cell.isVisible() && cell.getAccessibleText() != null)
                .sorted(java.util.Comparator.comparingDouble(Node::getLayoutY))
                .map(Node::getAccessibleText)
                .toList());
  }

  private boolean isOpen() {
    return Fx.get(() -> open.main.root().lookup("#palette") != null);
  }

  private Node focus() {
    return Fx.get(() -> open.window.scene().getFocusOwner());
  }
}
