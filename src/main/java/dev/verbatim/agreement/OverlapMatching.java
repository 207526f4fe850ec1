package dev.verbatim.agreement;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// As many pairs as there can be of marks with one tag that share text, each mark in at most one: a
/// maximum matching, found by augmenting paths (Berge 1957, Two theorems in graph theory).
///
/// Which marks are paired is not told: several matchings may be as large, and the figure only needs
/// their size.
final class OverlapMatching {
  private static final int NONE = -1;

  /// For each mark of the first annotator the places of the second's that overlap it.
  private final int[][] overlapping;

  private final int[] ofFirst;
  private final int[] ofSecond;

  private OverlapMatching(int[][] overlapping, int second) {
    this.overlapping = overlapping;
    this.ofFirst = new int[overlapping.length];
    this.ofSecond = new int[second];
    Arrays.fill(ofFirst, NONE);
    Arrays.fill(ofSecond, NONE);
  }

  /// How many pairs there are.
  ///
  /// @param first the first annotator's marks with a tag
  /// @param second the second's with the same
  /// @param set the second's, where overlaps are looked up
  static int size(List<Annotation> first, List<Annotation> second, AnnotationSet set) {
    Map<String, Integer> places = new HashMap<>();
    second.forEach(mark -> places.put(mark.id(), places.size()));
    int[][] overlapping =
        first.stream().map(mark -> overlapping(mark, set, places)).toArray(int[][]::new);
    return new OverlapMatching(overlapping, second.size()).size();
  }

  private static int[] overlapping(
      Annotation mark, AnnotationSet set, Map<String, Integer> places) {
    return mark.spans().stream()
        .flatMap(span -> set.overlapping(span).stream())
        .mapToInt(other -> places.getOrDefault(other.id(), NONE))
        .filter(place -> place != NONE)
        .distinct()
        .toArray();
  }

  private int size() {
    int size = 0;
    for (int first = 0; first < overlapping.length; first++) {
      size += takeFree(first) ? 1 : 0;
    }
    for (int first = 0; first < overlapping.length; first++) {
      size += ofFirst[first] == NONE && augment(first) ? 1 : 0;
    }
    return size;
  }

  /// Pairs a mark with one that is free.
  private boolean takeFree(int first) {
    for (int second : overlapping[first]) {
      if (ofSecond[second] == NONE) {
        pair(first, second);
        return true;
      }
    }
    return false;
  }

  private void pair(int first, int second) {
    ofFirst[first] = second;
    ofSecond[second] = first;
  }

  /// Seeks a free mark that can be reached by pairing others anew.
  private boolean augment(int start) {
    Map<Integer, Integer> reachedFrom = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int first = open.remove();
      for (int second : overlapping[first]) {
        if (reachedFrom.putIfAbsent(second, first) != null) {
          continue;
        }
        if (ofSecond[second] == NONE) {
          pairAnew(second, reachedFrom);
          return true;
        }
        open.add(ofSecond[second]);
      }
    }
    return false;
  }

  private void pairAnew(int free, Map<Integer, Integer> reachedFrom) {
    int second = free;
    while (second != NONE) {
      int first = reachedFrom.getOrDefault(second, NONE);
      int before = ofFirst[first];
      pair(first, second);
      second = before;
    }
  }
}
