package dev.verbatim.review;

import dev.verbatim.edit.Change;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.edit.UndoHistory;
import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// One person at work on a review: the review as it is now, its history, and the one way to change
/// it.
///
/// Undoing joins the state before a step with what is there now, so what another program wrote
/// meanwhile stays. A session belongs to one thread, and tells its listeners on that.
public final class ReviewSession {
  /// Changes of one comment that follow each other within this become one step.
  static final Duration GROUPING = Duration.ofMillis(500);

  /// Told of each change after it was made.
  @FunctionalInterface
  public interface Listener {
    void changed(Review before, Review after);
  }

  private record Step(String label, String group, Instant at, Review before, Review after) {}

  private final String installation;
  private final InstantSource clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private Review review;

  /// @param installation under which the review's revision counts the steps made here
  public ReviewSession(Review review, String installation, InstantSource clock) {
    this.review = review;
    this.installation = installation;
    this.clock = clock;
  }

  public Review review() {
    return review;
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  /// What *Undo* would take back.
  public Optional<String> undoable() {
    return Optional.ofNullable(done.peek()).map(Step::label);
  }

  /// What *Redo* would bring back.
  public Optional<String> redoable() {
    return Optional.ofNullable(undone.peek()).map(Step::label);
  }

  /// When the step that [#undo] would take back was made, or that [#redo] would bring back.
  public Optional<Instant> madeAt(boolean undo) {
    return Optional.ofNullable((undo ? done : undone).peek()).map(Step::at);
  }

  /// Whether the next step of this history is the next of two, with a set whose marks the review is
  /// about: the newest is undone first, and the oldest of those undone is redone first. What was
  /// undone is not redone once the set was changed since.
  public boolean isNext(UndoHistory set, boolean undo) {
    Optional<Instant> own = madeAt(undo);
    Optional<Instant> last = set.undoable().map(Change::at);
    if (undo) {
      return own.filter(at -> last.filter(at::isBefore).isEmpty()).isPresent();
    }
    Optional<Instant> next = set.redoable().map(Change::at);
    return own.filter(at -> last.filter(at::isBefore).isEmpty())
        .filter(at -> next.filter(at::isAfter).isEmpty())
        .isPresent();
  }

  /// Answers some marks alike, in one step. Comments that were given stay.
  ///
  /// @param label what the menu says of it, behind *Undo*
  /// @param kind one that needs no correction
  public void answer(String label, Answer.Kind kind, Collection<LinkedMark> marks) {
    Review changed = review;
    for (LinkedMark mark : marks) {
      changed = put(changed, mark, kind, Optional.empty());
    }
    commit(label, "", changed);
  }

  /// Says what a mark should be. Where that is what it is, an earlier correction is withdrawn.
  public void correct(String label, LinkedMark mark, LinkedMark wanted) {
    if (!wanted.saysAs(mark)) {
      commit(label, "", put(review, mark, Answer.Kind.CORRECTED, Optional.of(wanted)));
    } else if (review.answerTo(mark.id()).filter(a -> a.correction().isPresent()).isPresent()) {
      commit(label, "", review.withoutAnswer(idOf(mark)));
    }
  }

  /// Decides between answers that collide; those not taken do not come back.
  ///
  /// @param taken one of [Review#colliding]
  public void take(String label, Answer taken) {
    commit(label, "", review.with(taken.withProvenance(changed(taken))));
  }

  /// Comments on a mark. One that is not answered is thereby asked about; an empty comment takes
  /// away the one that was there. It decides nothing between answers that collide.
  public void comment(String label, LinkedMark mark, String text) {
    Answer answer =
        review
            .answerTo(mark.id())
            .orElseGet(
                () ->
                    new Answer(
                        idOf(mark), Answer.Kind.QUESTIONED, mark, Optional.empty(), "", here()));
    if (!answer.comment().equals(text.strip())) {
      commit(
          label,
          answer.id(),
          review
              .with(answer.withComment(text.strip()).withProvenance(changed(answer)))
              .withRivals(review.rivals()));
    }
  }

  /// Takes back an answer.
  public void withdraw(String label, String answerId) {
    commit(label, "", review.withoutAnswer(answerId));
  }

  /// Adds a word to the talk about an answer; an empty one adds nothing.
  public void reply(String label, String answerId, String text) {
    if (!text.isBlank()) {
      String id = UUID.randomUUID().toString();
      commit(label, "", review.with(new Reply(id, answerId, text.strip(), here())));
    }
  }

  /// Says of an answer that it is done with.
  public void resolve(String label, Feedback.Item item) {
    Resolution resolution = item.resolvedBy(review.origin().reviewer(), now());
    commit(label, "", review.with(resolution));
  }

  /// Says of an answer that it is not done with after all.
  public void reopen(String label, String answerId) {
    commit(label, "", review.withoutResolution(answerId));
  }

  private Review put(
      Review into, LinkedMark mark, Answer.Kind kind, Optional<LinkedMark> correction) {
    Optional<Answer> old = into.answerTo(mark.id());
    Answer answer =
        new Answer(
            idOf(mark),
            kind,
            mark,
            correction,
            old.map(Answer::comment).orElse(""),
            old.map(this::changed).orElseGet(this::here));
    boolean rivals = !into.rivalsOf(answer.id()).isEmpty();
    return old.filter(a -> a.saysAs(answer) && !rivals).isPresent() ? into : into.with(answer);
  }

  private String idOf(LinkedMark mark) {
    return Answer.idOf(review.origin().reviewer().id(), mark.id());
  }

  private Provenance here() {
    return Provenance.of(review.origin().reviewer().id(), now());
  }

  private Provenance changed(Answer answer) {
    return answer.provenance().modifiedAt(now());
  }

  /// Takes back the newest step.
  ///
  /// @return its label; empty where there is nothing to undo
  /// @throws RefusedException where what it touched has been changed since by another program
  public Optional<String> undo() throws RefusedException {
    Step step = done.peek();
    if (step == null) {
      return Optional.empty();
    }
    Review merged = replayed(step.label(), "undone", step.after(), step.before());
    undone.push(done.pop());
    turnTo(stamped(review, merged));
    return Optional.of(step.label());
  }

  /// Brings back the step undone last, under the same conditions as [#undo].
  public Optional<String> redo() throws RefusedException {
    Step step = undone.peek();
    if (step == null) {
      return Optional.empty();
    }
    Review merged = replayed(step.label(), "redone", step.before(), step.after());
    done.push(undone.pop());
    turnTo(stamped(review, merged));
    return Optional.of(step.label());
  }

  private Review replayed(String label, String verb, Review from, Review to)
      throws RefusedException {
    Review merged =
        ReviewMerge.merge(
            from, review.withRemoved(Map.of()), to.withRemoved(Map.of())); // what goes, may return
    boolean collides =
        merged.rivals().stream()
            .anyMatch(rival -> !review.rivals().contains(rival) && !to.rivals().contains(rival));
    if (collides) {
      throw new RefusedException(
          "“%s” cannot be %s: what it touched has been changed since by another program."
              .formatted(label, verb));
    }
    return merged;
  }

  /// Takes over a state that was merged with work from elsewhere. It is no step of the history.
  public void adopt(Review merged) {
    turnTo(merged);
  }

  private void turnTo(Review next) {
    Review before = review;
    review = next;
    tell(before);
  }

  private void commit(String label, String group, Review changed) {
    if (changed.equals(review)) {
      return;
    }
    Review before = review;
    Review after = stamped(before, changed);
    Step last = done.peek();
    boolean joins =
        last != null
            && undone.isEmpty()
            && !group.isEmpty()
            && group.equals(last.group())
            && Objects.equals(last.after(), before)
            && Duration.between(last.at(), now()).compareTo(GROUPING) <= 0;
    done.push(new Step(label, group, now(), joins ? done.pop().before() : before, after));
    undone.clear();
    turnTo(after);
  }

  private Review stamped(Review before, Review after) {
    Set<String> left = ReviewMerge.ids(before);
    Set<String> present = ReviewMerge.ids(after);
    left.removeAll(present);
    Map<String, Instant> removed = new LinkedHashMap<>(before.removed());
    removed.keySet().removeAll(present);
    left.forEach(id -> removed.put(id, now()));
    return after.withRemoved(removed).withRevision(before.revision().next(installation));
  }

  private void tell(Review before) {
    if (!before.equals(review)) {
      listeners.forEach(listener -> listener.changed(before, review));
    }
  }

  /// The time by which answers are dated here. Files hold milliseconds.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
