package dev.verbatim.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kind of mark: what the codebook says of `quote`, say. It is data, written by analysts.
///
/// @param id never changes and is never used again once deleted; renaming changes the label
/// @param colour as `#rrggbb`; each theme makes its line and fill from it
/// @param key the key that tags with it, upper case, or empty
/// @param guideline when to mark with it, in Markdown
/// @param attributes in the order in which they are asked
/// @param extra fields of a file that this version does not know, as plain JDK values
public record Tag(
    String id,
    String label,
    String colour,
    LineStyle line,
    String key,
    String guideline,
    List<Attribute> attributes,
    Map<String, Object> extra) {
  public Tag {
    attributes = List.copyOf(attributes);
    extra = Plain.copy(extra);
  }

  public Optional<Attribute> attribute(String attributeId) {
    return attributes.stream().filter(a -> a.id().equals(attributeId)).findFirst();
  }

  /// The same tag with another key; none where it is empty.
  public Tag withKey(String changed) {
    return new Tag(id, label, colour, line, changed, guideline, attributes, extra);
  }

  /// The same tag with another guideline, in Markdown.
  public Tag withGuideline(String changed) {
    return new Tag(id, label, colour, line, key, changed, attributes, extra);
  }

  public Tag withAttributes(List<Attribute> changed) {
    return new Tag(id, label, colour, line, key, guideline, changed, extra);
  }
}
