package dev.verbatim.search;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.Optional;

/// Something that was found in a project.
///
/// @param span where the words stand; of a mark without words sought, its first fragment
/// @param context of that span
/// @param mark what was found, where marks were sought
public record Hit(String articleId, Span span, Context context, Optional<Marked> mark) {

  /// A mark and whose it is.
  public record Marked(Annotation annotation, String annotatorId) {}
}
