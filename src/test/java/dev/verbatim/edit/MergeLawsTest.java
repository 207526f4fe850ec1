package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/// The laws of merging, on sets that grew apart by random gestures.
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class MergeLawsTest {

  /// A common state and two that came of it.
  private record Apart(AnnotationSet base, AnnotationSet mine, AnnotationSet theirs) {
    static Apart of(long seed, int common, int own, int other) {
      Random random = new Random(seed);
      Gestures gestures = new Gestures(random);
      AnnotationSet base = grown(Marking.EMPTY, "ba5e", common, gestures);
      return new Apart(
          base, grown(base, "a1f3", own, gestures), grown(base, "beef", other, gestures));
    }

    private static AnnotationSet grown(
        AnnotationSet from, String installation, int changes, Gestures gestures) {
      Marking marking = new Marking(from, installation);
      for (int i = 0; i < changes; i++) {
        marking.later(Duration.ofSeconds(i + 1));
        gestures.next(marking.session);
      }
      return marking.set();
    }

    Apart exchanged() {
      return new Apart(base, /* mine= */ theirs, /* theirs= */ mine);
    }

    AnnotationSet merged() {
      return ThreeWayMerge.merge(base, mine, theirs);
    }
  }

  @Property
  void anUnchangedSideGivesTheOther(
      @ForAll long seed, @ForAll @IntRange(max = 12) int common, @ForAll @IntRange(max = 8) int n) {
    Apart apart = Apart.of(seed, common, n, 0);
    AnnotationSet base = apart.base();
    AnnotationSet changed = apart.mine();

    assertThat(ThreeWayMerge.merge(base, changed, base)).isEqualTo(changed);
    assertThat(ThreeWayMerge.merge(base, base, changed)).isEqualTo(changed);
  }

  @Property
  void mergingASetWithItselfGivesIt(
      @ForAll long seed, @ForAll @IntRange(max = 12) int common, @ForAll @IntRange(max = 8) int n) {
    Apart apart = Apart.of(seed, common, n, 0);

    assertThat(ThreeWayMerge.merge(apart.base(), apart.mine(), apart.mine()))
        .isEqualTo(apart.mine());
  }

  @Property
  void mergingAgainChangesNothing(@ForAll long seed) {
    Apart apart = Apart.of(seed, 8, 6, 6);
    AnnotationSet merged = apart.merged();

    assertThat(ThreeWayMerge.merge(apart.theirs(), merged, apart.theirs())).isEqualTo(merged);
    assertThat(ThreeWayMerge.merge(apart.mine(), apart.mine(), merged)).isEqualTo(merged);
  }

  @Property
  void exchangingTheSidesExchangesOnlyWhatIsShownOfAConflict(@ForAll long seed) {
    Apart apart = Apart.of(seed, 8, 6, 6);
    AnnotationSet one = apart.merged();
    AnnotationSet other = apart.exchanged().merged();

    assertThat(other.revision()).isEqualTo(one.revision());
    assertThat(other.removed()).isEqualTo(one.removed());
    assertThat(ids(other)).isEqualTo(ids(one));
    assertThat(places(other)).isEqualTo(places(one));
    Set<String> disputed =
        one.fields().conflicts().stream().map(Conflict::id).collect(Collectors.toSet());
    for (Annotation mark : one.annotations()) {
      if (!disputed.contains(mark.id())) {
        assertThat(other.annotation(mark.id())).contains(mark);
      }
    }
    for (Relation link : one.relations()) {
      if (!disputed.contains(link.id())) {
        assertThat(other.relation(link.id())).contains(link);
      }
    }
    if (!disputed.contains("harbour")) {
      assertThat(other.status()).isEqualTo(one.status());
      assertThat(other.fields().labels()).isEqualTo(one.fields().labels());
    }
  }

  @Property
  void nothingThatOneSideAloneMadeOrChangedIsLost(@ForAll long seed) {
    Apart apart = Apart.of(seed, 8, 6, 6);
    AnnotationSet merged = apart.merged();

    for (Apart seen : List.of(apart, apart.exchanged())) {
      AnnotationSet side = seen.mine();
      AnnotationSet otherSide = seen.theirs();
      for (Annotation mark : side.annotations()) {
        Optional<Annotation> was = apart.base().annotation(mark.id());
        if (was.isEmpty() || !was.get().equals(mark)) {
          assertThat(merged.annotation(mark.id())).isPresent();
          if (otherSide.annotation(mark.id()).equals(was)) {
            assertThat(merged.annotation(mark.id())).contains(mark);
          }
        }
      }
      for (Relation link : side.relations()) {
        if (apart.base().relation(link.id()).isEmpty()) {
          assertThat(merged.relation(link.id())).contains(link);
          assertThat(merged.annotation(link.from())).isPresent();
          assertThat(merged.annotation(link.to())).isPresent();
        }
      }
    }
  }

  @Property
  void nothingComesBackThatOneSideRemovedAndTheOtherLeftAlone(@ForAll long seed) {
    Apart apart = Apart.of(seed, 10, 6, 6);
    AnnotationSet merged = apart.merged();

    for (Annotation mark : apart.base().annotations()) {
      boolean alone =
          apart.theirs().annotation(mark.id()).filter(mark::equals).isPresent()
              && apart.theirs().relationsOf(mark.id()).stream()
                  .allMatch(r -> apart.base().relation(r.id()).isPresent());
      if (apart.mine().annotation(mark.id()).isEmpty() && alone) {
        assertThat(merged.annotation(mark.id())).isEmpty();
        assertThat(merged.removed()).containsKey(mark.id());
      }
    }
  }

  @Property
  void everyConflictShowsTheOwnValueFirst(@ForAll long seed) {
    Apart apart = Apart.of(seed, 6, 8, 8);
    AnnotationSet merged = apart.merged();

    for (Conflict conflict : merged.fields().conflicts()) {
      assertThat(new HashSet<>(conflict.values())).hasSizeGreaterThan(1);
      Optional<Annotation> mark = merged.annotation(conflict.id());
      boolean ofAMark = mark.isPresent() && apart.mine().annotation(conflict.id()).isPresent();
      if (ofAMark) {
        assertThat(conflict.field().get(mark.get())).isEqualTo(conflict.values().getFirst());
      }
    }
  }

  private static Set<String> ids(AnnotationSet set) {
    Set<String> ids = set.annotations().stream().map(Annotation::id).collect(Collectors.toSet());
    set.relations().forEach(r -> ids.add(r.id()));
    set.fields().notes().forEach(n -> ids.add(n.id()));
    return ids;
  }

  private static Map<String, Set<Object>> places(AnnotationSet set) {
    SetFields fields = set.fields();
    return fields.conflicts().stream()
        .collect(
            Collectors.toMap(c -> c.id() + " " + c.field().name(), c -> Set.copyOf(c.values())));
  }
}
