package dev.verbatim.review;

import java.util.Locale;

/// How a mark came into the adjudicated set.
public enum How {
  /// All compared annotators had it so.
  UNANIMOUS,
  /// More than half of them had it so.
  MAJORITY,
  /// It was chosen from what they had.
  CHOSEN,
  /// It was chosen, and then changed.
  EDITED,
  /// Nobody had it.
  NEW;

  /// What it is called in data.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
