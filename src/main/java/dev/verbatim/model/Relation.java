package dev.verbatim.model;

import java.util.Comparator;

/// A typed, directed link between two marks: this quote is *said by* that speaker.
///
/// An end may be missing from the set (a mark that was lost or removed elsewhere); the link stays
/// until someone removes it.
///
/// @param type the id of a relation type of the codebook; one that the codebook lacks is kept
/// @param from the id of the mark that the link leaves
/// @param to the id of the mark that it points at
public record Relation(String id, String type, String from, String to, Provenance provenance) {

  /// By kind, then by the mark that the link points at, then by id.
  static final Comparator<Relation> BY_KIND =
      Comparator.comparing(Relation::type).thenComparing(Relation::to).thenComparing(Relation::id);

  public Relation {
    if (id.isEmpty() || type.isEmpty() || from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("a link needs an id, a type and two ends");
    }
  }

  public Relation withProvenance(Provenance changed) {
    return new Relation(id, type, from, to, changed);
  }

  public boolean joins(String annotationId) {
    return from.equals(annotationId) || to.equals(annotationId);
  }

  /// The other end, as seen from one end.
  public String otherEnd(String annotationId) {
    return from.equals(annotationId) ? to : from;
  }

  /// Whether the two say the same of the same marks, whatever their ids.
  public boolean repeats(Relation other) {
    return type.equals(other.type) && from.equals(other.from) && to.equals(other.to);
  }
}
