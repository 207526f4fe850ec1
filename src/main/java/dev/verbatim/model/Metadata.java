package dev.verbatim.model;

import java.util.Map;

/// What is known of an article beside its text. All but the title may be empty.
///
/// @param date as its publisher writes it; ISO 8601 where it is known exactly
/// @param extra fields of a file that this version does not know, as plain JDK values
public record Metadata(
    String title,
    String byline,
    String publisher,
    String date,
    String url,
    Map<String, Object> extra) {
  public Metadata {
    extra = Plain.copy(extra);
  }

  public static Metadata titled(String title) {
    return new Metadata(title, "", "", "", "", Map.of());
  }
}
