package dev.verbatim.agreement;

import java.util.Optional;

/// What a figure is about: a tag, all tags, an attribute of a tag, or a kind of link.
///
/// @param tag a tag's id, or [#ALL_TAGS]; empty for a kind of link
/// @param attribute the id of an attribute of that tag
/// @param relation the id of a relation type
public record Subject(Optional<String> tag, Optional<String> attribute, Optional<String> relation) {
  /// Stands for all tags.
  public static final String ALL_TAGS = "*";

  /// All tags together.
  public static final Subject ALL = tag(ALL_TAGS);

  public static Subject tag(String id) {
    return new Subject(Optional.of(id), Optional.empty(), Optional.empty());
  }

  public static Subject attribute(String tag, String id) {
    return new Subject(Optional.of(tag), Optional.of(id), Optional.empty());
  }

  public static Subject relation(String type) {
    return new Subject(Optional.empty(), Optional.empty(), Optional.of(type));
  }
}
