package dev.verbatim.review;

import static dev.verbatim.review.Reviewing.MARKED;
import static dev.verbatim.review.Reviewing.answerId;
import static dev.verbatim.review.Reviewing.marked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Review;
import dev.verbatim.model.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Analyst B answered a quote differently on two machines, and decides which answer holds.
class RivalAnswersTest {
  private static final String QUOTE = answerId("quote");

  private final Reviewing here = new Reviewing();
  private final Reviewing elsewhere = new Reviewing(Reviewing.NOTHING, "beef");

  /// Both machines have what the other said; here, the quote was accepted first.
  private Reviewing collided() {
    here.answer(Answer.Kind.ACCEPTED, "quote");
    elsewhere.later(60);
    elsewhere.correct("quote", marked("quote").mark().withTag("allegation"));
    Review there = elsewhere.review();
    exchange(here.review());
    here.session.adopt(ReviewMerge.join(here.review(), there));
    return here;
  }

  /// Brings a state from here to the other machine.
  private void exchange(Review state) {
    elsewhere.session.adopt(ReviewMerge.join(elsewhere.review(), state));
  }

  private static List<Answer.Kind> kinds(Review review) {
    return review.colliding(QUOTE).stream().map(Answer::kind).toList();
  }

  private void take(Answer.Kind kind) {
    Answer taken =
        here.review().colliding(QUOTE).stream()
            .filter(a -> a.kind() == kind)
            .findFirst()
            .orElseThrow();
    here.session.take("Take", taken);
  }

  @Test
  void answersThatCollideStandInTheOrderOfTheirTimesOnBothMachines() {
    collided();
    assertThat(here.kind("quote")).isEqualTo(Answer.Kind.ACCEPTED);
    assertThat(elsewhere.kind("quote")).isEqualTo(Answer.Kind.CORRECTED);
    assertThat(kinds(here.review()))
        .containsExactly(Answer.Kind.ACCEPTED, Answer.Kind.CORRECTED)
        .isEqualTo(kinds(elsewhere.review()));
    assertThat(here.review().colliding(answerId("speaker"))).isEmpty();
  }

  @Test
  void theOneThatIsTakenHoldsWholeAndWinsByRevision() {
    collided();
    Answer wanted = here.review().rivalsOf(QUOTE).getFirst();
    take(Answer.Kind.CORRECTED);
    assertThat(here.answer("quote").saysAs(wanted)).isTrue();
    assertThat(here.review().rivals()).isEmpty();
    assertThat(here.review().revision().comparedTo(elsewhere.review().revision()))
        .isEqualTo(Revision.Order.NEWER);

    Review undecided = elsewhere.review();
    exchange(here.review());
    assertThat(elsewhere.review()).isEqualTo(here.review());
    assertThat(ReviewMerge.join(here.review(), undecided)).isEqualTo(here.review());
  }

  @Test
  void theOneThatWasShownIsTakenInOneStepToo() {
    collided();
    take(Answer.Kind.ACCEPTED);
    assertThat(here.kind("quote")).isEqualTo(Answer.Kind.ACCEPTED);
    assertThat(here.review().rivals()).isEmpty();
    exchange(here.review());
    assertThat(elsewhere.kind("quote")).isEqualTo(Answer.Kind.ACCEPTED);
  }

  @Test
  void whatWasNotTakenStaysAwayAlsoWhereTheOtherMachineWentOn() {
    collided();
    elsewhere.answer(Answer.Kind.REJECTED, "statistic");
    for (Answer.Kind kind : List.of(Answer.Kind.CORRECTED, Answer.Kind.ACCEPTED)) {
      Review before = here.review();
      take(kind);
      Review joined = ReviewMerge.join(here.review(), elsewhere.review());
      Review exchanged = ReviewMerge.join(elsewhere.review(), here.review());
      assertThat(joined.answer(QUOTE)).contains(here.answer("quote"));
      assertThat(joined.rivals()).isEmpty();
      assertThat(joined.answers()).hasSize(2);
      assertThat(exchanged).isEqualTo(joined);
      here.session.adopt(before);
    }
  }

