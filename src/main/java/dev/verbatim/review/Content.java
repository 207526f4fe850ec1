package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/// Orders marks by what they say, whoever made them: place, tag, attributes. Marks that say the
/// same are equal in this order, so that it settles ties without regard to ids and annotators.
final class Content {
  static final Comparator<Annotation> ORDER =
      Comparator.comparingInt(Annotation::start)
          .thenComparing(Comparator.comparingInt(Annotation::end).reversed())
          .thenComparing(Annotation::spans, Content::bySpans)
          .thenComparing(Annotation::tag)
          .thenComparing(Content::attributes);

  private Content() {}

  /// Orders lists of marks, which must be sorted: by the first that differ, then the shorter first.
  static int compare(List<Annotation> some, List<Annotation> others) {
    Iterator<Annotation> next = others.iterator();
    for (Annotation mark : some) {
      if (!next.hasNext()) {
        return 1;
      }
      int order = ORDER.compare(mark, next.next());
      if (order != 0) {
        return order;
      }
    }
    return next.hasNext() ? -1 : 0;
  }

  private static int bySpans(List<Span> some, List<Span> others) {
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      int order = some.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(some.size(), others.size());
  }

  private static String attributes(Annotation mark) {
    return mark.attributes().isEmpty() ? "" : new TreeMap<>(mark.attributes()).toString();
  }
}
