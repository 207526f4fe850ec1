package dev.verbatim.review;

import java.util.Locale;

/// Why annotators differed, as whoever settled it sees it.
public enum Reason {
  AMBIGUOUS_TEXT,
  /// The guideline does not say, and should.
  GUIDELINE_GAP,
  /// Somebody knew better, and slipped.
  SLIP,
  EDGE_CASE;

  /// What it is called in data.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
