package dev.verbatim.review;

import static dev.verbatim.review.Reviewing.MARKED;
import static dev.verbatim.review.Reviewing.marked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.LinkedMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The annotator takes over what the reviewer wants.
class TakeOverTest {
  private final Reviewing b = new Reviewing();

  private TakeOver takeOver(String markId, AnnotationSet set) {
    return TakeOver.of(b.answer(markId), set, b.review().answers(), b.session.now());
  }

  private AnnotationSet taken(String markId, AnnotationSet set) throws RefusedException {
    AnnotationSet after = Reviewing.after(set, takeOver(markId, set).edits());
    assertThat(takeOver(markId, after).isDone()).isTrue();
    return after;
  }

  private static LinkedMark of(String id, AnnotationSet set) {
    return LinkedMark.of(set.annotation(id).orElseThrow(), set);
  }

  @Test
  void everythingThatTheReviewerChangedIsChanged() throws RefusedException {
    LinkedMark wanted =
        new LinkedMark(
            marked("allegation")
                .mark()
                .withTag("quote")
                .withSpans(List.of(Reviewing.span("ships waited outside")))
                .withAttributes(Reviewing.attributes("type", "indirect")),
            List.of(Reviewing.link("allegation", "speaker")));
    b.session.correct("Correct", marked("allegation"), wanted);

    AnnotationSet after = taken("allegation", MARKED);

    assertThat(of("allegation", after).saysAs(wanted)).isTrue();
    assertThat(takeOver("allegation", MARKED).changedSince()).isEmpty();
  }

  @Test
  void itIsOneStepAndUndone() throws RefusedException {
    b.correct("quote", marked("quote").mark().withTag("allegation"));
    AnnotationSession session = Reviewing.annotating(MARKED);
    TakeOver over = takeOver("quote", MARKED);
    session.dispatch(new Transaction("Take over", over.edits(), Optional.empty()));
    assertThat(session.set().annotation("quote").orElseThrow().tag()).isEqualTo("allegation");
    session.undo();
    assertThat(session.set().annotations()).isEqualTo(MARKED.annotations());
    assertThat(session.set().relations()).isEqualTo(MARKED.relations());
  }

  @Test
  void whatTheAnnotatorChangedSinceStaysWhereTheReviewerChangedAnother() throws RefusedException {
    b.correct("quote", marked("quote").mark().withSpans(List.of(Reviewing.span("We were"))));
    AnnotationSet since =
        MARKED.with(marked("quote").mark().withAttribute("negated", new AttributeValue.Flag(true)));

    assertThat(takeOver("quote", since).changedSince()).containsExactly(Slip.ATTRIBUTE);
    Annotation after = taken("quote", since).annotation("quote").orElseThrow();
    assertThat(after.spans()).containsExactly(Reviewing.span("We were"));
    assertThat(after.attributes()).containsKeys("type", "negated");
  }

  @Test
  void whatIsAsWantedAlreadyNeedsNothing() {
    Annotation wanted = marked("quote").mark().withTag("allegation");
    b.correct("quote", wanted);
    assertThat(takeOver("quote", MARKED.with(wanted)).isDone()).isTrue();
  }

  @Test
  void aLinkIsExchangedForAnother() throws RefusedException {
    AnnotationSet set = MARKED.with(Reviewing.mark("ana", "speaker", "Ana Reyes"));
    b.session.correct(
        "Correct",
        marked("quote"),
        marked("quote").withLinks(List.of(Reviewing.link("quote", "ana"))));
    AnnotationSet after = taken("quote", set);
    assertThat(of("quote", after).links()).extracting(l -> l.to()).containsExactly("ana");
  }

  @Test
  void aLinkToWhatWasMissedBringsItAlong() throws RefusedException {
    b.miss("ana", "speaker", "Ana Reyes");
    b.session.correct(
        "Correct",
        marked("quote"),
        marked("quote").withLinks(List.of(Reviewing.link("quote", "ana"))));
    AnnotationSet after = taken("quote", MARKED);
    assertThat(after.annotation("ana")).isPresent();
    assertThat(takeOver("ana", after).isDone()).isTrue();
  }

  @Test
  void aLinkToAMarkThatIsGoneIsLeftOutAndTold() {
    b.session.correct(
        "Correct",
        marked("allegation"),
        marked("allegation").withLinks(List.of(Reviewing.link("allegation", "gone"))));
    TakeOver over = takeOver("allegation", MARKED);
    assertThat(over.edits()).isEmpty();
    assertThat(over.lacking()).isEqualTo(1);
    assertThat(over.isDone()).isFalse();
  }

  @Test
  void aRejectedMarkGoesAndAChangeSinceIsTold() throws RefusedException {
    b.answer(Answer.Kind.REJECTED, "statistic");
    AnnotationSet since =
        MARKED.with(marked("statistic").mark().withSpans(List.of(Reviewing.span("12"))));
    assertThat(takeOver("statistic", MARKED).changedSince()).isEmpty();
    assertThat(takeOver("statistic", since).changedSince()).containsExactly(Slip.BOUNDARY);
    assertThat(taken("statistic", since).annotation("statistic")).isEmpty();
  }

  @Test
  void whatWasMissedBecomesTheAnnotatorsOwn() throws RefusedException {
    b.miss("new", "speaker", "Ana Reyes");
    Annotation made = taken("new", MARKED).annotation("new").orElseThrow();
    assertThat(made.provenance().author()).isEqualTo("analyst-a");
    assertThat(made.provenance().extra())
        .isEqualTo(Map.of("proposedBy", "analyst-b", "proposedIn", Reviewing.answerId("new")));
  }

  @Test
  void aCorrectionOfAMarkThatIsGoneHasNothingToChange() {
    b.correct("quote", marked("quote").mark().withTag("allegation"));
    TakeOver over = takeOver("quote", MARKED.without("quote"));
    assertThat(over.edits()).isEmpty();
    assertThat(over.changedSince()).containsExactly(Slip.NOT_TO_MARK);
  }

  @Test
  void acceptancesAndQuestionsAskForNothing() {
    b.answer(Answer.Kind.ACCEPTED, "quote");
    b.answer(Answer.Kind.QUESTIONED, "speaker");
    assertThat(takeOver("quote", MARKED).isDone()).isTrue();
    assertThat(takeOver("speaker", MARKED).edits()).isEqualTo(List.<Edit>of());
  }
}
