package dev.verbatim.review;

import static dev.verbatim.review.Reviewing.MARKED;
import static dev.verbatim.review.Reviewing.answerId;
import static dev.verbatim.review.Reviewing.marked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Review;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an annotator sees of the answers, and what recurs in them.
class FeedbackTest {
  private final Reviewing b = new Reviewing();
  private final Reviewing a =
      new Reviewing(Review.empty(Reviewing.ARTICLE, Reviewing.ANALYST_A, "analyst-a"), "cafe");

  private Feedback feedback(AnnotationSet set) {
    return Feedback.of(List.of(a.review(), b.review()), set);
  }

  private Feedback.State state(String markId, AnnotationSet set) {
    return feedback(set).item(answerId(markId)).orElseThrow().state();
  }

  @Test
  void whatWasTakenOverIsSeenInTheMarksThemselves() throws RefusedException {
    b.answer(Answer.Kind.ACCEPTED, "speaker");
    b.correct("quote", marked("quote").mark().withSpans(List.of(Reviewing.span("We were"))));
    b.answer(Answer.Kind.REJECTED, "allegation");
    b.answer(Answer.Kind.QUESTIONED, "statistic");
    b.miss("new", "speaker", "Ana Reyes");

    assertThat(feedback(MARKED).items())
        .extracting(Feedback.Item::state)
        .containsExactly(
            Feedback.State.ACCEPTED,
            Feedback.State.OPEN,
            Feedback.State.OPEN,
            Feedback.State.OPEN,
            Feedback.State.OPEN);

    AnnotationSet after = MARKED;
    for (Feedback.Item item : feedback(MARKED).items()) {
      TakeOver over = TakeOver.of(item.answer(), after, List.of(), b.session.now());
      after = Reviewing.after(after, over.edits());
    }
    assertThat(feedback(after).items())
        .extracting(Feedback.Item::state)
        .containsExactlyInAnyOrder(
            Feedback.State.ACCEPTED,
            Feedback.State.TAKEN_OVER,
            Feedback.State.TAKEN_OVER,
            Feedback.State.OPEN,
            Feedback.State.TAKEN_OVER);
    assertThat(feedback(after).open())
        .extracting(i -> i.answer().mark().id())
        .containsExactly("statistic");
  }

  @Test
  void aMarkMadeByHandIsWhatWasMissed() {
    b.miss("new", "speaker", "Ana Reyes");
    assertThat(state("new", MARKED.with(Reviewing.mark("own", "speaker", "Ana Reyes"))))
        .isEqualTo(Feedback.State.TAKEN_OVER);
    assertThat(feedback(MARKED.with(Reviewing.mark("own", "speaker", "Ana Reyes"))).of("own"))
        .hasSize(1);
    assertThat(state("new", MARKED.with(Reviewing.mark("own", "quote", "Ana Reyes"))))
        .isEqualTo(Feedback.State.OPEN);
  }

  @Test
  void aCorrectionOfAMarkThatIsGoneIsNotTakenOver() {
    b.correct("quote", marked("quote").mark().withTag("allegation"));
    assertThat(state("quote", MARKED.without("quote"))).isEqualTo(Feedback.State.OPEN);
  }

  @Test
  void bothSpeakInOneTalk() {
    b.answer(Answer.Kind.QUESTIONED, "quote");
    a.session.reply("Reply", answerId("quote"), "It is his.");
    b.later(60);
    b.session.reply("Reply", answerId("quote"), "Then link him.");
    Feedback.Item item = feedback(MARKED).item(answerId("quote")).orElseThrow();
    assertThat(item.talk()).extracting(Reply::text).containsExactly("It is his.", "Then link him.");
    assertThat(item.reviewersReplies()).isEqualTo(1);
  }

  @Test
  void whatIsResolvedOpensAgainWhenTheReviewerSaysMore() {
    b.answer(Answer.Kind.QUESTIONED, "quote");
    a.session.resolve("Resolve", feedback(MARKED).item(answerId("quote")).orElseThrow());
    assertThat(state("quote", MARKED)).isEqualTo(Feedback.State.RESOLVED);

    b.session.reply("Reply", answerId("quote"), "Really?");
    assertThat(state("quote", MARKED)).isEqualTo(Feedback.State.OPEN);

    a.session.resolve("Resolve", feedback(MARKED).item(answerId("quote")).orElseThrow());
    a.session.reply("Reply", answerId("quote"), "Yes.");
    assertThat(state("quote", MARKED)).isEqualTo(Feedback.State.RESOLVED);

    b.answer(Answer.Kind.REJECTED, "quote");
    assertThat(state("quote", MARKED)).isEqualTo(Feedback.State.OPEN);
  }

  @Test
  void whatIsReopenedIsOpen() {
    b.answer(Answer.Kind.REJECTED, "quote");
    a.session.resolve("Resolve", feedback(MARKED).item(answerId("quote")).orElseThrow());
    a.session.reopen("Reopen", answerId("quote"));
    assertThat(state("quote", MARKED)).isEqualTo(Feedback.State.OPEN);
  }

  @Test
  void slipsAreCountedTagByTag() throws RefusedException {
    b.answer(Answer.Kind.ACCEPTED, "speaker");
    b.session.correct(
        "Correct",
        marked("quote"),
        marked("quote")
            .withLinks(List.of())
            .withMark(
                marked("quote")
                    .mark()
                    .withSpans(List.of(Reviewing.span("We were")))
                    .withAttributes(Reviewing.attributes("type", "indirect"))));
    b.correct("allegation", marked("allegation").mark().withTag("statistic"));
    b.answer(Answer.Kind.REJECTED, "statistic");
    b.miss("new", "statistic", "12");
    AnnotationSet without = Reviewing.after(MARKED, List.of(new Edit.Unlink("quote-speaker")));
    b.session.correct(
        "Correct",
        dev.verbatim.model.LinkedMark.of(without.annotation("quote").orElseThrow(), without),
        marked("quote"));

    Tally tally = feedback(MARKED).tally();

    assertThat(tally.rows())
        .extracting(Tally.Row::tag)
        .containsExactly("statistic", "allegation", "quote", "speaker");
    assertThat(tally.rows().getFirst())
        .isEqualTo(
            new Tally.Row(
                "statistic", 2, Map.of(Slip.NOT_TO_MARK, 1, Slip.MISSED, 1), Map.of(), Map.of()));
    assertThat(tally.rows().get(1).slips()).isEqualTo(Map.of(Slip.TAG, 1));
    assertThat(tally.rows().get(2))
        .isEqualTo(new Tally.Row("quote", 1, Map.of(Slip.LINK, 1), Map.of(), Map.of("said-by", 1)));
    assertThat(tally.rows().getLast().total()).isZero();
    assertThat(tally.isEmpty()).isFalse();
  }

  @Test
  void oneCorrectionMayFindSeveralSlips() {
    b.correct(
        "quote",
        marked("quote")
            .mark()
            .withTag("allegation")
            .withSpans(List.of(Reviewing.span("We were")))
            .withAttributes(Map.of()));
    assertThat(Slip.in(b.answer("quote"))).containsExactly(Slip.BOUNDARY, Slip.TAG, Slip.ATTRIBUTE);
    assertThat(feedback(MARKED).tally().rows().getFirst().attributes())
        .isEqualTo(Map.of("type", 1));
  }

  @Test
  void questionsAndAcceptancesAreNoSlips() {
    b.answer(Answer.Kind.ACCEPTED, "speaker");
    b.answer(Answer.Kind.QUESTIONED, "quote");
    assertThat(feedback(MARKED).tally().isEmpty()).isTrue();
  }
}
