package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Reply;
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
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Analyst D reads what analyst C marked and answers by keys; analyst C makes something of the
/// answers; analyst D sees that.
@ExtendWith(Fx.class)
class ReadingByHandTest {
  private static final String TEXT =
      """
      Ivo Brandt said: “We were ready in May.” The port denied that 12 ships waited outside.

      “Nobody asked,” said the harbour master, Ana Reyes. She left.
      """;

  private static final Watch.News REVIEWS =
      new Watch.News(false, false, false, Set.of(), /* reviews= */ true);

  @TempDir Path folder;
  private OpenWindow open;

  /// Analyst C marks, and analyst D sits down after her.
  @BeforeEach
  void marked() throws Exception {
    open = OpenWindow.onTexts(folder, Map.of("harbour", TEXT));
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
  private void change(String name) {
    open.dialogs.answer(Optional.of(name));
    Fx.run(() -> open.main.changeAnnotator());
    open.until(
        "another sits there",
        () ->
            open.main.desk().annotator().filter(a -> a.name().equals(name)).isPresent()
                && open.main.desk().currentProperty().get().isPresent());
    Fx.settle();
  }

  private void read() {
    open.window.keys(KeyCode.CONTROL, KeyCode.R);
    open.until("it is shown", () -> open.main.covering().coverProperty().get().isPresent());
    Fx.settle();
    open.until(
        "the page has the focus",
        () -> open.window.scene().getFocusOwner().getStyleClass().contains("article"));
  }

  private void back() {
    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until("back", () -> open.main.desk().shown().isPresent());
    Fx.settle();
  }

  private void type(String selector, String text) {
    Fx.run(
        () -> {
          TextInputControl field = (TextInputControl) open.node(selector);
          assertThat(field.isFocused()).as(selector).isTrue();
          field.setText(text);
        });
  }

  /// Waits until every answer is in its file.
  private void written() {
    AtomicBoolean done = new AtomicBoolean();
    Fx.run(() -> open.main.reviewing().whenWritten(open.dialogs, () -> done.set(true)));
    open.until("all is written", done::get);
  }

  private Review onDisk(String reviewer) throws Exception {
    written();
    Path file =
        folder.resolve("project/reviews").resolve(reviewer).resolve("analyst-c/harbour.json");
    Article article =
        Fx.get(() -> open.main.desk().projectProperty().get().orElseThrow())
            .article("harbour")
            .article();
    return ReviewFile.read(Files.readAllBytes(file), file.toString(), article).review();
  }

  private List<String> answers() throws Exception {
    return onDisk("analyst-d").answers().stream()
        .map(a -> a.kind().id() + " " + words(a.mark().mark()))
        .toList();
  }

  private static String words(Annotation mark) {
    return TEXT.substring(mark.start(), mark.end());
  }

  private Answer answer(String words) throws Exception {
    return onDisk("analyst-d").answers().stream()
        .filter(a -> words(a.mark().mark()).equals(words))
        .findFirst()
        .orElseThrow();
  }

  private String progress() {
    return Fx.get(() -> ((Label) open.node("#reading-progress")).getText());
  }

  private void select(String words) {
    int start = TEXT.indexOf(words);
    Fx.run(() -> open.main.reviewing().reading().select(new Span(start, start + words.length())));
  }

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

  @Test
  void whoeverIsAloneIsToldSo() {
    change("Analyst C");
    open.window.keys(KeyCode.CONTROL, KeyCode.R);
    open.until("it is said", () -> !open.text("#said").isEmpty());
    assertThat(open.text("#said")).isEqualTo("Nobody else has marked this article yet.");
    assertThat(Fx.get(() -> open.main.covering().coverProperty().get())).isEmpty();
  }

  private Feedback feedback() {
    return open.main.reviewing().feedback().feedbackProperty().get();
  }

  private Feedback.State state() {
    return Fx.get(() -> feedback().items().getFirst().state());
  }
}
