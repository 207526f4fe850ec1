package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Sha256;
import dev.verbatim.review.Cluster.LinkEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/// Several annotators' marks on one article, those that speak of the same thing together.
///
/// Every two annotators are paired as [Pairing] says; clusters are built of the pairs as
/// [Clustering] says. Every mark is in exactly one cluster. The annotators' order and ids play no
/// part but in the order of what is returned. Immutable.
public final class Alignment {
  private static final int FINGERPRINT_DIGITS = 16;

  private final List<AnnotationSet> sets;
  private final List<List<Pairing.Pair>> pairings;
  private final List<Cluster> clusters;

  /// Of each annotator, by mark.
  private final List<Map<String, Integer>> numberOf;

  /// Of clusters that were asked for, by number.
  private final Map<Integer, String> fingerprints = new ConcurrentHashMap<>();

  private Alignment(
      List<AnnotationSet> sets,
      List<List<Pairing.Pair>> pairings,
      List<Cluster> clusters,
      List<Map<String, Integer>> numberOf) {
    this.sets = sets;
    this.pairings = pairings;
    this.clusters = clusters;
    this.numberOf = numberOf;
  }

  /// Aligns sets on the same article.
  ///
  /// @throws IllegalArgumentException where they are on different articles or texts
  public static Alignment of(List<AnnotationSet> sets) {
    List<AnnotationSet> all = List.copyOf(sets);
    if (all.stream().map(s -> s.origin().articleId() + s.origin().textSha256()).distinct().count()
        > 1) {
      throw new IllegalArgumentException("sets on different texts cannot be aligned");
    }
    Clustering clustering = new Clustering(all);
    List<List<Optional<Annotation>>> grown = clustering.clusters();
    List<Map<String, Integer>> numberOf = new ArrayList<>();
    all.forEach(_ -> numberOf.add(new HashMap<>()));
    for (int number = 0; number < grown.size(); number++) {
      for (int i = 0; i < all.size(); i++) {
        Optional<Annotation> mark = grown.get(number).get(i);
        if (mark.isPresent()) {
          numberOf.get(i).put(mark.get().id(), number);
        }
      }
    }
    List<Cluster> clusters = new ArrayList<>();
    grown.forEach(marks -> clusters.add(cluster(clusters.size(), marks, all, numberOf)));
    return new Alignment(all, clustering.pairings(), List.copyOf(clusters), numberOf);
  }

  /// The sets compared, in the order in which they were given.
  public List<AnnotationSet> sets() {
    return sets;
  }

  /// The pairs of every two annotators, as [Pairing#of] has them: of the first with the second,
  /// with the third and so on, then of the second with the third.
  public List<List<Pairing.Pair>> pairings() {
    return pairings;
  }

  /// All clusters, in text order.
  public List<Cluster> clusters() {
    return clusters;
  }

  /// The cluster that holds a mark of an annotator, given by their place among the compared.
  public Optional<Cluster> clusterOf(int annotator, String markId) {
    return Optional.ofNullable(numberOf.get(annotator).get(markId)).map(clusters::get);
  }

  /// The marks of a cluster.
  public List<Source> sources(Cluster cluster) {
    List<Source> sources = new ArrayList<>();
    for (int i : cluster.annotators()) {
      sources.add(source(cluster, i));
    }
    return sources;
  }

  /// The mark that an annotator, given by their place among the compared, has in a cluster.
  ///
  /// @throws java.util.NoSuchElementException where they have none
  public Source source(Cluster cluster, int annotator) {
    return new Source(
        sets.get(annotator).annotator().id(), cluster.marks().get(annotator).orElseThrow().id());
  }

