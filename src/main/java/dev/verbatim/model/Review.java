package dev.verbatim.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What one person says of one annotator's work on one article. A reviewer's holds answers; what
/// the annotator says to those is a review of their own work, which holds replies and resolutions.
///
/// Immutable. Answers, replies and resolutions are at most one for each id.
///
/// @param answers in text order
/// @param replies in the order of their times
/// @param resolutions by the id of the answer
/// @param removed when answers and replies were taken back, by id, and when answers that collided
///   were decided, by [Answer#versionId]: proof against their coming back by a merge
/// @param rivals what another history of this review answered differently to what is in `answers`;
///   which of them holds is not decided until the reviewer takes one or answers anew
public record Review(
    Origin origin,
    Revision revision,
    List<Answer> answers,
    List<Reply> replies,
    List<Resolution> resolutions,
    Map<String, Instant> removed,
    List<Answer> rivals) {

  /// What the review is about and whose it is.
  ///
  /// @param reviewer who speaks
  /// @param annotatorId whose work it is
  /// @param textSha256 of the text that the marks stand on
  /// @param extra fields of a file that this version does not know, as plain JDK values; under
  ///   `answers` those that could not be placed
  public record Origin(
      String articleId,
      String textSha256,
      Annotator reviewer,
      String annotatorId,
      Map<String, Object> extra) {
    public Origin {
      extra = Plain.copy(extra);
    }
  }

  public Review {
    answers = sorted(answers, Answer::id, Answer.TEXT_ORDER);
    replies = sorted(replies, Reply::id, Reply.IN_TIME);
    resolutions =
        sorted(resolutions, Resolution::answerId, Comparator.comparing(Resolution::answerId));
    removed = Plain.copy(removed);
    rivals = rivals.stream().sorted(Answer.TEXT_ORDER).toList();
  }

  /// A review that says nothing yet.
  public static Review empty(Article article, Annotator reviewer, String annotatorId) {
    return empty(
        new Origin(article.id(), article.text().sha256(), reviewer, annotatorId, Map.of()));
  }

  public static Review empty(Origin origin) {
    return new Review(origin, Revision.NONE, List.of(), List.of(), List.of(), Map.of(), List.of());
  }

  /// Whether it is an annotator's own, which answers answers.
  public boolean isOwn() {
    return origin.reviewer().id().equals(origin.annotatorId());
  }

  /// Whether it says nothing, and never did.
  public boolean isBlank() {
    return answers.isEmpty()
        && replies.isEmpty()
        && resolutions.isEmpty()
        && removed.isEmpty()
        && origin.extra().isEmpty();
  }

  public Optional<Answer> answer(String id) {
    return find(answers, Answer::id, id);
  }

  /// The answer to a mark.
  public Optional<Answer> answerTo(String markId) {
    return answers.stream().filter(a -> a.mark().id().equals(markId)).findFirst();
  }

  public List<Reply> repliesTo(String answerId) {
    return replies.stream().filter(r -> r.answerId().equals(answerId)).toList();
  }

  public Optional<Resolution> resolution(String answerId) {
    return find(resolutions, Resolution::answerId, answerId);
  }

  /// What another history said of the same mark.
  public List<Answer> rivalsOf(String answerId) {
    return rivals.stream().filter(a -> a.id().equals(answerId)).toList();
  }

  /// The answers to one mark that collide, first what was said first; what is said twice, once.
  /// Empty where nothing collides.
  public List<Answer> colliding(String answerId) {
    List<Answer> distinct = new ArrayList<>();
    if (!rivalsOf(answerId).isEmpty()) {
      Stream.concat(answer(answerId).stream(), rivalsOf(answerId).stream())
          .sorted(Answer.IN_TIME)
          .filter(answer -> distinct.stream().noneMatch(answer::saysAs))
          .forEach(distinct::add);
    }
    return List.copyOf(distinct);
  }

  /// The review with an answer more, or changed; its rivals go, since it decides them.
  public Review with(Answer answer) {
    return withAnswers(replaced(answers, Answer::id, answer))
        .withRivals(rivals.stream().filter(a -> !a.id().equals(answer.id())).toList());
  }

  /// The review with a reply more, or changed.
  public Review with(Reply reply) {
    return withReplies(replaced(replies, Reply::id, reply));
  }

  /// The review with a resolution more, or changed.
  public Review with(Resolution resolution) {
    return withResolutions(replaced(resolutions, Resolution::answerId, resolution));
  }

  /// The review without an answer; replies to it stay.
  public Review withoutAnswer(String id) {
    return withAnswers(answers.stream().filter(a -> !a.id().equals(id)).toList())
        .withRivals(rivals.stream().filter(a -> !a.id().equals(id)).toList());
  }

  public Review withoutReply(String id) {
    return withReplies(replies.stream().filter(r -> !r.id().equals(id)).toList());
  }

  public Review withoutResolution(String answerId) {
    return withResolutions(
        resolutions.stream().filter(r -> !r.answerId().equals(answerId)).toList());
  }

  public Review withAnswers(List<Answer> changed) {
    return new Review(origin, revision, changed, replies, resolutions, removed, rivals);
  }

  public Review withReplies(List<Reply> changed) {
    return new Review(origin, revision, answers, changed, resolutions, removed, rivals);
  }

  public Review withResolutions(List<Resolution> changed) {
    return new Review(origin, revision, answers, replies, changed, removed, rivals);
  }

  public Review withRivals(List<Answer> changed) {
    return new Review(origin, revision, answers, replies, resolutions, removed, changed);
  }

  public Review withRevision(Revision changed) {
    return new Review(origin, changed, answers, replies, resolutions, removed, rivals);
  }

  public Review withRemoved(Map<String, Instant> changed) {
    return new Review(origin, revision, answers, replies, resolutions, changed, rivals);
  }

  public Review withOrigin(Origin changed) {
    return new Review(changed, revision, answers, replies, resolutions, removed, rivals);
  }

  private static <T> Optional<T> find(List<T> items, Function<T, String> id, String wanted) {
    return items.stream().filter(item -> id.apply(item).equals(wanted)).findFirst();
  }

  private static <T> List<T> replaced(List<T> items, Function<T, String> id, T item) {
    List<T> changed = new ArrayList<>(items);
    changed.removeIf(old -> id.apply(old).equals(id.apply(item)));
    changed.add(item);
    return changed;
  }

  private static <T> List<T> sorted(
      List<T> items, Function<T, String> id, Comparator<? super T> order) {
    if (items.stream().map(id).distinct().count() < items.size()) {
      throw new IllegalArgumentException("an id stands twice");
    }
    return items.stream().sorted(order).toList();
  }
}
