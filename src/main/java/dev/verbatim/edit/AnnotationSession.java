package dev.verbatim.edit;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// One annotator at work on one article: the set as it is now, its history, and the one way to
/// change it.
///
/// Every change goes through here, whether it comes from a gesture, from undo or from a merge with
/// the disk; each is one [Change], told once to every listener. A session belongs to the thread
/// that dispatches to it (in the window, the JavaFX thread), and listeners are called on that
/// thread.
public final class AnnotationSession {

  /// Told of each change after it was made.
  public interface Listener {
    void changed(Change change, AnnotationSet before, AnnotationSet after);
  }

  /// What follows from edits, and is done with them in the same step.
  public interface Consequence {
    /// Finds what follows.
    ///
    /// @param before the set as it was
    /// @param difference what the edits alone make different
    /// @return edits more, done after them; none where nothing follows
    List<Edit> of(AnnotationSet before, Difference difference);
  }

  private final Article article;
  private final String installation;
  private final InstantSource clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private Consequence consequence = (_, _) -> List.of();
  private Codebook codebook;
  private AnnotationSet set;
  private UndoHistory history = UndoHistory.EMPTY;

  /// @param installation under which the set's revision counts the transactions made here
  public AnnotationSession(
      Article article,
      Codebook codebook,
      AnnotationSet set,
      String installation,
      InstantSource clock) {
    this.article = article;
    this.codebook = codebook;
    this.set = set;
    this.installation = installation;
    this.clock = clock;
  }

  public Article article() {
    return article;
  }

  public Codebook codebook() {
    return codebook;
  }

  public AnnotationSet set() {
    return set;
  }

  public UndoHistory history() {
    return history;
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  /// From now on this follows from every edit that is made here.
  public void useConsequence(Consequence follows) {
    consequence = follows;
  }

  /// From now on edits are checked against another edition of the codebook.
  public void useCodebook(Codebook changed) {
    codebook = changed;
  }

  /// Does what a transaction says, all of it.
  ///
  /// @return what was done; empty where nothing would be different
  /// @throws RefusedException with a sentence, where an edit does not fit the set, the text or the
  ///   codebook; then nothing was done
  public Optional<Change> dispatch(Transaction transaction) throws RefusedException {
    Instant now = now();
    Difference difference = worked(transaction.edits(), now);
    if (difference.isEmpty()) {
      return Optional.empty();
    }
    Change change =
        commit(transaction.label(), transaction.group(), difference, now, history::recorded);
    return Optional.of(change);
  }

  /// Does what a transaction says, for good: it is no step of the history.
  ///
  /// @return what was done; empty where nothing would be different
  /// @throws RefusedException as [#dispatch] does
  public Optional<Change> putDown(Transaction transaction) throws RefusedException {
    Instant now = now();
    Difference difference = worked(transaction.edits(), now);
    return difference.isEmpty()
        ? Optional.empty()
        : Optional.of(
            commit(
                transaction.label(),
                Optional.empty(),
                difference,
                now,
                _ -> history.interrupted()));
  }

  /// Takes back the newest change.
  ///
  /// @return what was done; empty where there is nothing to undo
  /// @throws RefusedException where what it touched has been changed since by a merge
  public Optional<Change> undo() throws RefusedException {
    Optional<Change> last = history.undoable();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Difference back = last.get().difference().inverse();
    return Optional.of(replay(last.get(), back, "undone", _ -> history.afterUndo()));
  }

  /// Brings back the change undone last, under the same conditions as [#undo].
  public Optional<Change> redo() throws RefusedException {
    Optional<Change> last = history.redoable();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        replay(last.get(), last.get().difference(), "redone", _ -> history.afterRedo()));
  }

  /// Takes over a state that was merged with work from elsewhere. It is a change with a label of
  /// its own and no step of the history.
  ///
  /// @return what was done; empty where only the revision or nothing is different
  public Optional<Change> adopt(String label, AnnotationSet merged) {
    Difference difference = Difference.between(set, merged);
    AnnotationSet before = set;
    set = merged;
    if (difference.isEmpty()) {
      return Optional.empty();
    }
    history = history.interrupted();
    Change change = new Change(label, Optional.empty(), difference, now(), merged.revision());
    tell(change, before);
    return Optional.of(change);
  }

  /// What edits would make different, without doing them; for [Batches], which does all or none.
  ///
  /// @throws RefusedException as [#dispatch] does
  Difference preview(List<Edit> edits) throws RefusedException {
    return worked(edits, now());
  }

  private Difference worked(List<Edit> edits, Instant now) throws RefusedException {
    Difference difference = new EditApplier(article.text(), codebook, set, now).apply(edits);
    List<Edit> more = consequence.of(set, difference);
    if (more.isEmpty()) {
      return difference;
    }
    List<Edit> all = new ArrayList<>(edits);
    all.addAll(more);
    return new EditApplier(article.text(), codebook, set, now).apply(all);
  }

  /// Takes its part of a batch into the history, also where nothing in this set is different: then
  /// nobody is told.
  Change record(String label, Difference difference) {
    return step(label, difference, history::recorded);
  }

  /// Brings the set to an edition of the codebook that came while it was being read. It is no step
  /// of the history.
  void bring(Codebook now, Difference difference) {
    codebook = now;
    step("Codebook", difference, _ -> history.interrupted());
  }

  /// Takes back its part of a batch, wherever that stands in the history.
  void retract(Change step, Difference back) {
    step(step.label(), back, _ -> history.afterUndo(step));
  }

  /// Brings back its part of a batch that was taken back.
  void reinstate(Change step, Difference again) {
    step(step.label(), again, _ -> history.afterRedo(step, step));
  }

  /// Brings back its part of a batch where that may be more than was taken back.
  ///
  /// @return the step that stands in the history from now on
  Change reinstateAnew(Change step, Difference again) {
    return step(step.label(), again, anew -> history.afterRedo(step, anew));
  }

  /// Its part of a batch where that was done before the set was opened. It stands in no history
  /// until it is taken back.
  Change earlier(String label, Difference difference) {
    return new Change(label, Optional.empty(), difference, now(), set.revision());
  }

  private Change step(String label, Difference difference, HistoryStep historyStep) {
    if (!difference.isEmpty()) {
      return commit(label, Optional.empty(), difference, now(), historyStep);
    }
    Change change = new Change(label, Optional.empty(), difference, now(), set.revision());
    history = historyStep.after(change);
    return change;
  }

  private Change replay(Change step, Difference difference, String verb, HistoryStep historyStep)
      throws RefusedException {
    if (!difference.fits(set)) {
      throw new RefusedException(
          "“%s” cannot be %s: what it touched has been changed since by another program."
              .formatted(step.label(), verb));
    }
    return commit(step.label(), Optional.empty(), difference, now(), historyStep);
  }

  private interface HistoryStep {
    UndoHistory after(Change change);
  }

  private Change commit(
      String label,
      Optional<String> group,
      Difference difference,
      Instant now,
      HistoryStep historyStep) {
    AnnotationSet before = set;
    set = difference.applyTo(set, now).withRevision(set.revision().next(installation));
    Change change = new Change(label, group, difference, now, set.revision());
    history = historyStep.after(change);
    tell(change, before);
    return change;
  }

  private void tell(Change change, AnnotationSet before) {
    for (Listener listener : listeners) {
      listener.changed(change, before, set);
    }
  }

  /// The time by which changes are dated here. Files hold milliseconds; what is in memory must not
  /// be finer than what is read back.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
