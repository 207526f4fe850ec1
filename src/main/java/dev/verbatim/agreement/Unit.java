package dev.verbatim.agreement;

import java.util.Locale;

/// What a figure counts.
public enum Unit {
  /// A mark.
  ANNOTATION,
  /// A word, a number or a sign of the text, as [dev.verbatim.text.Tokens] has them.
  TOKEN,
  /// A code point of the text.
  CHARACTER,
  /// A link.
  RELATION;

  /// What it is called in data.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
