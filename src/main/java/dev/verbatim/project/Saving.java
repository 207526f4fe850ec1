package dev.verbatim.project;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.edit.ThreeWayMerge;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Brings the changes of one session to disk, and knows how far each has come.
///
/// Changes are numbered from 1 as they are made. Two things go on in the background, each at most
/// once at a time: writing the journal, which takes every change that waits, and *folding*, which
/// writes the whole set into its file and lets the journal be shortened. All else, and every field
/// here, is the owner's thread's; what the background found out comes back to it.
///
/// A failure stays in the state until the same thing succeeds. Changes whose line could not be
/// forced wait and are given again, in order, so the journal never has a gap; and when the journal
/// fails, the set is folded at once, for then the file is what is left.
final class Saving {
  static final Duration REST = Duration.ofSeconds(2);

  /// How long after a failure it is tried again by itself.
  static final Duration RETRY = Duration.ofSeconds(30);

  static final String TAKEN_IN = "Take in changes made by another program";

  private final AnnotationSession session;
  private final SetFile file;
  private final Journal journal;
  private final Threads threads;
  private final Consumer<SaveState> listener;

  private final List<Numbered> waiting = new ArrayList<>();

  /// Who wants to know when nothing is under way any more.
  private final List<CompletableFuture<SaveState>> askers = new ArrayList<>();

  /// Who wants to know when the journal is not being written any more: a drive that hangs with the
  /// set's file must not hold them up.
  private final List<CompletableFuture<SaveState>> leavers = new ArrayList<>();

  private long made;
  private long journaled;
  private long folded;
  private Revision inFile;
  private boolean shorten;
  private boolean writing;
  private boolean folding;
  private boolean foldAgain;
  private boolean adopting;

  /// Whether the file holds something that the session may lack.
  private boolean stale;

  private boolean retrying;
  private boolean closed;
  private Optional<Problem> fileProblem = Optional.empty();
  private Optional<Problem> journalProblem = Optional.empty();
  private SaveState told;

  private record Numbered(long number, Change change) {}

  /// @param recovered how many changes the session has from the journal, which the file lacks
  Saving(
      AnnotationSession session,
      SetFile file,
      Journal journal,
      int recovered,
      Threads threads,
      Consumer<SaveState> listener) {
    this.session = session;
    this.file = file;
    this.journal = journal;
    this.threads = threads;
    this.listener = listener;
    this.made = recovered;
    this.journaled = recovered;
    this.inFile = file.base().revision();
    this.told = state();
  }

  SaveState state() {
    return new SaveState(
        Math.toIntExact(made - Math.max(journaled, folded)),
        Math.toIntExact(made - folded),
        fileProblem,
        journalProblem);
  }

  /// Takes note of a change of the session.
  void changed(Change change) {
    if (adopting) {
      adopting = false; // it comes from the file; what a listener makes of it does not
      return;
    }
    if (closed) {
      throw new IllegalStateException("a change after closing would not be saved");
    }
    made++;
    waiting.add(new Numbered(made, change));
    writeJournal();
    long before = made;
    after(
        REST,
        () -> {
          if (made == before) {
            fold();
          }
        });
    tell();
  }

  /// Folds, and completes when nothing is under way any more.
  CompletableFuture<SaveState> flush() {
    CompletableFuture<SaveState> result = new CompletableFuture<>();
    askers.add(result);
    fold();
    settle();
    return result;
  }

  /// Tries again what failed, and completes as [#flush] does.
  CompletableFuture<SaveState> retry() {
    tryAgain();
    return flush();
  }

  private void tryAgain() {
    shorten |= journalProblem.isPresent();
    writeJournal();
    fold();
  }

  /// Takes no more changes. Those made go on to the journal.
  ///
  /// @return completed when they are there, or could not be brought there
  CompletableFuture<SaveState> end() {
    closed = true;
    CompletableFuture<SaveState> result = new CompletableFuture<>();
    leavers.add(result);
    writeJournal();
    settle();
    return result;
  }

  /// Takes no more changes, and deletes the journal: the file holds everything.
  CompletableFuture<SaveState> endFolded() {
    if (closed) {
      return CompletableFuture.completedFuture(state());
    }
    closed = true;
    CompletableFuture<SaveState> result = new CompletableFuture<>();
    leavers.add(result);
    writing = true;
    run(
        journal.path(),
        () -> {
          journal.delete();
          return true;
        },
        _ -> {
          // a journal that could not be deleted says nothing that the file does not
          writing = false;
          settle();
        });
    return result;
  }

  private void writeJournal() {
    if (writing || (waiting.isEmpty() && !shorten)) {
      return;
    }
    writing = true;
    shorten = false;
    List<Numbered> batch = List.copyOf(waiting);
    waiting.clear();
    List<Change> changes = batch.stream().map(Numbered::change).toList();
    Revision dropped = inFile;
    run(
        journal.path(),
        () -> {
          journal.write(dropped, changes);
          return true;
        },
        outcome -> written(batch, outcome));
  }

