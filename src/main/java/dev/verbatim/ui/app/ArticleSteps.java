package dev.verbatim.ui.app;

import dev.verbatim.intake.Adding;
import dev.verbatim.intake.NewArticle;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Adds articles, takes them out and puts them back, each as a step that *Undo* takes back; and
/// keeps such steps of whatever else concerns the project and no set.
///
/// Such a step stands in no set's history, for an article that is gone has none. It comes before
/// those histories as long as it is the newest: what changes a set or the codebook ends that, and
/// an article that was added or taken out before stays so until it is taken out or put back by its
/// command.
///
/// Belongs to the JavaFX thread.
final class ArticleSteps {

  /// Does something to the project, and tells when it is done. Where it fails that was said.
  interface Work {
    void run(Runnable done);
  }

  private record Step(String label, Work back, Work again) {}

  private final MainWindow window;
  private final Desk desk;
  private final Deque<Step> undoable = new ArrayDeque<>();
  private final Deque<Step> redoable = new ArrayDeque<>();

  ArticleSteps(MainWindow window) {
    this.window = window;
    this.desk = window.desk();
    desk.projectProperty().addListener((_, _, _) -> forget());
  }

  /// Adds articles and shows the first of them. Where that is ended, those stay that were added.
  ///
  /// @param done called once they are added, or as many as could be
  void add(List<NewArticle> articles, Runnable done) {
    Project project = project();
    Optional<String> before = desk.shown();
    WaitSheet.run(
        window,
        Messages.get("import.adding", articles.size()),
        going -> Optional.of(Adding.add(project, articles, going)),
        added -> {
          List<String> ids = added.ids();
          if (!ids.isEmpty()) {
            String title = articles.getFirst().title();
            came(Messages.get("undo.add-articles", ids.size(), title), ids, before);
          }
          added.failure().ifPresent(desk::fail);
          done.run();
        });
  }

  /// Shows the first of articles that were added, by whatever way.
  ///
  /// @param label what was done, as *Undo* names it
  /// @param before the article that was shown then
  void came(String label, List<String> ids, Optional<String> before) {
    did(new Step(label, back -> remove(ids, before, back), again -> restore(ids, again)));
    desk.refresh(Optional.of(ids.getFirst()));
  }

  /// Moves an article with everyone's marks to the project's `removed` folder, and shows the next.
  void remove(String id, String title) {
    List<String> ids = List.of(id);
    Work out = done -> remove(ids, desk.beside(id), done);
    String label = Messages.get("undo.remove-article", title);
    out.run(() -> did(new Step(label, done -> restore(ids, done), out)));
  }

  /// Puts an article back that was taken out, and shows it.
  void restore(String id, String title) {
    List<String> ids = List.of(id);
    Work back = done -> restore(ids, done);
    String label = Messages.get("undo.restore-article", title);
    back.run(() -> did(new Step(label, done -> remove(ids, desk.beside(id), done), back)));
  }

  /// Undoes or redoes the newest step, if it is one of these.
  ///
  /// @return whether it is
  boolean toggle(boolean undo) {
    Step step = (undo ? undoable : redoable).poll();
    if (step == null) {
      return false;
    }
    (undo ? step.back() : step.again())
        .run(
            () -> {
              (undo ? redoable : undoable).push(step);
              window.showSteps();
              window
                  .layout()
                  .statusBar()
                  .say(Messages.get(undo ? "say.undone" : "say.redone", step.label()));
            });
    window.showSteps();
    return true;
  }

  /// Something else was changed, which *Undo* takes back before.
  void forget() {
    if (!undoable.isEmpty() || !redoable.isEmpty()) {
      undoable.clear();
      redoable.clear();
      window.showSteps();
    }
  }

  /// Something else was done to the project.
  ///
  /// @param label what was done, as *Undo* names it
  void did(String label, Work back, Work again) {
    did(new Step(label, back, again));
  }

  private void did(Step step) {
    undoable.push(step);
    redoable.clear();
    window.showSteps();
  }

  /// What *Undo* would take back here, by its label; empty where nothing.
  String undoable() {
    return label(undoable);
  }

  /// What *Redo* would bring back here, by its label; empty where nothing.
  String redoable() {
    return label(redoable);
  }

  private static String label(Deque<Step> steps) {
    return steps.isEmpty() ? "" : steps.peek().label();
  }

  private Project project() {
    return desk.projectProperty().get().orElseThrow();
  }

  private void remove(List<String> ids, Optional<String> show, Runnable done) {
    Project project = project();
    Background.then(
        closed(ids),
        closed -> {
          if (closed) {
            each(ids, project::remove, show, done);
          } else {
            desk.refresh(ids.stream().findFirst());
          }
        });
  }

  private CompletableFuture<Boolean> closed(List<String> ids) {
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (String id : ids) {
      all = all.thenCombine(desk.close(id), Boolean::logicalAnd);
    }
    return all;
  }

  private void restore(List<String> ids, Runnable done) {
    each(ids, project()::restore, ids.stream().findFirst(), done);
  }

  private interface Move {
    void of(String id) throws ProjectException;
  }

  /// Moves articles, and shows one; where that fails, the first of them as it is now.
  private void each(List<String> ids, Move move, Optional<String> show, Runnable done) {
    desk.run(
        Background.task(
            () -> {
              for (String id : ids) {
                move.of(id);
              }
            }),
        _ -> {
          done.run();
          desk.refresh(show);
        },
        () -> desk.refresh(ids.stream().findFirst()));
  }
}
