package dev.verbatim.ui.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Answer;
import dev.verbatim.model.Review;
import dev.verbatim.project.OpenReview;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.review.Feedback;
import dev.verbatim.review.ReviewSession;
import dev.verbatim.review.Slip;
import dev.verbatim.review.TakeOver;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What colleagues answered to the annotator's own marks in the article that is shown, beside them:
/// to be taken over, replied to, or resolved.
///
/// A correction that is taken over is an ordinary transaction on the annotator's session; replies
/// and resolutions go into the annotator's own file of reviews. Both are undone in the order in
/// which they were done. Belongs to the JavaFX thread.
public final class FeedbackDesk {
  private final FeedbackHost host;
  private final ReadOnlyObjectWrapper<Feedback> feedback =
      new ReadOnlyObjectWrapper<>(this, "feedback", new Feedback(List.of()));
  private final ReadOnlyObjectWrapper<Optional<Feedback.Item>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final AnnotationSession.Listener listener = (_, _, _) -> refresh();
  private final FeedbackPane pane;
  private Optional<AnnotationSession> annotating = Optional.empty();
  private Optional<ReviewSession> own = Optional.empty();

  /// What was said of each set that is open, with its history.
  private final Map<AnnotationSession, ReviewSession> begun = new WeakHashMap<>();

  private List<Review> others = List.of();

  /// What was warned of last: the same key again does it all the same.
  private Optional<Warned> warned = Optional.empty();

  private record Warned(String answerId, Set<Slip> changed) {}

  /// What is read of the article's reviews.
  private record Found(Project.Reviews reviews, Optional<OpenReview> open) {}

  /// @param table where the commands are added
  public FeedbackDesk(FeedbackHost host, CommandTable table) {
    this.host = host;
    this.pane = new FeedbackPane(this, host);
    FeedbackCommands.add(table, this, pane);
  }

  /// What is shown of it beside the marks.
  public FeedbackPane pane() {
    return pane;
  }

