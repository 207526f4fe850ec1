package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much alike two marks are.
final class Likeness {
  /// A whole mark's worth: shares are counted in millionths, since sums of whole numbers do not
  /// depend on the order in which they are added.
  private static final long WHOLE = 1_000_000;

  /// More than any overlap: marks of one tag are matched before others.
  private static final long SAME_TAG = 2 * WHOLE;

  /// Less than any overlap of note: which of two marks on the same words it is.
  private static final long SAME_ATTRIBUTES = 1_000;

  private Likeness() {}

  /// How good it would be to match two marks; 0 where they do not speak of the same thing.
  ///
  /// Marks of one tag do as soon as they share a character. Marks of different tags do where they
  /// share more than half of what they cover: overlap is normal, and a figure within an allegation
  /// is not another word for it.
  static long weight(Annotation one, Annotation other) {
    int shared = sharedCharacters(one, other);
    long covered = (long) one.length() + other.length();
    boolean alike = one.tag().equals(other.tag());
    if (shared == 0 || (!alike && 4L * shared <= covered)) {
      return 0;
    }
    long overlap = 2 * WHOLE * shared / covered;
    return overlap
        + (alike ? SAME_TAG : 0)
        + Math.round(SAME_ATTRIBUTES * attributes(one.attributes(), other.attributes()));
  }

  /// The share of characters of two marks that are common to both: twice the common ones over the
  /// sum of both (Dice 1945), in UTF-16 units.
  static double overlap(Annotation one, Annotation other) {
    return 2.0 * sharedCharacters(one, other) / (one.length() + other.length());
  }

  private static int sharedCharacters(Annotation one, Annotation other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    List<Span> some = one.spans();
    List<Span> others = other.spans();
    while (i < some.size() && j < others.size()) {
      Span a = some.get(i);
      Span b = others.get(j);
      shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      if (a.end() < b.end()) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /// The share of the attributes that either mark has which both have alike; 1 where neither has
  /// any.
  static double attributes(Map<String, AttributeValue> some, Map<String, AttributeValue> others) {
    return share(some.entrySet(), others.entrySet(), some.keySet(), others.keySet());
  }

  /// The share of things that either side has which both have alike; 1 where neither has any.
  ///
  /// @param keys by which things that differ are still the same one
  private static <T, K> double share(Set<T> some, Set<T> others, Set<K> keys, Set<K> otherKeys) {
    if (keys.isEmpty() && otherKeys.isEmpty()) {
      return 1;
    }
    Set<K> all = new HashSet<>(keys);
    all.addAll(otherKeys);
    return (double) some.stream().filter(others::contains).count() / all.size();
  }

  /// The same of links, each of which is one thing.
  static <T> double shareOf(Set<T> some, Set<T> others) {
    return share(some, others, some, others);
  }
}
