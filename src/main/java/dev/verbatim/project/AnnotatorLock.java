package dev.verbatim.project;

import dev.verbatim.model.Annotator;
import java.time.Instant;
import java.util.Optional;

/// One annotator's work in one project, held by this program.
public final class AnnotatorLock implements AutoCloseable {

  /// Who has an annotator's work open.
  ///
  /// @param host the machine's name
  /// @param here whether it is this very program
  public record Holder(String annotator, String host, long pid, Instant since, boolean here) {

    /// What to tell someone who wants it too.
    public String sentence() {
      return here
          ? "“%s” is open in another window already.".formatted(annotator)
          : "“%s” is open in another program, on %s since %s.".formatted(annotator, host, since);
    }
  }

  private final Annotator annotator;

  AnnotatorLock(Annotator annotator) {
    this.annotator = annotator;
  }

  public Annotator annotator() {
    return annotator;
  }

  /// Who held it before and never gave it back, where that was so: a program that was killed.
  public Optional<Holder> abandonedBy() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
