package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import java.util.Optional;

/// How far it is decided what becomes of a cluster.
///
/// @param mark the adjudicated mark that came of it, also where an annotator has changed theirs
///   since; empty where there is none
/// @param remark what was said of it, by the decision or in passing
public record Standing(Kind kind, Optional<Annotation> mark, Optional<Remark> remark) {

  public enum Kind {
    OPEN,
    /// It was decided, and an annotator has changed their mark since.
    CHANGED,
    SKIPPED,
    REJECTED,
    SETTLED
  }

  static final Standing OPEN = new Standing(Kind.OPEN, Optional.empty(), Optional.empty());

  /// Whether it is said that the guideline left it open.
  public boolean isGuidelineGap() {
    return remark.filter(GuidelineGap::isGap).isPresent();
  }

  /// Whether there is nothing left to do.
  public boolean isDecided() {
    return kind == Kind.SETTLED || kind == Kind.REJECTED;
  }
}
