package dev.verbatim.edit;

import dev.verbatim.model.Codebook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One change over several sets or the codebook: one label, an entry in every history that it
/// touches, taken back and brought back as a whole by [Batches].
public final class Batch {
  /// A codebook before and after, for the three-way merge with what it has become since.
  record CodebookStep(Codebook before, Codebook after) {
    CodebookStep inverse() {
      return new CodebookStep(after, before);
    }
  }

  private final String label;
  private final Optional<CodebookStep> codebook;
  private final Map<AnnotationSession, Change> steps = new LinkedHashMap<>();
  private boolean undone;

  Batch(String label, Optional<CodebookStep> codebook) {
    this.label = label;
    this.codebook = codebook;
  }

  /// What the menu says of it.
  public String label() {
    return label;
  }

  /// Whether it changed the codebook.
  public boolean changesCodebook() {
    return codebook.isPresent();
  }

  /// Whether it is taken back at present.
  public boolean isUndone() {
    return undone;
  }

  Optional<CodebookStep> codebook() {
    return codebook;
  }

  Map<AnnotationSession, Change> steps() {
    return steps;
  }

  void setUndone(boolean now) {
    undone = now;
  }
}
