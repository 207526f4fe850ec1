package dev.verbatim.model;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How many transactions of each installation a set of annotations contains: a version vector.
///
/// It tells newer from older work without trusting a clock. An installation is a short random id
/// that each copy of the program draws once.
///
/// @param counts by installation id, sorted, all greater than 0
public record Revision(SequencedMap<String, Long> counts) {
  public static final Revision NONE = new Revision(new TreeMap<>());

  public Revision {
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      if (entry.getValue() < 1) {
        throw new IllegalArgumentException("a revision counts from 1, not " + entry);
      }
    }
    counts = Collections.unmodifiableSequencedMap(new TreeMap<>(counts));
  }

  /// How one file's work stands to another's.
  public enum Order {
    SAME,
    NEWER,
    OLDER,
    GROWN_APART
  }

  public Order comparedTo(Revision other) {
    boolean ahead = isAheadOf(other);
    boolean behind = other.isAheadOf(this);
    if (ahead) {
      return behind ? Order.GROWN_APART : Order.NEWER;
    }
    return behind ? Order.OLDER : Order.SAME;
  }

  /// One more transaction of an installation.
  public Revision next(String installation) {
    TreeMap<String, Long> more = new TreeMap<>(counts);
    more.merge(installation, 1L, Long::sum);
    return new Revision(more);
  }

  /// The least revision that contains both.
  public Revision join(Revision other) {
    TreeMap<String, Long> most = new TreeMap<>(counts);
    other.counts.forEach((installation, count) -> most.merge(installation, count, Long::max));
    return new Revision(most);
  }

  private boolean isAheadOf(Revision other) {
    return counts.entrySet().stream()
        .anyMatch(e -> e.getValue() > other.counts.getOrDefault(e.getKey(), 0L));
  }
}
