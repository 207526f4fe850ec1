package dev.verbatim.ui.article;

import dev.verbatim.model.Span;
import java.util.List;

/// What a search has found in the article.
///
/// @param spans in text order, none overlapping another
public record Hits(List<Span> spans) {
  public static final Hits NONE = new Hits(List.of());

  public Hits {
    spans = List.copyOf(spans);
  }

  /// Those that share text with a stretch, in UTF-16 units.
  List<Span> overlapping(int start, int end) {
    int first = firstEndingBehind(start);
    int last = first;
    while (last < spans.size() && spans.get(last).start() < end) {
      last++;
    }
    return spans.subList(first, last);
  }

  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
