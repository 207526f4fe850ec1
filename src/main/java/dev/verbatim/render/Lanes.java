package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Gives each mark its lane: innermost first, the lowest that no overlapping mark holds.
///
/// So a mark's lane depends on nothing but the marks inside it that it overlaps. That is what makes
/// a change cheap: it goes outward from the changed marks, innermost first, and goes on only where
/// a lane really becomes another. What a gesture touches is a handful of marks, whether or not some
/// mark covers the whole article and ties everything together.
final class Lanes {
  private final FragmentIndex index;
  private final TreeSet<Annotation> open = new TreeSet<>(Stretch::innermostFirst);
  private final List<Span> touched = new ArrayList<>();

  private Lanes(FragmentIndex index) {
    this.index = index;
  }

  /// An index of all these marks in their lanes.
  static FragmentIndex of(Collection<Annotation> marks) {
    FragmentIndex index = FragmentIndex.of(stretches(marks));
    Lanes lanes = new Lanes(index);
    Annotation[] sorted = marks.toArray(Annotation[]::new);
    Arrays.sort(sorted, Stretch::innermostFirst);
    for (Annotation mark : sorted) {
      lanes.place(mark, lanes.lowestFree(mark));
    }
    return index;
  }

  /// What becomes of an index when some marks leave and others come.
  static Relaid after(FragmentIndex before, Collection<Annotation> out, Collection<Annotation> in) {
    List<Stretch> leaving = stretches(out);
    Lanes lanes = new Lanes(before.replaced(leaving, stretches(in)));
    for (Stretch stretch : leaving) {
      lanes.touched.add(stretch.span());
      int freed = before.lane(before.placeOf(stretch));
      lanes.openFreed(stretch.span(), stretch.mark(), freed);
    }
    in.forEach(mark -> lanes.touched.addAll(mark.spans()));
    lanes.open.addAll(in);
    lanes.settle();
    return new Relaid(lanes.index, Span.union(lanes.touched));
  }

  /// An index after a change, and the text on which anything may look different.
  record Relaid(FragmentIndex index, List<Span> touched) {}

  private void settle() {
    while (!open.isEmpty()) {
      Annotation mark = open.removeFirst();
      int was = index.lane(placeOf(mark, mark.spans().getFirst()));
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

  private static List<Stretch> stretches(Collection<Annotation> marks) {
    List<Stretch> stretches = new ArrayList<>(marks.size());
    for (Annotation mark : marks) {
      for (Span span : mark.spans()) {
        stretches.add(new Stretch(mark, span));
      }
    }
    return stretches;
  }
}
