package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Gives each mark its lane: innermost first, the lowest that no overlapping mark holds.
///
/// So a mark's lane depends on nothing but the marks inside it that it overlaps: where it is known,
/// theirs are known too, and of the others none need be. That is also what makes a change cheap: it
/// goes outward from the changed marks, innermost first, and goes on only where a lane really
/// becomes another. What a gesture touches is a handful of marks, whether or not some mark covers
/// the whole article and ties everything together.
final class Lanes {
  private final FragmentIndex index;
  private final TreeSet<Annotation> open = new TreeSet<>(Stretch::innermostFirst);
  private final List<Span> touched = new ArrayList<>();

  private Lanes(FragmentIndex index) {
    this.index = index;
  }

  /// Finds the lanes of all marks that share text with a window.
  static void find(FragmentIndex index, int start, int end) {
    Lanes lanes = new Lanes(index);
    Unknown unknown = lanes.new Unknown();
    unknown.add(start, end, _ -> true);
    unknown.place();
  }

  /// Marks whose lanes are to be found, with all inside them, which theirs depend on.
  private final class Unknown {
    private final TreeSet<Annotation> marks = new TreeSet<>(Stretch::innermostFirst);
    private final Deque<Annotation> unopened = new ArrayDeque<>();

    void add(int start, int end, Predicate<Stretch> wanted) {
      index.any(
          start,
          end,
          place -> {
            Stretch stretch = index.stretch(place);
            if (index.lane(place) == FragmentIndex.NONE
                && wanted.test(stretch)
                && marks.add(stretch.mark())) {
              unopened.add(stretch.mark());
            }
            return false;
          });
    }

    void addInside(Annotation mark) {
      for (Span span : mark.spans()) {
        add(span.start(), span.end(), stretch -> stretch.isInside(mark));
      }
    }

    void place() {
      while (!unopened.isEmpty()) {
        addInside(unopened.remove());
      }
      for (Annotation mark : marks) {
        Lanes.this.place(mark, lowestFree(mark));
      }
    }
  }

  /// What becomes of an index when some marks leave and others come.
  static Relaid after(FragmentIndex before, Collection<Annotation> out, Collection<Annotation> in) {
    List<Stretch> leaving = Stretch.of(out);
    Lanes lanes = new Lanes(before.replaced(leaving, Stretch.of(in)));
    for (Stretch stretch : leaving) {
      lanes.touched.add(stretch.span());
      int freed = before.lane(before.placeOf(stretch));
      lanes.openFreed(stretch.span(), stretch.mark(), freed);
    }
    for (Annotation mark : in) {
      lanes.touched.addAll(mark.spans());
      if (lanes.isInsideKnown(mark)) {
        lanes.open.add(mark);
      }
    }
    lanes.settle();
    return new Relaid(lanes.index, Span.union(lanes.touched));
  }

  /// Whether a lane that is known depends on this mark's.
  private boolean isInsideKnown(Annotation mark) {
    return mark.spans().stream()
        .anyMatch(
            span ->
                index.any(
                    span.start(),
                    span.end(),
                    place ->
                        index.lane(place) != FragmentIndex.NONE
                            && index.stretch(place).isOutside(mark)));
  }

  /// An index after a change, and the text on which anything may look different.
  record Relaid(FragmentIndex index, List<Span> touched) {}

  private void settle() {
    while (!open.isEmpty()) {
      Annotation mark = open.removeFirst();
      int was = index.lane(placeOf(mark, mark.spans().getFirst()));
      Unknown inside = new Unknown();
      inside.addInside(mark);
      inside.place();
      int is = lowestFree(mark);
      if (was == is) {
        continue;
      }
      place(mark, is);
      touched.addAll(mark.spans());
      for (Span span : mark.spans()) {
        openFreed(span, mark, was);
        openDisplaced(span, mark, is);
      }
    }
  }

  /// The marks around a place where a lane is no longer held may move into it.
  private void openFreed(Span span, Annotation mark, int freed) {
    if (freed == FragmentIndex.NONE) {
      return;
    }
    index.any(
        span.start(),
        span.end(),
        place -> {
          Stretch stretch = index.stretch(place);
          if (index.lane(place) > freed
              && stretch.isOutside(mark)
              && !holdsInside(stretch.mark(), freed)) {
            open.add(stretch.mark());
          }
          return false;
        });
  }

  /// The marks around one that has moved into their lane must leave it.
  private void openDisplaced(Span span, Annotation mark, int taken) {
    index.any(
        span.start(),
        span.end(),
        place -> {
          if (index.lane(place) == taken && index.stretch(place).isOutside(mark)) {
            open.add(index.stretch(place).mark());
          }
          return false;
        });
  }

  /// Whether some mark inside and overlapping this one is in a lane, which bars this one from it.
  private boolean holdsInside(Annotation mark, int lane) {
    for (Span span : mark.spans()) {
      if (index.any(
          span.start(),
          span.end(),
          place -> index.lane(place) == lane && index.stretch(place).isInside(mark))) {
        return true;
      }
    }
    return false;
  }

  private int lowestFree(Annotation mark) {
    BitSet taken = new BitSet();
    for (Span span : mark.spans()) {
      index.any(
          span.start(),
          span.end(),
          place -> {
            int lane = index.lane(place);
            if (lane != FragmentIndex.NONE
                && !taken.get(lane)
                && index.stretch(place).isInside(mark)) {
              taken.set(lane);
            }
            return false;
          });
    }
    return taken.nextClearBit(0);
  }

  private void place(Annotation mark, int lane) {
    for (Span span : mark.spans()) {
      index.setLane(placeOf(mark, span), lane);
    }
  }

  private int placeOf(Annotation mark, Span span) {
    return index.placeOf(new Stretch(mark, span));
  }
}
