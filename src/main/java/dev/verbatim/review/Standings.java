package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How each cluster of an article stands, by what the adjudicated set holds now.
///
/// A cluster is known again by its marks, and by its fingerprint it is known whether they are as
/// they were. So what an annotator changes later brings back the clusters that it touches, and no
/// others. Belongs to the thread of the adjudicated set's session.
final class Standings {
  private final Alignment alignment;

  /// The adjudicated marks, by each mark that they are about.
  private final Map<Source, Annotation> marks = new HashMap<>();

  /// The decisions, by each mark that they are about.
  private final Map<Source, Decision> decisions = new HashMap<>();

  /// What was asked for since it last changed, by the number of the cluster; null where it was not.
  private final @Nullable Standing[] found;

  Standings(Alignment alignment, AnnotationSet adjudicated) {
    this.alignment = alignment;
    this.found = new Standing[alignment.clusters().size()];
    adjudicated.annotations().forEach(this::add);
    read(adjudicated.fields().decisions());
  }

  /// Goes on from what a change made different.
  ///
  /// @return the clusters that may stand otherwise now
  Set<Cluster> follow(Difference change) {
    Set<Source> touched = new HashSet<>();
    for (Annotation mark : change.marksBefore()) {
      remove(mark);
      touched.addAll(about(mark));
    }
    for (Annotation mark : change.marksAfter()) {
      add(mark);
      touched.addAll(about(mark));
    }
    if (!change.fieldsBefore().decisions().equals(change.fieldsAfter().decisions())) {
      Map<Source, Decision> before = new HashMap<>(decisions);
      read(change.fieldsAfter().decisions());
      Set<Source> decided = new HashSet<>(before.keySet());
      decided.addAll(decisions.keySet());
      decided.removeIf(s -> Objects.equals(before.get(s), decisions.get(s)));
      touched.addAll(decided);
    }
    Set<Cluster> clusters = new LinkedHashSet<>();
    touched.forEach(source -> alignment.clusterOf(source).ifPresent(clusters::add));
    clusters.forEach(cluster -> found[cluster.number()] = null);
    return clusters;
  }

  private static List<Source> about(Annotation mark) {
    return Ruling.of(mark).map(Ruling::about).orElse(List.of());
  }

  private void add(Annotation mark) {
    about(mark).forEach(source -> marks.put(source, mark));
  }

  private void remove(Annotation mark) {
    about(mark).forEach(marks::remove);
  }

  private void read(List<Object> plain) {
    decisions.clear();
    for (Object decision : plain) {
      Decision.of(decision).ifPresent(d -> d.marks().forEach(s -> decisions.put(s, d)));
    }
  }

  Standing of(Cluster cluster) {
    Standing known = found[cluster.number()];
    if (known == null) {
      known = find(cluster);
      found[cluster.number()] = known;
    }
    return known;
  }

  private Standing find(Cluster cluster) {
    List<Source> sources = alignment.sources(cluster);
    Optional<Decision> decision = firstOf(decisions, sources);
    Optional<Annotation> mark = firstOf(marks, sources);
    if (mark.isPresent()) {
      Ruling ruling = Ruling.of(mark.get()).orElseThrow();
      Standing.Kind kind =
          isAsItWas(cluster, ruling.cluster()) ? Standing.Kind.SETTLED : Standing.Kind.CHANGED;
      return new Standing(kind, mark, Optional.of(ruling.remark()));
    }
    return decision
        .map(d -> new Standing(kind(cluster, d), Optional.empty(), Optional.of(d.remark())))
        .orElse(Standing.OPEN);
  }

  private Standing.Kind kind(Cluster cluster, Decision decision) {
    if (decision.kind() == Decision.Kind.COMMENTED) {
      return Standing.Kind.OPEN;
    }
    if (!isAsItWas(cluster, decision.cluster())) {
      return Standing.Kind.CHANGED;
    }
    return decision.kind() == Decision.Kind.REJECTED
        ? Standing.Kind.REJECTED
        : Standing.Kind.SKIPPED;
  }

  private boolean isAsItWas(Cluster cluster, String fingerprint) {
    return alignment.fingerprint(cluster).equals(fingerprint);
  }

  private static <T> Optional<T> firstOf(Map<Source, T> map, List<Source> sources) {
    return sources.stream().map(map::get).filter(Objects::nonNull).findFirst();
  }
}
