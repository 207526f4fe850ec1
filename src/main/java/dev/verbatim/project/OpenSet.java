package dev.verbatim.project;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// One annotator at work on one article: a session whose every change is kept.
///
/// Each change goes to the journal at once, and two seconds after the last one into the set's file.
/// Nothing needs to be called for that. The session and this object belong to the owner of the
/// [Threads]; files are written in the background.
///
/// What another program wrote into the set's file is never written over: it is joined with the own
/// state, written, and then adopted by the session as a change of its own, outside the history.
public final class OpenSet {

  /// What was found when the set was opened.
  ///
  /// @param gestures how many were in the journal and not in the file, and are back now
  /// @param latest when the last of them was made
  /// @param problems what could not be brought back, and where it is kept
  /// @param reading the set's file: where marks that lost their place could be put, and remarks;
  ///   its set is without the gestures
  public record Recovery(
      int gestures,
      Optional<Instant> latest,
      List<Problem> problems,
      AnnotationFile.Reading reading) {
    public Recovery {
      problems = List.copyOf(problems);
    }
  }

  private final AnnotationSession session;
  private final AnnotatorLock lock;
  private final AtomicFile atomic;
  private final SetFile file;
  private final Recovery recovery;
  private final Saving saving;

  private OpenSet(
      AnnotationSession session,
      AnnotatorLock lock,
      AtomicFile atomic,
      SetFile file,
      Recovery recovery,
      Saving saving) {
    this.session = session;
    this.lock = lock;
    this.atomic = atomic;
    this.file = file;
    this.recovery = recovery;
    this.saving = saving;
  }

  /// Opens a set, or begins one. It may be called on any thread that has time.
  ///
  /// @param lock of whoever's set it is
  /// @param listener told on the owner's thread of every change of the state
  /// @throws ProjectException where the article, the set's file or its journal cannot be read; none
  ///   of them is touched
  public static OpenSet open(
      Project project,
      AnnotatorLock lock,
      String articleId,
      Threads threads,
      Consumer<SaveState> listener)
      throws ProjectException {
    Article article = project.article(articleId).article();
    if (!lock.open(articleId)) {
      throw new ProjectException(
          project.layout().text(articleId), "This is open in another window already.");
    }
    boolean opened = false;
    try {
      OpenSet set = open(project, lock, article, threads, listener);
      opened = true;
      return set;
    } finally {
      if (!opened) {
        lock.closed(articleId);
      }
    }
  }

  private static OpenSet open(
      Project project,
      AnnotatorLock lock,
      Article article,
      Threads threads,
      Consumer<SaveState> listener)
      throws ProjectException {
    Machine machine = project.machine();
    SetFile file = new SetFile(project, article, lock.annotator());
    AnnotationFile.Reading reading = file.read(project.codebook());
    Journal journal = new Journal(project.layout().place(), reading.set(), article.text(), machine);
    List<Problem> problems = new ArrayList<>();
    Replay replay = replay(journal, reading, problems);
    AnnotationSession session =
        new AnnotationSession(
            article,
            project.codebook(),
            replay.set(),
            machine.state().installation(),
            machine.clock());
    int gestures = replay.lines().size();
    Saving saving = new Saving(session, file, journal, gestures, threads, listener);
    session.addListener((change, _, _) -> saving.changed(change));
    threads.owner().execute(saving::fold);
    Recovery recovery = new Recovery(gestures, replay.latest(), problems, reading);
    AtomicFile atomic = new AtomicFile(machine.files());
    return new OpenSet(session, lock, atomic, file, recovery, saving);
  }

  private static Replay replay(
      Journal journal, AnnotationFile.Reading reading, List<Problem> problems)
      throws ProjectException {
    try {
      Replay replay = journal.replay(reading.set());
      problems.addAll(journal.report());
      return replay;
    } catch (IOException e) {
      throw FileTrouble.reading(journal.path(), e);
    }
  }

  /// Where marks are made.
  public AnnotationSession session() {
    return session;
  }

  /// What was found when the set was opened.
  public Recovery recovery() {
    return recovery;
  }

  /// How safe the work is at this moment.
  public SaveState state() {
    return saving.state();
  }

  /// Writes what the file lacks, now: before an export, say.
  ///
  /// @return completed by the owner's thread once nothing is under way any more, with what came of
  ///   it; never exceptionally
  public CompletableFuture<SaveState> flush() {
    return saving.flush();
  }

  /// Takes in what another program wrote into the set's file, if it did: the session adopts it.
  public void lookAgain() {
    saving.lookAgain();
  }

  /// Tries again what failed, as [#flush] does.
  public CompletableFuture<SaveState> retry() {
    return saving.retry();
  }

  /// Writes the set as it is now to another place, where its own cannot be written.
  public void saveCopy(Path copy) throws ProjectException {
    try {
      atomic.write(copy, AnnotationFile.write(session.set(), file.text()));
    } catch (IOException e) {
      throw FileTrouble.writing(copy, e);
    }
  }

  /// Flushes, and closes if the file then holds everything. Otherwise the set stays open, and it is
  /// for the caller to ask: [#retry], [#saveCopy] or [#abandon].
  ///
  /// @return as [#flush]; the set is closed if the state is [SaveState#isFolded]
  public CompletableFuture<SaveState> close() {
    return saving
        .flush()
        .thenCompose(
            state -> {
              if (!state.isFolded()) {
                return CompletableFuture.completedFuture(state);
              }
              lock.closed(session.article().id());
              return saving.endFolded();
            });
  }

  /// Closes with what the file lacks left in the journal, where the next opening finds it.
  ///
  /// @return completed when the journal has what it can get; what it could not get is then lost
  public CompletableFuture<SaveState> abandon() {
    lock.closed(session.article().id());
    return saving.end();
  }
}
