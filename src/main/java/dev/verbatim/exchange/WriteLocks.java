package dev.verbatim.exchange;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Threads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The locks of those whose work is written: the one that this program has anyway, or one that is
/// taken when it is first needed and given back at the end.
final class WriteLocks implements AutoCloseable {
  private final Project project;
  private final Map<String, AnnotatorLock> taken = new LinkedHashMap<>();

  WriteLocks(Project project) {
    this.project = project;
  }

  /// @throws HeldException where another program or window has it
  AnnotatorLock of(Annotator annotator) throws ProjectException, HeldException {
    AnnotatorLock known = taken.get(annotator.id());
    if (known != null) {
      return known;
    }
    Optional<AnnotatorLock> own = project.lockHeldHere(annotator.id());
    if (own.isPresent()) {
      return own.get();
    }
    AnnotatorLock lock = project.lock(annotator, Threads.immediate());
    taken.put(annotator.id(), lock);
    return lock;
  }

  @Override
  public void close() throws ProjectException {
    for (AnnotatorLock lock : taken.values()) {
      lock.close();
    }
  }
}
