package dev.verbatim.review;

import java.util.Locale;

/// In what annotators differ who marked the same thing.
public enum Verdict {
  /// All compared annotators marked it, and alike.
  AGREED,
  /// The words differ.
  BOUNDARY,
  /// The tags differ.
  TAG,
  /// An attribute differs between marks of one tag.
  ATTRIBUTE,
  /// A link differs: its type, or what it leads to.
  LINK,
  /// Somebody did not mark it.
  MISSING;

  /// What it is called in data.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