  /// All answers to the set that is shown.
  public ReadOnlyObjectProperty<Feedback> feedbackProperty() {
    return feedback.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Feedback.Item>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  Optional<AnnotationSession> session() {
    return annotating;
  }

  /// Turns to the set of another article; none where no article is shown.
  public void open(Optional<AnnotationSession> session) {
    pane.settle();
    annotating.ifPresent(at -> at.removeListener(listener));
    annotating = session;
    own = session.flatMap(at -> Optional.ofNullable(begun.get(at)));
    others = List.of();
    warned = Optional.empty();
    session.ifPresent(at -> at.addListener(listener));
    refresh();
    look();
  }

  /// Reads once more what colleagues say: a shared folder may have brought something.
  public void look() {
    Optional<Project> project = host.project().filter(p -> !p.isLone());
    if (annotating.isEmpty() || project.isEmpty()) {
      return;
    }
    AnnotationSession at = annotating.get();
    Annotator annotator = at.set().annotator();
    boolean isBegun = own.isPresent();
    ReviewWriting writing = new ReviewWriting(host);
    host.run(
        () -> {
          Project.Reviews reviews = project.get().reviews(at.article(), annotator.id());
          boolean any = !reviews.reviews().isEmpty() && !isBegun;
          return new Found(
              reviews,
              any
                  ? Optional.of(
                      OpenReview.open(
                          project.get(),
                          at.article(),
                          annotator,
                          annotator.id(),
                          host.threads(),
                          writing))
                  : Optional.empty());
        },
        found -> {
          if (annotating.filter(at::equals).isPresent()) {
            show(at, found, writing);
          }
        });
  }

  private void show(AnnotationSession at, Found found, ReviewWriting writing) {
    others = found.reviews().reviews().stream().filter(review -> !review.isOwn()).toList();
    if (own.isEmpty()) {
      found.open().ifPresent(open -> begin(at, open, writing));
    }
    refresh();
    found.reviews().problems().stream().map(Problem::message).findFirst().ifPresent(host::say);
  }

  private void begin(AnnotationSession at, OpenReview open, ReviewWriting writing) {
    ReviewSession session = new ReviewSession(open.review(), host.installation(), host.clock());
    writing.follow(session, open);
    session.addListener((_, _) -> refresh());
    begun.put(at, session);
    own = Optional.of(session);
  }

  private void refresh() {
    List<Review> reviews = new ArrayList<>(others);
    own.ifPresent(session -> reviews.add(session.review()));
    feedback.set(
        annotating
            .map(at -> Feedback.of(reviews, at.set()))
            .orElseGet(() -> new Feedback(List.of())));
    chosen.set(chosen.get().flatMap(item -> feedback.get().item(item.answer().id())));
    pane.show();
    host.stepsChanged();
  }

  /// What *Undo* or *Redo* would do here, if that is the next step of all that were made on the
  /// article that is shown.
  public Optional<String> step(boolean undo) {
    return annotating
        .flatMap(at -> own.filter(session -> session.isNext(at.history(), undo)))
        .flatMap(session -> undo ? session.undoable() : session.redoable());
  }

  /// Undoes or redoes a reply or a resolution, if that is the next step.
  ///
  /// @return whether it is
  public boolean toggle(boolean undo) {
    Optional<String> step = step(undo);
    if (step.isPresent() && own.isPresent()) {
      try {
        var _ = undo ? own.get().undo() : own.get().redo();
        host.say(Messages.get(undo ? "say.undone" : "say.redone", step.get()));
      } catch (RefusedException e) {
        host.say(String.valueOf(e.getMessage()));
      }
    }
    return step.isPresent();
  }

  /// The marks that are selected on the page are others now: their answer is chosen.
  public void selected(List<Annotation> marks) {
    if (marks.size() != 1) {
      return;
    }
    String id = marks.getFirst().id();
    boolean there = chosen.get().filter(item -> feedback.get().of(id).contains(item)).isPresent();
    if (!there) {
      feedback.get().of(id).stream().findFirst().ifPresent(this::turnTo);
    }
  }

  private void turnTo(Feedback.Item item) {
    warned = Optional.empty();
    chosen.set(Optional.of(item));
    pane.show();
  }

  /// Chooses an answer, and its mark on the page.
  void choose(Feedback.Item item) {
    turnTo(item);
    host.go(
        item.current().map(m -> m.mark()).orElse(item.answer().mark().mark()).spans().getFirst(),
        item.current().map(m -> m.id()).orElse(""));
  }

  /// Chooses the next answer that waits, or the one before; round the end. It is in sight then,
  /// also where the window is narrow.
  void walk(boolean forward) {
    host.bringFeedbackIntoSight();
    List<Feedback.Item> all = feedback.get().items();
    int here = chosen.get().map(all::indexOf).orElse(-1);
    Round.next(all, here, forward, Feedback.Item::isOpen)
        .ifPresentOrElse(this::choose, () -> host.say(Messages.get("say.no-feedback")));
  }

  /// Takes over what the chosen answer wants. Where the mark has changed since it was answered,
  /// that is said first, and done when it is asked for again.
  void takeOver() {
    Optional<Feedback.Item> item = required();
    if (item.isEmpty() || annotating.isEmpty()) {
      return;
    }
    if (item.get().isUndecided()) {
      host.say(Messages.get("say.undecided", item.get().reviewer().name()));
      return;
    }
    Answer answer = item.get().answer();
    AnnotationSession at = annotating.get();
    TakeOver over = TakeOver.of(answer, at.set(), feedback.get().decided(), at.now());
    if (over.edits().isEmpty()) {
      host.say(Messages.get(nothing(item.get(), over)));
      return;
    }
    Warned warning = new Warned(answer.id(), over.changedSince());
    if (!over.changedSince().isEmpty() && !warned.equals(Optional.of(warning))) {
      warned = Optional.of(warning);
      pane.warn(Messages.get("feedback.changed-since", AnswerWords.changed(over.changedSince())));
      return;
    }
    warned = Optional.empty();
    dispatch(at, item.get(), over);
  }

  private static String nothing(Feedback.Item item, TakeOver over) {
    if (over.lacking() > 0) {
      return "say.link-lacking";
    }
    return switch (item.answer().kind()) {
      case ACCEPTED, QUESTIONED -> "say.nothing-to-take";
      case CORRECTED, REJECTED, MISSED ->
          item.current().isEmpty() && item.answer().kind() == Answer.Kind.CORRECTED
              ? "say.corrected-gone"
              : "say.taken-already";
    };
  }

  private void dispatch(AnnotationSession at, Feedback.Item item, TakeOver over) {
    String kind = AnswerWords.kind(item.answer().kind());
    Transaction transaction =
        new Transaction(Messages.get("undo.take-over", kind), over.edits(), Optional.empty());
    try {
      at.dispatch(transaction);
      host.say(
          Messages.get(
              over.lacking() > 0 ? "say.taken-but-links" : "say.taken", item.reviewer().name()));
      chosen.get().filter(i -> i.current().isPresent()).ifPresent(this::choose);
    } catch (RefusedException e) {
      host.say(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Feedback.Item> required() {
    if (chosen.get().isEmpty()) {
      host.say(Messages.get("say.choose-answer"));
    }
    return chosen.get();
  }

  /// Says something to the chosen answer.
  void reply(String text) {
    chosen
        .get()
        .ifPresent(
            item ->
                own.ifPresent(
                    session ->
                        session.reply(Messages.get("undo.reply"), item.answer().id(), text)));
  }

  /// Says that the chosen answer is done with, or not after all.
  void resolve() {
    required()
        .ifPresent(
            item ->
                own.ifPresent(
                    session -> {
                      if (item.isUndecided()) {
                        host.say(Messages.get("say.undecided", item.reviewer().name()));
                      } else if (item.state() == Feedback.State.RESOLVED) {
                        session.reopen(Messages.get("undo.reopen"), item.answer().id());
                        host.say(Messages.get("say.reopened"));
                      } else {
                        session.resolve(Messages.get("undo.resolve"), item);
                        host.say(Messages.get("say.resolved"));
                      }
                    }));
  }
}
