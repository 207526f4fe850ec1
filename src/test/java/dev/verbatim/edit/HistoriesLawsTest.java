package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Relation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/// The laws of joining histories of which no common state is known, on random gestures.
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class HistoriesLawsTest {
  private static final List<String> INSTALLATIONS = List.of("a1f3", "beef", "cafe");

  /// A state and what came of it at several places, at each in several steps.
  private static List<AnnotationSet> grown(long seed, int places, int steps) {
    Random random = new Random(seed);
    Gestures gestures = new Gestures(random);
    AnnotationSet common = grown(Marking.EMPTY, "ba5e", 8, gestures).getLast();
    List<AnnotationSet> states = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      states.addAll(grown(common, INSTALLATIONS.get(place), steps, gestures));
    }
    return states;
  }

  private static List<AnnotationSet> grown(
      AnnotationSet from, String installation, int changes, Gestures gestures) {
    Marking marking = new Marking(from, installation);
    List<AnnotationSet> states = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      marking.later(Duration.ofSeconds(i + 1));
      gestures.next(marking.session);
      states.add(marking.set());
    }
    return states;
  }

  private static AnnotationSet joined(List<AnnotationSet> states) {
    return states.stream().reduce(Histories::join).orElseThrow();
  }

  @Property
  void joiningAgainChangesNothing(@ForAll long seed) {
    List<AnnotationSet> states = grown(seed, 2, 6);
    AnnotationSet joined = Histories.join(states.get(5), states.get(11));

    assertThat(Histories.join(joined, states.get(5))).isSameAs(joined);
    assertThat(Histories.join(joined, states.get(11))).isSameAs(joined);
    assertThat(Histories.join(joined, joined)).isSameAs(joined);
  }

  @Property
  void anOlderStateChangesNothing(
      @ForAll long seed, @ForAll @IntRange(max = 10) int older, @ForAll boolean first) {
    List<AnnotationSet> states = grown(seed, 1, 11);
    AnnotationSet newest = states.getLast();
    AnnotationSet old = states.get(older);

    assertThat(first ? Histories.join(old, newest) : Histories.join(newest, old)).isEqualTo(newest);
  }

  @Property
  void exchangingTheSidesExchangesOnlyWhatIsShownOfAConflict(@ForAll long seed) {
    List<AnnotationSet> states = grown(seed, 2, 6);
    AnnotationSet one = Histories.join(states.get(5), states.get(11));
    AnnotationSet other = Histories.join(states.get(11), states.get(5));

    assertThat(other.revision()).isEqualTo(one.revision());
    assertThat(other.removed()).isEqualTo(one.removed());
    assertThat(ids(other)).isEqualTo(ids(one));
    assertThat(disputes(other)).isEqualTo(disputes(one));
    if (one.fields().conflicts().isEmpty()) {
      assertThat(other).isEqualTo(one);
    }
  }

  @Property
  void whereNothingCollidesAnyOrderGivesTheSame(@ForAll long seed) {
    List<AnnotationSet> states = apartWithoutEdits(seed);
    List<AnnotationSet> shuffled = new ArrayList<>(states);
    Collections.shuffle(shuffled, new Random(seed));

    AnnotationSet joined = joined(states);

    assertThat(joined.fields().conflicts()).isEmpty();
    assertThat(joined(shuffled)).isEqualTo(joined);
  }

  /// States of three places that make, remove and link, but do not change what they have in common.
  private static List<AnnotationSet> apartWithoutEdits(long seed) {
    Random random = new Random(seed);
    Gestures gestures = new Gestures(random);
    AnnotationSet common = grown(Marking.EMPTY, "ba5e", 8, gestures).getLast();
    List<AnnotationSet> states = new ArrayList<>();
    for (String installation : INSTALLATIONS) {
      Marking marking = new Marking(common, installation);
      for (int i = 0; i < 5; i++) {
        marking.later(Duration.ofSeconds(i + 1));
        Tools.makeOrRemove(marking, random, installation + i);
        states.add(marking.set());
      }
    }
    return states;
  }

  @Property
  void nothingThatWasRemovedComesBackUnlessItWasLinkedMeanwhile(@ForAll long seed) {
    List<AnnotationSet> states = grown(seed, 3, 5);
    AnnotationSet joined = joined(states);
    Set<String> removed = new HashSet<>();
    states.forEach(state -> removed.addAll(state.removed().keySet()));
    Set<String> linked =
        joined.relations().stream()
            .flatMap(link -> Stream.of(link.from(), link.to()))
            .collect(Collectors.toSet());
    Set<String> restored = new HashSet<>();
    for (int i = 1; i < states.size(); i++) {
      Set<String> back = new HashSet<>(states.get(i - 1).removed().keySet());
      back.removeAll(states.get(i).removed().keySet());
      restored.addAll(back);
    }

    for (Annotation mark : joined.annotations()) {
      if (removed.contains(mark.id()) && !restored.contains(mark.id())) {
        assertThat(linked).contains(mark.id());
      }
    }
  }

  @Property
  void whatNobodyRemovedIsThere(@ForAll long seed) {
    List<AnnotationSet> states = grown(seed, 3, 5);
    AnnotationSet joined = joined(states);

    for (AnnotationSet end : List.of(states.get(4), states.get(9), states.get(14))) {
      for (Annotation mark : end.annotations()) {
        if (states.stream().noneMatch(state -> state.removed().containsKey(mark.id()))) {
          assertThat(joined.annotation(mark.id())).isPresent();
        }
      }
    }
    assertThat(ids(joined)).hasSize(joined.size() + joined.relations().size());
  }

  private static List<String> ids(AnnotationSet set) {
    return Stream.concat(
            set.annotations().stream().map(Annotation::id),
            set.relations().stream().map(Relation::id))
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<String> disputes(AnnotationSet set) {
    return set.fields().conflicts().stream()
        .map(c -> c.id() + c.field().name() + new HashSet<>(c.values()).hashCode())
        .collect(Collectors.toSet());
  }

  /// Gestures that never change what is there.
  private static final class Tools {
    private Tools() {}

    static void makeOrRemove(Marking marking, Random random, String id) {
      try {
        List<Annotation> marks = marking.set().annotations();
        switch (marks.isEmpty() ? 0 : random.nextInt(3)) {
          case 0 -> marking.make(Marking.mark(id, "quote", random.nextInt(20), 30));
          case 1 -> marking.make(new Edit.Remove(marks.get(random.nextInt(marks.size())).id()));
          default -> marking.make(new Edit.SetArticleNote(id, "note " + id));
        }
      } catch (RefusedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
