package dev.verbatim.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A half-open, never empty stretch of an article's text, in UTF-16 units.
///
/// The natural order is by start, then by end.
///
/// @param start the first unit, at least 0
/// @param end the unit after the last, greater than `start`
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span needs 0 <= start < end, not " + start + "–" + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// Whether the two overlap or stand end to start, so that their union is one span.
  public boolean touches(Span other) {
    return start <= other.end && other.start <= end;
  }

  /// The smallest span that holds both.
  public Span hull(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return start + "–" + end;
  }

  /// The same text as sorted spans that do not touch.
  public static List<Span> union(Collection<Span> spans) {
    if (spans.size() == 1) {
      return List.copyOf(spans);
    }
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      if (!joined.isEmpty() && joined.getLast().touches(span)) {
        joined.add(joined.removeLast().hull(span));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  /// What is left of `spans` without the text of `hole`; empty when nothing is.
  public static List<Span> minus(Collection<Span> spans, Span hole) {
    List<Span> rest = new ArrayList<>();
    for (Span span : spans) {
      if (!span.overlaps(hole)) {
        rest.add(span);
        continue;
      }
      if (span.start < hole.start) {
        rest.add(new Span(span.start, hole.start));
      }
      if (hole.end < span.end) {
        rest.add(new Span(hole.end, span.end));
      }
    }
    return List.copyOf(rest);
  }
}
