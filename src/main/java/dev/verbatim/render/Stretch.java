package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// One stretch of a mark, not yet in a lane.
///
/// Its comparisons are written out, for the sake of the hundred thousands that a layout makes.
record Stretch(Annotation mark, Span span) {
  /// All stretches of some marks.
  static List<Stretch> of(Collection<Annotation> marks) {
    List<Stretch> stretches = new ArrayList<>(marks.size());
    for (Annotation mark : marks) {
      for (Span span : mark.spans()) {
        stretches.add(new Stretch(mark, span));
      }
    }
    return stretches;
  }

  /// By place, then by the mark's id, so that no two of one layout are equal.
  static int inText(Stretch a, Stretch b) {
    int order = Integer.compare(a.span.start(), b.span.start());
    if (order == 0) {
      order = Integer.compare(a.span.end(), b.span.end());
    }
    return order == 0 ? a.mark.id().compareTo(b.mark.id()) : order;
  }

  boolean isInside(Annotation other) {
    return innermostFirst(mark, other) < 0;
  }

  boolean isOutside(Annotation other) {
    return innermostFirst(mark, other) > 0;
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
