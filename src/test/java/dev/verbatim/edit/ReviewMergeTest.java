package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two histories of one review become one.
class ReviewMergeTest {
  private static final Instant EARLY = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant LATE = EARLY.plusSeconds(60);

  private static final Review EMPTY =
      Review.empty(
          new Review.Origin(
              "a", "0".repeat(64), new Annotator("analyst-b", "B"), "analyst-a", Map.of()));

  private static Answer answer(String mark, Answer.Kind kind, String comment) {
    Provenance by = Provenance.of("analyst-b", EARLY);
    Annotation marked = Annotation.of(mark, "quote", List.of(new Span(0, 3)), by);
    return new Answer(
        Answer.idOf("analyst-b", mark),
        kind,
        new LinkedMark(marked, List.of()),
        Optional.empty(),
        comment,
        by);
  }

  private static final Answer ASKED = answer("m", Answer.Kind.QUESTIONED, "why?");

  @Test
  void judgementAndCommentAreJoinedApart() {
    Review base = EMPTY.with(ASKED);
    Review mine = EMPTY.with(answer("m", Answer.Kind.REJECTED, "why?"));
    Review theirs = EMPTY.with(ASKED.withComment("whose words?"));

    Review merged = ReviewMerge.merge(base, mine, theirs);

    assertThat(merged.answers()).singleElement().matches(a -> a.kind() == Answer.Kind.REJECTED);
    assertThat(merged.answers().getFirst().comment()).isEqualTo("whose words?");
    assertThat(merged.rivals()).isEmpty();
  }

  @Test
  void whatCollidesIsKeptAsBothUntilItIsAnsweredAnew() {
    Review base = EMPTY.with(ASKED);
    Answer mine = answer("m", Answer.Kind.REJECTED, "no");
    Answer theirs = answer("m", Answer.Kind.ACCEPTED, "yes");

    Review merged = ReviewMerge.merge(base, EMPTY.with(mine), EMPTY.with(theirs));

    assertThat(merged.answers()).containsExactly(mine);
    assertThat(merged.rivalsOf(mine.id())).containsExactly(theirs);
    Review decided = merged.with(theirs);
    assertThat(decided.rivals()).isEmpty();
    assertThat(ReviewMerge.merge(merged, decided, merged).rivals()).isEmpty();
    assertThat(ReviewMerge.merge(merged, merged, decided)).isEqualTo(decided);
  }

  @Test
  void anEditWinsOverARemoval() {
    Review base = EMPTY.with(ASKED);
    Review removed = EMPTY.withRemoved(Map.of(ASKED.id(), LATE));
    Review edited = EMPTY.with(answer("m", Answer.Kind.REJECTED, "why?"));

    Review merged = ReviewMerge.merge(base, removed, edited);
    assertThat(merged.answers()).isEqualTo(edited.answers());
    assertThat(merged.removed()).isEmpty();
    assertThat(ReviewMerge.merge(base, removed, base).answers()).isEmpty();
  }

  @Test
  void withoutACommonBaseWhatWasTakenBackDoesNotComeBack() {
    Review old = EMPTY.with(ASKED);
    Review removed = EMPTY.withRemoved(Map.of(ASKED.id(), LATE));

    assertThat(ReviewMerge.merge(EMPTY, removed, old).answers()).isEmpty();
    assertThat(ReviewMerge.merge(EMPTY, old, removed).answers()).isEmpty();
    Review anew =
        EMPTY.with(ASKED.withProvenance(ASKED.provenance().modifiedAt(LATE.plusSeconds(1))));
    assertThat(ReviewMerge.merge(EMPTY, removed, anew)).isEqualTo(anew);
  }

  @Test
  void aReplyWrittenDifferentlyIsKeptAsTwo() {
    Provenance by = Provenance.of("analyst-b", EARLY);
    Review mine = EMPTY.with(new Reply("r", ASKED.id(), "mine", by));
    Review theirs = EMPTY.with(new Reply("r", ASKED.id(), "theirs", by));

    Review merged = ReviewMerge.merge(EMPTY, mine, theirs);

    assertThat(merged.replies()).extracting(Reply::text).containsOnly("mine", "theirs");
    assertThat(ReviewMerge.merge(EMPTY, merged, theirs).replies()).hasSize(2);
  }

  @Test
  void ofTwoResolutionsTheOneHoldsThatHeardMore() {
    Provenance by = Provenance.of("analyst-a", EARLY);
    Resolution less = new Resolution("answer", EARLY, 1, by);
    Resolution more = new Resolution("answer", EARLY, 2, by);

    assertThat(ReviewMerge.merge(EMPTY, EMPTY.with(less), EMPTY.with(more)).resolutions())
        .containsExactly(more);
    assertThat(ReviewMerge.merge(EMPTY, EMPTY.with(more), EMPTY.with(less)).resolutions())
        .containsExactly(more);
  }

  @Test
  void fieldsThatAreNotKnownAreJoinedByName() {
    Review base = with(Map.of("kept", 1, "changed", 1, "dropped", 1));
    Review mine = with(Map.of("kept", 1, "changed", 1, "mine", 2));
    Review theirs = with(Map.of("kept", 1, "changed", 3, "dropped", 1, "theirs", 4));

    assertThat(ReviewMerge.merge(base, mine, theirs).origin().extra())
        .isEqualTo(Map.of("kept", 1, "changed", 3, "mine", 2, "theirs", 4));
  }

  @Test
  void answersThatCouldNotBePlacedAreJoinedById() {
    Review base = with(Map.of("answers", List.of(unplaced("a", 1), unplaced("b", 1))));
    Review mine =
        with(Map.of("answers", List.of(unplaced("a", 2), unplaced("b", 1), unplaced("c", 1))));
    Review theirs = with(Map.of("answers", List.of(unplaced("a", 3), unplaced("b", 2))));

    assertThat(ReviewMerge.merge(base, mine, theirs).origin().extra())
        .isEqualTo(
            Map.of(
                "answers",
                List.of(unplaced("a", 2), unplaced("b", 2), unplaced("c", 1)),
                "rivals",
                List.of(unplaced("a", 3))));
  }

  private static Map<String, Object> unplaced(String id, int value) {
    return Map.of("id", id, "value", value);
  }

  private static Review with(Map<String, Object> extra) {
    Review.Origin origin = EMPTY.origin();
    return EMPTY.withOrigin(
        new Review.Origin(
            origin.articleId(),
            origin.textSha256(),
            origin.reviewer(),
            origin.annotatorId(),
            extra));
  }
}
