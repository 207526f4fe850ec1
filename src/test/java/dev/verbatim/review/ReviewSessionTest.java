package dev.verbatim.review;

import static dev.verbatim.review.Reviewing.answerId;
import static dev.verbatim.review.Reviewing.marked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A reviewer at work.
class ReviewSessionTest {
  private final Reviewing b = new Reviewing();

  @Test
  void anAnswerHoldsWhatWasAnswered() {
    b.answer(Answer.Kind.ACCEPTED, "quote");
    Answer answer = b.answer("quote");
    assertThat(answer.id()).isEqualTo(answerId("quote"));
    assertThat(answer.mark()).isEqualTo(marked("quote"));
    assertThat(answer.mark().links()).hasSize(1);
    assertThat(answer.provenance().author()).isEqualTo("analyst-b");
  }

  @Test
  void aMarkHasOneAnswerAndItsCommentStays() {
    b.session.comment("Comment", marked("quote"), "  whose? ");
    assertThat(b.kind("quote")).isEqualTo(Answer.Kind.QUESTIONED);
    Instant first = b.answer("quote").provenance().created();
    b.answer(Answer.Kind.REJECTED, "quote");
    assertThat(b.review().answers()).hasSize(1);
    assertThat(b.answer("quote").comment()).isEqualTo("whose?");
    assertThat(b.answer("quote").provenance().created()).isEqualTo(first);
    assertThat(b.answer("quote").provenance().modified()).isAfter(first);
  }

  @Test
  void theSameAnswerAgainIsNoStep() throws RefusedException {
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.session.undo();
    assertThat(b.review().answers()).isEmpty();
    assertThat(b.session.undoable()).isEmpty();
  }

  @Test
  void manyAreAcceptedInOneStep() throws RefusedException {
    b.session.answer(
        "Accept the rest",
        Answer.Kind.ACCEPTED,
        List.of(marked("speaker"), marked("quote"), marked("statistic")));
    assertThat(b.review().answers()).hasSize(3);
    assertThat(b.session.undoable()).contains("Accept the rest");
    b.session.undo();
    assertThat(b.review().answers()).isEmpty();
    assertThat(b.review().removed()).hasSize(3);
    b.session.redo();
    assertThat(b.review().answers()).hasSize(3);
    assertThat(b.review().removed()).isEmpty();
  }

  @Test
  void aCorrectionBackToWhatIsThereIsNone() {
    b.correct("quote", marked("quote").mark().withSpans(List.of(new Span(0, 5))));
    assertThat(b.kind("quote")).isEqualTo(Answer.Kind.CORRECTED);
    b.correct("quote", marked("quote").mark());
    assertThat(b.review().answers()).isEmpty();
  }

  @Test
  void wordsOfACommentThatFollowEachOtherAreOneStep() throws RefusedException {
    Instant now = Instant.parse("2026-11-24T08:00:00Z");
    ReviewSession still = new ReviewSession(b.review(), "a1f3", () -> now);
    still.comment("Comment", marked("quote"), "w");
    still.comment("Comment", marked("quote"), "wh");
    still.comment("Comment", marked("quote"), "why");
    still.undo();
    assertThat(still.review().answers()).isEmpty();
    still.redo();
    assertThat(still.review().answers()).extracting(Answer::comment).containsExactly("why");
  }

  @Test
  void undoLeavesWhatAnotherProgramWrote() throws RefusedException {
    b.answer(Answer.Kind.ACCEPTED, "quote");
    Reviewing elsewhere = new Reviewing(b.review(), "beef");
    elsewhere.answer(Answer.Kind.REJECTED, "speaker");
    b.session.adopt(elsewhere.review());
    b.session.undo();
    assertThat(b.review().answers()).extracting(a -> a.mark().id()).containsExactly("speaker");
  }

