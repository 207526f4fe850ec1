package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reviews and what they are made of.
class ReviewTest {
  private static final Provenance BY =
      Provenance.of("analyst-b", Instant.parse("2026-11-24T08:00:00Z"));
  private static final Annotation MARK = Annotation.of("m", "quote", List.of(new Span(4, 9)), BY);

  private static LinkedMark linked(Annotation mark, Relation... links) {
    return new LinkedMark(mark, List.of(links));
  }

  private static Answer answer(String id, Answer.Kind kind, Annotation mark) {
    return new Answer(id, kind, linked(mark), Optional.empty(), "", BY);
  }

  private static Review review(Answer... answers) {
    return Review.empty(
            new Review.Origin("a", "0", new Annotator("analyst-b", "B"), "analyst-a", Map.of()))
        .withAnswers(List.of(answers));
  }

  @Test
  void theIdOfAnAnswerFollowsFromReviewerAndMark() {
    assertThat(Answer.idOf("analyst-b", "m"))
        .isEqualTo(Answer.idOf("analyst-b", "m"))
        .isNotEqualTo(Answer.idOf("analyst-c", "m"))
        .isNotEqualTo(Answer.idOf("analyst-b", "n"));
  }

  @Test
  void onlyACorrectionHasOneAndOfTheSameMark() {
    assertThatIllegalArgumentException().isThrownBy(() -> answer("x", Answer.Kind.CORRECTED, MARK));
    Optional<LinkedMark> other =
        Optional.of(linked(Annotation.of("n", "quote", List.of(new Span(0, 1)), BY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Answer("x", Answer.Kind.CORRECTED, linked(MARK), other, "", BY));
  }

  @Test
  void marksSayTheSameWhoeverMadeThemAndWhateverTheirNotes() {
    Annotation later =
        MARK.withNote("mine").withProvenance(Provenance.of("analyst-c", Instant.EPOCH));
    Relation link = new Relation("r", "said-by", "m", "s", BY);
    Relation same = new Relation("other", "said-by", "m", "s", BY);
    assertThat(linked(MARK, link).saysAs(linked(later, same))).isTrue();
    assertThat(linked(MARK, link).saysAs(linked(MARK))).isFalse();
    assertThat(linked(MARK).saysAs(linked(MARK.withTag("speaker")))).isFalse();
    assertThat(linked(MARK).saysAs(linked(MARK.withSpans(List.of(new Span(4, 8)))))).isFalse();
    AttributeValue value = new AttributeValue.Flag(true);
    assertThat(linked(MARK).saysAs(linked(MARK.withAttribute("negated", value)))).isFalse();
  }

  @Test
  void aMarkIsToldWithTheLinksThatLeaveItAlone() {
    Article article = new Article("a", Metadata.titled("A"), ArticleText.of("one two three"));
    Codebook codebook =
        new Codebook("c", 1, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    AnnotationSet set =
        AnnotationSet.empty(article, new Annotator("analyst-a", "A"), codebook)
            .with(MARK)
            .with(new Relation("out", "said-by", "m", "s", BY))
            .with(new Relation("in", "responds-to", "s", "m", BY));
    assertThat(LinkedMark.of(MARK, set).links()).extracting(Relation::id).containsExactly("out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked(MARK, new Relation("in", "x", "s", "m", BY)));
  }

  @Test
  void answersStandInTextOrderAndOnce() {
    Annotation early = Annotation.of("e", "quote", List.of(new Span(0, 2)), BY);
    Review review =
        review(answer("1", Answer.Kind.ACCEPTED, MARK), answer("2", Answer.Kind.ACCEPTED, early));
    assertThat(review.answers()).extracting(Answer::id).containsExactly("2", "1");
    assertThat(review.answerTo("m")).contains(review.answers().getLast());
    assertThat(review.with(answer("1", Answer.Kind.REJECTED, MARK)).answers()).hasSize(2);
    assertThat(review.withoutAnswer("1").answers()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                review(
                    answer("1", Answer.Kind.ACCEPTED, MARK),
                    answer("1", Answer.Kind.REJECTED, MARK)));
  }

  @Test
  void aNewAnswerDecidesItsRivalsAndNoOthers() {
    Answer mine = answer("1", Answer.Kind.ACCEPTED, MARK);
    Answer theirs = answer("1", Answer.Kind.REJECTED, MARK);
    Annotation elsewhere = Annotation.of("e", "quote", List.of(new Span(0, 2)), BY);
    Answer other = answer("2", Answer.Kind.REJECTED, elsewhere);
    Review review = review(mine).withRivals(List.of(theirs, other));
    assertThat(review.rivalsOf("1")).containsExactly(theirs);
    assertThat(review.with(theirs).rivals()).containsExactly(other);
  }

  @Test
  void aVersionIsToldByAllThatItSaysAndWhen() {
    Answer answer = answer("1", Answer.Kind.ACCEPTED, MARK);
    Provenance later = BY.modifiedAt(BY.modified().plusMillis(1));
    List<LinkedMark> marks =
        List.of(
            linked(MARK.withTag("speaker")),
            linked(MARK.withSpans(List.of(new Span(4, 8)))),
            linked(MARK.withAttribute("v", new AttributeValue.Text("1"))),
            linked(MARK.withAttribute("v", new AttributeValue.Numeric(new BigDecimal("1.0")))),
            linked(MARK.withAttribute("v", new AttributeValue.Flag(true))),
            linked(MARK.withAttribute("v", new AttributeValue.Words(List.of(new Span(0, 1))))),
            linked(MARK.withAttribute("v", new AttributeValue.Other(List.of("x")))),
            linked(MARK, new Relation("r", "said-by", "m", "s", BY)),
            linked(MARK, new Relation("r", "said-by", "m", "t", BY)));
    List<Answer> others =
        Stream.concat(
                Stream.of(
                    answer("2", Answer.Kind.ACCEPTED, MARK),
                    answer("1", Answer.Kind.REJECTED, MARK),
                    answer.withComment("why"),
                    answer.withProvenance(later)),
                marks.stream()
                    .flatMap(
                        mark ->
                            Stream.of(
                                new Answer(
                                    "1", Answer.Kind.ACCEPTED, mark, Optional.empty(), "", BY),
                                new Answer(
                                    "1",
                                    Answer.Kind.CORRECTED,
                                    linked(MARK),
                                    Optional.of(mark),
                                    "",
                                    BY))))
            .toList();
    assertThat(others)
        .extracting(Answer::versionId)
        .doesNotContain(answer.versionId())
        .doesNotHaveDuplicates();
    assertThat(answer("1", Answer.Kind.ACCEPTED, MARK.withNote("mine")).versionId())
        .isEqualTo(answer.versionId());
  }

  @Test
  void answersThatCollideAreEachShownOnceInTheOrderOfTheirTimes() {
    Answer mine = answer("1", Answer.Kind.ACCEPTED, MARK);
    Answer again = mine.withProvenance(BY.modifiedAt(BY.modified().plusSeconds(9)));
    Answer early =
        answer("1", Answer.Kind.REJECTED, MARK)
            .withProvenance(BY.modifiedAt(BY.modified().minusSeconds(9)));
    assertThat(review(mine).withRivals(List.of(again, early)).colliding("1"))
        .containsExactly(early, mine);
    assertThat(review(mine).colliding("1")).isEmpty();
  }

  @Test
  void repliesStandInTheOrderOfTheirTimes() {
    Provenance later = Provenance.of("analyst-b", Instant.parse("2026-11-24T09:00:00Z"));
    Review review =
        review()
            .with(new Reply("b", "1", "second", later))
            .with(new Reply("z", "1", "first", BY))
            .with(new Reply("c", "2", "of another", BY));
    assertThat(review.repliesTo("1")).extracting(Reply::text).containsExactly("first", "second");
    assertThat(review.withoutReply("z").replies()).hasSize(2);
    assertThat(review.isBlank()).isFalse();
    assertThat(review().isBlank()).isTrue();
    assertThat(review().isOwn()).isFalse();
  }
}
