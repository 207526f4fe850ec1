package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A link between two marks of a set that the codebook allows and that is not there yet.
///
/// @param from where it leaves
/// @param to what it points at
public record PossibleLink(RelationType type, Annotation from, Annotation to) {

  /// The links that can be made from or to a mark, those to the nearest marks first.
  public static List<PossibleLink> of(Annotation mark, AnnotationSet set, Codebook codebook) {
    return of(mark, set.annotations(), set, codebook);
  }

  /// The same, but only with some of the set's marks.
  public static List<PossibleLink> of(
      Annotation mark, Collection<Annotation> others, AnnotationSet set, Codebook codebook) {
    List<PossibleLink> all = new ArrayList<>();
    for (Annotation other : others) {
      if (!other.id().equals(mark.id())) {
        for (RelationType type : codebook.linking(mark.tag(), other.tag())) {
          all.add(new PossibleLink(type, mark, other));
        }
        for (RelationType type : codebook.linking(other.tag(), mark.tag())) {
          all.add(new PossibleLink(type, other, mark));
        }
      }
    }
    List<Relation> there = set.relationsOf(mark.id());
    all.removeIf(link -> there.stream().anyMatch(link::isMadeBy));
    all.sort(Comparator.comparingInt(link -> distance(mark, link.otherThan(mark))));
    return all;
  }

  private boolean isMadeBy(Relation relation) {
    return relation.type().equals(type.id())
        && relation.from().equals(from.id())
        && relation.to().equals(to.id());
  }

  /// The other end, as seen from one end.
  public Annotation otherThan(Annotation end) {
    return from.id().equals(end.id()) ? to : from;
  }

  /// How many UTF-16 units lie between two marks, between their nearest fragments; 0 where they
  /// overlap.
  public static int distance(Annotation one, Annotation other) {
    int least = Integer.MAX_VALUE;
    for (Span a : one.spans()) {
      for (Span b : other.spans()) {
        least = Math.min(least, Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end())));
      }
    }
    return least;
  }
}
