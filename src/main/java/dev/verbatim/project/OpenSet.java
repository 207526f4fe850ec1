package dev.verbatim.project;

import dev.verbatim.edit.AnnotationSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// One annotator at work on one article: a session whose every change is kept.
///
/// Each change goes to the journal at once, and two seconds after the last one into the set's file.
/// Nothing needs to be called for that. The session and this object belong to the owner of the
/// [Threads]; files are written in the background.
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"}) // until the bodies are there
public final class OpenSet {

  /// What was found when the set was opened.
  ///
  /// @param gestures how many were in the journal and not in the file, and are back now
  /// @param latest when the last of them was made
  /// @param copies files in which is kept what could not be replayed
  /// @param problems what to tell the annotator of all this, and of the set's file
  public record Recovery(
      int gestures, Optional<Instant> latest, List<Path> copies, List<Problem> problems) {
    public Recovery {
      copies = List.copyOf(copies);
      problems = List.copyOf(problems);
    }
  }

  private OpenSet() {}

  /// Opens a set, or begins one. It may be called on any thread that has time.
  ///
  /// @param lock of whoever's set it is
  /// @param listener told on the owner's thread of every change of the state
  /// @throws ProjectException where the article or the set's file cannot be read; neither is
  ///   touched
  public static OpenSet open(
      Project project,
      AnnotatorLock lock,
      String articleId,
      Threads threads,
      Consumer<SaveState> listener)
      throws ProjectException {
    throw new UnsupportedOperationException(
        "comes next" + project + lock + articleId + threads + listener);
  }

  public AnnotationSession session() {
    throw new UnsupportedOperationException("comes next");
  }

  public Recovery recovery() {
    throw new UnsupportedOperationException("comes next");
  }

  public SaveState state() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Writes what the file lacks, now: before an export, say.
  ///
  /// @return completed by the owner's thread once nothing is under way any more, with what came of
  ///   it; never exceptionally
  public CompletableFuture<SaveState> flush() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Tries again what failed, as [#flush] does.
  public CompletableFuture<SaveState> retry() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Writes the set as it is now to another place, where its own cannot be written.
  public void saveCopy(Path file) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + file);
  }

  /// Flushes, and closes if the file then holds everything. Otherwise the set stays open, and it is
  /// for the caller to ask: [#retry], [#saveCopy] or [#abandon].
  ///
  /// @return as [#flush]; the set is closed if the state is [SaveState#folded]
  public CompletableFuture<SaveState> close() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Closes with what the file lacks left in the journal, where the next opening finds it.
  public void abandon() {
    throw new UnsupportedOperationException("comes next");
  }
}