  /// The clusters from which somebody has a link to this one.
  List<Cluster> leadingTo(Cluster cluster) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i : cluster.annotators()) {
      String id = source(cluster, i).mark();
      for (Relation link : sets.get(i).relationsOf(id)) {
        if (link.to().equals(id)) {
          numbers.add(numberOf.get(i).getOrDefault(link.from(), cluster.number()));
        }
      }
    }
    numbers.remove(cluster.number());
    return numbers.stream().map(clusters::get).toList();
  }

  /// A text that is another as soon as anything that annotators say of a cluster is: who has a mark
  /// in it, its words, tag, attributes and links.
  public String fingerprint(Cluster cluster) {
    return fingerprints.computeIfAbsent(
        cluster.number(), _ -> Sha256.of(said(cluster)).substring(0, FINGERPRINT_DIGITS));
  }

  private String said(Cluster cluster) {
    StringBuilder said = new StringBuilder();
    List<Integer> annotators = new ArrayList<>(cluster.annotators());
    annotators.sort(Comparator.comparing(i -> sets.get(i).annotator().id()));
    for (int i : annotators) {
      Annotation mark = cluster.marks().get(i).orElseThrow();
      said.append(sets.get(i).annotator().id()).append(' ').append(mark.id()).append(' ');
      said.append(mark.tag()).append(mark.spans()).append(new TreeMap<>(mark.attributes()));
      sets.get(i).relationsOf(mark.id()).stream()
          .filter(link -> link.from().equals(mark.id()))
          .map(link -> link.type() + " " + link.to())
          .sorted()
          .forEach(link -> said.append(' ').append(link));
      said.append('\n');
    }
    return said.toString();
  }

  /// The cluster of a mark that something was decided about; empty where the mark is no more, or
  /// its annotator is not among the compared.
  Optional<Cluster> clusterOf(Source source) {
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).annotator().id().equals(source.annotator())) {
        return clusterOf(i, source.mark());
      }
    }
    return Optional.empty();
  }

  private static Cluster cluster(
      int number,
      List<Optional<Annotation>> marks,
      List<AnnotationSet> sets,
      List<Map<String, Integer>> numberOf) {
    List<Set<LinkEnd>> links = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Set<LinkEnd> ends = new HashSet<>();
      if (marks.get(i).isPresent()) {
        String id = marks.get(i).get().id();
        for (Relation link : sets.get(i).relationsOf(id)) {
          if (link.from().equals(id)) {
            ends.add(new LinkEnd(link.type(), numberOf.get(i).getOrDefault(link.to(), -1)));
          }
        }
      }
      links.add(Set.copyOf(ends));
    }
    return new Cluster(number, marks, links, verdicts(marks, links), likeness(marks, links));
  }

  private static Set<Verdict> verdicts(List<Optional<Annotation>> marks, List<Set<LinkEnd>> links) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    List<Annotation> present = marks.stream().flatMap(Optional::stream).toList();
    if (present.size() < marks.size()) {
      verdicts.add(Verdict.MISSING);
    }
    if (anyTwo(present, (a, b) -> !a.spans().equals(b.spans()))) {
      verdicts.add(Verdict.BOUNDARY);
    }
    if (anyTwo(present, (a, b) -> !a.tag().equals(b.tag()))) {
      verdicts.add(Verdict.TAG);
    }
    if (anyTwo(
        present, (a, b) -> a.tag().equals(b.tag()) && !a.attributes().equals(b.attributes()))) {
      verdicts.add(Verdict.ATTRIBUTE);
    }
    List<Set<LinkEnd>> linked = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).isPresent()) {
        linked.add(links.get(i));
      }
    }
    if (anyTwo(linked, (a, b) -> !a.equals(b))) {
      verdicts.add(Verdict.LINK);
    }
    return verdicts.isEmpty() ? Set.of(Verdict.AGREED) : verdicts;
  }

  private static <T> boolean anyTwo(List<T> items, BiPredicate<T, T> differ) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        if (differ.test(items.get(i), items.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /// As [Cluster#likeness] says.
  private static double likeness(List<Optional<Annotation>> marks, List<Set<LinkEnd>> links) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < marks.size(); i++) {
      for (int j = i + 1; j < marks.size(); j++) {
        Optional<Annotation> one = marks.get(i);
        Optional<Annotation> other = marks.get(j);
        if (one.isPresent() && other.isPresent()) {
          sum += likeness(one.get(), other.get(), Likeness.shareOf(links.get(i), links.get(j)));
        }
        pairs += one.isPresent() || other.isPresent() ? 1 : 0;
      }
    }
    return pairs == 0 ? 1 : sum / pairs;
  }

  private static double likeness(Annotation one, Annotation other, double links) {
    double tag = one.tag().equals(other.tag()) ? 1 : 0;
    double attributes = Likeness.attributes(one.attributes(), other.attributes());
    return (Likeness.overlap(one, other) + tag + attributes + links) / 4;
  }
}
