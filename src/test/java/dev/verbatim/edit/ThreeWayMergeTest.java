package dev.verbatim.edit;

import static dev.verbatim.edit.Marking.foreign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Field;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {
  private static final Provenance BY = Provenance.of("analyst-a", Marking.START);
  private static final Annotation QUOTE = foreign("q", "quote", 1, 14);
  private static final Annotation SPEAKER = foreign("s", "speaker", 22, 32);
  private static final Relation LINK = new Relation("l", "said-by", "q", "s", BY);
  private static final AnnotationSet BASE = Marking.EMPTY.with(QUOTE).with(SPEAKER).with(LINK);

  private static AnnotationSet merge(AnnotationSet mine, AnnotationSet theirs) {
    return ThreeWayMerge.merge(BASE, mine, theirs);
  }

  private static AnnotationSet quote(UnaryOperator<Annotation> change) {
    return BASE.with(change.apply(QUOTE));
  }

  private static AttributeValue text(String value) {
    return new AttributeValue.Text(value);
  }

  @Nested
  class Marks {
    @Test
    void eachSidesOwnMarksAreThere() {
      AnnotationSet merged =
          merge(BASE.with(foreign("m", "quote", 33, 39)), BASE.with(foreign("t", "quote", 40, 45)));

      assertThat(merged.annotations())
          .extracting(Annotation::id)
          .containsExactly("q", "s", "m", "t");
      assertThat(merged.fields().conflicts()).isEmpty();
    }

    @Test
    void differentFieldsOfOneMarkAreJoined() {
      AnnotationSet merged =
          merge(
              quote(q -> q.withNote("mine").withAttribute("type", text("direct"))),
              quote(q -> q.withTag("figure").withAttribute("checked", text("yes"))));

      Annotation joined = merged.annotation("q").orElseThrow();
      assertThat(joined.note()).isEqualTo("mine");
      assertThat(joined.tag()).isEqualTo("figure");
      assertThat(joined.attributes()).containsOnlyKeys("type", "checked");
      assertThat(merged.fields().conflicts()).isEmpty();
    }

    @Test
    void oneFieldThatBothChangedIsAConflict() {
      AnnotationSet merged =
          merge(
              quote(q -> q.withSpans(List.of(new Span(1, 5)))),
              quote(q -> q.withSpans(List.of(new Span(2, 9)))));

      assertThat(merged.annotation("q").orElseThrow().spans()).containsExactly(new Span(1, 5));
      assertThat(merged.fields().conflicts())
          .containsExactly(
              new Conflict(
                  "q", Field.SPANS, List.of(List.of(new Span(1, 5)), List.of(new Span(2, 9)))));
    }

    @Test
    void whatBothChangedAlikeIsTakenOnce() {
      AnnotationSet merged =
          merge(quote(q -> q.withNote("same").withTag("figure")), quote(q -> q.withNote("same")));

      assertThat(merged.annotation("q").orElseThrow().tag()).isEqualTo("figure");
      assertThat(merged.fields().conflicts()).isEmpty();
    }

    @Test
    void anAttributeThatOneSideClearedIsClear() {
      AnnotationSet base = quote(q -> q.withAttribute("type", text("direct")));
      AnnotationSet mine = base.with(base.annotation("q").orElseThrow().withNote("mine"));

      AnnotationSet merged = ThreeWayMerge.merge(base, mine, BASE);

      assertThat(merged.annotation("q").orElseThrow().attributes()).isEmpty();
      assertThat(merged.annotation("q").orElseThrow().note()).isEqualTo("mine");
    }

    @Test
    void anAttributeThatOneSideClearedAndTheOtherChangedIsAConflict() {
      AnnotationSet base = quote(q -> q.withAttribute("type", text("direct")));
      AnnotationSet theirs = quote(q -> q.withAttribute("type", text("indirect")));

      AnnotationSet merged = ThreeWayMerge.merge(base, BASE, theirs);

      assertThat(merged.annotation("q").orElseThrow().attribute("type")).isEmpty();
      assertThat(merged.fields().conflicts())
          .containsExactly(
              new Conflict(
                  "q",
                  Field.attribute("type"),
                  List.of(Optional.empty(), Optional.of(text("indirect")))));
    }

    @Test
    void theSameMarkMadeOnBothSidesIsJoined() {
      AnnotationSet merged =
          merge(
              BASE.with(foreign("n", "quote", 33, 39)),
              BASE.with(foreign("n", "quote", 33, 39).withNote("theirs")));

      assertThat(merged.annotation("n").orElseThrow().note()).isEmpty();
      assertThat(merged.fields().conflicts()).hasSize(1);
    }

    @Test
    void aRemovalOfWhatTheOtherLeftAloneStands() {
      assertThat(merge(BASE.without("q"), BASE).annotation("q")).isEmpty();
      assertThat(merge(BASE, BASE.without("q")).annotation("q")).isEmpty();
    }

    @Test
    void anEditWinsOverARemoval() {
      AnnotationSet edited = quote(q -> q.withNote("kept"));
      AnnotationSet removed = BASE.without("q").without("l");

      assertThat(merge(edited, removed).annotation("q")).contains(edited.annotations().getFirst());
      assertThat(merge(removed, edited).annotation("q")).contains(edited.annotations().getFirst());
      assertThat(merge(removed, edited).removed()).doesNotContainKey("q");
    }

    @Test
    void aMarkThatComesBackBringsTheLinksThatWentWithIt() {
      AnnotationSet edited = quote(q -> q.withNote("kept"));
      AnnotationSet removed = BASE.without("q").without("l");

      assertThat(merge(edited, removed).relations()).containsExactly(LINK);
      assertThat(merge(removed, edited).relations()).containsExactly(LINK);
      assertThat(merge(removed, edited.without("l")).relations()).isEmpty();
      assertThat(merge(removed.without("s"), edited).relations()).isEmpty();
    }

    @Test
    void aNewLinkToAMarkWinsOverItsRemoval() {
      AnnotationSet linked = BASE.with(new Relation("n", "same", "q", "s", BY));
      AnnotationSet removed = BASE.without("q").without("l");

      assertThat(merge(linked, removed).annotation("q")).contains(QUOTE);
      assertThat(merge(removed, linked).annotation("q")).contains(QUOTE);
      assertThat(merge(removed, linked).relation("n")).isPresent();
    }

    @Test
    void whatBothRemovedIsGone() {
      assertThat(merge(BASE.without("q"), BASE.without("q")).annotation("q")).isEmpty();
    }

    @Test
    void theLaterDateOfChangeCounts() {
      Instant early = Marking.START.plusSeconds(1);
      Instant late = Marking.START.plusSeconds(9);
      AnnotationSet mine = quote(q -> q.withNote("m").withProvenance(at(q, late)));
      AnnotationSet theirs = quote(q -> q.withTag("figure").withProvenance(at(q, early)));

      for (AnnotationSet merged : List.of(merge(mine, theirs), merge(theirs, mine))) {
        assertThat(merged.annotation("q").orElseThrow().provenance().modified()).isEqualTo(late);
      }
    }

    private static Provenance at(Annotation mark, Instant at) {
      return mark.provenance().modifiedAt(at);
    }

    @Test
    void whatIsSaidOfAMarksOriginIsJoinedFieldByField() {
      AnnotationSet base = quote(q -> from(q, Map.of("kept", 1, "changed", 1, "gone", 1)));
      AnnotationSet mine =
          quote(q -> from(q.withNote("m"), Map.of("kept", 1, "changed", 1, "mine", 1)));
      AnnotationSet theirs =
          quote(
              q -> from(q.withTag("figure"), Map.of("kept", 1, "changed", 2, "gone", 1, "own", 1)));

      AnnotationSet merged = ThreeWayMerge.merge(base, mine, theirs);

      assertThat(merged.annotation("q").orElseThrow().provenance().extra())
          .isEqualTo(Map.of("kept", 1, "changed", 2, "mine", 1, "own", 1));
    }

    private static Annotation from(Annotation mark, Map<String, Object> extra) {
      Provenance p = mark.provenance();
      return mark.withProvenance(new Provenance(p.author(), p.created(), p.modified(), extra));
    }
  }

  @Nested
  class Links {
    @Test
    void eachSidesOwnLinksAreThere() {
      AnnotationSet merged =
          merge(
              BASE.with(new Relation("m", "same", "q", "s", BY)),
              BASE.with(new Relation("t", "same", "s", "q", BY)));

      assertThat(merged.relations()).extracting(Relation::id).containsExactly("l", "m", "t");
    }

    @Test
    void aLinkThatOneSideRemovedIsGone() {
      assertThat(merge(BASE.without("l"), BASE).relations()).isEmpty();
      assertThat(merge(BASE, BASE.without("l")).relations()).isEmpty();
    }

    @Test
    void aLinkThatBothChangedIsAConflict() {
      Relation mine = new Relation("l", "same", "q", "s", BY);
      Relation theirs = new Relation("l", "same", "s", "q", BY);

      AnnotationSet merged = merge(BASE.with(mine), BASE.with(theirs));

      assertThat(merged.relation("l")).contains(mine);
      assertThat(merged.fields().conflicts())
          .containsExactly(new Conflict("l", Field.RELATION, List.of(mine, theirs)));
    }

    @Test
    void aChangedLinkWinsOverItsRemoval() {
      Relation changed = new Relation("l", "same", "q", "s", BY);

      for (AnnotationSet merged :
          List.of(
              merge(BASE.with(changed), BASE.without("l")),
              merge(BASE.without("l"), BASE.with(changed)))) {
        assertThat(merged.relation("l")).contains(changed);
        assertThat(merged.fields().conflicts()).isEmpty();
      }
    }
  }

  @Test
  void removalsOfBothSidesAreKeptWithTheEarlierDate() {
    Instant early = Marking.START;
    Instant late = early.plusSeconds(1);
    AnnotationSet mine = BASE.without("l").withRemoved(Map.of("x", late, "y", early, "l", late));
    AnnotationSet theirs = BASE.withRemoved(Map.of("x", early, "y", late, "z", late, "q", early));

    assertThat(merge(mine, theirs).removed())
        .isEqualTo(Map.of("x", early, "y", early, "z", late, "l", late));
  }

  @Test
  void whatOneSideRemovedOnceMoreHasItsNewDate() {
    Instant early = Marking.START;
    Instant late = early.plusSeconds(1);
    AnnotationSet before = BASE.withRemoved(Map.of("x", early));
    AnnotationSet after = BASE.withRemoved(Map.of("x", late));

    assertThat(ThreeWayMerge.merge(before, after, before)).isEqualTo(after);
    assertThat(ThreeWayMerge.merge(before, before, after)).isEqualTo(after);
  }

  @Test
  void theMergedRevisionContainsBoth() {
    AnnotationSet merged =
        merge(
            BASE.withRevision(BASE.revision().next("a1f3")),
            BASE.withRevision(BASE.revision().next("beef")));

    assertThat(merged.revision().counts()).isEqualTo(Map.of("a1f3", 1L, "beef", 1L));
    assertThat(merged.origin()).isEqualTo(BASE.origin());
  }
}
