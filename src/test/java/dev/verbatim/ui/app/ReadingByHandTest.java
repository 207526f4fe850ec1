package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Relation;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Analyst D reads what analyst C marked and answers by keys.
@ExtendWith(Fx.class)
class ReadingByHandTest extends ReadingFixture {
  @Test
  void everyKindOfAnswerIsGivenByKeysAndIsInTheFileAtOnce() throws Exception {
    byte[] theirs =
        Files.readAllBytes(folder.resolve("project/annotations/analyst-c/harbour.json"));
    read();
    assertThat(progress()).isEqualTo("ANALYST C · 0 OF 5 ANSWERED");

    open.window.keys(KeyCode.A); // Ivo Brandt, chosen as the first that waits
    open.window.keys(KeyCode.Q); // the first quote
    type("#reading-comment", "Whose words?");
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.N);
    open.window.keys(KeyCode.DIGIT3); // 12 ships
    select("12 ships waited");
    open.window.keys(KeyCode.W);
    open.window.keys(KeyCode.N);
    open.window.keys(KeyCode.X); // Nobody asked
    select("She");
    open.window.keys(KeyCode.DIGIT1);
    Fx.settle();

    assertThat(answers())
        .containsExactly(
            "accepted Ivo Brandt",
            "questioned “We were ready in May.”",
            "corrected 12 ships",
            "rejected “Nobody asked,”",
            "missed She");
    assertThat(answer("“We were ready in May.”").comment()).isEqualTo("Whose words?");
    Annotation wanted = answer("12 ships").wanted().mark();
    assertThat(wanted.tag()).isEqualTo("allegation");
    assertThat(words(wanted)).isEqualTo("12 ships waited");
    assertThat(progress()).isEqualTo("ANALYST C · 4 OF 5 ANSWERED");
    assertThat(Files.readAllBytes(folder.resolve("project/annotations/analyst-c/harbour.json")))
        .isEqualTo(theirs);
  }

  @Test
  void whatIsAnsweredIsUndoneAndRedone() throws Exception {
    read();
    open.window.keys(KeyCode.ALT, KeyCode.A);
    assertThat(answers()).hasSize(5).allMatch(a -> a.startsWith("accepted"));
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(answers()).isEmpty();
    assertThat(progress()).isEqualTo("ANALYST C · 0 OF 5 ANSWERED");
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    assertThat(answers()).hasSize(5);
    assertThat(Fx.get(() -> open.main.commands().get("undo").text().get()))
        .isEqualTo("Undo Accept 5 marks of the article");
  }

  @Test
  void theRestOfAParagraphIsAcceptedAndNoMore() throws Exception {
    read();
    open.window.keys(KeyCode.X);
    open.window.keys(KeyCode.SHIFT, KeyCode.A);
    assertThat(answers())
        .containsExactly(
            "rejected Ivo Brandt", "accepted “We were ready in May.”", "accepted 12 ships");
  }

  @Test
  void oneGoesOnWhereOneStopped() {
    read();
    open.window.keys(KeyCode.A);
    open.window.keys(KeyCode.A);
    back();
    read();
    Object chosen =
        Fx.get(
            () ->
                ((ListView<?>) open.node("#reading-marks")).getSelectionModel().getSelectedIndex());
    assertThat(chosen).isEqualTo(2);
  }

  @Test
  void aLinkIsCorrectedByChoosingItsEnd() throws Exception {
    read();
    open.window.keys(KeyCode.N);
    open.dialogs.answer(0);
    open.window.keys(KeyCode.L);
    List<Relation> links = answer("“We were ready in May.”").wanted().links();
    assertThat(links).extracting(Relation::type).containsExactly("said-by");
    assertThat(answer("“We were ready in May.”").kind()).isEqualTo(Answer.Kind.CORRECTED);
  }

  @Test
  void anotherTagDropsTheLinksThatItCannotHave() throws Exception {
    read();
    open.window.keys(KeyCode.N);
    open.dialogs.answer(0);
    open.window.keys(KeyCode.L);
    open.window.keys(KeyCode.DIGIT4);
    assertThat(answer("“We were ready in May.”").wanted().mark().tag()).isEqualTo("statistic");
    assertThat(answer("“We were ready in May.”").wanted().links()).isEmpty();
  }

  @Test
  void whoeverIsAloneIsToldSo() {
    change("Analyst C");
    open.window.keys(KeyCode.CONTROL, KeyCode.R);
    open.until("it is said", () -> !open.text("#said").isEmpty());
    assertThat(open.text("#said")).isEqualTo("Nobody else has marked this article yet.");
    assertThat(Fx.get(() -> open.main.covering().coverProperty().get())).isEmpty();
  }
}
