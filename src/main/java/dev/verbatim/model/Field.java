package dev.verbatim.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of a mark, a link or a set that can be changed by itself, and so can collide in a merge.
///
/// What it holds: [#TAG] and [#NOTE] a `String`, [#SPANS] a list of [Span], an attribute or label
/// an `Optional` of [AttributeValue], [#STATUS] a [Status], [#RELATION] a whole [Relation].
///
/// @param name as files write it
public record Field(String name) {
  public static final Field TAG = new Field("tag");
  public static final Field SPANS = new Field("spans");
  public static final Field NOTE = new Field("note");
  public static final Field STATUS = new Field("status");
  public static final Field RELATION = new Field("relation");

  private static final String ATTRIBUTE = "attributes.";
  private static final String LABEL = "labels.";

  public static Field attribute(String id) {
    return new Field(ATTRIBUTE + id);
  }

  public static Field label(String id) {
    return new Field(LABEL + id);
  }

  /// The attribute that this is, if it is one.
  public Optional<String> attributeId() {
    return name.startsWith(ATTRIBUTE)
        ? Optional.of(name.substring(ATTRIBUTE.length()))
        : Optional.empty();
  }

  /// The label that this is, if it is one.
  public Optional<String> labelId() {
    return name.startsWith(LABEL) ? Optional.of(name.substring(LABEL.length())) : Optional.empty();
  }

  /// Every field in which two versions of a mark may differ.
  public static List<Field> of(Annotation one, Annotation other) {
    return Stream.concat(
            Stream.of(TAG, SPANS, NOTE),
            Stream.of(one, other)
                .flatMap(a -> a.attributes().keySet().stream())
                .map(Field::attribute))
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  /// What a mark holds here.
  public Object get(Annotation annotation) {
    return switch (name) {
      case "tag" -> annotation.tag();
      case "spans" -> annotation.spans();
      case "note" -> annotation.note();
      default -> annotation.attribute(requireAttribute());
    };
  }

  /// A mark with another value here, which must be of the kind that the field holds.
  public Annotation set(Annotation annotation, Object value) {
    return switch (name) {
      case "tag" -> annotation.withTag((String) value);
      case "spans" ->
          annotation.withSpans(((List<?>) value).stream().map(Span.class::cast).toList());
      case "note" -> annotation.withNote((String) value);
      default ->
          ((Optional<?>) value)
              .map(v -> annotation.withAttribute(requireAttribute(), (AttributeValue) v))
              .orElseGet(() -> annotation.withoutAttribute(requireAttribute()));
    };
  }

  private String requireAttribute() {
    return attributeId()
        .orElseThrow(() -> new IllegalArgumentException(name + " is no field of a mark"));
  }
}
