package dev.verbatim.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was decided in an adjudication that is no mark. It stands among the `decisions` of the
/// adjudicated set, as plain values:
///
///     { "kind": "rejected", "cluster": "…", "marks": [ { "annotator": "analyst-a", "id": "…" } ],
///       "reason": "slip", "note": "…", "by": "analyst-d", "at": "2026-11-28T09:00:00Z" }
///
/// @param cluster the fingerprint of the cluster as it was then; empty where it is about none
/// @param marks of the cluster
public record Decision(Kind kind, String cluster, List<Source> marks, Remark remark) {

  public enum Kind {
    /// Nothing of the cluster is to be marked.
    REJECTED,
    /// It is left for later.
    SKIPPED,
    /// Something is said of it, and it is open.
    COMMENTED,
    /// From here on names were hidden.
    HIDDEN,
    /// From here on names were seen.
    REVEALED;

    /// What it is called in data.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Decision {
    marks = List.copyOf(marks);
  }

  /// Reads one as a file has it; empty where it is of a kind that this version does not know.
  public static Optional<Decision> of(Object plain) {
    return plain instanceof Map<?, ?> fields
        ? Stream.of(Kind.values())
            .filter(kind -> kind.id().equals(fields.get("kind")))
            .findFirst()
            .map(
                kind ->
                    new Decision(
                        kind,
                        fields.get("cluster") instanceof String cluster ? cluster : "",
                        Source.list(fields.get("marks")),
                        Remark.of(fields)))
        : Optional.empty();
  }

  /// As it is kept in a file.
  Map<String, Object> plain() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind.id());
    if (!cluster.isEmpty()) {
      fields.put("cluster", cluster);
    }
    if (!marks.isEmpty()) {
      fields.put("marks", Source.plain(marks));
    }
    remark.addTo(fields);
    return fields;
  }
}
