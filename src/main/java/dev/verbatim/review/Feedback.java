package dev.verbatim.review;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Reply;
import dev.verbatim.model.Resolution;
import dev.verbatim.model.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All answers to one annotator's work on one article, from all reviewers, each with the talk about
/// it and how far it has come. Reviewer and annotator see the same.
///
/// Whether a correction was taken over is nowhere written down: it shows in the marks. So undoing
/// it opens the answer again by itself.
///
/// @param items in text order, then by reviewer
public record Feedback(List<Item> items) {
  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::answer, Answer.TEXT_ORDER);

  public Feedback {
    items = items.stream().sorted(ORDER).toList();
  }

  /// How far an answer has come.
  public enum State {
    /// The annotator has not said what becomes of it.
    OPEN,
    /// The reviewer answered differently in two histories, and has not decided yet which holds.
    UNDECIDED,
    /// Accepted by the reviewer: nothing is to be done.
    ACCEPTED,
    /// The marks are as the answer wants them.
    TAKEN_OVER,
    /// The annotator said that this is done.
    RESOLVED
  }

  /// One answer.
  ///
  /// @param current the mark as it is now; empty where it is gone or was never made
  /// @param talk what was replied by either, in the order of time
  /// @param colliding all that the reviewer answered while they have not decided between them, as
  ///   [Review#colliding]; `answer` is one of these
  public record Item(
      Answer answer,
      Annotator reviewer,
      Optional<LinkedMark> current,
      List<Reply> talk,
      State state,
      List<Answer> colliding) {
    public Item {
      talk = List.copyOf(talk);
      colliding = List.copyOf(colliding);
    }

    /// Whether it is not known what the reviewer says in the end.
    public boolean isUndecided() {
      return !colliding.isEmpty();
    }

    public boolean isOpen() {
      return state == State.OPEN;
    }

    /// How many replies are the reviewer's.
    public int reviewersReplies() {
      return (int) talk.stream().filter(reply -> isReviewers(reply, reviewer)).count();
    }

    /// What the annotator says by resolving it now.
    public Resolution resolvedBy(Annotator annotator, Instant now) {
      return new Resolution(
          answer.id(),
          answer.provenance().modified(),
          reviewersReplies(),
          Provenance.of(annotator.id(), now));
    }
  }

  /// What reviews say of a set.
  ///
  /// @param reviews of this work, the annotator's own, with replies and resolutions, among them
  public static Feedback of(Collection<Review> reviews, AnnotationSet set) {
    Optional<Review> own = reviews.stream().filter(Review::isOwn).findFirst();
    List<Answer> all =
        reviews.stream()
            .flatMap(r -> r.answers().stream().filter(a -> r.rivalsOf(a.id()).isEmpty()))
            .toList();
    List<Item> items = new ArrayList<>();
    for (Review review : reviews) {
      for (Answer answer : review.answers()) {
        items.add(item(answer, review, own, all, set));
      }
    }
    return new Feedback(items);
  }

  private static Item item(
      Answer answer, Review review, Optional<Review> own, List<Answer> all, AnnotationSet set) {
    List<Reply> talk =
        Stream.concat(
                review.repliesTo(answer.id()).stream(),
                own.filter(r -> !r.equals(review)).stream()
                    .flatMap(r -> r.repliesTo(answer.id()).stream()))
            .sorted(Reply.IN_TIME)
            .toList();
    Optional<LinkedMark> current =
        answer.kind() == Answer.Kind.MISSED
            ? TakeOver.made(answer, set)
            : TakeOver.current(answer, set);
    List<Answer> colliding = review.colliding(answer.id());
    Annotator reviewer = review.origin().reviewer();
    Item open = new Item(answer, reviewer, current, talk, State.OPEN, colliding);
    State state = state(open, own.flatMap(r -> r.resolution(answer.id())), all, set);
    return new Item(answer, reviewer, current, talk, state, colliding);
  }

  private static State state(
      Item item, Optional<Resolution> resolution, List<Answer> all, AnnotationSet set) {
    if (item.isUndecided()) {
      return State.UNDECIDED;
    }
    if (resolution.filter(r -> holds(r, item)).isPresent()) {
      return State.RESOLVED;
    }
    return switch (item.answer().kind()) {
      case ACCEPTED -> State.ACCEPTED;
      case QUESTIONED -> State.OPEN;
      case CORRECTED, REJECTED, MISSED ->
          TakeOver.of(item.answer(), set, all, Instant.EPOCH).isDone()
                  && (item.answer().kind() != Answer.Kind.CORRECTED || item.current().isPresent())
              ? State.TAKEN_OVER
              : State.OPEN;
    };
  }

  private static boolean holds(Resolution resolution, Item item) {
    return resolution.answered().equals(item.answer().provenance().modified())
        && resolution.replies() >= item.reviewersReplies();
  }

  private static boolean isReviewers(Reply reply, Annotator reviewer) {
    return reply.provenance().author().equals(reviewer.id());
  }

  /// Those that wait for the annotator.
  public List<Item> open() {
    return items.stream().filter(Item::isOpen).toList();
  }

  public List<Item> of(String markId) {
    return items.stream().filter(item -> isAbout(item, markId)).toList();
  }

  private static boolean isAbout(Item item, String markId) {
    return item.answer().mark().id().equals(markId)
        || item.current().filter(mark -> mark.id().equals(markId)).isPresent();
  }

  /// One answer with what is known of it.
  public Optional<Item> item(String answerId) {
    return items.stream().filter(item -> item.answer().id().equals(answerId)).findFirst();
  }

  /// All answers but those that are not decided.
  public List<Answer> decided() {
    return items.stream().filter(item -> !item.isUndecided()).map(Item::answer).toList();
  }

  /// The slips that recur in what is decided.
  public Tally tally() {
    return Tally.of(decided());
  }
}
