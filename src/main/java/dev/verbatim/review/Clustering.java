package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.review.Pairing.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds clusters of the pairs of every two annotators.
///
/// The rule: the best pair first, each pair joins the clusters of its two marks, unless the two
/// have marks of the same annotator. Pairs that are equally good are taken in the order of what
/// their marks say, and then of what the joined cluster would.
final class Clustering {

  /// Of each annotator at most one mark.
  static final class Growing {
    final List<Optional<Annotation>> marks;

    private Growing(List<Optional<Annotation>> marks) {
      this.marks = marks;
    }

    private boolean canJoin(Growing other) {
      for (int i = 0; i < marks.size(); i++) {
        if (marks.get(i).isPresent() && other.marks.get(i).isPresent()) {
          return false;
        }
      }
      return true;
    }

    private Growing joined(Growing other) {
      List<Optional<Annotation>> all = new ArrayList<>(marks);
      for (int i = 0; i < all.size(); i++) {
        Optional<Annotation> more = other.marks.get(i);
        all.set(i, all.get(i).or(() -> more));
      }
      return new Growing(all);
    }

    /// What it says, in one order whoever said it.
    List<Annotation> content() {
      return marks.stream().flatMap(Optional::stream).sorted(Content.ORDER).toList();
    }
  }

  /// A pair, with which annotators it is of.
  private record Edge(Pair pair, int left, int right) {}

  private final List<AnnotationSet> sets;

  /// Of every two annotators, in their order.
  private final List<List<Pair>> pairings = new ArrayList<>();

  /// Of each annotator, by the place of the mark in their set.
  private final List<List<Growing>> clusterOf = new ArrayList<>();

  Clustering(List<AnnotationSet> sets) {
    this.sets = sets;
    for (int i = 0; i < sets.size(); i++) {
      for (int j = i + 1; j < sets.size(); j++) {
        pairings.add(Pairing.of(sets.get(i), sets.get(j)));
      }
    }
  }

  List<List<Pair>> pairings() {
    return List.copyOf(pairings);
  }

  /// The clusters, in the order of what they say.
  List<Growing> clusters() {
    for (int i = 0; i < sets.size(); i++) {
      List<Growing> own = new ArrayList<>();
      for (Annotation mark : sets.get(i).annotations()) {
        own.add(alone(i, mark));
      }
      clusterOf.add(own);
    }
    List<Edge> edges = edges();
    int from = 0;
    for (int to = 1; to <= edges.size(); to++) {
      if (to == edges.size() || !alike(edges.get(from), edges.get(to))) {
        join(new ArrayList<>(edges.subList(from, to)));
        from = to;
      }
    }
    Set<Growing> all = new LinkedHashSet<>();
    clusterOf.forEach(all::addAll);
    List<Growing> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Growing::content, Content::compare));
    return sorted;
  }

  private Growing alone(int annotator, Annotation mark) {
    List<Optional<Annotation>> marks = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      marks.add(i == annotator ? Optional.of(mark) : Optional.empty());
    }
    return new Growing(marks);
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    Iterator<List<Pair>> next = pairings.iterator();
    for (int i = 0; i < sets.size(); i++) {
      for (int j = i + 1; j < sets.size(); j++) {
        for (Pair pair : next.next()) {
          edges.add(new Edge(pair, i, j));
        }
      }
    }
    edges.sort(Comparator.comparing(Edge::pair, Pairing.BEST_FIRST));
    return edges;
  }

  private static boolean alike(Edge one, Edge other) {
    return Pairing.BEST_FIRST.compare(one.pair(), other.pair()) == 0;
  }

  /// Joins by pairs that are equally good.
  private void join(List<Edge> edges) {
    edges.removeIf(edge -> !joins(edge));
    while (!edges.isEmpty()) {
      Edge next =
          edges.size() == 1
              ? edges.getFirst()
              : edges.stream()
                  .min(Comparator.comparing((Edge e) -> joined(e).content(), Content::compare))
                  .orElseThrow();
      Growing joined = joined(next);
      for (int i = 0; i < sets.size(); i++) {
        int annotator = i;
        joined
            .marks
            .get(i)
            .ifPresent(m -> clusterOf.get(annotator).set(place(annotator, m), joined));
      }
      edges.removeIf(edge -> !joins(edge));
    }
  }

  private boolean joins(Edge edge) {
    return left(edge).canJoin(right(edge));
  }

  private Growing joined(Edge edge) {
    return left(edge).joined(right(edge));
  }

  private Growing left(Edge edge) {
    return clusterOf.get(edge.left()).get(place(edge.left(), edge.pair().left()));
  }

  private Growing right(Edge edge) {
    return clusterOf.get(edge.right()).get(place(edge.right(), edge.pair().right()));
  }

  private int place(int annotator, Annotation mark) {
    return sets.get(annotator).indexOf(mark);
  }
}
