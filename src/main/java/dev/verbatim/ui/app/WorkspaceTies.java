package dev.verbatim.ui.app;

import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.annotate.Workspace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the workspace asks of the window around it.
final class WorkspaceTies implements Workspace.Host {
  private final MainWindow window;

  WorkspaceTies(MainWindow window) {
    this.window = window;
  }

  @Override
  public void say(String sentence) {
    window.layout().statusBar().say(sentence);
  }

  @Override
  public void metadataEdited(Metadata before, Metadata after) {
    Desk desk = window.desk();
    desk.currentProperty()
        .get()
        .ifPresent(
            set ->
                desk.updateMetadata(
                    set.session().article().id(), before, after, window::showMetadata));
  }

  @Override
  public <T> void inBackground(Supplier<T> work, Consumer<T> done) {
    Threads threads = window.surroundings().threads();
    Executor owner = threads.owner();
    Background.then(
        CompletableFuture.supplyAsync(work, threads.background()),
        value -> owner.execute(() -> done.accept(value)));
  }

  @Override
  public Optional<Project> project() {
    return window.desk().projectProperty().get();
  }

  @Override
  public String title(String articleId) {
    return window.desk().rows().stream()
        .filter(row -> row.id().equals(articleId))
        .findFirst()
        .map(row -> row.titleProperty().get())
        .orElse(articleId);
  }

  @Override
  public void saved(Runnable next) {
    window.workspace().settle();
    Background.then(window.desk().saveAll(), _ -> next.run());
  }

  @Override
  public void open(String articleId, Span words, String markId) {
    window.desk().go(articleId, () -> window.workspace().go(words, markId));
  }

  @Override
  public void leavePage(boolean forward) {
    window.cyclePane(forward);
  }
}
