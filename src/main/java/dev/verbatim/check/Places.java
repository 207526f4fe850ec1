package dev.verbatim.check;

import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Stretches of a text that never change, to be looked up by place.
///
/// Lookups cost the logarithm of their number and what they return, as long as none covers far more
/// text than its neighbours.
final class Places {
  private final List<Span> spans;

  /// For each stretch how far any up to it reaches.
  private final int[] reach;

  /// @param spans in text order
  Places(List<Span> spans) {
    this.spans = List.copyOf(spans);
    reach = new int[spans.size()];
    int furthest = 0;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, spans.get(i).end());
      reach[i] = furthest;
    }
  }

  int size() {
    return spans.size();
  }

  Span get(int index) {
    return spans.get(index);
  }

  /// The indices of those that share text with a span, ascending.
  List<Integer> overlapping(Span span) {
    List<Integer> found = new ArrayList<>();
    for (int i = firstReaching(span.start()); i < size() && get(i).start() < span.end(); i++) {
      if (get(i).overlaps(span)) {
        found.add(i);
      }
    }
    return found;
  }

  private int firstReaching(int offset) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
