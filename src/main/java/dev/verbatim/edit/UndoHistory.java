package dev.verbatim.edit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be undone and redone on one set, newest first.
///
/// Immutable: two linked lists, so recording a change costs one node however long the history is.
public final class UndoHistory {
  public static final UndoHistory EMPTY = new UndoHistory(null, null, false);

  /// Changes of one group that follow each other within this become one step.
  static final Duration GROUPING = Duration.ofMillis(500);

  private record Step(Change change, @Nullable Step older) {}

  private final @Nullable Step done;
  private final @Nullable Step undone;

  /// Whether the newest change was the last thing that happened, so that another may join it.
  private final boolean fresh;

  private UndoHistory(@Nullable Step done, @Nullable Step undone, boolean fresh) {
    this.done = done;
    this.undone = undone;
    this.fresh = fresh;
  }

  /// What *Undo* would take back.
  public Optional<Change> undoable() {
    return Optional.ofNullable(done).map(Step::change);
  }

  /// What *Redo* would bring back.
  public Optional<Change> redoable() {
    return Optional.ofNullable(undone).map(Step::change);
  }

  /// The history with one more change; what was undone before can no longer be redone.
  public UndoHistory recorded(Change change) {
    if (done != null && fresh && continues(done.change, change)) {
      return new UndoHistory(new Step(joined(done.change, change), done.older), null, true);
    }
    return new UndoHistory(new Step(change, done), null, true);
  }

  /// The history once the set was changed from outside: what comes next is a step of its own, for
  /// joined with the one before it would take back the other's change as well.
  UndoHistory interrupted() {
    return new UndoHistory(done, undone, false);
  }

  /// The history once the newest change is taken back.
  UndoHistory afterUndo() {
    Step step = done;
    return step == null ? this : new UndoHistory(step.older, new Step(step.change, undone), false);
  }

  /// The history once the change undone last is brought back.
  UndoHistory afterRedo() {
    Step step = undone;
    return step == null ? this : new UndoHistory(new Step(step.change, done), step.older, false);
  }

  /// The history once a step is taken back that need not be the newest; it is what can be redone
  /// first.
  UndoHistory afterUndo(Change step) {
    return new UndoHistory(without(done, step), new Step(step, without(undone, step)), false);
  }

  /// The history once a step is brought back that need not be the one undone last.
  ///
  /// @param again what stands for it from now on
  UndoHistory afterRedo(Change step, Change again) {
    return new UndoHistory(new Step(again, without(done, step)), without(undone, step), false);
  }

  /// Steps are told apart by identity: two changes may say the same.
  @SuppressWarnings("ReferenceEquality") // as above
  private static @Nullable Step without(@Nullable Step steps, Change gone) {
    List<Change> rest = new ArrayList<>();
    for (Step at = steps; at != null; at = at.older) {
      if (at.change != gone) {
        rest.add(at.change);
      }
    }
    Step kept = null;
    for (Change change : rest.reversed()) {
      kept = new Step(change, kept);
    }
    return kept;
  }

  private static boolean continues(Change last, Change next) {
    return next.group().isPresent()
        && next.group().equals(last.group())
        && Duration.between(last.at(), next.at()).compareTo(GROUPING) <= 0;
  }

  private static Change joined(Change last, Change next) {
    return new Change(
        next.label(),
        next.group(),
        last.difference().then(next.difference()),
        next.at(),
        next.revision());
  }
}
