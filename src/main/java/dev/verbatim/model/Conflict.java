package dev.verbatim.model;

import java.util.List;

/// Something that two histories of one set say differently. Until it is decided the set shows the
/// first value, its own.
///
/// @param id of the mark or link, or of the article where the field is the set's
/// @param field what differs
/// @param values all that is said, own first, at least two, as the field holds them
public record Conflict(String id, Field field, List<Object> values) {
  public Conflict {
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException("a conflict needs two values");
    }
  }
}
