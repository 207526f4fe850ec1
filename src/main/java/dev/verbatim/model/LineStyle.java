package dev.verbatim.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the line under a mark is drawn, so that colour is never the only cue to its tag.
public enum LineStyle {
  SOLID,
  LONG_DASH,
  DASH,
  DOT;

  /// As files name it.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LineStyle> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
  }
}
