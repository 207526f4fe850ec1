package dev.verbatim.search;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.project.HeldFiles;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.Hit.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// One search through a project, article by article, on the caller's thread.
///
/// Each text is looked at once, and sets only of articles where words have been found, or where
/// nothing but the sets can tell. What is found is what the files hold: a gesture that is still in
/// the journal alone is not among it. Files that are what they were at a search before are not read
/// again.
public final class ProjectSearch {
  /// UTF-16 units of context on either side of what was found.
  public static final int CONTEXT = 60;

  private final HeldFiles files;
  private final Filter filter;
  private final Optional<TextSearch> words;
  private final MarkFilter marks;
  private final List<String> annotators;
  private final ArticleWalk walk = new ArticleWalk();

  private ProjectSearch(Project project, Filter filter) throws ProjectException, QueryException {
    this.files = project.held();
    this.filter = filter;
    this.words =
        filter.words().isEmpty()
            ? Optional.empty()
            : Optional.of(TextSearch.of(filter.words().get()));
    this.marks = new MarkFilter(filter, project.codebook());
    this.annotators = filter.readsSets() ? annotators(project, filter) : List.of();
  }

  private static List<String> annotators(Project project, Filter filter) throws ProjectException {
    return filter.annotator().isPresent()
        ? filter.annotator().stream().toList()
        : project.annotators().stream().map(Annotator::id).toList();
  }

  /// Searches a project.
  ///
  /// @param listener told of each article's places in text order, or marks, one annotator's after
  ///   the other's, each in text order
  /// @param cancelled asked before each article; interrupting the thread ends the search as well,
  ///   within an article too, and leaves the thread interrupted
  /// @throws ProjectException where the project's folders cannot be read
  /// @throws QueryException where the words are a regular expression that cannot be read, or takes
  ///   too long in some article; what was told until then holds
  public static SearchOutcome run(
      Project project, Filter filter, SearchListener<Hit> listener, BooleanSupplier cancelled)
      throws ProjectException, QueryException {
    ProjectSearch search = new ProjectSearch(project, filter);
    return search.walk.run(project, search::search, listener, cancelled);
  }

  private List<Hit> search(String id)
      throws ProjectException, QueryException, InterruptedException {
    Article article = new Article(id, Metadata.titled(id), files.text(id));
    List<Span> places = words.isEmpty() ? List.of() : words.get().find(article.text());
    if (words.isPresent() && places.isEmpty()) {
      return List.of();
    }
    if (filter.findsMarks()) {
      return marks(article, places);
    }
    return !filter.readsSets() || hasWantedSet(article) ? places(article, places) : List.of();
  }

  private List<Hit> places(Article article, List<Span> places) {
    return places.stream().map(p -> hit(article, p, Optional.empty())).toList();
  }

  private static Hit hit(Article article, Span place, Optional<Marked> mark) {
    return new Hit(article.id(), place, Context.of(article.text(), place, CONTEXT), mark);
  }

  private boolean hasWantedSet(Article article) throws InterruptedException {
    for (String annotator : annotators) {
      try {
        Optional<AnnotationSet> set = files.setOn(article, annotator);
        Status status = set.map(AnnotationSet::status).orElse(Status.NEW);
        if (filter.status().isPresent() ? hasWantedStatus(status) : set.isPresent()) {
          return true;
        }
      } catch (ProjectException e) {
        walk.passOver(e);
      }
    }
    return false;
  }

  private boolean hasWantedStatus(Status status) {
    return filter.status().map(status::equals).orElse(true);
  }

  private List<Hit> marks(Article article, List<Span> places) throws InterruptedException {
    List<Hit> found = new ArrayList<>();
    for (String annotator : annotators) {
      try {
        files
            .setOn(article, annotator)
            .filter(set -> hasWantedStatus(set.status()))
            .ifPresent(set -> marks(article, set, places).forEach(found::add));
      } catch (ProjectException e) {
        walk.passOver(e);
      }
    }
    return found;
  }

  private Stream<Hit> marks(Article article, AnnotationSet set, List<Span> places) {
    ArticleText text = article.text();
    return set.annotations().stream()
        .filter(mark -> marks.admits(mark, text))
        .flatMap(mark -> place(mark, places).map(p -> hit(article, p, marked(mark, set))).stream());
  }

  private static Optional<Marked> marked(Annotation mark, AnnotationSet set) {
    return Optional.of(new Marked(mark, set.annotator().id()));
  }

  /// Where a mark is shown: the first place of the words on it.
  private Optional<Span> place(Annotation mark, List<Span> places) {
    return words.isEmpty()
        ? Optional.of(mark.spans().getFirst())
        : mark.spans().stream().flatMap(s -> firstWithin(s, places).stream()).findFirst();
  }

  /// Places do not overlap, so the first that does not begin before a span ends first, too.
  private static Optional<Span> firstWithin(Span span, List<Span> places) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Optional.of(low)
        .filter(i -> i < places.size() && places.get(i).end() <= span.end())
        .map(places::get);
  }
}
