package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.search.Context;
import dev.verbatim.search.Query;
import dev.verbatim.search.QueryException;
import dev.verbatim.search.TagAll;
import dev.verbatim.search.TextSearch;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.TagAllPane;
import dev.verbatim.ui.panel.TagAllPane.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.BorderPane;

/// Tags every occurrence of some words in the article, those that the analyst has chosen, in one
/// step of the history.
final class TaggingAll implements TagAllPane.Host {
  /// UTF-16 units that are shown on either side of a place.
  private static final int CONTEXT = 70;

  private final Selection selection;
  private final Marking marking;
  private final PageActions page;
  private final WorkspaceHost host;
  private final BorderPane below;
  private final TagAllPane pane = new TagAllPane(this);
  private final LatestSearch<Place> search;
  private String lastTag = "";

  /// @param below where the pane is shown, at the bottom
  TaggingAll(
      Selection selection,
      Marking marking,
      PageActions page,
      BorderPane below,
      WorkspaceHost host) {
    this.selection = selection;
    this.marking = marking;
    this.page = page;
    this.below = below;
    this.host = host;
    this.search = new LatestSearch<>(host);
  }

  /// Opens the pane, on the selected words or those of the selected mark, whose tag is the one to
  /// begin with.
  void open() {
    AnnotationSession at = selection.session().orElseThrow();
    List<Tag> tags = at.codebook().tags();
    if (tags.isEmpty()) {
      return;
    }
    Optional<Span> words =
        selection.words().or(() -> selection.mark().map(m -> m.spans().getFirst()));
    String tag =
        selection.mark().filter(_ -> selection.words().isEmpty()).map(m -> m.tag()).orElse(lastTag);
    below.setBottom(pane);
    pane.open(
        words.map(at.article().text()::slice).orElse(""),
        tags,
        at.codebook().tag(tag).orElseGet(tags::getFirst));
  }

  /// Closes the pane, for another article.
  void close() {
    search.forget();
    if (pane.equals(below.getBottom())) {
      below.setBottom(null);
    }
  }

  @Override
  public void sought(Query query, String tagId) {
    AnnotationSession at = selection.session().orElseThrow();
    ArticleText text = at.article().text();
    AnnotationSet set = at.set();
    search.begin(
        () -> places(text, set, query, tagId),
        outcome -> {
          pane.show(outcome.found());
          if (!outcome.wrong().isEmpty()) {
            pane.showWrong(outcome.wrong());
          }
        });
  }

  private static List<Place> places(ArticleText text, AnnotationSet set, Query query, String tagId)
      throws QueryException, InterruptedException {
    return TagAll.occurrences(text, set, TextSearch.of(query), tagId).stream()
        .map(o -> new Place(o.span(), Context.of(text, o.span(), CONTEXT), o.taggedAlready()))
        .toList();
  }

  @Override
  public void look(Span place) {
    page.look(place);
  }

  @Override
  public void tagAll(String tagId, List<Span> chosen) {
    AnnotationSession at = selection.session().orElseThrow();
    String label = at.codebook().labelOf(tagId).toLowerCase(Locale.ENGLISH);
    String undo = Messages.get("undo.tag-all", chosen.size(), label);
    marking
        .dispatch(TagAll.transaction(undo, tagId, chosen))
        .ifPresent(
            _ -> {
              lastTag = tagId;
              closed();
              host.say(Messages.get("say.tagged-all", chosen.size(), label));
            });
  }

  @Override
  public void closed() {
    close();
    page.deselect();
    page.focus();
  }
}
