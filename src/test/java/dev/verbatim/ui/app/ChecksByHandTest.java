package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is missing or odd, walked, mended and put aside with real keys.
@ExtendWith(Fx.class)
class ChecksByHandTest {
  private static final String TEXT =
      "“We tried,” the minister said.\nAbout 266 people came. “It was late.”";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void open() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("alpha", TEXT));
    open.until("the text is looked through", () -> found() == 3);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private int found() {
    String heading = open.text(".findings .heading");
    return heading.matches(".*\\d.*") ? Integer.parseInt(heading.replaceAll("\\D", "")) : -1;
  }

  @Test
  void aKeyWalksThemInTextOrderAndRound() {
    open.window.keys(KeyCode.F8);
    assertThat(open.text("#finding")).isEqualTo("Quotation not tagged: “We tried,”");
    open.window.keys(KeyCode.F8);
    assertThat(open.text("#finding")).startsWith("Figure not tagged: ").contains("266 people");
    open.window.keys(KeyCode.SHIFT, KeyCode.F8);
    open.window.keys(KeyCode.SHIFT, KeyCode.F8);
    assertThat(open.text("#finding")).contains("It was late.");
  }

  @Test
  void oneKeyMendsAndTheNextIsGoneToFromThere() {
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.M);
    assertThat(open.marks()).containsExactly("quote: “We tried,”");
    assertThat(open.text("#selection")).startsWith("quote");

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).isEmpty();
    assertThat(found()).isEqualTo(3);
  }

  @Test
  void aFindingIsPutAsideWhereItsPaneIsHidden() {
    open.window.keys(KeyCode.F9);
    assertThat(Fx.get(() -> open.main.root().lookup(".findings"))).isNull();
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.K);
    assertThat(Fx.get(() -> open.node("#finding-reason").isFocused())).isTrue();
    open.window.keys(KeyCode.O);
    open.window.keys(KeyCode.ENTER);
    assertThat(found()).isEqualTo(2);
    assertThat(open.isOnPage()).isTrue();
  }

  @Test
  void aFindingIsPutAsideInAWindowThatHasNoRoomForItsPane() {
    open.window.resize(700, 500);
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.K);
    assertThat(Fx.get(() -> open.node("#finding-reason").isFocused())).isTrue();
    open.window.picture("finding-small");
  }

  @Test
  void aFindingThatIsMendedByItsButtonLeavesTheFocusOnThePage() {
    open.window.keys(KeyCode.F8);
    open.window.click(open.node(".finding-card .button"));
    assertThat(open.marks()).hasSize(1);
    assertThat(open.isOnPage()).isTrue();
  }

  @Test
  void marksThatAreMadeAreFollowedAtOnce() {
    open.mark("“We tried,”", KeyCode.DIGIT2);
    // it now lacks a type and a speaker, and is tagged
    assertThat(found()).isEqualTo(4);
    open.window.keys(KeyCode.ENTER);
    assertThat(found()).isEqualTo(3);
  }

  @Test
  void aFindingIsPutAsideWithAReasonAndTakenBack() throws Exception {
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.K);
    for (KeyCode letter : new KeyCode[] {KeyCode.O, KeyCode.L, KeyCode.D}) {
      open.window.keys(letter);
    }
    open.window.keys(KeyCode.ENTER);
    assertThat(found()).isEqualTo(2);
    assertThat(open.onDisk().fields().dismissed()).singleElement().asString().contains("old");

    Fx.run(() -> rows().getSelectionModel().selectLast());
    Fx.run(() -> open.main.workspace().focusFindings());
    open.window.keys(KeyCode.ENTER);
    assertThat(open.text("#finding")).contains("266 people").contains("analyst-c: old");
    open.window.keys(KeyCode.SHIFT, KeyCode.F6);
    open.run("restore-finding");
    assertThat(found()).isEqualTo(3);
    open.run("undo");
    assertThat(found()).isEqualTo(2);
  }

  @Test
  void aFindingIsNotPutAsideWithoutAReason() {
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.K);
    Node wanting = open.node("#finding-reason-wanting");
    assertThat(wanting.isVisible()).isFalse();
    open.window.keys(KeyCode.SPACE);
    open.window.keys(KeyCode.ENTER);
    assertThat(found()).isEqualTo(3);
    assertThat(wanting.isVisible()).isTrue();
    assertThat(open.text("#finding-reason-wanting")).startsWith("Write why");

    open.window.keys(KeyCode.O);
    assertThat(wanting.isVisible()).isFalse();
    open.window.keys(KeyCode.ENTER);
    assertThat(found()).isEqualTo(2);
  }

  @Test
  void aFindingIsPutAsideAtTheSessionsTime() throws Exception {
    open.close();
    Instant now = Instant.parse("2026-11-24T08:00:00.123456Z");
    open = OpenWindow.onTexts(folder, Map.of("beta", TEXT), InstantSource.fixed(now));
    open.until("the text is looked through", () -> found() == 3);
    open.window.keys(KeyCode.F8);
    open.window.keys(KeyCode.K);
    open.window.keys(KeyCode.O);
    open.window.keys(KeyCode.ENTER);
    assertThat(open.set().fields().dismissed())
        .singleElement()
        .asString()
        .contains("2026-11-24T08:00:00.123Z");
  }

  private ListView<?> rows() {
    return (ListView<?>) open.main.root().lookup("#findings");
  }
}
