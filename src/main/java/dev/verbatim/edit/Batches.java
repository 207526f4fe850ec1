package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is changed together over the sets that are open and the codebook, and undone together.
///
/// A change is done everywhere or nowhere. It stands in the history of each set that it touches; a
/// change of the codebook in that of every open set, since all are marked by it. Whoever undoes a
/// step asks [#undoable] first: where it is part of a batch, the batch is undone, in all sets.
///
/// Belongs to the sessions' thread.
public final class Batches {

  /// Where the codebook is kept.
  public interface Keeper {
    /// The codebook as it was last read or written.
    Codebook codebook();

    /// What an edition says of its author and date.
    CodebookEdit.By by(String what);

    /// Writes a changed codebook, joined with what another program changed since.
    ///
    /// @param before the codebook that the change began with
    /// @param done told, on the sessions' thread, what the codebook is now; not called where it
    ///   could not be written, which is told elsewhere
    void write(Codebook before, Codebook after, Consumer<Codebook> done);
  }

  private final Keeper keeper;
  private final List<AnnotationSession> sessions = new ArrayList<>();
  private final List<Batch> batches = new ArrayList<>();

  public Batches(Keeper keeper) {
    this.keeper = keeper;
  }

  /// Who changes the codebook now, for an edition.
  public CodebookEdit.By by(String what) {
    return keeper.by(what);
  }

  /// Takes note of a set that is open, and brings it to the codebook of now where it was read with
  /// an earlier one.
  public void add(AnnotationSession session) {
    if (!sessions.contains(session)) {
      sessions.add(session);
      Codebook now = keeper.codebook();
      if (!session.codebook().equals(now)) {
        session.bring(now, migration(session.set(), now));
      }
    }
  }

  /// Takes note that a set is closed, and can no longer be changed.
  public void remove(AnnotationSession session) {
    sessions.remove(session);
    batches.forEach(batch -> batch.steps().remove(session));
  }

  /// Does transactions on several sets, all or none.
  ///
  /// @param label what the menu says of it
  /// @param edits by session, each of which was added
  /// @return what was done; empty where nothing would be different
  /// @throws RefusedException with a sentence that names the article, where an edit does not fit;
  ///   then nothing was done
  public Optional<Batch> dispatch(String label, Map<AnnotationSession, List<Edit>> edits)
      throws RefusedException {
    Map<AnnotationSession, Difference> differences = new LinkedHashMap<>();
    for (Map.Entry<AnnotationSession, List<Edit>> entry : edits.entrySet()) {
      try {
        Difference difference = entry.getKey().preview(entry.getValue());
        if (!difference.isEmpty()) {
          differences.put(entry.getKey(), difference);
        }
      } catch (RefusedException e) {
        throw new RefusedException(
            "“%s”: %s".formatted(title(entry.getKey()), String.valueOf(e.getMessage())));
      }
    }
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    Batch batch = new Batch(label, Optional.empty());
    differences.forEach((session, d) -> batch.steps().put(session, session.record(label, d)));
    batches.add(batch);
    return Optional.of(batch);
  }

  /// Changes the codebook, and by its migrations every open set.
  ///
  /// @param label what the menu and the codebook's versions say of it
  /// @param done told when it is done; at once, where nothing would be different
  /// @throws RefusedException with a sentence, where the edit does not fit the codebook; then
  ///   nothing was done
  public void change(String label, CodebookEdit edit, Runnable done) throws RefusedException {
    Codebook before = keeper.codebook();
    Codebook after = edit.applyTo(before, keeper.by(label));
    if (after.equals(before)) {
      done.run();
      return;
    }
    keeper.write(
        before,
        after,
        now -> {
          Batch batch = new Batch(label, Optional.of(new Batch.CodebookStep(before, after)));
          for (AnnotationSession session : sessions) {
            session.useCodebook(now);
            Difference moved = migration(session.set(), now);
            batch.steps().put(session, session.record(label, moved));
          }
          batches.add(batch);
          done.run();
        });
  }

