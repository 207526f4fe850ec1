package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.review.Pairing.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Builds clusters of the pairs of every two annotators.
///
/// The rule: the best pair first, each pair joins the clusters of its two marks, unless the two
/// have marks of the same annotator. Pairs that are equally good are taken in the order of what
/// their marks say, and then of what the joined cluster would.
final class Clustering {
  private static final int NONE = -1;

  private final List<AnnotationSet> sets;

  /// As [Content#ranks] has them.
  private final List<int[]> ranks;

  /// Of every two annotators, in their order.
  private final List<List<Pair>> pairings = new ArrayList<>();

  private final List<Edge> edges = new ArrayList<>();

  /// Of each annotator, by the place of the mark in their set.
  private final List<Growing[]> clusterOf = new ArrayList<>();

  /// A pair, with which annotators it is of.
  private record Edge(Pair pair, int left, int right, Worth worth) {}

  /// Of each annotator at most one mark.
  private final class Growing {
    /// Of each annotator the place of the mark in their set, or [#NONE].
    final int[] places;

    /// What the marks say: their ranks, ascending.
    final int[] content;

    Growing(int[] places) {
      this.places = places;
      this.content =
          IntStream.range(0, places.length)
              .filter(i -> places[i] != NONE)
              .map(i -> ranks.get(i)[places[i]])
              .sorted()
              .toArray();
    }

    boolean canJoin(Growing other) {
      for (int i = 0; i < places.length; i++) {
        if (places[i] != NONE && other.places[i] != NONE) {
          return false;
        }
      }
      return true;
    }

    Growing joined(Growing other) {
      int[] all = places.clone();
      for (int i = 0; i < all.length; i++) {
        all[i] = Math.max(all[i], other.places[i]);
      }
      return new Growing(all);
    }

    List<Optional<Annotation>> marks() {
      List<Optional<Annotation>> marks = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        marks.add(
            places[i] == NONE
                ? Optional.empty()
                : Optional.of(sets.get(i).annotations().get(places[i])));
      }
      return marks;
    }
  }

  Clustering(List<AnnotationSet> sets) {
    this.sets = sets;
    this.ranks = Content.ranks(sets);
    for (int i = 0; i < sets.size(); i++) {
      for (int j = i + 1; j < sets.size(); j++) {
        List<Pair> pairing = Pairing.of(sets.get(i), ranks.get(i), sets.get(j), ranks.get(j));
        for (Pair pair : pairing) {
          edges.add(new Edge(pair, i, j, worth(pair, i, j)));
        }
        pairings.add(pairing);
      }
    }
    edges.sort(Comparator.comparing(Edge::worth));
  }

  private Worth worth(Pair pair, int left, int right) {
    return Worth.of(
        pair.weight(), ranks.get(left)[pair.leftPlace()], ranks.get(right)[pair.rightPlace()]);
  }

  List<List<Pair>> pairings() {
    return List.copyOf(pairings);
  }

  /// The clusters, in the order of what they say: of each annotator the mark, where they have one.
  List<List<Optional<Annotation>>> clusters() {
    for (int i = 0; i < sets.size(); i++) {
      int annotator = i;
      clusterOf.add(
          IntStream.range(0, sets.get(i).size())
              .mapToObj(place -> alone(annotator, place))
              .toArray(Growing[]::new));
    }
    int from = 0;
    for (int to = 1; to <= edges.size(); to++) {
      if (to == edges.size() || !edges.get(from).worth().equals(edges.get(to).worth())) {
        join(new ArrayList<>(edges.subList(from, to)));
        from = to;
      }
    }
    Set<Growing> all = new LinkedHashSet<>();
    clusterOf.forEach(own -> all.addAll(List.of(own)));
    return all.stream()
        .sorted(Comparator.comparing(cluster -> cluster.content, Arrays::compare))
        .map(Growing::marks)
        .toList();
  }

  private Growing alone(int annotator, int place) {
    int[] places = new int[sets.size()];
    Arrays.fill(places, NONE);
    places[annotator] = place;
    return new Growing(places);
  }

  /// Joins by pairs that are equally good.
  private void join(List<Edge> alike) {
    alike.removeIf(edge -> !joins(edge));
    while (!alike.isEmpty()) {
      Growing joined =
          alike.stream()
              .map(this::joined)
              .min(Comparator.comparing(cluster -> cluster.content, Arrays::compare))
              .orElseThrow();
      for (int i = 0; i < joined.places.length; i++) {
        if (joined.places[i] != NONE) {
          clusterOf.get(i)[joined.places[i]] = joined;
        }
      }
      alike.removeIf(edge -> !joins(edge));
    }
  }

  private boolean joins(Edge edge) {
    return left(edge).canJoin(right(edge));
  }

  private Growing joined(Edge edge) {
    return left(edge).joined(right(edge));
  }

  private Growing left(Edge edge) {
    return clusterOf.get(edge.left())[edge.pair().leftPlace()];
  }

  private Growing right(Edge edge) {
    return clusterOf.get(edge.right())[edge.pair().rightPlace()];
  }
}
