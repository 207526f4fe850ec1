package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.review.Feedback;
import dev.verbatim.review.ReviewSession;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Analyst D answered two marks of analyst C differently on another machine, years ago, and decides
/// by keys and with the mouse which answers hold.
@ExtendWith(Fx.class)
class RivalAnswersByHandTest extends ReadingFixture {
  private static final Instant YEARS_AGO = Instant.parse("2020-03-01T08:00:00Z");
  private static final String QUOTE = "“We were ready in May.”";

  private Path file() {
    return folder.resolve("project/reviews/analyst-d/analyst-c/harbour.json");
  }

  /// What was answered on the other machine: the quote is asked about, the ships stand on other
  /// words.
  private Review elsewhere() throws Exception {
    Project project = Fx.get(() -> open.main.desk().projectProperty().get().orElseThrow());
    Article article = project.article("harbour").article();
    AnnotationSet set = project.setOn(article, "analyst-c").orElseThrow();
    Annotator reader = new Annotator("analyst-d", "Analyst D");
    ReviewSession session =
        new ReviewSession(Review.empty(article, reader, "analyst-c"), "beef", () -> YEARS_AGO);
    session.comment("Comment", mark(set, QUOTE), "Whose words?");
    LinkedMark ships = mark(set, "12 ships");
    int start = TEXT.indexOf("12 ships");
    List<Span> longer = List.of(new Span(start, start + "12 ships waited".length()));
    session.correct("Correct", ships, ships.withMark(ships.mark().withSpans(longer)));
    return session.review();
  }

  private static LinkedMark mark(AnnotationSet set, String words) {
    Annotation mark =
        set.annotations().stream().filter(m -> words(m).equals(words)).findFirst().orElseThrow();
    return LinkedMark.of(mark, set);
  }

  private void write(Review review) throws Exception {
    Files.createDirectories(file().getParent());
    Article article =
        Fx.get(() -> open.main.desk().projectProperty().get().orElseThrow())
            .article("harbour")
            .article();
    Files.write(file(), ReviewFile.write(review, article.text()));
  }

  /// Here the quote is rejected and the ships become an allegation; then both are joined, and
  /// analyst D reads on.
  private void collide() throws Exception {
    read();
    open.window.keys(KeyCode.A); // Ivo Brandt
    open.window.keys(KeyCode.X); // the quote
    open.window.keys(KeyCode.DIGIT3); // 12 ships
    back();
    write(ReviewMerge.join(onDisk("analyst-d"), elsewhere()));
    read();
  }

  private String heard(int card) {
    return Fx.get(() -> open.node("#rival-" + card).getAccessibleText());
  }

  private boolean isThere(String selector) {
    return Fx.get(
        () -> {
          Node node = open.main.root().lookup(selector);
          return node != null && node.isVisible() && node.getParent().isVisible();
        });
  }

  private int rivals() throws Exception {
    return onDisk("analyst-d").rivals().size();
  }

  @Test
  void eachIsShownWholeWithWhatDiffers() throws Exception {
    collide();
    assertThat(progress()).isEqualTo("ANALYST C · 1 OF 5 ANSWERED");
    assertThat(open.text("#reading-undecided")).isEqualTo("TO DECIDE: 2");
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.D); // the quote
    assertThat(open.text("#reading-state"))
        .startsWith("You answered this mark in two ways on different machines");
    assertThat(heard(1)).matches("Answer 1: questioned; analyst-d, 1 Mar 2020.*; Whose words\\?");
    assertThat(heard(2))
        .matches("Answer 2: should not be marked; .*; This should not be marked\\.");
    assertThat(isThere("#reading-comment")).isFalse();

