package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

  Standings(Alignment alignment, AnnotationSet adjudicated) {
    this.alignment = alignment;
    adjudicated.annotations().forEach(this::add);
    read(adjudicated.fields().decisions());
  }

  /// Goes on from what a change made different.
  void follow(Difference change) {
    change.marksBefore().forEach(this::remove);
    change.marksAfter().forEach(this::add);
    if (!change.fieldsBefore().decisions().equals(change.fieldsAfter().decisions())) {
      read(change.fieldsAfter().decisions());
    }
  }

  private void add(Annotation mark) {
    Ruling.of(mark).ifPresent(ruling -> ruling.about().forEach(s -> marks.put(s, mark)));
  }

  private void remove(Annotation mark) {
    Ruling.of(mark).ifPresent(ruling -> ruling.about().forEach(marks::remove));
  }

  private void read(List<Object> plain) {
    decisions.clear();
    for (Object decision : plain) {
      Decision.of(decision).ifPresent(d -> d.marks().forEach(s -> decisions.put(s, d)));
    }
  }

  Standing of(Cluster cluster) {
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
