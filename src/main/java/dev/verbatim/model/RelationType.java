package dev.verbatim.model;

import java.util.List;
import java.util.Map;

/// A kind of link between marks, such as *said by*.
///
/// @param key the key that makes such a link, upper case, or empty
/// @param from the ids of the tags that it may leave
/// @param to the ids of the tags that it may point at
/// @param extra fields of a file that this version does not know, as plain JDK values
public record RelationType(
    String id,
    String label,
    String key,
    List<String> from,
    List<String> to,
    Map<String, Object> extra) {
  public RelationType {
    from = List.copyOf(from);
    to = List.copyOf(to);
    extra = Plain.copy(extra);
  }

  public boolean joins(String fromTag, String toTag) {
    return from.contains(fromTag) && to.contains(toTag);
  }
}
