package dev.verbatim.ui.app;

import dev.verbatim.project.OpenReview;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Problem;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Watch;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.review.ColleagueReading;
import dev.verbatim.ui.review.FeedbackDesk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Reviewing as the window has it: reading colleagues, and what they answer.
final class Reviewing {
  private final ColleagueReading reading;
  private final FeedbackDesk feedback;
  private final Set<OpenReview> opened = new HashSet<>();

  Reviewing(MainWindow window, CommandTable table) {
    ReviewTies host = new ReviewTies(window);
    this.reading = new ColleagueReading(host, table);
    this.feedback = new FeedbackDesk(host, table);
    Looks.follow(window.surroundings(), reading::setZoom, reading::setReading, reading::setTheme);
  }

  /// Turns feedback to the article that is shown; the window's layout must be there.
  void begin(MainWindow window) {
    window.desk().currentProperty().subscribe(set -> feedback.open(set.map(OpenSet::session)));
    window.workspace().state().selectedProperty().subscribe(feedback::selected);
    window
        .layout()
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .subscribe(this::look);
    feedback
        .feedbackProperty()
        .subscribe(
            (before, now) -> {
              window.layout().showFeedback(!now.items().isEmpty());
              if (before.items().isEmpty() && !now.open().isEmpty()) {
                window
                    .layout()
                    .statusBar()
                    .say(Messages.get("say.new-feedback", now.open().size()));
              }
            });
  }

  /// What *Undo* or *Redo* would do before it turns to the set that is shown: with articles, then
  /// with feedback; empty where neither has the next step.
  String step(ArticleSteps articles, boolean undo) {
    String label = undo ? articles.undoable() : articles.redoable();
    return label.isEmpty() ? feedback.step(undo).orElse("") : label;
  }

  /// Another program wrote into the project.
  void noticed(Watch.News news) {
    if (news.reviews()) {
      feedback.look();
    }
    reading.noticed(news);
  }

  /// Whoever comes back to the window finds what colleagues have said meanwhile.
  private void look(@Nullable Boolean focused) {
    if (Boolean.TRUE.equals(focused)) {
      feedback.look();
    }
  }

  /// Takes note of a review that is being written.
  void opened(OpenReview review) {
    opened.add(review);
  }

  /// Tries again to write what could not be written.
  void retry() {
    opened.forEach(review -> Background.then(review.retry(), _ -> {}));
  }

  /// Goes on once every answer is in its file, or the person gives up those that cannot be written.
  void whenWritten(Dialogs dialogs, Runnable next) {
    List<CompletableFuture<SaveState>> all = opened.stream().map(OpenReview::retry).toList();
    CompletableFuture<Void> done =
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
    Background.then(
        done,
        _ -> {
          Optional<Problem> problem =
              opened.stream().flatMap(r -> r.state().fileProblem().stream()).findFirst();
          if (problem.isEmpty() || givesUp(dialogs, problem.get())) {
            opened.removeIf(review -> !review.state().isFolded());
            next.run();
          }
        });
  }

  private static boolean givesUp(Dialogs dialogs, Problem problem) {
    int answer =
        dialogs.ask(
            Messages.get("review.unsaved.title"),
            problem.message(),
            List.of(Messages.get("review.unsaved.give-up"), Messages.get("review.unsaved.stay")));
    return answer == 0;
  }

  /// Reading one colleague's work.
  ColleagueReading reading() {
    return reading;
  }

  /// What colleagues answered to the annotator's own marks.
  FeedbackDesk feedback() {
    return feedback;
  }
}
