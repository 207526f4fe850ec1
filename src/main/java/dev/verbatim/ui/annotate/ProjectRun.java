package dev.verbatim.ui.annotate;

import dev.verbatim.project.ProjectException;
import dev.verbatim.search.QueryException;
import dev.verbatim.search.SearchListener;
import dev.verbatim.search.SearchOutcome;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.FoundPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// A search over the project in the background, shown in a pane as it goes on.
///
/// What is found is gathered until the JavaFX thread has time for it, so that thousands of articles
/// do not keep that busy. Belongs to the JavaFX thread, but for what the search tells.
///
/// @param <T> what is found
final class ProjectRun<T> {
  /// What a search does, in the background.
  interface Search<T> {
    /// Searches, and tells what it finds.
    ///
    /// @param cancelled to be asked before each article
    SearchOutcome run(SearchListener<T> listener, BooleanSupplier cancelled)
        throws ProjectException, QueryException;
  }

  private final FoundPane<T> pane;
  private final int most;
  private final Gathering gathering = new Gathering();
  private volatile boolean cancelled;
  private boolean dropped;

  /// @param most the search ends where it has found more
  ProjectRun(FoundPane<T> pane, int most) {
    this.pane = pane;
    this.most = most;
  }

  void begin(Search<T> search, WorkspaceHost host) {
    host.inBackground(() -> run(search), this::end);
  }

  /// Ends the search; what was found until then stays.
  void cancel() {
    cancelled = true;
  }

  /// Ends the search and shows nothing more of it, in favour of another.
  void drop() {
    cancelled = true;
    dropped = true;
  }

  /// How a search ended.
  ///
  /// @param wrong why it could not be done, or nothing
  private record Ending(SearchOutcome outcome, String wrong) {}

  private Ending run(Search<T> search) {
    try {
      return new Ending(search.run(gathering, () -> cancelled || gathering.told > most), "");
    } catch (ProjectException | QueryException e) {
      return new Ending(new SearchOutcome(0, false, List.of()), String.valueOf(e.getMessage()));
    }
  }

  private void end(Ending ending) {
    if (dropped) {
      return;
    }
    gathering.show();
    if (!ending.wrong().isEmpty()) {
      pane.showWrong(ending.wrong());
    } else if (ending.outcome().hits() > most) {
      pane.end(Messages.get("search.too-many"), ending.outcome().problems());
    } else {
      String how = ending.outcome().cancelled() ? Messages.get("search.cancelled") : "";
      pane.end(how, ending.outcome().problems());
    }
  }

  /// What the pane has not shown yet.
  private final class Gathering implements SearchListener<T> {
    private final List<T> waiting = new ArrayList<>();
    private int passed;
    private int all;
    private boolean asked;
    private int told;

    @Override
    public void found(List<T> found) {
      told += found.size();
      synchronized (waiting) {
        waiting.addAll(found);
      }
    }

    @Override
    public void passed(int articles, int ofAll) {
      synchronized (waiting) {
        passed = articles;
        all = ofAll;
        if (asked) {
          return;
        }
        asked = true;
      }
      Platform.runLater(this::show);
    }

    void show() {
      List<T> found;
      int now;
      int of;
      synchronized (waiting) {
        asked = false;
        found = List.copyOf(waiting);
        waiting.clear();
        now = passed;
        of = all;
      }
      if (!dropped) {
        pane.add(found);
        pane.showProgress(now, of);
      }
    }
  }
}
