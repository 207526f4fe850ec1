package dev.verbatim.edit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One change over several sets, the codebook or an article's metadata: one label, an entry in
/// every history that it touches, taken back and brought back as a whole by [Batches].
public final class Batch {
  private final String label;
  private final Optional<SharedStep> shared;
  private final Map<AnnotationSession, Change> steps = new LinkedHashMap<>();

  /// Steps of sets that were closed since, by the id of the article.
  private final Map<String, Parted> parted = new HashMap<>();

  private boolean undone;

  /// A step whose set is closed.
  ///
  /// @param title of the article
  record Parted(String title, Change step) {}

  Batch(String label, Optional<SharedStep> shared) {
    this.label = label;
    this.shared = shared;
  }

  /// What the menu says of it.
  public String label() {
    return label;
  }

  /// Whether it changed the codebook.
  public boolean changesCodebook() {
    return codebook().isPresent();
  }

  /// Whether it changed what is said of an article.
  public boolean changesMetadata() {
    return shared.filter(SharedStep.OfArticle.class::isInstance).isPresent();
  }

  /// Whether it is taken back at present.
  public boolean isUndone() {
    return undone;
  }

  Optional<SharedStep> shared() {
    return shared;
  }

  Optional<SharedStep.OfCodebook> codebook() {
    return shared
        .filter(SharedStep.OfCodebook.class::isInstance)
        .map(SharedStep.OfCodebook.class::cast);
  }

  /// What is to be done to the shared file next: this back, or this again.
  Optional<SharedStep> due() {
    return undone ? shared : shared.map(SharedStep::inverse);
  }

  Map<AnnotationSession, Change> steps() {
    return steps;
  }

  Map<String, Parted> parted() {
    return parted;
  }

  /// Lets go of a session whose set is closed. What was done there is done again or taken back only
  /// if the set is opened in time.
  void part(AnnotationSession session, String title) {
    Change step = steps.remove(session);
    if (step != null) {
      parted.put(session.article().id(), new Parted(title, step));
    }
  }

  /// Takes up a set again that was closed, where nothing happened to the batch meanwhile.
  ///
  /// @return whether it was
  boolean rejoin(AnnotationSession session) {
    Parted waiting = parted.remove(session.article().id());
    if (waiting == null) {
      return false;
    }
    steps.put(session, waiting.step());
    return true;
  }

  void setUndone(boolean now) {
    undone = now;
    parted.clear();
  }
}
