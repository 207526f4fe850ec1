package dev.verbatim.agreement;

import java.util.Locale;
import java.util.Optional;

/// What a figure of agreement measures.
public enum Metric {
  PERCENT,
  COHEN_KAPPA,
  SCOTT_PI,
  FLEISS_KAPPA,
  KRIPPENDORFF_ALPHA,
  GWET_AC1,

  /// How far stretches of text differ that one category was given to, at both ends, against what
  /// stretches of such lengths would at random places (Krippendorff 2004, Measuring the reliability
  /// of qualitative text analysis data).
  KRIPPENDORFF_ALPHA_UNITIZING,

  /// The harmonic mean of precision and recall over marks with the same tag and the same fragments.
  F1_EXACT,

  /// The same over marks with the same tag that share at least a character, matched one to one so
  /// that as many as possible are.
  F1_OVERLAP,

  /// The same over characters that are marked.
  F1_CHARACTER;

  /// What it is called in data.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The coefficient over categories that it is; empty where it is another kind of measure.
  Optional<Coefficient> coefficient() {
    return this == KRIPPENDORFF_ALPHA_UNITIZING || name().startsWith("F1")
        ? Optional.empty()
        : Optional.of(Coefficient.valueOf(name()));
  }
}
