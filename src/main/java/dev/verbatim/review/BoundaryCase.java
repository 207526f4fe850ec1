package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A cluster whose marks differ in nothing but where they begin and end, and there only in what can
/// be decided once for all: quotation marks, blanks, punctuation, an article, a title.
///
/// @param trims what the marks differ in
public record BoundaryCase(Cluster cluster, Set<Trim> trims) {
  public BoundaryCase {
    trims = Set.copyOf(trims);
  }

  /// Which of the ends that annotators gave is taken.
  public enum Policy {
    /// Of each fragment all that anyone marked.
    LONGEST,
    /// Of each fragment what all marked.
    SHORTEST,
    /// The mark that most made; of as many the longest.
    MOST
  }

  /// Those clusters of some that are such cases, if everyone marked them or not.
  public static List<BoundaryCase> among(List<Cluster> clusters, ArticleText text) {
    return clusters.stream().flatMap(c -> of(c, text).stream()).toList();
  }

  private static Optional<BoundaryCase> of(Cluster cluster, ArticleText text) {
    if (!cluster.verdicts().equals(Set.of(Verdict.BOUNDARY))) {
      return Optional.empty();
    }
    List<Annotation> marks = cluster.present();
    int fragments = marks.getFirst().spans().size();
    if (marks.stream().anyMatch(m -> m.spans().size() != fragments)) {
      return Optional.empty();
    }
    Set<Trim> trims = EnumSet.noneOf(Trim.class);
    for (int i = 0; i < fragments; i++) {
      Optional<Set<Trim>> found = trims(fragment(marks, i), text);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      trims.addAll(found.get());
    }
    return Optional.of(new BoundaryCase(cluster, trims));
  }

  private static List<Span> fragment(List<Annotation> marks, int index) {
    return marks.stream().map(m -> m.spans().get(index)).toList();
  }

  private static Optional<Set<Trim>> trims(List<Span> spans, ArticleText text) {
    Optional<Span> shortest = common(spans);
    if (shortest.isEmpty()) {
      return Optional.empty();
    }
    Set<Trim> trims = EnumSet.noneOf(Trim.class);
    for (Span span : spans) {
      String before = text.string().substring(span.start(), shortest.get().start());
      String behind = text.string().substring(shortest.get().end(), span.end());
      Optional<Set<Trim>> leading = Trim.leading(before);
      Optional<Set<Trim>> trailing = Trim.trailing(behind);
      if (leading.isEmpty() || trailing.isEmpty()) {
        return Optional.empty();
      }
      trims.addAll(leading.get());
      trims.addAll(trailing.get());
    }
    return Optional.of(trims);
  }

  /// What all spans have in common, if anything.
  private static Optional<Span> common(List<Span> spans) {
    int start = spans.stream().mapToInt(Span::start).max().orElseThrow();
    int end = spans.stream().mapToInt(Span::end).min().orElseThrow();
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// The mark that a policy makes of it: tag and attributes are those of all.
  public Annotation mark(Policy policy) {
    Annotation any = cluster.present().getFirst();
    return switch (policy) {
      case LONGEST -> any.withSpans(fragments(Policy.LONGEST));
      case SHORTEST -> any.withSpans(fragments(Policy.SHORTEST));
      case MOST -> any.withSpans(mostMade());
    };
  }

  private List<Span> fragments(Policy policy) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < cluster.present().getFirst().spans().size(); i++) {
      List<Span> fragment = fragment(cluster.present(), i);
      spans.add(
          policy == Policy.SHORTEST
              ? common(fragment).orElseThrow()
              : fragment.stream().reduce(Span::hull).orElseThrow());
    }
    return spans;
  }

  private List<Span> mostMade() {
    Map<List<Span>, Integer> counts = new LinkedHashMap<>();
    cluster.present().forEach(m -> counts.merge(m.spans(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<List<Span>, Integer>comparingByValue()
                .thenComparing(
                    e -> e.getKey().stream().mapToInt(Span::length).sum(),
                    Comparator.naturalOrder()))
        .orElseThrow()
        .getKey();
  }
}
