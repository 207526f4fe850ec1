package dev.verbatim.render;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Stretches of marks in text order, each with its lane, and the question which of them a stretch
/// of text meets.
///
/// The array is read as a balanced tree: the middle of a range is its root, and `reach` says at
/// each root how far anything in its range extends. So a lookup costs the logarithm of their number
/// and what it finds, even under a mark that covers the whole article.
final class FragmentIndex {
  /// The lane of what has none yet, or none that is known.
  static final int NONE = -1;

  static final FragmentIndex EMPTY = new FragmentIndex(new Stretch[0], new int[0]);

  private final Stretch[] stretches;
  private final int[] lanes;
  private final int[] starts; // these two once more, side by side, for the sake of lookups
  private final int[] ends;
  private final int[] reach;

  /// @param stretches sorted, and the index's own from now on
  private FragmentIndex(Stretch[] stretches, int[] lanes) {
    this.stretches = stretches;
    this.lanes = lanes;
    this.starts = new int[stretches.length];
    this.ends = new int[stretches.length];
    this.reach = new int[stretches.length];
    for (int i = 0; i < stretches.length; i++) {
      starts[i] = stretches[i].span().start();
      ends[i] = stretches[i].span().end();
    }
    reach(0, stretches.length);
  }

  /// An index of stretches that have no lane yet.
  static FragmentIndex of(List<Stretch> stretches) {
    Stretch[] sorted = stretches.toArray(Stretch[]::new);
    Arrays.sort(sorted, Stretch::inText);
    int[] lanes = new int[sorted.length];
    Arrays.fill(lanes, NONE);
    return new FragmentIndex(sorted, lanes);
  }

  int size() {
    return stretches.length;
  }

  Stretch stretch(int place) {
    return stretches[place];
  }

  int lane(int place) {
    return lanes[place];
  }

  Fragment fragment(int place) {
    return new Fragment(stretches[place].mark(), stretches[place].span(), lanes[place]);
  }

  /// Where a stretch stands; negative where it does not.
  int placeOf(Stretch stretch) {
    int from = firstFrom(stretch.span().start());
    int to = from;
    while (to < starts.length && starts[to] == stretch.span().start()) {
      to++;
    }
    return Arrays.binarySearch(stretches, from, to, stretch, Stretch::inText);
  }

  /// The first place whose stretch does not begin before an offset.
  private int firstFrom(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Puts a stretch in the lane that was found for it.
  void setLane(int place, int lane) {
    lanes[place] = lane;
  }

  /// A copy without some stretches and with others, which have no lane yet.
  ///
  /// @throws IllegalArgumentException where something of `out` is not there, or of `in` is already
  FragmentIndex replaced(List<Stretch> out, List<Stretch> in) {
    return without(out).with(in);
  }

  private FragmentIndex without(List<Stretch> out) {
    if (out.isEmpty()) {
      return this;
    }
    int[] gone = new int[out.size()];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = placeOf(out.get(i));
      if (gone[i] < 0) {
        throw new IllegalArgumentException("no such fragment: " + out.get(i).span());
      }
    }
    Arrays.sort(gone);
    Stretch[] rest = new Stretch[stretches.length - gone.length];
    int[] restLanes = new int[rest.length];
    int from = 0;
    for (int i = 0; i <= gone.length; i++) {
      int to = i < gone.length ? gone[i] : stretches.length;
      System.arraycopy(stretches, from, rest, from - i, to - from);
      System.arraycopy(lanes, from, restLanes, from - i, to - from);
      from = to + 1;
    }
    return new FragmentIndex(rest, restLanes);
  }

  /// Always a copy, whose lanes may be set.
  private FragmentIndex with(List<Stretch> in) {
    Stretch[] coming = in.toArray(Stretch[]::new);
    Arrays.sort(coming, Stretch::inText);
    Stretch[] all = new Stretch[stretches.length + coming.length];
    int[] allLanes = new int[all.length];
    int from = 0;
    for (int i = 0; i <= coming.length; i++) {
      int to = i < coming.length ? -placeOf(coming[i]) - 1 : stretches.length;
      if (to < 0) {
        throw new IllegalArgumentException("twice in one layout: " + coming[i].span());
      }
      System.arraycopy(stretches, from, all, from + i, to - from);
      System.arraycopy(lanes, from, allLanes, from + i, to - from);
      if (i < coming.length) {
        all[to + i] = coming[i];
        allLanes[to + i] = NONE;
      }
      from = to;
    }
    return new FragmentIndex(all, allLanes);
  }

  /// Asks of each place that shares text with a stretch, in text order, until one says yes.
  boolean any(int start, int end, IntPredicate question) {
    return any(start, end, question, 0, stretches.length);
  }

  private boolean any(int start, int end, IntPredicate question, int from, int to) {
    int low = from;
    while (low < to) {
      int middle = (low + to) >>> 1;
      if (reach[middle] <= start) {
        return false;
      }
      if (low < middle && any(start, end, question, low, middle)) {
        return true;
      }
      if (starts[middle] >= end) {
        return false;
      }
      if (ends[middle] > start && question.test(middle)) {
        return true;
      }
      low = middle + 1;
    }
    return false;
  }

  private int reach(int low, int high) {
    if (low == high) {
      return 0;
    }
    int middle = (low + high) >>> 1;
    int below = Math.max(reach(low, middle), reach(middle + 1, high));
    reach[middle] = Math.max(ends[middle], below);
    return reach[middle];
  }
}
