package dev.verbatim.ui.annotate;

import dev.verbatim.model.Span;
import dev.verbatim.search.Query;
import dev.verbatim.search.TextSearch;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.Hits;
import dev.verbatim.ui.panel.FindBar;
import java.util.List;
import javafx.scene.Node;

/// Finds words in the article: shows all places, goes from one to the next, and lets each be tagged
/// at once, as it is selected.
final class Finder implements FindBar.Host {
  private final ArticleView view;
  private final Selection selection;
  private final Tagging tagging;
  private final LatestSearch<Span> search;
  private final FindBar bar = new FindBar(this);
  private List<Span> places = List.of();

  /// What was sought last in this article.
  private Query sought = Query.of("");

  /// What to do once the places are found.
  private Runnable onFound = this::goToFirst;

  Finder(ArticleView view, Selection selection, Tagging tagging, WorkspaceHost host) {
    this.view = view;
    this.selection = selection;
    this.tagging = tagging;
    this.search = new LatestSearch<>(host);
  }

  Node bar() {
    return bar;
  }

  /// Opens the bar, on the selected words if there are any.
  void open() {
    bar.open(view.selectedText().filter(words -> !words.contains("\n")).orElse(""));
  }

  /// Seeks the same in another article, where the bar is open.
  void use() {
    sought = Query.of("");
    show(List.of());
    if (bar.isVisible()) {
      bar.open("");
    }
  }

  @Override
  public void sought(Query query) {
    if (query.equals(sought)) {
      return;
    }
    sought = query;
    selection
        .session()
        .ifPresent(
            at ->
                search.begin(
                    () -> TextSearch.find(at.article().text(), query),
                    outcome -> {
                      show(outcome.found());
                      bar.showWrong(outcome.wrong());
                      Runnable next = onFound;
                      onFound = this::goToFirst;
                      next.run();
                    }));
  }

  private void show(List<Span> found) {
    places = found;
    view.setHits(new Hits(found));
    bar.showCount(at() + 1, places.size());
  }

  /// Which place is selected; -1 where none is.
  private int at() {
    return view.selection().map(places::indexOf).orElse(-1);
  }

  /// As one types, the first place from the caret on is shown.
  private void goToFirst() {
    if (!places.isEmpty() && at() < 0) {
      int caret = view.selection().map(Span::start).orElse(view.caretProperty().get());
      go(from(caret));
    }
  }

  private int from(int offset) {
    int index = 0;
    while (index < places.size() && places.get(index).start() < offset) {
      index++;
    }
    return index;
  }

  /// Where the bar is closed it opens again on what was sought last, with the keyboard left to the
  /// page.
  @Override
  public void step(boolean forward) {
    if (!bar.isVisible()) {
      onFound = () -> step(forward);
      bar.open("");
      if (bar.hasWords()) {
        view.requestFocus();
      }
      return;
    }
    if (places.isEmpty()) {
      return;
    }
    int here = at();
    int caret = view.caretProperty().get();
    int next = forward ? from(caret) : from(caret) - 1;
    go(here >= 0 ? here + (forward ? 1 : -1) : next);
  }

  private void go(int index) {
    Span place = places.get(Math.floorMod(index, places.size()));
    view.select(place);
    view.reveal(place);
    bar.showCount(at() + 1, places.size());
  }

  @Override
  public void tag() {
    tagging.choose();
  }

  @Override
  public void closed() {
    search.forget();
    onFound = this::goToFirst;
    sought = Query.of("");
    bar.close();
    places = List.of();
    view.setHits(Hits.NONE);
    view.requestFocus();
  }
}
