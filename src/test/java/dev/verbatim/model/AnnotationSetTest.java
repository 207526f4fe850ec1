package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.model.ModelDomain.Edited;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.ModelDomain.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class AnnotationSetTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final AnnotationSet EMPTY =
      AnnotationSet.empty(
          new Article("a", Metadata.titled("A"), ArticleText.of("0123456789".repeat(3))),
          new Annotator("analyst-a", "Analyst A"),
          new Codebook("news", 7, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of()));

  /// A mark drawn in columns by its own letter; gaps make fragments.
  private static Annotation mark(String columns) {
    String id = columns.strip().substring(0, 1);
    List<Span> spans =
        Stream.iterate(0, i -> i < columns.length(), i -> i + 1)
            .filter(i -> columns.charAt(i) != ' ')
            .map(i -> new Span(i, i + 1))
            .toList();
    return Annotation.of(id, "quote", spans, Provenance.of("analyst-a", NOON));
  }

  private static AnnotationSet set(Annotation... marks) {
    return EMPTY.replaced(List.of(), List.of(marks));
  }

  private static String ids(List<Annotation> marks) {
    return String.join("", marks.stream().map(Annotation::id).toList());
  }

  private static Relation link(String id, String from, String to) {
    return new Relation(id, "said-by", from, to, Provenance.of("analyst-a", NOON));
  }

  private static final AnnotationSet DRAWN =
      set(
          //    0123456789012345678
          mark("aaaaaaaaaa         "),
          mark("  bbb  bbb         "),
          mark("   c               "),
          mark("           dddddddd"),
          mark("            ee     "));

  @Test
  void anEmptySetKnowsWhoseItIsAndWhatItIsAbout() {
    assertThat(EMPTY.size()).isZero();
    assertThat(EMPTY.annotations()).isEmpty();
    assertThat(EMPTY.relations()).isEmpty();
    assertThat(EMPTY.origin().articleId()).isEqualTo("a");
    assertThat(EMPTY.origin().textSha256())
        .isEqualTo(ArticleText.of("0123456789".repeat(3)).sha256());
    assertThat(EMPTY.origin().codebook()).isEqualTo("news");
    assertThat(EMPTY.origin().codebookVersion()).isEqualTo(7);
    assertThat(EMPTY.annotator().name()).isEqualTo("Analyst A");
    assertThat(EMPTY.status()).isEqualTo(Status.NEW);
    assertThat(EMPTY.revision()).isEqualTo(Revision.NONE);
    assertThat(EMPTY).hasToString("AnnotationSet[analyst-a on a, 0]");
  }

  @Test
  void marksStandInTextOrderTheLongerFirst() {
    assertThat(
            ids(
                set(mark("  x    "), mark(" w     "), mark("  yyy  "), mark("  v    "))
                    .annotations()))
        .isEqualTo("wyvx");
  }

  @Test
  void atGivesTheInnermostFirst() {
    assertThat(ids(DRAWN.at(3))).isEqualTo("cba");
    assertThat(ids(DRAWN.at(12))).isEqualTo("ed");
    assertThat(ids(DRAWN.at(0))).isEqualTo("a");
    assertThat(DRAWN.at(10)).isEmpty();
    assertThat(DRAWN.at(-1)).isEmpty();
  }

  @Test
  void aGapBetweenFragmentsIsNotCovered() {
    assertThat(ids(DRAWN.at(5))).isEqualTo("a");
    assertThat(ids(DRAWN.at(7))).isEqualTo("ba");
    assertThat(ids(DRAWN.overlapping(new Span(5, 7)))).isEqualTo("a");
  }

  @Test
  void ofTwoMarksOfOneLengthTheNewerIsInnermost() {
    Provenance later = Provenance.of("analyst-a", NOON.plusSeconds(1));
    Annotation older = mark(" o ");
    Annotation newer = mark(" n ").withProvenance(later);
    assertThat(ids(set(older, newer).at(1))).isEqualTo("no");
    assertThat(ids(set(older, newer.withProvenance(older.provenance())).at(1))).isEqualTo("no");
  }

  @Test
  void overlappingLooksAtHalfOpenSpans() {
    assertThat(ids(DRAWN.overlapping(new Span(9, 12)))).isEqualTo("abd");
    assertThat(ids(DRAWN.overlapping(new Span(10, 11)))).isEmpty();
    assertThat(ids(DRAWN.overlapping(new Span(0, 30)))).isEqualTo("abcde");
  }

  @Test
  void marksBeforeTheFirstThatReachesBeyondAPlaceEndThere() {
    assertThat(DRAWN.firstReaching(0)).isZero();
    assertThat(DRAWN.firstReaching(9)).isZero();
    assertThat(DRAWN.firstReaching(10)).isEqualTo(3);
    assertThat(DRAWN.firstReaching(18)).isEqualTo(3);
    assertThat(DRAWN.firstReaching(19)).isEqualTo(DRAWN.size());
  }

  @Test
  void aMarkIsFoundByItsIdAndItsPlace() {
    assertThat(DRAWN.annotation("c")).contains(mark("   c"));
    assertThat(DRAWN.annotation("z")).isEmpty();
    assertThat(DRAWN.annotation("A")).isEmpty();
    assertThat(DRAWN.indexOf(mark("   c"))).isEqualTo(2);
    assertThat(DRAWN.indexOf(mark("    z"))).isEqualTo(-1);
    assertThat(DRAWN.indexOf(mark("                         z"))).isEqualTo(-1);
  }

  @Test
  void addingAMarkOfAnIdThatIsThereReplacesIt() {
    AnnotationSet changed = DRAWN.with(mark("   c").withTag("speaker"));
    assertThat(changed.size()).isEqualTo(5);
    assertThat(changed.annotation("c").orElseThrow().tag()).isEqualTo("speaker");
    assertThat(DRAWN.annotation("c").orElseThrow().tag()).isEqualTo("quote");
  }

  @Test
  void replacingWhatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DRAWN.replaced(List.of(mark("    z")), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DRAWN.replaced(List.of(mark("   c").withTag("other")), List.of()));
  }

  @Test
  void anIdThatIsThereAlreadyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DRAWN.replaced(List.of(), List.of(mark("c"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.replaced(List.of(), List.of(mark("x"), mark(" x"))));
  }

  @Test
  void withoutTakesAMarkOrALinkAndIgnoresOtherIds() {
    AnnotationSet linked = DRAWN.with(link("r", "a", "b"));
    assertThat(linked.without("r").relations()).isEmpty();
    assertThat(linked.without("r").size()).isEqualTo(5);
    assertThat(linked.without("a").relations()).hasSize(1);
    assertThat(ids(linked.without("a").annotations())).isEqualTo("bcde");
    assertThat(linked.without("z")).isEqualTo(linked);
  }

  @Test
  void linksThatLeaveAMarkComeBeforeThoseThatReachIt() {
    AnnotationSet linked =
        DRAWN
            .with(link("r1", "b", "a"))
            .with(link("r2", "a", "b"))
            .with(link("r3", "a", "a"))
            .with(link("r4", "c", "d"));
    assertThat(linked.relationsOf("a")).extracting(Relation::id).containsExactly("r2", "r3", "r1");
    assertThat(linked.relationsOf("e")).isEmpty();
    assertThat(linked.relation("r4").orElseThrow().to()).isEqualTo("d");
    assertThat(linked.relation("r0")).isEmpty();
    assertThat(linked.relation("r9")).isEmpty();
  }

  @Test
  void aLinkOfAnIdThatIsThereReplacesIt() {
    AnnotationSet linked = DRAWN.with(link("r", "a", "b")).with(link("r", "c", "d"));
    assertThat(linked.relations()).containsExactly(link("r", "c", "d"));
    assertThat(linked.relationsOf("a")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked.replacedRelations(List.of(link("r", "a", "b")), List.of()));
  }

  @Test
  void theListsCannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> DRAWN.annotations().removeFirst());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> DRAWN.removed().put("x", NOON));
  }

  @Test
  void everyPartCountsForEquality() {
    AnnotationSet.Origin other =
        new AnnotationSet.Origin("b", "", DRAWN.annotator(), "", 1, Map.of());
    assertThat(DRAWN)
        .isEqualTo(DRAWN.with(mark("   c")))
        .hasSameHashCodeAs(DRAWN.with(mark("   c")))
        .isNotEqualTo(DRAWN.without("c"))
        .isNotEqualTo(DRAWN.with(link("r", "a", "b")))
        .isNotEqualTo(DRAWN.withRevision(Revision.NONE.next("a1f3")))
        .isNotEqualTo(DRAWN.withRemoved(Map.of("x", NOON)))
        .isNotEqualTo(DRAWN.withFields(SetFields.EMPTY.withStatus(Status.DONE)))
        .isNotEqualTo(DRAWN.withOrigin(other))
        .isNotEqualTo("a set");
    assertThat(DRAWN.without("c").hashCode()).isNotEqualTo(DRAWN.hashCode());
    assertThat(DRAWN.withOrigin(other).hashCode()).isNotEqualTo(DRAWN.hashCode());
  }

  @Test
  void whatIsNotChangedIsKept() {
    AnnotationSet full =
        DRAWN
            .with(link("r", "a", "b"))
            .withRevision(Revision.NONE.next("a1f3"))
            .withRemoved(Map.of("x", NOON))
            .withFields(SetFields.EMPTY.withStatus(Status.DONE));
    assertThat(full.without("c").with(mark("   c"))).isEqualTo(full);
    assertThat(full.without("r").with(link("r", "a", "b"))).isEqualTo(full);
    assertThat(full.withRevision(Revision.NONE).withRevision(full.revision())).isEqualTo(full);
    assertThat(full.withOrigin(full.origin())).isEqualTo(full);
    assertThat(full.withRemoved(Map.of()).withRemoved(full.removed())).isEqualTo(full);
    assertThat(full.status()).isEqualTo(Status.DONE);
  }

  @Property
  void lookupsByPlaceFindWhatALookAtEveryMarkFinds(@ForAll Marked marked, @ForAll Place place) {
    AnnotationSet set = marked.set();
    Span span = place.in(marked.text());
    assertThat(set.overlapping(span))
        .isEqualTo(set.annotations().stream().filter(a -> a.overlaps(span)).toList());
    assertThat(set.at(span.start()))
        .isEqualTo(
            set.annotations().stream()
                .filter(a -> a.covers(span.start()))
                .sorted(Annotation.INNERMOST_FIRST)
                .toList());
  }

  /// How far marks reach is known of the set before, and only mended for the set after.
  @Property
  void lookupsByPlaceAreRightAfterEachChangeToo(@ForAll Marked marked, @ForAll long seed) {
    Random random = new Random(seed);
    List<Annotation> all = marked.set().annotations();
    AnnotationSet set = marked.set();
    for (int i = 0; i < 8 && !all.isEmpty(); i++) {
      set.at(0);
      List<Annotation> out =
          set.annotations().stream().filter(_ -> random.nextInt(3) == 0).toList();
      AnnotationSet left = set.replaced(out, List.of());
      List<Annotation> in =
          all.stream()
              .filter(a -> left.annotation(a.id()).isEmpty() && random.nextInt(2) == 0)
              .toList();
      set = set.replaced(out, in);
      for (int at = 0; at < marked.text().length(); at++) {
        int offset = at;
        assertThat(set.at(at))
            .containsExactlyInAnyOrderElementsOf(
                set.annotations().stream().filter(a -> a.covers(offset)).toList());
      }
    }
  }

  @Property
  void marksAreSortedWhateverHappened(@ForAll Edited edited) {
    AnnotationSet set = edited.after();
    assertThat(set.annotations()).isSortedAccordingTo(Annotation.TEXT_ORDER);
    assertThat(set.size()).isEqualTo(set.annotations().size());
    for (int i = 0; i < set.size(); i++) {
      Annotation mark = set.annotations().get(i);
      assertThat(set.indexOf(mark)).isEqualTo(i);
      assertThat(set.annotation(mark.id())).contains(mark);
    }
  }

  @Property
  void linksAreThoseThatALookAtEveryLinkFinds(@ForAll Edited edited) {
    AnnotationSet set = edited.after();
    for (Annotation mark : set.annotations()) {
      assertThat(set.relationsOf(mark.id()))
          .containsExactlyInAnyOrderElementsOf(
              set.relations().stream().filter(r -> r.joins(mark.id())).toList());
    }
    assertThat(set.relations()).isSortedAccordingTo(Comparator.comparing(Relation::id));
  }

  @Property
  void exchangingAndExchangingBackIsNothing(@ForAll Edited edited) {
    List<Annotation> old = edited.before().annotations();
    List<Annotation> young = edited.after().annotations();
    AnnotationSet there = edited.before().replaced(old, young);
    assertThat(there.annotations()).isEqualTo(young);
    assertThat(there.replaced(young, old)).isEqualTo(edited.before());
  }
}
