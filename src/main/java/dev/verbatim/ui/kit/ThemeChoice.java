package dev.verbatim.ui.kit;

/// Which theme a person wants.
public enum ThemeChoice {
  /// As the desktop has it.
  SYSTEM,
  LIGHT,
  DARK,
  /// Black on white, with strong lines.
  CONTRAST
}
