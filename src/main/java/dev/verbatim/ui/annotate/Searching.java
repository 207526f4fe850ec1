package dev.verbatim.ui.annotate;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.Filter;
import dev.verbatim.search.Hit;
import dev.verbatim.search.ProjectSearch;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.panel.SearchPane;
import java.util.List;
import javafx.scene.layout.BorderPane;

/// Searches the whole project, as the files hold it: what is not in its file yet is put there
/// first.
final class Searching implements SearchPane.Host {
  /// More than can be looked through; then one had better say more precisely what one seeks.
  private static final int MOST = 5_000;

  private final ArticleView view;
  private final BorderPane below;
  private final WorkspaceHost host;
  private final SearchPane pane = new SearchPane(this);

  /// The search that is shown, under way or ended.
  private ProjectRun<Hit> shown = new ProjectRun<>(pane, MOST);

  /// @param below where the pane is shown, at the bottom
  Searching(ArticleView view, BorderPane below, WorkspaceHost host) {
    this.view = view;
    this.below = below;
    this.host = host;
  }

  /// Opens the pane, on the selected words if there are any.
  void open() {
    host.project()
        .ifPresent(
            project ->
                host.inBackground(
                    () -> annotators(project),
                    annotators -> {
                      pane.use(project.codebook(), annotators, host::title);
                      below.setBottom(pane);
                      pane.open(view.selectedText().filter(w -> !w.contains("\n")).orElse(""));
                    }));
  }

  /// Whose marks there are. What is wrong with the folder is told by the search itself.
  private static List<Annotator> annotators(Project project) {
    try {
      return project.annotators();
    } catch (ProjectException _) {
      return List.of();
    }
  }

  @Override
  public void search(Filter filter) {
    shown.drop();
    ProjectRun<Hit> run = new ProjectRun<>(pane, MOST);
    shown = run;
    pane.begin();
    host.project()
        .ifPresent(
            project ->
                host.saved(
                    () ->
                        run.begin(
                            (listener, cancelled) ->
                                ProjectSearch.run(project, filter, listener, cancelled),
                            host)));
  }

  @Override
  public void cancel() {
    shown.cancel();
  }

  @Override
  public void open(Hit hit) {
    host.open(hit.articleId(), hit.span(), hit.mark().map(m -> m.annotation().id()).orElse(""));
  }

  @Override
  public void closed() {
    cancel();
    below.setBottom(null);
    view.requestFocus();
  }
}
