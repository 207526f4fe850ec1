package dev.verbatim.ui.app;

import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.review.AgreementHost;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What the figures of agreement ask of the window around them.
final class AgreementTies implements AgreementHost {
  private final MainWindow window;
  private final WorkspaceTies workspace;
  private final ObservableValue<Theme> theme;

  AgreementTies(MainWindow window) {
    this.window = window;
    this.workspace = new WorkspaceTies(window);
    this.theme = window.surroundings().themes().shownProperty().map(Looks::theme);
  }

  @Override
  public Optional<Project> project() {
    return workspace.project();
  }

  @Override
  public <T> void inBackground(Supplier<T> work, Consumer<T> done) {
    workspace.inBackground(work, done);
  }

  @Override
  public void saved(Runnable next) {
    workspace.saved(next);
  }

  @Override
  public String title(String articleId) {
    return workspace.title(articleId);
  }

  @Override
  public void open(String articleId, Span words) {
    window.covering().leaveTo(articleId, words, "");
  }

  @Override
  public void say(String sentence) {
    workspace.say(sentence);
  }

  @Override
  public Dialogs dialogs() {
    return window.surroundings().dialogs();
  }

  @Override
  public ObservableValue<Theme> theme() {
    return theme;
  }
}
