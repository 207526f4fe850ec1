package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Review;
import dev.verbatim.review.Feedback;
import dev.verbatim.review.ReviewSession;
import dev.verbatim.ui.panel.MarkWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A colleague's work on one article, with what the reader answers to it. No controls; it belongs
/// to the JavaFX thread.
final class ReadingWork {
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.mark().mark(), Annotation.TEXT_ORDER);

  private final Article article;
  private final Codebook codebook;
  private AnnotationSet set;
  private List<Review> others;
  private final ReviewSession session;
  private final MarkWords words;
  private List<Row> rows = List.of();

  /// One mark to be answered, or one that the reader would have.
  ///
  /// @param mark as the colleague has it now; where they have it not, as it was answered
  /// @param item the reader's answer, if there is one
  /// @param isThere whether the colleague has the mark
  record Row(LinkedMark mark, Optional<Feedback.Item> item, boolean isThere) {

    String id() {
      return mark.id();
    }

    Optional<Answer> answer() {
      return item.map(Feedback.Item::answer);
    }

    boolean isMissed() {
      return answer().filter(a -> a.kind() == Answer.Kind.MISSED).isPresent();
    }

    /// Whether the reader answered differently in two histories, and has not decided yet.
    boolean isUndecided() {
      return item.filter(Feedback.Item::isUndecided).isPresent();
    }

    /// The answers that collide; none where it is decided what is answered.
    List<Answer> colliding() {
      return item.map(Feedback.Item::colliding).orElse(List.of());
    }

    /// Whether the colleague changed the mark after it was answered, not just as was wanted.
    boolean changedSince() {
      return isThere
          && !isUndecided()
          && item.filter(
                  i ->
                      i.state() != Feedback.State.TAKEN_OVER
                          && !i.answer().mark().saysAs(mark)
                          && !i.answer().wanted().saysAs(mark))
              .isPresent();
    }

    /// Whether it waits for the reader.
    boolean isOpen() {
      return item.isEmpty()
          || isUndecided()
          || (changedSince() && item.get().state() != Feedback.State.RESOLVED);
    }

    /// The mark as the reader would have it; as it is while that is not decided.
    LinkedMark wanted() {
      return changedSince() || isUndecided() ? mark : answer().map(Answer::wanted).orElse(mark);
    }
  }

  /// @param others all reviews of this work but the reader's own: the colleague's replies are there
  ReadingWork(
      Article article,
      Codebook codebook,
      AnnotationSet set,
      List<Review> others,
      ReviewSession session) {
    this.article = article;
    this.codebook = codebook;
    this.set = set;
    this.others = List.copyOf(others);
    this.session = session;
    this.words = new MarkWords(article, codebook);
    refresh();
  }

  Article article() {
    return article;
  }

  Codebook codebook() {
    return codebook;
  }

  /// What is said of its marks.
  MarkWords words() {
    return words;
  }

  /// The colleague's set.
  AnnotationSet set() {
    return set;
  }

  ReviewSession session() {
    return session;
  }

  /// Takes what another program wrote meanwhile; the reader's answers stay.
  ///
  /// @return whether the colleague's marks are others now
  boolean renew(AnnotationSet newSet, List<Review> newOthers) {
    boolean changed = !set.equals(newSet);
    set = newSet;
    others = List.copyOf(newOthers);
    refresh();
    return changed;
  }

  /// Whether this is what is known already.
  boolean isKnown(AnnotationSet newSet, List<Review> newOthers) {
    return set.equals(newSet) && others.equals(newOthers);
  }

  /// Works out the rows anew, after the review has changed.
  void refresh() {
    List<Review> reviews = new ArrayList<>(others);
    reviews.add(session.review());
    Feedback feedback = Feedback.of(reviews, set);
    List<Row> found = new ArrayList<>();
    for (Annotation mark : set.annotations()) {
      found.add(new Row(LinkedMark.of(mark, set), own(feedback, mark.id()), true));
    }
    for (Answer answer : session.review().answers()) {
      if (set.annotation(answer.mark().id()).isEmpty()) {
        found.add(new Row(answer.mark(), feedback.item(answer.id()), false));
      }
    }
    rows = found.stream().sorted(ORDER).toList();
  }

  private Optional<Feedback.Item> own(Feedback feedback, String markId) {
    return session.review().answerTo(markId).flatMap(a -> feedback.item(a.id()));
  }

  /// All rows, in text order.
  List<Row> rows() {
    return rows;
  }

  Optional<Row> row(String markId) {
    return rows.stream().filter(row -> row.id().equals(markId)).findFirst();
  }

  /// Of the colleague's marks, how many are answered.
  int answered() {
    return (int) rows.stream().filter(row -> row.isThere() && !row.isOpen()).count();
  }

  /// To how many of them the reader's answers collide.
  int undecided() {
    return (int) rows.stream().filter(Row::isUndecided).count();
  }

  /// What the reader would have marked.
  List<Annotation> missed() {
    return rows.stream()
        .filter(row -> row.isMissed() && !row.isThere())
        .map(row -> row.mark().mark())
        .toList();
  }

  /// The marks of which a fragment holds a character, innermost first, missed ones among them.
  List<Annotation> at(int offset) {
    return Stream.concat(set.at(offset).stream(), missed().stream().filter(m -> m.covers(offset)))
        .sorted(Annotation.INNERMOST_FIRST)
        .toList();
  }

  /// The set as the reader would have it: where links may lead, and how their ends are read.
  AnnotationSet wanted() {
    AnnotationSet wanted = set;
    for (Row row : rows) {
      Annotation mark = row.wanted().mark();
      boolean isOther = !wanted.annotation(mark.id()).equals(Optional.of(mark));
      if ((row.isThere() || row.isMissed()) && isOther) {
        wanted = wanted.with(mark);
      }
    }
    return wanted;
  }

  /// The next row that waits for the reader, behind some mark or before it; round the end.
  ///
  /// @param from the id of the mark to begin at; or nothing
  Optional<Row> nextOpen(String from, boolean forward) {
    return next(from, forward, Row::isOpen);
  }

  /// The next row whose answers collide, round the end.
  Optional<Row> nextUndecided(String from) {
    return next(from, true, Row::isUndecided);
  }

  /// The next row of all.
  Optional<Row> next(String from, boolean forward) {
    return next(from, forward, _ -> true);
  }

  private Optional<Row> next(String from, boolean forward, Predicate<Row> wanted) {
    int here = row(from).map(rows::indexOf).orElse(-1);
    return Round.next(rows, here, forward, wanted);
  }

  /// The rows that wait for the reader, are not to be decided, and begin in one paragraph, or in
  /// all of the article.
  ///
  /// @param offset in the paragraph; -1 for the article
  List<LinkedMark> open(int offset) {
    String text = article.text().string();
    int from = offset < 0 ? 0 : text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = offset < 0 ? -1 : text.indexOf('\n', offset);
    int to = end < 0 ? text.length() : end;
    return rows.stream()
        .filter(row -> row.isOpen() && !row.isUndecided())
        .filter(row -> row.mark().mark().start() >= from && row.mark().mark().start() < to)
        .map(Row::mark)
        .toList();
  }
}