  @Test
  void whatTheOtherMachineSaysAnewCollidesAnew() {
    collided();
    take(Answer.Kind.CORRECTED);
    elsewhere.answer(Answer.Kind.REJECTED, "quote");
    Review joined = ReviewMerge.join(here.review(), elsewhere.review());
    assertThat(kinds(joined))
        .containsExactlyInAnyOrder(Answer.Kind.CORRECTED, Answer.Kind.REJECTED);
  }

  @Test
  void takingIsUndoneAndRedoneAsOneStep() throws RefusedException {
    collided();
    Review before = here.review();
    take(Answer.Kind.CORRECTED);
    Review after = here.review();
    assertThat(after.removed()).hasSize(2);

    here.session.undo();
    assertThat(here.review().withRevision(before.revision())).isEqualTo(before);
    exchange(here.review());
    assertThat(elsewhere.review().rivalsOf(QUOTE)).hasSize(1);
    here.session.redo();
    assertThat(here.review().answers()).isEqualTo(after.answers());
    assertThat(here.review().rivals()).isEmpty();
    exchange(here.review());
    assertThat(elsewhere.review().rivals()).isEmpty();
  }

  @Test
  void whatIsUndoneHoldsAgainWhereItIsKnownWhatBothHadInCommon() throws RefusedException {
    collided();
    take(Answer.Kind.CORRECTED);
    Review decided = here.review();
    Reviewing onward = new Reviewing(decided, "beef");
    onward.answer(Answer.Kind.REJECTED, "statistic");
    here.session.undo();
    Review joined = ReviewMerge.join(decided, onward.review(), here.review());
    assertThat(kinds(joined)).containsExactly(Answer.Kind.ACCEPTED, Answer.Kind.CORRECTED);
    assertThat(joined.removed()).isEmpty();
  }

  @Test
  void aCommentDecidesNothing() {
    collided();
    here.session.comment("Comment", marked("quote"), "Which?");
    assertThat(kinds(here.review()))
        .containsExactlyInAnyOrder(Answer.Kind.ACCEPTED, Answer.Kind.CORRECTED);
    here.answer(Answer.Kind.REJECTED, "quote");
    assertThat(here.review().rivals()).isEmpty();
  }

  @Test
  void theFileKeepsBothAndThatOneWasLetGo() throws FormatException {
    collided();
    assertThat(again(here.review())).isEqualTo(here.review());
    List<String> versions = here.review().colliding(QUOTE).stream().map(Answer::versionId).toList();
    take(Answer.Kind.CORRECTED);
    assertThat(again(here.review()).removed()).containsOnlyKeys(versions);
    assertThat(ReviewMerge.join(again(here.review()), elsewhere.review()).rivals()).isEmpty();
  }

  private static Review again(Review review) throws FormatException {
    byte[] bytes = ReviewFile.write(review, Reviewing.ARTICLE.text());
    return ReviewFile.read(bytes, "harbour.json", Reviewing.ARTICLE).review();
  }

  @Test
  void theAnnotatorIsToldThatNothingIsDecidedAndNothingIsCounted() throws RefusedException {
    collided();
    Feedback feedback = Feedback.of(List.of(elsewhere.review()), MARKED);
    Feedback.Item item = feedback.item(QUOTE).orElseThrow();
    assertThat(item.state()).isEqualTo(Feedback.State.UNDECIDED);
    assertThat(item.colliding()).hasSize(2);
    assertThat(feedback.open()).isEmpty();
    assertThat(feedback.tally().isEmpty()).isTrue();

    List<Edit> edits = TakeOver.of(item.answer(), MARKED, List.of(), here.session.now()).edits();
    Feedback after = Feedback.of(List.of(elsewhere.review()), Reviewing.after(MARKED, edits));
    assertThat(after.items().getFirst().state()).isEqualTo(Feedback.State.UNDECIDED);

    take(Answer.Kind.CORRECTED);
    Feedback decided = Feedback.of(List.of(here.review()), MARKED);
    assertThat(decided.open()).hasSize(1);
    assertThat(decided.items().getFirst().colliding()).isEmpty();
    assertThat(decided.tally().isEmpty()).isFalse();
  }
}
