package dev.verbatim.search;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.HeldFiles;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.TagAll.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The places of some words in all articles of a project, of which one annotator chooses those that
/// are to be tagged in the own sets.
///
/// Each text is looked at once, and the annotator's set only where the words are. Where it cannot
/// be read, nobody knows what is tagged already: then the file is among the problems, and the
/// places are not among what is found. Colleagues' sets are of no account.
public final class ProjectOccurrences {
  /// An article that the annotator has open. Its text and marks count as they are there, and not as
  /// the files have them.
  public record Open(Article article, AnnotationSet set) {}

  /// What is sought.
  ///
  /// @param tag the id of the tag that the places are to get
  /// @param annotator whose sets they are to be tagged in
  /// @param open what that annotator has open
  public record Wanted(Query query, String tag, Annotator annotator, List<Open> open) {
    public Wanted {
      open = List.copyOf(open);
    }
  }

  private final Project project;
  private final HeldFiles files;
  private final Wanted wanted;
  private final TextSearch search;
  private final Map<String, Open> open = new HashMap<>();

  private ProjectOccurrences(Project project, Wanted wanted) throws QueryException {
    this.project = project;
    this.files = project.held();
    this.wanted = wanted;
    this.search = TextSearch.of(wanted.query());
    wanted.open().forEach(at -> open.put(at.article().id(), at));
  }

  /// Finds the places, on the caller's thread.
  ///
  /// @param listener told of each article's places in text order
  /// @param cancelled asked before each article; interrupting the thread ends the search as well,
  ///   within an article too, and leaves the thread interrupted
  /// @throws ProjectException where the project's folder cannot be read
  /// @throws QueryException where the words are a regular expression that cannot be read, or takes
  ///   too long in some article; what was told until then holds
  public static SearchOutcome find(
      Project project,
      Wanted wanted,
      SearchListener<Occurrence> listener,
      BooleanSupplier cancelled)
      throws ProjectException, QueryException {
    ProjectOccurrences finding = new ProjectOccurrences(project, wanted);
    return new ArticleWalk().run(project, finding::of, listener, cancelled);
  }

  private List<Occurrence> of(String id)
      throws ProjectException, QueryException, InterruptedException {
    Optional<Open> at = Optional.ofNullable(open.get(id));
    Article article =
        at.isPresent() ? at.get().article() : new Article(id, Metadata.titled(id), files.text(id));
    List<Span> hits = search.find(article.text());
    if (hits.isEmpty()) {
      return List.of();
    }
    AnnotationSet set = at.isPresent() ? at.get().set() : onDisk(article);
    return TagAll.occurrences(article, set, hits, wanted.tag());
  }

  private AnnotationSet onDisk(Article article) throws ProjectException {
    return files
        .setOn(article, wanted.annotator().id())
        .orElseGet(() -> AnnotationSet.empty(article, wanted.annotator(), project.codebook()));
  }
}
