package dev.verbatim.ui.annotate;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.Filter;
import dev.verbatim.search.Hit;
import dev.verbatim.search.ProjectSearch;
import dev.verbatim.search.QueryException;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.SearchPane;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
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
  private Run shown = new Run();

  /// One search; whoever cancels it, or begins another, ends it.
  private static final class Run {
    private final AtomicBoolean cancelled = new AtomicBoolean();
  }

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
    cancel();
    Run run = new Run();
    shown = run;
    pane.begin();
    host.project()
        .ifPresent(
            project ->
                host.saved(
                    () ->
                        host.inBackground(
                            () -> run(project, filter, run), ending -> end(ending, run))));
  }

  /// How a search ended.
  ///
  /// @param wrong why it could not be done, or nothing
  private record Ending(String how, String wrong) {}

  private Ending run(Project project, Filter filter, Run run) {
    Teller teller = new Teller(run);
    try {
      ProjectSearch.Outcome outcome =
          ProjectSearch.run(
              project, filter, teller, () -> run.cancelled.get() || teller.told > MOST);
      String how = "";
      if (teller.told > MOST) {
        how = Messages.get("search.too-many");
      } else if (outcome.cancelled()) {
        how = Messages.get("search.cancelled");
      } else if (!outcome.problems().isEmpty()) {
        how =
            Messages.get(
                "search.problems",
                outcome.problems().size(),
                outcome.problems().getFirst().message());
      }
      return new Ending(how, "");
    } catch (ProjectException | QueryException e) {
      return new Ending("", String.valueOf(e.getMessage()));
    }
  }

  private void end(Ending ending, Run run) {
    if (shown.equals(run)) {
      if (ending.wrong().isEmpty()) {
        pane.end(ending.how());
      } else {
        pane.showWrong(ending.wrong());
      }
    }
  }

  /// Tells what is found as it is found, unless another search has begun.
  private final class Teller implements ProjectSearch.Listener {
    private final Run run;
    private int told;

    Teller(Run run) {
      this.run = run;
    }

    @Override
    public void found(List<Hit> hits) {
      told += hits.size();
      onPage(() -> pane.add(hits));
    }

    @Override
    public void passed(int articles, int all) {
      onPage(() -> pane.showProgress(articles, all));
    }

    private void onPage(Runnable what) {
      Platform.runLater(
          () -> {
            if (shown.equals(run)) {
              what.run();
            }
          });
    }
  }

  @Override
  public void cancel() {
    shown.cancelled.set(true);
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
