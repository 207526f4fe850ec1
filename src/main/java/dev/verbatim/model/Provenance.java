package dev.verbatim.model;

import java.time.Instant;
import java.util.Map;

/// Where a mark or a link comes from.
///
/// @param author an annotator's id
/// @param created when it was first made
/// @param modified when it was last changed; the same as `created` until then
/// @param extra ids of other tools, how an adjudicated mark came about, and fields of a file that
///   this version does not know: strings, numbers, booleans, lists and maps
public record Provenance(
    String author, Instant created, Instant modified, Map<String, Object> extra) {
  public Provenance {
    extra = Plain.copy(extra);
  }

  public static Provenance of(String author, Instant now) {
    return new Provenance(author, now, now, Map.of());
  }

  public Provenance modifiedAt(Instant now) {
    return new Provenance(author, created, now, extra);
  }
}
