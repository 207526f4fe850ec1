package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Span;
import dev.verbatim.project.OpenReview;
import dev.verbatim.project.Project;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.review.FeedbackHost;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What reviewing asks of the window around it.
final class ReviewTies implements FeedbackHost {
  private final MainWindow window;

  ReviewTies(MainWindow window) {
    this.window = window;
  }

  @Override
  public Optional<Project> project() {
    return window.desk().projectProperty().get();
  }

  @Override
  public Optional<Annotator> reader() {
    return window.desk().annotator();
  }

  @Override
  public Optional<String> articleId() {
    return window.desk().shown();
  }

  @Override
  public Threads threads() {
    return window.surroundings().threads();
  }

  @Override
  public String installation() {
    return window.surroundings().machine().state().installation();
  }

  @Override
  public InstantSource clock() {
    return window.surroundings().machine().clock();
  }

  @Override
  public <T> void run(Work<T> work, Consumer<T> done) {
    window.desk().run(work::run, done);
  }

  @Override
  public void cover(Cover cover) {
    window.covering().show(cover);
  }

  @Override
  public void say(String sentence) {
    window.layout().statusBar().say(sentence);
  }

  @Override
  public Optional<Integer> choose(String title, String message, List<String> choices) {
    return window.surroundings().dialogs().choose(title, message, choices);
  }

  @Override
  public void opened(OpenReview review) {
    window.reviewing().opened(review);
  }

  @Override
  public void showSaving(SaveState state) {
    window.layout().showSaving(Optional.of(state));
  }

  @Override
  public void stepsChanged() {
    window.showSteps();
  }

  @Override
  public boolean snapping() {
    return window.settings().snappingProperty().get();
  }

  @Override
  public void go(Span words, String markId) {
    window.workspace().go(words, markId);
  }

  @Override
  public void focusPage() {
    window.layout().focusMiddle();
  }

  @Override
  public void bringFeedbackIntoSight() {
    window.layout().bringIntoSight(window.reviewing().feedback().pane());
  }
}
