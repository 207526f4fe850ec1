package dev.verbatim.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fields that this version does not know, of parts of a file that have no place of their own for
/// them: of a span, or of the `codebook` in the head of a set.
///
/// They stand in the `extra` map of the part around, under the name of the field that they were
/// found in. That name is known, so no unknown field can bear it.
final class Unknown {
  private Unknown() {}

  /// A map of unknown fields with those of an inner part; made where there is none yet.
  ///
  /// @param path names that lead from the map to the inner part, at least one
  static Map<String, Object> with(
      @Nullable Map<String, Object> extra, Map<String, Object> fields, String... path) {
    Map<String, Object> map = extra == null ? new LinkedHashMap<>() : extra;
    Map<String, Object> inner = map;
    for (int i = 0; i < path.length - 1; i++) {
      Map<String, Object> copy = new LinkedHashMap<>(at(inner, path[i]));
      inner.put(path[i], copy);
      inner = copy;
    }
    inner.put(path[path.length - 1], fields);
    return map;
  }

  /// The unknown fields of an inner part; empty where there are none.
  static Map<String, Object> of(Map<String, Object> extra, String... path) {
    Map<String, Object> inner = extra;
    for (String name : path) {
      if (inner.isEmpty()) {
        return inner;
      }
      inner = at(inner, name);
    }
    return inner;
  }

  @SuppressWarnings("unchecked") // plain maps have names for keys
  private static Map<String, Object> at(Map<String, Object> map, String name) {
    return map.get(name) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
  }
}
