package dev.verbatim.review;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who decided something, when, and why.
///
/// @param note free text, empty where there is none
/// @param by an annotator's id
/// @param blind whether whoever decided did not see whose marks they were
public record Remark(Optional<Reason> reason, String note, String by, Instant at, boolean blind) {

  /// Puts it among the fields of a file.
  void addTo(Map<String, Object> fields) {
    reason.ifPresent(r -> fields.put("reason", r.id()));
    if (!note.isEmpty()) {
      fields.put("note", note);
    }
    if (blind) {
      fields.put("blind", true);
    }
    fields.put("by", by);
    fields.put("at", at.toString());
  }

  /// Reads it from the fields of a file; what is not there is empty, and a date that is none the
  /// beginning of all time.
  static Remark of(Map<?, ?> fields) {
    Optional<Reason> reason =
        Stream.of(Reason.values()).filter(r -> r.id().equals(fields.get("reason"))).findFirst();
    return new Remark(
        reason,
        fields.get("note") instanceof String note ? note : "",
        fields.get("by") instanceof String by ? by : "",
        instant(fields.get("at")),
        Boolean.TRUE.equals(fields.get("blind")));
  }

  private static Instant instant(@Nullable Object written) {
    try {
      return written instanceof String text ? Instant.parse(text) : Instant.EPOCH;
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }
}
