package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Reply;
import dev.verbatim.review.Feedback;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Analyst D answers what analyst C marked; analyst C makes something of the answers; analyst D
/// sees that.
@ExtendWith(Fx.class)
class FeedbackByHandTest extends ReadingFixture {
  @Test
  void theWholeRoundTripOfOneCorrection() throws Exception {
    read();
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.DIGIT3); // 12 ships: an allegation
    open.window.keys(KeyCode.C);
    type("#reading-comment", "The port denies it.");
    open.window.keys(KeyCode.ESCAPE);
    back();

    change("Analyst C");
    open.until("there is feedback", () -> !feedback().items().isEmpty());
    Fx.settle();
    assertThat(open.text("#feedback-heading")).isEqualTo("FEEDBACK · 1 OPEN");
    open.window.keys(KeyCode.F4);
    Fx.settle();
    assertThat(open.text("#feedback-said")).isEqualTo("Analyst D: corrected");
    Fx.run(() -> open.main.workspace().focusPage());

    open.window.keys(KeyCode.O);
    assertThat(open.marks()).contains("allegation: 12 ships");
    assertThat(state()).isEqualTo(Feedback.State.TAKEN_OVER);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).contains("statistic: 12 ships");
    assertThat(state()).isEqualTo(Feedback.State.OPEN);
    open.window.keys(KeyCode.O);
    assertThat(open.marks()).contains("allegation: 12 ships");

    open.window.keys(KeyCode.Y);
    type("#feedback-reply", "Right, thanks.");
    open.window.keys(KeyCode.ENTER);
    assertThat(open.text(".talk-reply .mark-details")).startsWith("Analyst C, ");
    open.window.keys(KeyCode.V);
    Fx.settle();
    assertThat(state()).isEqualTo(Feedback.State.RESOLVED);
    assertThat(onDisk("analyst-c").replies())
        .extracting(Reply::text)
        .containsExactly("Right, thanks.");
    assertThat(onDisk("analyst-c").resolutions()).hasSize(1);
    open.onDisk();

    change("Analyst D");
    read();
    open.window.keys(KeyCode.SHIFT, KeyCode.TAB); // one goes on behind the mark answered last
    Fx.settle();
    assertThat(Fx.get(() -> open.main.reviewing().reading().talk()))
        .containsExactly("Right, thanks.");
    assertThat(open.text("#reading-state")).isEqualTo("corrected · resolved");
  }

  /// Analyst D has rejected the first mark of analyst C, who sits there again.
  private void rejected() {
    read();
    open.window.keys(KeyCode.X);
    back();
    change("Analyst C");
    open.until("there is feedback", () -> !feedback().items().isEmpty());
  }

  @Test
  void repliesAndResolutionsAreUndoneInTheOrderOfAllSteps() throws Exception {
    rejected();
    open.window.keys(KeyCode.F4);
    assertThat(label("resolve-feedback")).isEqualTo("Resolve");
    open.window.keys(KeyCode.V);
    assertThat(state()).isEqualTo(Feedback.State.RESOLVED);
    assertThat(label("resolve-feedback")).as("what the key does now").isEqualTo("Open again");
    open.window.keys(KeyCode.V);
    assertThat(label("resolve-feedback")).isEqualTo("Resolve");
    open.window.keys(KeyCode.O);
    assertThat(open.marks()).noneMatch(mark -> mark.endsWith("Ivo Brandt"));
    open.window.keys(KeyCode.Y);
    type("#feedback-reply", "Right.");
    open.window.keys(KeyCode.ENTER);
    assertThat(talk()).containsExactly("Right.");
    Fx.run(() -> open.main.workspace().focusPage());

    List<String> undone = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      undone.add(label("undo"));
      open.window.keys(KeyCode.CONTROL, KeyCode.Z);
      undone.add(talk().size() + " " + open.marks().size() + " " + state());
    }
    assertThat(undone)
        .containsExactly(
            "Undo Reply", "0 4 TAKEN_OVER",
            "Undo Take over: should not be marked", "0 5 OPEN",
            "Undo Open again", "0 5 RESOLVED",
            "Undo Resolve", "0 5 OPEN");
    assertThat(label("undo")).isEqualTo("Undo");
    written();
    assertThat(onDisk("analyst-c").replies()).isEmpty();

    for (int i = 0; i < 4; i++) {
      open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }
    assertThat(talk()).containsExactly("Right.");
    assertThat(open.marks()).hasSize(4);
    assertThat(state()).isEqualTo(Feedback.State.TAKEN_OVER);
    assertThat(label("redo")).isEqualTo("Redo");
  }

  private String label(String command) {
    return Fx.get(() -> open.main.commands().get(command).text().get());
  }

  private List<String> talk() {
    return Fx.get(() -> feedback().items().getFirst().talk().stream().map(Reply::text).toList());
  }

  @Test
  void aReplyIsUndoneAlsoAfterAnotherArticleWasShown() {
    rejected();
    open.window.keys(KeyCode.F4);
    open.window.keys(KeyCode.Y);
    type("#feedback-reply", "Right.");
    open.window.keys(KeyCode.ENTER);
    assertThat(talk()).containsExactly("Right.");

    open.go("later");
    open.until("it has no feedback", () -> feedback().items().isEmpty());
    assertThat(label("undo")).isEqualTo("Undo");
    open.go("harbour");
    open.until("there is feedback again", () -> !feedback().items().isEmpty());
    assertThat(talk()).containsExactly("Right.");
    Fx.run(() -> open.main.workspace().focusPage());

    assertThat(label("undo")).isEqualTo("Undo Reply");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(talk()).isEmpty();
    open.window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(talk()).containsExactly("Right.");
  }

  @Test
  void theNextAnswerIsInSightInANarrowWindowToo() {
    rejected();
    open.window.resize(700, 500);
    assertThat(Fx.get(() -> open.main.root().lookup("#feedback"))).isNull();
    open.window.keys(KeyCode.F4);
    Fx.settle();
    assertThat(open.text("#feedback-heading")).isEqualTo("FEEDBACK · 1 OPEN");
    assertThat(Fx.get(() -> open.node("#feedback-reply").getLayoutBounds().getWidth()))
        .isGreaterThan(150);
    open.window.picture("feedback-700");
  }

  @Test
  void aChangeSinceIsSaidFirst() {
    read();
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.TAB);
    open.window.keys(KeyCode.X); // 12 ships should not be marked
    back();
    change("Analyst C");
    open.until("there is feedback", () -> !feedback().items().isEmpty());
    open.click("12 ships");
    open.window.keys(KeyCode.SHIFT, KeyCode.PERIOD);
    assertThat(open.marks()).contains("statistic: 2 ships");

    open.window.keys(KeyCode.O);
    assertThat(open.marks()).contains("statistic: 2 ships");
    assertThat(open.text(".feedback-warning"))
        .isEqualTo(
            "You have changed this mark since it was answered: its words. Press again to take it"
                + " over all the same.");
    open.window.keys(KeyCode.O);
    assertThat(open.marks()).noneMatch(mark -> mark.startsWith("statistic"));
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(open.marks()).contains("statistic: 2 ships");
  }

  @Test
  void whatAnotherProgramBringsAppearsByItself() throws Exception {
    read();
    open.window.keys(KeyCode.X);
    back();
    written();
    Path file = folder.resolve("project/reviews/analyst-d/analyst-c/harbour.json");
    byte[] brought = Files.readAllBytes(file);
    Files.delete(file);
    change("Analyst C");
    assertThat(Fx.get(() -> feedback().items())).isEmpty();
    Files.write(file, brought);
    Fx.run(() -> open.main.reviewing().noticed(REVIEWS));
    open.until("there is feedback", () -> !feedback().items().isEmpty());
    assertThat(Fx.get(() -> open.node("#feedback").getScene())).isNotNull();
  }

  @Test
  void markAndAnswerLeadToEachOther() {
    read();
    open.window.keys(KeyCode.X);
    open.window.keys(KeyCode.X);
    back();
    change("Analyst C");
    open.until("there is feedback", () -> feedback().items().size() == 2);
    Fx.settle();

    open.click("Ivo Brandt");
    ListView<?> list = (ListView<?>) open.node("#feedback");
    assertThat(Fx.get(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(0);
    Fx.run(() -> list.getSelectionModel().select(1));
    assertThat(Fx.get(() -> open.main.workspace().state().selectedProperty().get()))
        .extracting(Annotation::tag)
        .containsExactly("quote");
    assertThat(open.text("#feedback-heading")).isEqualTo("FEEDBACK · 2 OPEN");
    assertThat(Fx.get(() -> open.main.root().lookup("#feedback-tally").lookupAll(".prose")))
        .hasSize(2);
  }
}
