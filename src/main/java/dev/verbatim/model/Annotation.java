package dev.verbatim.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mark on an article: a tag on one or more spans of its text.
///
/// The spans are sorted and do not touch: a quotation that its attribution interrupts has two, a
/// quotation that runs over paragraphs has one.
///
/// @param id a UUID, the same everywhere the mark travels
/// @param tag the id of a tag of the codebook; one that the codebook lacks is kept
/// @param spans in text order, at least one
/// @param attributes by attribute id, in the order in which they were set
/// @param note free text, empty where there is none
public record Annotation(
    String id,
    String tag,
    List<Span> spans,
    Map<String, AttributeValue> attributes,
    String note,
    Provenance provenance) {

  /// Text order: by start, then the longer first, then by id, so that no two are equal.
  public static final Comparator<Annotation> TEXT_ORDER =
      Comparator.comparingInt(Annotation::start)
          .thenComparing(Comparator.comparingInt(Annotation::end).reversed())
          .thenComparing(Annotation::id);

  /// Innermost first: the one that covers least text, then the newer, then by id.
  public static final Comparator<Annotation> INNERMOST_FIRST =
      Comparator.comparingInt(Annotation::length)
          .thenComparing(a -> a.provenance().created(), Comparator.reverseOrder())
          .thenComparing(Annotation::id);

  public Annotation {
    spans = List.copyOf(spans);
    attributes = Plain.copy(attributes);
    if (id.isEmpty() || tag.isEmpty() || spans.isEmpty()) {
      throw new IllegalArgumentException("a mark needs an id, a tag and a span");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() <= spans.get(i - 1).end()) {
        throw new IllegalArgumentException("spans out of order or touching: " + spans);
      }
    }
  }

  /// A new mark without attributes or note; spans that touch are joined.
  public static Annotation of(String id, String tag, List<Span> spans, Provenance provenance) {
    return new Annotation(id, tag, Span.union(spans), Map.of(), "", provenance);
  }

  public int start() {
    return spans.getFirst().start();
  }

  public int end() {
    return spans.getLast().end();
  }

  /// The text covered, in UTF-16 units: gaps between fragments do not count.
  public int length() {
    int sum = 0;
    for (Span span : spans) {
      sum += span.length();
    }
    return sum;
  }

  public boolean covers(int offset) {
    for (Span span : spans) {
      if (span.contains(offset)) {
        return true;
      }
    }
    return false;
  }

  public boolean overlaps(Span other) {
    for (Span span : spans) {
      if (span.overlaps(other)) {
        return true;
      }
    }
    return false;
  }

  public Optional<AttributeValue> attribute(String attributeId) {
    return Optional.ofNullable(attributes.get(attributeId));
  }

  public Annotation withTag(String changed) {
    return new Annotation(id, changed, spans, attributes, note, provenance);
  }

  /// The same mark on other text; spans that touch are joined.
  public Annotation withSpans(List<Span> changed) {
    return new Annotation(id, tag, Span.union(changed), attributes, note, provenance);
  }

  public Annotation withAttribute(String attributeId, AttributeValue value) {
    return withAttributes(Plain.with(attributes, attributeId, value));
  }

  public Annotation withoutAttribute(String attributeId) {
    return withAttributes(Plain.without(attributes, attributeId));
  }

  public Annotation withAttributes(Map<String, AttributeValue> changed) {
    return new Annotation(id, tag, spans, changed, note, provenance);
  }

  public Annotation withNote(String changed) {
    return new Annotation(id, tag, spans, attributes, changed, provenance);
  }

  public Annotation withProvenance(Provenance changed) {
    return new Annotation(id, tag, spans, attributes, note, changed);
  }
}
