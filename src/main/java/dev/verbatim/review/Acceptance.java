package dev.verbatim.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.review.Cluster.LinkEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Puts together the edits that take marks over into the adjudicated set, one or many at once.
///
/// A link is taken over with the mark that it leaves, as soon as both its ends are adjudicated:
/// with the later of the two. A link that the codebook does not have between their tags is left
/// out.
final class Acceptance {

  /// What becomes of a cluster.
  ///
  /// @param links that leave it, to clusters
  private record Planned(Annotation mark, Set<LinkEnd> links) {}

  private final Alignment alignment;
  private final Standings standings;
  private final AnnotationSession session;
  private final Instant now;
  private final Map<Integer, Planned> planned = new LinkedHashMap<>();
  private final List<Edit> edits = new ArrayList<>();

  /// Links that the edits so far add, as type and ends, so that none is added twice.
  private final Set<List<String>> added = new HashSet<>();

  Acceptance(Alignment alignment, Standings standings, AnnotationSession session) {
    this.alignment = alignment;
    this.standings = standings;
    this.session = session;
    this.now = session.now();
  }

  /// Takes a cluster over, in place of what was taken over of it before.
  ///
  /// @param content a mark with the tag, spans and attributes to take over
  /// @param from the annotators who said so, by their places
  void add(
      Cluster cluster, Annotation content, Set<LinkEnd> links, List<Integer> from, Remark remark) {
    List<Source> sources = from.stream().map(i -> alignment.source(cluster, i)).toList();
    List<Source> instead = new ArrayList<>(alignment.sources(cluster));
    instead.removeAll(sources);
    How how = how(from.size(), cluster.marks().size());
    Ruling ruling = new Ruling(how, sources, instead, alignment.fingerprint(cluster), remark);
    Optional<Annotation> old = standings.of(cluster).mark();
    Provenance provenance =
        old.map(Annotation::provenance)
            .orElseGet(() -> Provenance.of(session.set().annotator().id(), now));
    Annotation mark =
        new Annotation(
            old.map(Annotation::id).orElseGet(() -> UUID.randomUUID().toString()),
            content.tag(),
            content.spans(),
            content.attributes(),
            old.map(Annotation::note).orElse(""),
            ruling.in(provenance));
    edits.add(old.isPresent() ? new Edit.Replace(mark) : new Edit.Place(mark));
    planned.put(cluster.number(), new Planned(mark, links));
  }

  private static How how(int said, int compared) {
    if (said == compared) {
      return How.UNANIMOUS;
    }
    return 2 * said > compared ? How.MAJORITY : How.CHOSEN;
  }

  /// All that is to be done.
  List<Edit> edits() {
    planned.forEach(this::link);
    return List.copyOf(edits);
  }

  private void link(int number, Planned at) {
    Set<List<String>> wanted = new HashSet<>();
    for (LinkEnd end : at.links()) {
      if (end.cluster() >= 0) {
        markOf(end.cluster())
            .ifPresent(
                to -> {
                  wanted.add(List.of(end.type(), to.id()));
                  add(end.type(), at.mark(), to);
                });
      }
    }
    removeOthers(at.mark(), wanted);
    for (Cluster cluster : alignment.leadingTo(alignment.clusters().get(number))) {
      markOf(cluster.number())
          .ifPresent(
              from ->
                  linksOf(cluster).stream()
                      .filter(end -> end.cluster() == number)
                      .forEach(end -> add(end.type(), from, at.mark())));
    }
  }

  private Optional<Annotation> markOf(int number) {
    Planned plan = planned.get(number);
    return plan != null
        ? Optional.of(plan.mark())
        : standings.of(alignment.clusters().get(number)).mark();
  }

  /// The links that were taken over with a cluster: those of the first who said so.
  private Set<LinkEnd> linksOf(Cluster cluster) {
    Planned plan = planned.get(cluster.number());
    if (plan != null) {
      return plan.links();
    }
    List<Source> from =
        standings.of(cluster).mark().flatMap(Ruling::of).map(Ruling::from).orElse(List.of());
    for (int i : cluster.annotators()) {
      if (!from.isEmpty() && alignment.source(cluster, i).equals(from.getFirst())) {
        return cluster.links().get(i);
      }
    }
    return Set.of();
  }

  private void add(String type, Annotation from, Annotation to) {
    boolean allowed =
        session
            .codebook()
            .relationType(type)
            .filter(t -> t.joins(from.tag(), to.tag()))
            .isPresent();
    Relation link =
        new Relation(
            UUID.randomUUID().toString(),
            type,
            from.id(),
            to.id(),
            Provenance.of(session.set().annotator().id(), now));
    boolean there = session.set().relationsOf(from.id()).stream().anyMatch(link::repeats);
    if (allowed && !there && added.add(List.of(type, from.id(), to.id()))) {
      edits.add(new Edit.PlaceLink(link));
    }
  }

  /// What was taken over before with a mark, and is not any more.
  private void removeOthers(Annotation mark, Set<List<String>> wanted) {
    for (Relation link : session.set().relationsOf(mark.id())) {
      if (link.from().equals(mark.id()) && !wanted.contains(List.of(link.type(), link.to()))) {
        edits.add(new Edit.Unlink(link.id()));
      }
    }
  }
}
