package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuidelineGapTest {
  private static final Instant WHEN = Instant.parse("2026-11-28T09:00:00Z");
  private static final Source SOURCE = new Source("analyst-a", "a1");
  private static final Annotation THEIRS = mark("a1", "allegation", 3, 9);

  private final AnnotationSet empty =
      AnnotationSet.empty(
          new AnnotationSet.Origin(
              "harbour", "", new Annotator(Annotator.ADJUDICATED, ""), "news", 1, Map.of()));

  private static Annotation mark(String id, String tag, int start, int end) {
    return Annotation.of(id, tag, List.of(new Span(start, end)), Provenance.of("analyst-a", WHEN));
  }

  private static Remark remark(Reason reason) {
    return new Remark(Optional.of(reason), "see 3", "analyst-d", WHEN, false);
  }

  private static Annotation settled(Annotation mark, Reason reason) {
    Ruling ruling = new Ruling(How.CHOSEN, List.of(), List.of(SOURCE), "", remark(reason));
    return mark.withProvenance(ruling.in(mark.provenance()));
  }

  private AnnotationSet decided(Decision.Kind kind, Reason reason) {
    Decision decision = new Decision(kind, "", List.of(SOURCE), remark(reason));
    return empty.withFields(empty.fields().withDecisions(List.of(decision.plain())));
  }

  private static List<GuidelineGap> in(AnnotationSet set) {
    return GuidelineGap.in(
        set, source -> source.equals(SOURCE) ? Optional.of(THEIRS) : Optional.empty());
  }

  @Test
  void aMarkIsACaseUnderItsTagAndThoseThatAnnotatorsGave() {
    Annotation mark = settled(mark("m1", "quote", 3, 12), Reason.GUIDELINE_GAP);
    List<GuidelineGap> gaps = in(empty.with(mark));
    assertThat(gaps)
        .containsExactly(
            new GuidelineGap(
                "harbour",
                mark.spans(),
                List.of("quote", "allegation"),
                Optional.of(mark),
                false,
                remark(Reason.GUIDELINE_GAP)));
  }

  @Test
  void whatIsRejectedOrOpenIsACaseOnTheWordsOfAnAnnotator() {
    GuidelineGap rejected = in(decided(Decision.Kind.REJECTED, Reason.GUIDELINE_GAP)).getFirst();
    assertThat(rejected.rejected()).isTrue();
    assertThat(rejected.spans()).isEqualTo(THEIRS.spans());
    assertThat(rejected.tags()).containsExactly("allegation");
    assertThat(rejected.remark().note()).isEqualTo("see 3");
    assertThat(in(decided(Decision.Kind.COMMENTED, Reason.GUIDELINE_GAP)).getFirst().rejected())
        .isFalse();
  }

  @Test
  void otherReasonsAreNoCasesAndNeitherIsWhatHasNoMarkLeft() {
    assertThat(in(decided(Decision.Kind.REJECTED, Reason.SLIP))).isEmpty();
    assertThat(in(empty.with(settled(mark("m1", "quote", 3, 12), Reason.EDGE_CASE)))).isEmpty();
    assertThat(in(empty.with(mark("m1", "quote", 3, 12)))).isEmpty();
    AnnotationSet set = decided(Decision.Kind.REJECTED, Reason.GUIDELINE_GAP);
    assertThat(GuidelineGap.in(set, _ -> Optional.empty())).isEmpty();
  }

  @Test
  void casesStandInTextOrder() {
    AnnotationSet set =
        decided(Decision.Kind.REJECTED, Reason.GUIDELINE_GAP)
            .with(settled(mark("late", "quote", 20, 25), Reason.GUIDELINE_GAP))
            .with(settled(mark("first", "quote", 0, 2), Reason.GUIDELINE_GAP));
    assertThat(in(set)).extracting(gap -> gap.spans().getFirst().start()).containsExactly(0, 3, 20);
  }
}