  @Test
  void undoOfWhatAnotherProgramChangedIsRefused() {
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.answer(Answer.Kind.REJECTED, "quote");
    Reviewing elsewhere = new Reviewing(b.review(), "beef");
    elsewhere.answer(Answer.Kind.QUESTIONED, "quote");
    Review joined = ReviewMerge.merge(b.review(), b.review(), elsewhere.review());
    b.session.adopt(joined);
    assertThatThrownBy(b.session::undo)
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "“Answer” cannot be undone: what it touched has been changed since by another"
                + " program.");
    assertThat(b.review()).isEqualTo(joined);
  }

  @Test
  void answeringAnewDecidesBetweenRivals() {
    b.answer(Answer.Kind.ACCEPTED, "quote");
    Reviewing elsewhere = new Reviewing();
    elsewhere.answer(Answer.Kind.REJECTED, "quote");
    b.session.adopt(ReviewMerge.merge(new Reviewing().review(), b.review(), elsewhere.review()));
    assertThat(b.review().rivals()).hasSize(1);
    b.answer(Answer.Kind.ACCEPTED, "quote");
    assertThat(b.review().rivals()).isEmpty();
    assertThat(b.kind("quote")).isEqualTo(Answer.Kind.ACCEPTED);
  }

  @Test
  void repliesAndResolutionsAreTakenBackToo() throws RefusedException {
    Reviewing a =
        new Reviewing(Review.empty(Reviewing.ARTICLE, Reviewing.ANALYST_A, "analyst-a"), "cafe");
    b.answer(Answer.Kind.REJECTED, "quote");
    a.session.reply("Reply", answerId("quote"), " why? ");
    a.session.reply("Reply", answerId("quote"), "  ");
    Feedback feedback = Feedback.of(List.of(a.review(), b.review()), Reviewing.MARKED);
    a.session.resolve("Resolve", feedback.items().getFirst());
    assertThat(a.review().replies()).extracting(Reply::text).containsExactly("why?");
    assertThat(a.review().resolution(answerId("quote"))).isPresent();
    a.session.undo();
    assertThat(a.review().resolutions()).isEmpty();
    a.session.undo();
    assertThat(a.review().replies()).isEmpty();
    assertThat(a.session.undoable()).isEmpty();
  }

  @Test
  void whoIsToldOfAChangeFindsTheHistoryAfterIt() throws RefusedException {
    List<String> steps = new ArrayList<>();
    b.session.addListener(
        (_, _) ->
            steps.add(b.session.undoable().orElse("-") + " " + b.session.redoable().orElse("-")));
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.session.undo();
    b.session.redo();
    assertThat(steps).containsExactly("Answer -", "- Answer", "Answer -");
  }

  /// The set is changed a day after everything that is answered here, unless time passes.
  @Test
  void ofTwoHistoriesTheNewestStepIsUndoneFirstAndTheOldestUndoneRedoneFirst()
      throws RefusedException {
    AnnotationSession set = Reviewing.annotating(Reviewing.MARKED);
    assertThat(next(set)).isEqualTo("set set");
    b.session.reply("Reply", answerId("quote"), "Right.");
    assertThat(next(set)).isEqualTo("review set");
    set.dispatch(Transaction.of("Remove", new Edit.Remove("statistic")));
    assertThat(next(set)).isEqualTo("set set");
    b.later(2 * 24 * 3600);
    b.session.reply("Reply", answerId("quote"), "Later.");
    assertThat(next(set)).isEqualTo("review set");

    b.session.undo();
    assertThat(next(set)).isEqualTo("set review");
    set.undo();
    assertThat(next(set)).isEqualTo("review set");
    b.session.undo();
    assertThat(next(set)).isEqualTo("set review");
    b.session.redo();
    assertThat(next(set)).isEqualTo("review set");
    set.redo();
    assertThat(next(set)).isEqualTo("set review");
  }

  @Test
  void whatWasUndoneIsNotRedoneOnceTheSetWasChanged() throws RefusedException {
    AnnotationSession set = Reviewing.annotating(Reviewing.MARKED);
    b.session.reply("Reply", answerId("quote"), "Right.");
    b.session.undo();
    assertThat(next(set)).isEqualTo("set review");
    set.dispatch(Transaction.of("Remove", new Edit.Remove("statistic")));
    assertThat(next(set)).isEqualTo("set set");
  }

  /// Whose step is undone next, and whose redone.
  private String next(AnnotationSession set) {
    return (b.session.isNext(set.history(), true) ? "review" : "set")
        + (b.session.isNext(set.history(), false) ? " review" : " set");
  }

  @Test
  void listenersAreToldOfEachChangeOnce() throws RefusedException {
    List<Integer> sizes = new ArrayList<>();
    b.session.addListener((_, after) -> sizes.add(after.answers().size()));
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.session.undo();
    b.session.redo();
    b.session.withdraw("Withdraw", answerId("quote"));
    assertThat(sizes).containsExactly(1, 0, 1, 0);
  }
}
