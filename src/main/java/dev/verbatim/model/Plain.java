package dev.verbatim.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Immutable copies that keep the order in which a file gives its fields. Most maps have one field
/// or none, and so no order to keep: the JDK's small maps hold those, and are never copied twice.
final class Plain {
  private Plain() {}

  static <V> Map<String, V> copy(Map<String, V> map) {
    return map.size() < 2 ? Map.copyOf(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return Collections.unmodifiableMap(changed);
  }

  static <V> Map<String, V> without(Map<String, V> map, String key) {
    if (!map.containsKey(key)) {
      return map;
    }
    Map<String, V> changed = new LinkedHashMap<>(map);
    changed.remove(key);
    return copy(changed);
  }
}
