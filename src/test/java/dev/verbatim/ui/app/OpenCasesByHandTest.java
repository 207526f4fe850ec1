package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Prose;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Cases that the guideline left open come from settling into the guideline pane, for everyone, and
/// from there into the codebook.
@ExtendWith(Fx.class)
class OpenCasesByHandTest {
  private static final String ACCUSED =
      "accused the regional office of hiding two inspection reports";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void settleOne() throws Exception {
    FiveAnnotators.in(folder.resolve("project"));
    open = OpenWindow.again(folder);
    open.window.keys(KeyCode.F7);
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    open.until("the clusters are there", () -> open.main.root().lookup("#option-1") != null);
    Fx.settle();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private void turnTo(int number) {
    open.window.keys(KeyCode.HOME);
    for (int i = 0; i < 16 && !head().startsWith("cluster " + number + " of"); i++) {
      open.window.keys(KeyCode.DOWN);
    }
    assertThat(head()).startsWith("cluster " + number + " of");
  }

  private String head() {
    return Fx.get(() -> ((Labeled) open.node(".option-head .mark-details")).getText());
  }

  private void decide(int number, KeyCode key) {
    turnTo(number);
    Fx.run(() -> open.node("#reason-guideline-gap").requestFocus());
    open.window.keys(KeyCode.SPACE);
    Fx.run(() -> open.main.settling().panes().focusQueue());
    open.window.keys(key);
    Fx.settle();
  }

  /// What the pane says of each case: its words, what was decided, the note.
  private List<String> cases() {
    return Fx.get(
        () ->
            open.main.root().lookupAll(".open-case .prose").stream()
                .map(n -> ((Prose) n).getText())
                .toList());
  }

  private Node first(String selector) {
    return open.node(".open-case " + selector);
  }

  @Test
  void aCaseStandsBesideTheGuidelineOfEachTagThatPlaysAPart() {
    assertThat(cases()).isEmpty();
    decide(5, KeyCode.DIGIT2);
    turnTo(5);
    assertThat(cases()).containsExactly(ACCUSED, "Quote · crossing");
    turnTo(9);
    assertThat(cases()).as("an allegation: two thought so").contains(ACCUSED);
    turnTo(12);
    assertThat(cases()).as("a statistic").isEmpty();

    decide(6, KeyCode.DIGIT0);
    turnTo(12);
    assertThat(cases()).containsExactly("two inspection reports", "not marked · crossing");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    Fx.settle();
    turnTo(12);
    assertThat(cases()).isEmpty();
  }

  @Test
  void theWaysToMarkKeepTheirRoomBesideTheGuideline() {
    assertThat(Fx.get(() -> ((Region) open.node(".options")).getHeight())).isGreaterThan(250);
  }

  @Test
  void annotatorsSeeItBesideTheirOwnMarksAndGoThere() {
    decide(5, KeyCode.DIGIT2);
    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until(
        "the own set is open",
        () ->
            open.main.desk().currentProperty().get().isPresent()
                && open.current().session().set().annotator().id().equals("analyst-c"));
    Fx.settle();
    open.click("“Every report was");
    open.until("the case is read", () -> open.main.root().lookup(".open-case") != null);
    assertThat(cases()).contains(ACCUSED);

    Fx.run(() -> first(".open-case-place").requestFocus());
    open.window.keys(KeyCode.ENTER);
    assertThat(Fx.get(() -> open.main.workspace().boundsOf(open.span(ACCUSED)))).isPresent();
    assertThat(Fx.get(() -> open.main.workspace().page().lookup("#guideline"))).isNull();
  }

  @Test
  void aCaseBecomesAnExampleOfTheTagAndThatIsUndone() {
    decide(5, KeyCode.DIGIT2);
    turnTo(5);
    String before = guideline();
    Fx.run(() -> first(".open-case-example").requestFocus());
    open.window.keys(KeyCode.SPACE);
    Fx.settle();
    assertThat(guideline()).isEqualTo(before + "\n\nExample: *" + ACCUSED + "* → Quote");
    assertThat(Fx.get(() -> ((Labeled) first(".open-case-example")).getText()))
        .isEqualTo("Is an example");

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    Fx.settle();
    assertThat(guideline()).isEqualTo(before);
    assertThat(open.set().size()).as("the mark stays").isEqualTo(1);
  }

  @Test
  void theGuidelineStaysWhereNothingIsSelectedAndSaysWhatWaitsBelowIt() {
    decide(6, KeyCode.DIGIT0);
    turnTo(12);
    assertThat(heading()).isEqualTo("STATISTIC: GUIDELINE · 1 OPEN CASE");
    Fx.run(() -> first(".open-case-example").requestFocus());
    open.until("it is in sight", () -> guidelineScroll().getVvalue() > 0);
    open.window.keys(KeyCode.SPACE);
    Fx.settle();
    assertThat(heading()).isEqualTo("STATISTIC: GUIDELINE");
    assertThat(cases()).as("of the cluster that is open").hasSize(2);
    assertThat(Fx.get(() -> open.node("#guideline").isFocused())).isTrue();
    assertThat(Fx.get(() -> guidelineScroll().getVvalue()))
        .as("what was pressed stays in sight")
        .isPositive();

    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    Fx.settle();
    assertThat(heading()).isEqualTo("STATISTIC: GUIDELINE · 1 OPEN CASE");
  }

  private ScrollPane guidelineScroll() {
    return (ScrollPane) open.node("#guideline");
  }

  @Test
  void aReasonThatWasPressedKeepsNoArrowsAtTheNextCluster() {
    turnTo(6);
    open.window.click(open.node("#reason-guideline-gap"));
    Fx.settle();
    open.window.keys(KeyCode.DIGIT0);
    Fx.settle();
    String next = head();
    open.window.keys(KeyCode.DOWN);
    Fx.settle();
    assertThat(head()).as("an arrow leads on").isNotEqualTo(next);
    open.window.keys(KeyCode.UP);
    Fx.settle();
    assertThat(head()).isEqualTo(next);
    assertThat(open.main.settling().panes().reason()).isEmpty();
    assertThat(open.set().fields().decisions()).as("nothing but the rejection").hasSize(1);
  }

  private String heading() {
    return Fx.get(() -> ((Labeled) open.main.workspace().guideline().getTop()).getText());
  }

  private String guideline() {
    return Fx.get(
        () ->
            open.main
                .desk()
                .projectProperty()
                .get()
                .orElseThrow()
                .codebook()
                .tag("quote")
                .orElseThrow()
                .guideline());
  }
}