    open.window.keys(KeyCode.D); // 12 ships
    assertThat(heard(1)).endsWith("; Words: 12 ships waited");
    assertThat(heard(2)).endsWith("; Statistic → Allegation");
    assertThat(Fx.get(() -> open.node("#rival-1").lookupAll(".piece-more"))).hasSize(1);
    assertThat(Fx.get(() -> open.node("#rival-2").lookupAll(".piece-less"))).hasSize(1);
    assertThat(Fx.get(() -> open.node("#rival-1").lookupAll(".differs"))).hasSize(1);
    assertThat(Fx.get(() -> open.node("#rival-1").lookupAll(".said-differs"))).isEmpty();
  }

  @Test
  void oneIsTakenByItsNumberAndOneGoesOnToTheNextToDecide() throws Exception {
    collide();
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.D);
    open.window.keys(KeyCode.DIGIT1); // the quote is asked about
    assertThat(answer(QUOTE).kind()).isEqualTo(Answer.Kind.QUESTIONED);
    assertThat(answer(QUOTE).comment()).isEqualTo("Whose words?");
    assertThat(rivals()).isEqualTo(1);
    assertThat(open.text("#reading-undecided")).isEqualTo("TO DECIDE: 1");

    open.window.keys(KeyCode.NUMPAD1); // the ships stand on other words
    assertThat(words(answer("12 ships").wanted().mark())).isEqualTo("12 ships waited");
    assertThat(rivals()).isZero();
    assertThat(isThere("#reading-undecided")).isFalse();
    assertThat(progress()).isEqualTo("ANALYST C · 3 OF 5 ANSWERED");

    Review before = onDisk("analyst-d");
    assertThat(ReviewMerge.join(before, elsewhere()).rivals()).isEmpty();
    assertThat(Fx.get(() -> open.main.commands().get("undo").text().get()))
        .isEqualTo("Undo Take an answer: corrected");
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(rivals()).isEqualTo(1);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(rivals()).isEqualTo(2);
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    open.window.keys(KeyCode.CONTROL, KeyCode.Y);
    assertThat(onDisk("analyst-d").answers()).isEqualTo(before.answers());
    assertThat(rivals()).isZero();
    open.window.keys(KeyCode.D);
    assertThat(open.text("#said")).isEqualTo("Nothing is to be decided: no answers collide.");
  }

  @Test
  void oneIsTakenWithTheMouse() throws Exception {
    collide();
    open.window.click(open.node("#button-next-undecided"));
    assertThat(heard(1)).contains("questioned");
    open.window.click(open.node("#rival-2"));
    assertThat(answer(QUOTE).kind()).isEqualTo(Answer.Kind.REJECTED);
    assertThat(rivals()).isEqualTo(1);
  }

  @Test
  void numbersTagWhereNothingCollidesAndWordsThatAreSelected() throws Exception {
    collide();
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.D);
    Button tag = (Button) open.node("#button-reading-tag-speaker");
    assertThat(Fx.get(tag::isDisabled)).isTrue();
    open.window.keys(KeyCode.DIGIT3); // there are two answers
    assertThat(rivals()).isEqualTo(2);
    select("She");
    assertThat(Fx.get(tag::isDisabled)).isFalse();
    open.window.keys(KeyCode.DIGIT1);
    assertThat(answer("She").kind()).isEqualTo(Answer.Kind.MISSED);
    assertThat(rivals()).isEqualTo(2);
    open.window.keys(KeyCode.DIGIT2); // what was missed is chosen, and becomes a quote
    assertThat(answer("She").wanted().mark().tag()).isEqualTo("quote");
  }

  @Test
  void onlyAWholeAnswerDecidesNotACorrectionAndNotTheRest() throws Exception {
    collide();
    open.window.keys(KeyCode.ESCAPE);
    open.window.keys(KeyCode.D);
    open.window.keys(KeyCode.C);
    assertThat(open.text("#said")).startsWith("You answered this mark differently");
    assertThat(Fx.get(() -> open.node("#rival-1").isFocused())).isTrue();
    open.window.keys(KeyCode.ALT, KeyCode.A);
    assertThat(answers()).contains("accepted “Nobody asked,”", "accepted Ana Reyes");
    assertThat(rivals()).isEqualTo(2);
    select("May");
    open.window.keys(KeyCode.W);
    assertThat(rivals()).isEqualTo(2);
    open.window.keys(KeyCode.A);
    assertThat(rivals()).isEqualTo(1);
  }

  @Test
  void whatCollidesWhileOneReadsIsShownAtOnce() throws Exception {
    read();
    open.window.keys(KeyCode.N); // the quote
    write(elsewhere());
    open.window.keys(KeyCode.X);
    open.until("it collides", () -> isThere("#reading-undecided"));
    assertThat(open.text("#reading-undecided")).isEqualTo("TO DECIDE: 1");
    open.window.keys(KeyCode.D);
    assertThat(heard(1)).contains("questioned");
  }

  @Test
  void theAnnotatorSeesThatNothingIsDecided() throws Exception {
    collide();
    back();
    change("Analyst C");
    open.until("there is feedback", () -> feedback().items().size() == 3);
    Fx.settle();
    assertThat(open.text("#feedback-heading")).isEqualTo("FEEDBACK · NOTHING OPEN");
    open.click("12 ships");
    assertThat(open.text("#feedback-said"))
        .isEqualTo("Analyst D: not decided yet, answered differently on two machines");
    assertThat(heard(1)).endsWith("; Words: 12 ships waited");
    assertThat(Fx.get(() -> open.node("#rival-1").isFocusTraversable())).isFalse();
    open.window.keys(KeyCode.O);
    assertThat(open.text("#said")).startsWith("Analyst D has not decided yet");
    assertThat(open.marks()).contains("statistic: 12 ships");
    assertThat(Fx.get(() -> feedback().items().get(2).state())).isEqualTo(Feedback.State.UNDECIDED);
  }
}
