package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotationTest {
  private static final Provenance BY = Provenance.of("analyst-a", Instant.EPOCH.plusSeconds(9));

  private static Annotation mark(Span... spans) {
    return Annotation.of("id", "quote", List.of(spans), BY);
  }

  private static Annotation made(String id, String tag, Span... spans) {
    return new Annotation(id, tag, List.of(spans), Map.of(), "", BY);
  }

  @Test
  void needsAnIdATagAndASpan() {
    assertThatIllegalArgumentException().isThrownBy(() -> made("", "quote", new Span(0, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> made("id", "", new Span(0, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> made("id", "quote"));
  }

  @Test
  void spansOutOfOrderOrTouchingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made("id", "quote", new Span(0, 2), new Span(2, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made("id", "quote", new Span(5, 6), new Span(0, 2)));
    assertThat(made("id", "quote", new Span(0, 2), new Span(3, 4)).spans()).hasSize(2);
  }

  @Test
  void aNewMarkJoinsSpansThatTouch() {
    assertThat(mark(new Span(4, 6), new Span(0, 2), new Span(2, 4)).spans())
        .containsExactly(new Span(0, 6));
    assertThat(mark(new Span(0, 9)).withSpans(List.of(new Span(3, 4), new Span(1, 3))).spans())
        .containsExactly(new Span(1, 4));
  }

  @Test
  void measuresItsFragmentsAndNotTheGaps() {
    //                 0123456789
    //                 ==   ===
    Annotation mark = mark(new Span(0, 2), new Span(5, 8));
    assertThat(mark.start()).isZero();
    assertThat(mark.end()).isEqualTo(8);
    assertThat(mark.length()).isEqualTo(5);
    assertThat(mark.covers(1)).isTrue();
    assertThat(mark.covers(3)).isFalse();
    assertThat(mark.covers(8)).isFalse();
    assertThat(mark.overlaps(new Span(2, 5))).isFalse();
    assertThat(mark.overlaps(new Span(4, 6))).isTrue();
  }

  @Test
  void changesGiveANewMarkAndLeaveTheOld() {
    Annotation mark = mark(new Span(0, 2));
    assertThat(mark.withTag("speaker").tag()).isEqualTo("speaker");
    assertThat(mark.withNote("why").note()).isEqualTo("why");
    assertThat(mark.withProvenance(BY.modifiedAt(Instant.MAX)).provenance().modified())
        .isEqualTo(Instant.MAX);
    assertThat(mark).isEqualTo(mark(new Span(0, 2)));
  }

  @Test
  void attributesAreSetChangedAndTakenAway() {
    AttributeValue direct = new AttributeValue.Text("direct");
    Annotation mark = mark(new Span(0, 2)).withAttribute("type", direct);
    assertThat(mark.attribute("type")).contains(direct);
    assertThat(mark.attribute("cue")).isEmpty();
    assertThat(mark.withAttribute("type", new AttributeValue.Text("scare")).attribute("type"))
        .contains(new AttributeValue.Text("scare"));
    assertThat(mark.withoutAttribute("type").attributes()).isEmpty();
    assertThat(mark.withoutAttribute("cue")).isEqualTo(mark);
  }

  @Test
  void attributesKeepTheOrderInWhichTheyWereSet() {
    Annotation mark = mark(new Span(0, 2));
    for (String id : List.of("z", "a", "m", "b")) {
      mark = mark.withAttribute(id, new AttributeValue.Flag(true));
    }
    assertThat(mark.attributes().keySet()).containsExactly("z", "a", "m", "b");
    assertThat(mark.withoutAttribute("a").attributes().keySet()).containsExactly("z", "m", "b");
  }

  @Test
  void mapsAreCopied() {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    attributes.put("type", new AttributeValue.Text("direct"));
    Annotation mark = mark(new Span(0, 2)).withAttributes(attributes);
    attributes.clear();
    assertThat(mark.attributes()).hasSize(1);
  }

  @Test
  void textOrderIsByStartThenTheLongerThenTheId() {
    Annotation first = mark(new Span(0, 2));
    assertThat(Annotation.TEXT_ORDER.compare(first, mark(new Span(1, 9)))).isNegative();
    assertThat(Annotation.TEXT_ORDER.compare(first, mark(new Span(0, 3)))).isPositive();
    assertThat(Annotation.TEXT_ORDER.compare(first, made("ie", "x", new Span(0, 2)))).isNegative();
    assertThat(Annotation.TEXT_ORDER.compare(first, mark(new Span(0, 2)))).isZero();
  }

  @Test
  void wordsNeedASpanAndAreJoined() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AttributeValue.Words(List.of()));
    assertThat(new AttributeValue.Words(List.of(new Span(2, 3), new Span(0, 2))).spans())
        .containsExactly(new Span(0, 3));
  }

  @Test
  void aLinkNeedsAnIdATypeAndTwoEnds() {
    assertThat(new Relation("r", "said-by", "a", "b", BY).joins("a")).isTrue();
    for (List<String> parts :
        List.of(
            List.of("", "t", "a", "b"),
            List.of("r", "", "a", "b"),
            List.of("r", "t", "", "b"),
            List.of("r", "t", "a", ""))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Relation(parts.get(0), parts.get(1), parts.get(2), parts.get(3), BY));
    }
  }

  @Test
  void aLinkKnowsItsEnds() {
    Relation link = new Relation("r", "said-by", "a", "b", BY);
    assertThat(link.joins("b")).isTrue();
    assertThat(link.joins("c")).isFalse();
    assertThat(link.otherEnd("a")).isEqualTo("b");
    assertThat(link.otherEnd("b")).isEqualTo("a");
  }

  @Test
  void aLinkRepeatsAnotherThatSaysTheSameOfTheSameMarks() {
    Relation link = new Relation("r", "said-by", "a", "b", BY);
    assertThat(link.repeats(new Relation("s", "said-by", "a", "b", BY))).isTrue();
    assertThat(link.repeats(new Relation("s", "other", "a", "b", BY))).isFalse();
    assertThat(link.repeats(new Relation("s", "said-by", "x", "b", BY))).isFalse();
    assertThat(link.repeats(new Relation("s", "said-by", "a", "x", BY))).isFalse();
  }

  @Test
  void aNewMarkIsAsOldAsItsLastChange() {
    assertThat(BY.created()).isEqualTo(BY.modified());
    assertThat(BY.modifiedAt(Instant.MAX).created()).isEqualTo(BY.created());
    assertThat(BY.modifiedAt(Instant.MAX).author()).isEqualTo("analyst-a");
  }
}
