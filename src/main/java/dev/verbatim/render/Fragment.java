package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;

/// One stretch of a mark, and the lane that its line is drawn in.
///
/// @param mark the whole mark; `span` is one of its spans
/// @param lane from 0, the nearest to the words, counted outward
public record Fragment(Annotation mark, Span span, int lane) {
  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  Fragment inLane(int changed) {
    return new Fragment(mark, span, changed);
  }

  boolean isInside(Annotation other) {
    return innermostFirst(mark, other) < 0;
  }

  boolean isOutside(Annotation other) {
    return innermostFirst(mark, other) > 0;
  }

  /// By place, then by the mark's id, so that no two of one layout are equal. Written out, as is
  /// the next, for the sake of the thousands of times that a layout asks.
  static int inText(Fragment a, Fragment b) {
    int order = Integer.compare(a.span.start(), b.span.start());
    if (order == 0) {
      order = Integer.compare(a.span.end(), b.span.end());
    }
    return order == 0 ? a.mark.id().compareTo(b.mark.id()) : order;
  }

  /// The same as [Annotation#INNERMOST_FIRST].
  static int innermostFirst(Annotation a, Annotation b) {
    int order = Integer.compare(a.length(), b.length());
    if (order == 0) {
      order = b.provenance().created().compareTo(a.provenance().created());
    }
    return order == 0 ? a.id().compareTo(b.id()) : order;
  }
}