  /// What migrations make different in a set: the marks' tags and nothing else, not even their
  /// dates, as in a set that is read with them.
  private static Difference migration(AnnotationSet set, Codebook codebook) {
    List<Annotation> before = new ArrayList<>();
    List<Annotation> after = new ArrayList<>();
    for (Annotation mark : set.annotations()) {
      Annotation migrated = codebook.migrate(mark);
      if (!migrated.equals(mark)) {
        before.add(mark);
        after.add(migrated);
      }
    }
    return new Difference(before, after, List.of(), List.of(), set.fields(), set.fields());
  }

  /// The batch that the newest step of a session's history is part of.
  @SuppressWarnings("ReferenceEquality") // two changes may say the same
  public Optional<Batch> undoable(AnnotationSession session) {
    Optional<Change> last = session.history().undoable();
    return batches.stream()
        .filter(b -> last.isPresent() && b.steps().get(session) == last.get())
        .findFirst();
  }

  /// The batch that what would be redone in a session is part of.
  @SuppressWarnings("ReferenceEquality") // two changes may say the same
  public Optional<Batch> redoable(AnnotationSession session) {
    Optional<Change> last = session.history().redoable();
    return batches.stream()
        .filter(b -> last.isPresent() && b.steps().get(session) == last.get())
        .findFirst();
  }

  /// The newest change of the codebook that is not taken back.
  public Optional<Batch> undoableInCodebook() {
    return batches.reversed().stream()
        .filter(b -> b.changesCodebook() && !b.isUndone())
        .findFirst();
  }

  /// The change of the codebook that was taken back last, as long as no newer one is done.
  public Optional<Batch> redoableInCodebook() {
    List<Batch> codebooks = batches.stream().filter(Batch::changesCodebook).toList();
    int done = codebooks.size();
    while (done > 0 && codebooks.get(done - 1).isUndone()) {
      done--;
    }
    return done < codebooks.size() ? Optional.of(codebooks.get(done)) : Optional.empty();
  }

  /// What undoing or redoing a batch would leave as it is, since it was changed otherwise: a
  /// sentence to be told first; empty where all can be done.
  public Optional<String> changedSince(Batch batch) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<AnnotationSession, Change> step : batch.steps().entrySet()) {
      Fitting fitting = Fitting.of(due(batch, step.getValue()), step.getKey().set());
      if (!fitting.isWhole()) {
        parts.add(
            fitting.marks() == 0
                ? "“%s”".formatted(title(step.getKey()))
                : "“%s” (%d %s)"
                    .formatted(
                        title(step.getKey()),
                        fitting.marks(),
                        fitting.marks() == 1 ? "mark" : "marks"));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Some of what “%s” touched has changed since, and would stay as it is: %s."
                .formatted(batch.label(), String.join(", ", parts)));
  }

  private static Difference due(Batch batch, Change step) {
    return batch.isUndone() ? step.difference() : step.difference().inverse();
  }

  /// Takes a batch back, or brings it back where it is taken back: in the codebook and in every set
  /// that is still open, but for what [#changedSince] names.
  ///
  /// @param done told when it is done
  public void toggle(Batch batch, Runnable done) {
    if (batch.codebook().isEmpty()) {
      move(batch);
      done.run();
      return;
    }
    Batch.CodebookStep step =
        batch.isUndone() ? batch.codebook().get() : batch.codebook().get().inverse();
    String what = (batch.isUndone() ? "Redo: " : "Undo: ") + batch.label();
    Codebook after = Edition.next(keeper.codebook(), step.before(), step.after(), keeper.by(what));
    keeper.write(
        step.before(),
        after,
        now -> {
          sessions.forEach(session -> session.useCodebook(now));
          move(batch);
          done.run();
        });
  }

  private static void move(Batch batch) {
    batch
        .steps()
        .forEach(
            (session, step) -> {
              Difference part = Fitting.of(due(batch, step), session.set()).difference();
              if (batch.isUndone()) {
                session.reinstate(step, part);
              } else {
                session.retract(step, part);
              }
            });
    batch.setUndone(!batch.isUndone());
  }

  private static String title(AnnotationSession session) {
    return session.article().metadata().title();
  }
}
