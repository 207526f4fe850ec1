package dev.verbatim.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mark of an annotator that something was decided about.
///
/// @param annotator an annotator's id
/// @param mark the mark's id
public record Source(String annotator, String mark) {
  Map<String, Object> plain() {
    return Map.of("annotator", annotator, "id", mark);
  }

  /// The sources in a list as a file has it; what is none is left out.
  static List<Source> list(@Nullable Object plain) {
    return plain instanceof List<?> list
        ? list.stream().map(Source::of).flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<Source> of(Object plain) {
    return plain instanceof Map<?, ?> map
            && map.get("annotator") instanceof String annotator
            && map.get("id") instanceof String mark
        ? Optional.of(new Source(annotator, mark))
        : Optional.empty();
  }

  static List<Map<String, Object>> plain(List<Source> sources) {
    return sources.stream().map(Source::plain).toList();
  }
}
