package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How an adjudicated mark came about. It stands in the mark's provenance, under the name
/// `adjudication`, as plain values:
///
///     { "how": "majority", "from": [ { "annotator": "analyst-a", "id": "…" }, … ],
///       "instead": [ … ], "cluster": "…", "reason": "guideline-gap", "note": "…",
///       "blind": true, "by": "analyst-d", "at": "2026-11-28T09:00:00Z" }
///
/// @param from the marks that said so, in the order in which their annotators were compared
/// @param instead the other marks of the cluster
/// @param cluster the fingerprint of the cluster as it was then; empty where there was none
public record Ruling(
    How how, List<Source> from, List<Source> instead, String cluster, Remark remark) {
  private static final String FIELD = "adjudication";

  public Ruling {
    from = List.copyOf(from);
    instead = List.copyOf(instead);
  }

  /// The ruling that a mark bears, if it bears one.
  public static Optional<Ruling> of(Annotation mark) {
    return mark.provenance().extra().get(FIELD) instanceof Map<?, ?> fields
        ? Stream.of(How.values())
            .filter(how -> how.id().equals(fields.get("how")))
            .findFirst()
            .map(how -> of(how, fields))
        : Optional.empty();
  }

  private static Ruling of(How how, Map<?, ?> fields) {
    return new Ruling(
        how,
        Source.list(fields.get("from")),
        Source.list(fields.get("instead")),
        fields.get("cluster") instanceof String cluster ? cluster : "",
        Remark.of(fields));
  }

  /// All marks of the cluster that it is about.
  public List<Source> about() {
    return Stream.concat(from.stream(), instead.stream()).toList();
  }

  Ruling with(How changed) {
    return new Ruling(changed, from, instead, cluster, remark);
  }

  Ruling with(Remark changed) {
    return new Ruling(how, from, instead, cluster, changed);
  }

  /// A mark's provenance with it, beside what that holds else.
  Provenance in(Provenance provenance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("how", how.id());
    if (!from.isEmpty()) {
      fields.put("from", Source.plain(from));
    }
    if (!instead.isEmpty()) {
      fields.put("instead", Source.plain(instead));
    }
    if (!cluster.isEmpty()) {
      fields.put("cluster", cluster);
    }
    remark.addTo(fields);
    Map<String, Object> extra = new LinkedHashMap<>(provenance.extra());
    extra.put(FIELD, fields);
    return new Provenance(provenance.author(), provenance.created(), provenance.modified(), extra);
  }
}
