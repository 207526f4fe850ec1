package dev.verbatim.render;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Fragments in text order, with the question which of them a stretch of text meets.
///
/// The array is read as a balanced tree: the middle of a range is its root, and `reach` says at
/// each root how far any fragment of its range extends. So a lookup costs the logarithm of their
/// number and what it finds, even under a mark that covers the whole article.
final class FragmentIndex {
  static final FragmentIndex EMPTY = new FragmentIndex(new Fragment[0]);

  private final Fragment[] fragments;
  private final int[] reach;

  /// @param fragments sorted, and the index's own from now on
  private FragmentIndex(Fragment[] fragments) {
    this.fragments = fragments;
    this.reach = new int[fragments.length];
    reach(0, fragments.length);
  }

  static FragmentIndex of(List<Fragment> fragments) {
    Fragment[] sorted = fragments.toArray(Fragment[]::new);
    Arrays.sort(sorted, Fragment::inText);
    return new FragmentIndex(sorted);
  }

  int size() {
    return fragments.length;
  }

  Fragment get(int index) {
    return fragments[index];
  }

  /// Where a fragment stands, whatever its lane; negative where it does not.
  int indexOf(Fragment fragment) {
    return Arrays.binarySearch(fragments, fragment, Fragment::inText);
  }

  /// A copy without some fragments and with others, each whatever its lane.
  ///
  /// @throws IllegalArgumentException where something of `out` is not there, or of `in` is already
  FragmentIndex replaced(List<Fragment> out, List<Fragment> in) {
    return new FragmentIndex(with(without(fragments, out), in));
  }

  private static Fragment[] without(Fragment[] present, List<Fragment> out) {
    int[] gone = new int[out.size()];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = Arrays.binarySearch(present, out.get(i), Fragment::inText);
      if (gone[i] < 0) {
        throw new IllegalArgumentException("no such fragment: " + out.get(i).span());
      }
    }
    Arrays.sort(gone);
    Fragment[] rest = new Fragment[present.length - gone.length];
    int from = 0;
    for (int i = 0; i < gone.length; i++) {
      System.arraycopy(present, from, rest, from - i, gone[i] - from);
      from = gone[i] + 1;
    }
    System.arraycopy(present, from, rest, from - gone.length, present.length - from);
    return rest;
  }

  private static Fragment[] with(Fragment[] present, List<Fragment> in) {
    Fragment[] coming = in.toArray(Fragment[]::new);
    Arrays.sort(coming, Fragment::inText);
    Fragment[] all = new Fragment[present.length + coming.length];
    int from = 0;
    for (int i = 0; i < coming.length; i++) {
      int place = Arrays.binarySearch(present, coming[i], Fragment::inText);
      if (place >= 0) {
        throw new IllegalArgumentException("twice in one layout: " + coming[i].span());
      }
      System.arraycopy(present, from, all, from + i, -place - 1 - from);
      from = -place - 1;
      all[from + i] = coming[i];
    }
    System.arraycopy(present, from, all, from + coming.length, present.length - from);
    return all;
  }

  /// Puts a fragment in another lane. Only while a layout is being made: it is a value afterwards.
  void setLane(Fragment fragment, int lane) {
    int index = indexOf(fragment);
    fragments[index] = fragments[index].inLane(lane);
  }

  /// Asks of each fragment that shares text with a stretch, in text order, until one says yes.
  boolean any(int start, int end, Predicate<Fragment> question) {
    return any(start, end, question, 0, fragments.length);
  }

  private boolean any(int start, int end, Predicate<Fragment> question, int from, int to) {
    int low = from;
    while (low < to) {
      int middle = (low + to) >>> 1;
      if (reach[middle] <= start) {
        return false;
      }
      if (any(start, end, question, low, middle)) {
        return true;
      }
      Fragment fragment = fragments[middle];
      if (fragment.start() >= end) {
        return false;
      }
      if (fragment.end() > start && question.test(fragment)) {
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
    reach[middle] = Math.max(fragments[middle].end(), below);
    return reach[middle];
  }
}
