package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.project.Project;
import dev.verbatim.search.ProjectOccurrences;
import dev.verbatim.search.Query;
import dev.verbatim.search.TagAll;
import dev.verbatim.search.TagAll.Occurrence;
import dev.verbatim.search.TextSearch;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.TagAllPane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.BorderPane;

/// Tags every occurrence of some words in the article or in all articles, those that the analyst
/// has chosen, in one step of the history.
final class TaggingAll implements TagAllPane.Host {
  /// More than can be looked through; then one had better say more precisely what one seeks.
  private static final int MOST = 20_000;

  private final Selection selection;
  private final Marking marking;
  private final PageActions page;
  private final WorkspaceHost host;
  private final BorderPane below;
  private final TagAllPane pane = new TagAllPane(this);
  private final LatestSearch<Occurrence> search;

  /// The search over all articles that is shown, under way or ended.
  private ProjectRun<Occurrence> run = new ProjectRun<>(pane, MOST);

  private Optional<Project> searched = Optional.empty();
  private Runnable stop = () -> {};
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
    cancel();
    below.setBottom(pane);
    pane.open(
        words.map(at.article().text()::slice).orElse(""),
        tags,
        at.codebook().tag(tag).orElseGet(tags::getFirst),
        host.articleCount());
  }

  /// Turns to another article. The pane stays where it shows all articles of this project.
  void use() {
    boolean stays = pane.isEverywhere() && searched.isPresent() && searched.equals(host.project());
    if (!stays) {
      close();
    }
  }

  private void close() {
    search.forget();
    run.drop();
    stop.run();
    searched = Optional.empty();
    if (pane.equals(below.getBottom())) {
      below.setBottom(null);
    }
  }

  @Override
  public void sought(Query query, String tagId, boolean everywhere) {
    search.forget();
    run.drop();
    searched = Optional.empty();
    if (query.words().isBlank()) {
      pane.show(List.of());
    } else if (everywhere) {
      host.project().ifPresent(project -> seekEverywhere(project, query, tagId));
    } else {
      seekHere(query, tagId);
    }
  }

  private void seekHere(Query query, String tagId) {
    AnnotationSession at = selection.session().orElseThrow();
    Article article = at.article();
    AnnotationSet set = at.set();
    search.begin(
        () -> TagAll.occurrences(article, set, TextSearch.of(query), tagId),
        outcome -> {
          pane.show(outcome.found());
          if (!outcome.wrong().isEmpty()) {
            pane.showWrong(outcome.wrong());
          }
        });
  }

  private void seekEverywhere(Project project, Query query, String tagId) {
    List<ProjectOccurrences.Open> open =
        host.sessions().map(s -> new ProjectOccurrences.Open(s.article(), s.set())).toList();
    ProjectOccurrences.Wanted wanted =
        new ProjectOccurrences.Wanted(
            query, tagId, selection.session().orElseThrow().set().annotator(), open);
    searched = Optional.of(project);
    run = new ProjectRun<>(pane, MOST);
    pane.begin();
    run.begin(
        (listener, cancelled) -> ProjectOccurrences.find(project, wanted, listener, cancelled),
        host);
  }

  @Override
  public void cancel() {
    run.cancel();
    stop.run();
  }

  @Override
  public void look(Occurrence place) {
    if (isShown(place)) {
      page.look(place.span());
    }
  }

  private boolean isShown(Occurrence place) {
    return selection.session().filter(s -> s.article().id().equals(place.articleId())).isPresent();
  }

  @Override
  public void open(Occurrence place) {
    host.open(place.articleId(), place.span(), "");
  }

  @Override
  public String title(String articleId) {
    return host.title(articleId);
  }

  @Override
  public void tagAll(String tagId, List<Occurrence> chosen) {
    if (pane.isEverywhere()) {
      ProjectRun<Occurrence> of = run;
      stop =
          host.tagTogether(
              tagId,
              chosen,
              pane::showOpening,
              done -> {
                if (of.equals(run)) {
                  ended(tagId, done);
                }
              });
    } else {
      tagHere(tagId, chosen);
    }
  }

  private void ended(String tagId, boolean done) {
    stop = () -> {};
    if (done) {
      lastTag = tagId;
      closed();
    } else {
      pane.showUnchanged();
    }
  }

  private void tagHere(String tagId, List<Occurrence> chosen) {
    AnnotationSession at = selection.session().orElseThrow();
    String label = at.codebook().labelOf(tagId).toLowerCase(Locale.ENGLISH);
    List<Span> spans = TagAll.stillToTag(at.article().text(), at.set(), tagId, chosen);
    int skipped = chosen.size() - spans.size();
    String said = skipped == 0 ? "" : Messages.get("say.tagged-meanwhile", skipped);
    String undo = Messages.get("undo.tag-all", spans.size(), label);
    if (spans.isEmpty()) {
      host.say(said.strip());
    }
    marking
        .dispatch(TagAll.transaction(undo, tagId, spans))
        .ifPresent(
            _ -> {
              lastTag = tagId;
              closed();
              host.say(Messages.get("say.tagged-all", spans.size(), label) + said);
            });
  }

  @Override
  public void closed() {
    close();
    page.deselect();
    page.focus();
  }
}