  private void written(List<Numbered> batch, Outcome<Boolean> outcome) {
    writing = false;
    journalProblem = outcome.problem();
    if (outcome.problem().isEmpty()) {
      batch.forEach(numbered -> journaled = Math.max(journaled, numbered.number()));
      writeJournal();
    } else {
      waiting.addAll(0, batch);
      waiting.removeIf(numbered -> numbered.number() <= folded);
      fold();
      tryAgainLater();
    }
    settle();
    tell();
  }

  /// Takes in what another program wrote into the file, also where there is nothing to be saved.
  void lookAgain() {
    if (closed || folding) {
      return; // whoever folds looks
    }
    folding = true;
    run(
        file.path(),
        file::isChangedUnderneath,
        outcome -> {
          folding = false;
          stale |= outcome.value().orElse(false);
          if (stale || foldAgain) {
            fold();
          }
          settle();
        });
  }

  /// Writes the set into its file, where that lacks something.
  void fold() {
    if (folding) {
      foldAgain = true;
      return;
    }
    if (made == folded && fileProblem.isEmpty() && !stale) {
      return;
    }
    folding = true;
    foldAgain = false;
    stale = false;
    AnnotationSet snapshot = session.set();
    Codebook codebook = session.codebook();
    long last = made;
    run(
        file.path(),
        () -> file.save(snapshot, codebook),
        outcome -> folded(snapshot, last, outcome));
  }

  private void folded(AnnotationSet snapshot, long last, Outcome<SetFile.Saved> outcome) {
    folding = false;
    fileProblem = outcome.problem();
    if (outcome.value().isPresent()) {
      SetFile.Saved saved = outcome.value().get();
      folded = last;
      inFile = saved.set().revision();
      waiting.removeIf(numbered -> numbered.number() <= folded);
      if (saved.merged()) {
        adopt(snapshot, saved.set());
      }
      shorten = true;
      writeJournal();
      if (made > folded && (foldAgain || !askers.isEmpty())) {
        fold();
      }
    } else {
      tryAgainLater();
    }
    settle();
    tell();
  }

  /// Gives the session what is in the file and not in it. Where it has moved on since the snapshot,
  /// that is joined once more, from the snapshot.
  private void adopt(AnnotationSet snapshot, AnnotationSet saved) {
    AnnotationSet current = session.set();
    adopting = true;
    try {
      session.adopt(
          TAKEN_IN,
          current.equals(snapshot) ? saved : ThreeWayMerge.merge(snapshot, current, saved));
    } finally {
      adopting = false;
    }
  }

  private void tryAgainLater() {
    if (retrying) {
      return;
    }
    retrying = true;
    after(
        RETRY,
        () -> {
          retrying = false;
          if (!closed && (fileProblem.isPresent() || journalProblem.isPresent())) {
            tryAgain();
          }
        });
  }

  private void after(Duration delay, Runnable task) {
    threads.timer().after(delay, () -> threads.owner().execute(task));
  }

  /// Answers those who asked, once it is time.
  private void settle() {
    if (!writing) {
      answer(leavers);
      if (!folding) {
        answer(askers);
      }
    }
  }

  private void answer(List<CompletableFuture<SaveState>> who) {
    List<CompletableFuture<SaveState>> answered = List.copyOf(who);
    who.clear();
    answered.forEach(asker -> asker.complete(state()));
  }

  private void tell() {
    SaveState state = state();
    if (!state.equals(told)) {
      told = state;
      listener.accept(state);
    }
  }

  private record Outcome<T>(Optional<T> value, Optional<Problem> problem) {}

  private <T> void run(Path path, Callable<T> work, Consumer<Outcome<T>> then) {
    threads
        .background()
        .execute(
            () -> {
              Outcome<T> outcome = attempt(path, work);
              threads.owner().execute(() -> then.accept(outcome));
            });
  }

  /// Does some work; even what nobody expected comes back as a problem and is shown, for otherwise
  /// saving would end in silence.
  private static <T> Outcome<T> attempt(Path path, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    task.run();
    if (task.state() == FutureTask.State.SUCCESS) {
      return new Outcome<>(Optional.of(task.resultNow()), Optional.empty());
    }
    Problem problem =
        switch (task.exceptionNow()) {
          case ProjectException e -> e.problem();
          case IOException e -> FileTrouble.writing(path, e).problem();
          case Throwable e ->
              new Problem(
                  path, 0, "This could not be written, for a fault of Verbatim: " + e + ".");
        };
    return new Outcome<>(Optional.empty(), Optional.of(problem));
  }
}
