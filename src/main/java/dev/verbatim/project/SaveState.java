package dev.verbatim.project;

import java.util.Optional;

/// How safe one set's work is at this moment.
///
/// @param unsaved how many gestures would be lost if the program ended now: those neither in the
///   journal nor in the file, forced
/// @param unfolded how many gestures the set's file does not hold yet
/// @param fileProblem why the file cannot be written, until it can
/// @param journalProblem why the journal cannot be written, until it can
public record SaveState(
    int unsaved, int unfolded, Optional<Problem> fileProblem, Optional<Problem> journalProblem) {

  static final SaveState CLEAN = new SaveState(0, 0, Optional.empty(), Optional.empty());

  /// What to show, from best to worst.
  public enum Kind {
    /// Every gesture is forced to disk.
    SAVED,
    /// Gestures are on their way.
    WRITING,
    /// The file cannot be written, the journal holds everything: nothing is lost, but it should be
    /// mended.
    ONLY_IN_JOURNAL,
    /// Some gestures are nowhere but in memory, and the last try to save them failed.
    ONLY_IN_MEMORY
  }

  public Kind kind() {
    if (unsaved > 0) {
      return journalProblem.isPresent() ? Kind.ONLY_IN_MEMORY : Kind.WRITING;
    }
    return fileProblem.isPresent() ? Kind.ONLY_IN_JOURNAL : Kind.SAVED;
  }

  /// Whether the set's file holds everything, so that the set can be closed without a question.
  public boolean isFolded() {
    return unfolded == 0 && fileProblem.isEmpty();
  }
}
