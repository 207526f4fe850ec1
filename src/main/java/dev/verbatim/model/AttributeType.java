package dev.verbatim.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of value an attribute takes.
public enum AttributeType {
  /// One of the values that the codebook lists.
  CHOICE,
  /// Set or not.
  FLAG,
  /// Free text.
  TEXT,
  NUMBER,
  /// Spans of the article: a cue, a hedge, the accused.
  WORDS;

  /// As files name it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AttributeType> of(String id) {
    return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
  }
}
