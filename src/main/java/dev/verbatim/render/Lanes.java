package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
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
  private static final int NONE = -1;

  private final FragmentIndex index;
  private final TreeSet<Annotation> open = new TreeSet<>(Fragment::innermostFirst);
  private final List<Span> touched = new ArrayList<>();

  private Lanes(FragmentIndex index) {
    this.index = index;
  }

  /// An index of all these marks in their lanes.
  static FragmentIndex of(Collection<Annotation> marks) {
    FragmentIndex index = FragmentIndex.of(unplaced(marks));
    Lanes lanes = new Lanes(index);
    for (Annotation mark : marks.stream().sorted(Fragment::innermostFirst).toList()) {
      lanes.place(mark, lanes.lowestFree(mark));
    }
    return index;
  }

  /// What becomes of an index when some marks leave and others come.
  static Relaid after(FragmentIndex before, Collection<Annotation> out, Collection<Annotation> in) {
    List<Fragment> leaving = new ArrayList<>();
    for (Fragment fragment : unplaced(out)) {
      int place = before.indexOf(fragment);
      leaving.add(place < 0 ? fragment : before.get(place));
    }
    Lanes lanes = new Lanes(before.replaced(leaving, unplaced(in)));
    for (Fragment fragment : leaving) {
      lanes.touched.add(fragment.span());
      lanes.openFreed(fragment.span(), fragment.mark(), fragment.lane());
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
      int was = laneOf(mark);
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
    if (freed == NONE) {
      return;
    }
    index.any(
        span.start(),
        span.end(),
        f -> {
          if (f.lane() > freed && f.isOutside(mark) && !holdsInside(f.mark(), freed)) {
            open.add(f.mark());
          }
          return false;
        });
  }

  /// The marks around one that has moved into their lane must leave it.
  private void openDisplaced(Span span, Annotation mark, int taken) {
    index.any(
        span.start(),
        span.end(),
        f -> {
          if (f.lane() == taken && f.isOutside(mark)) {
            open.add(f.mark());
          }
          return false;
        });
  }

  /// Whether some mark inside and overlapping this one is in a lane, which bars this one from it.
  private boolean holdsInside(Annotation mark, int lane) {
    for (Span span : mark.spans()) {
      if (index.any(span.start(), span.end(), f -> f.lane() == lane && f.isInside(mark))) {
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
          f -> {
            if (f.lane() != NONE && f.isInside(mark)) {
              taken.set(f.lane());
            }
            return false;
          });
    }
    return taken.nextClearBit(0);
  }

  private int laneOf(Annotation mark) {
    return index.get(index.indexOf(new Fragment(mark, mark.spans().getFirst(), NONE))).lane();
  }

  private void place(Annotation mark, int lane) {
    for (Span span : mark.spans()) {
      index.setLane(new Fragment(mark, span, lane), lane);
    }
  }

  private static List<Fragment> unplaced(Collection<Annotation> marks) {
    List<Fragment> fragments = new ArrayList<>(marks.size());
    for (Annotation mark : marks) {
      for (Span span : mark.spans()) {
        fragments.add(new Fragment(mark, span, NONE));
      }
    }
    return fragments;
  }
}
