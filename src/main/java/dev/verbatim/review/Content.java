package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Orders marks by what they say, whoever made them: place, tag, attributes. Marks that say the
/// same are equal in this order, so that it settles ties without regard to ids and annotators.
final class Content {
  static final Comparator<Annotation> ORDER =
      Comparator.comparingInt(Annotation::start)
          .thenComparing(Comparator.comparingInt(Annotation::end).reversed())
          .thenComparing(Annotation::spans, Content::bySpans)
          .thenComparing(Annotation::tag)
          .thenComparing(Annotation::attributes, Content::byAttributes);

  private Content() {}

  /// The order of many marks as numbers, for those who compare them again and again.
  ///
  /// @return for each set, for each of its marks in text order, a number that is less where the
  ///   mark is before another in this order, and the same where both say the same
  static List<int[]> ranks(List<AnnotationSet> sets) {
    List<int[]> ranks = new ArrayList<>();
    List<Ranked> all = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      List<Annotation> marks = sets.get(i).annotations();
      for (int place = 0; place < marks.size(); place++) {
        all.add(new Ranked(marks.get(place), i, place));
      }
      ranks.add(new int[marks.size()]);
    }
    all.sort(Comparator.comparing(Ranked::mark, ORDER));
    int rank = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && ORDER.compare(all.get(i - 1).mark(), all.get(i).mark()) < 0) {
        rank++;
      }
      ranks.get(all.get(i).set())[all.get(i).place()] = rank;
    }
    return ranks;
  }

  /// A mark, with the number of its set and its place there.
  private record Ranked(Annotation mark, int set, int place) {}

  private static int bySpans(List<Span> some, List<Span> others) {
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      int order = some.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(some.size(), others.size());
  }

  private static int byAttributes(
      Map<String, AttributeValue> some, Map<String, AttributeValue> others) {
    return some.equals(others)
        ? 0
        : new TreeMap<>(some).toString().compareTo(new TreeMap<>(others).toString());
  }
}
