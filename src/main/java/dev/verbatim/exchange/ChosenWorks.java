package dev.verbatim.exchange;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Recipe.Which;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Work;
import dev.verbatim.project.ArticleEntry;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// The works of a project that are asked for, article by article, and no more than one in memory.
final class ChosenWorks {
  private final Project project;
  private final Which which;
  private final List<String> articles;
  private final List<String> annotators;
  private final Set<String> problems = new LinkedHashSet<>();

  private ChosenWorks(
      Project project, Which which, List<String> articles, List<String> annotators) {
    this.project = project;
    this.which = which;
    this.articles = articles;
    this.annotators = annotators;
  }

  /// Takes works one after another.
  @FunctionalInterface
  interface Taker {
    void take(Work work) throws IOException;
  }

  /// @throws ProjectException where an annotator or a tag is named that is not there, or the
  ///   project's folder cannot be read
  static ChosenWorks of(Project project, Which which) throws ProjectException {
    for (String tag : which.tags()) {
      if (project.codebook().tag(tag).isEmpty()) {
        throw new ProjectException(
            project.folder(), "The codebook has no tag “%s”.".formatted(tag));
      }
    }
    return new ChosenWorks(project, which, articles(project, which), annotators(project, which));
  }

  private static List<String> articles(Project project, Which which) throws ProjectException {
    if (which.words().isBlank()) {
      return project.articleIds();
    }
    return project.articles().stream()
        .filter(entry -> entry.holds(which.words()))
        .map(ArticleEntry::id)
        .toList();
  }

  private static List<String> annotators(Project project, Which which) throws ProjectException {
    if (which.annotators().isEmpty()) {
      return UniverseReader.annotators(project).stream().map(Annotator::id).toList();
    }
    List<String> ids = project.annotators().stream().map(Annotator::id).toList();
    for (String id : which.annotators()) {
      if (!ids.contains(id)) {
        throw new ProjectException(
            project.folder(),
            "There is no work of “%s” here. There is that of: %s."
                .formatted(id, String.join(", ", ids)));
      }
    }
    return which.annotators();
  }

  /// The articles by id, in the order in which they come.
  List<String> articles() {
    return articles;
  }

  /// Who is asked for, by id.
  List<String> annotators() {
    return annotators;
  }

  /// Reads them. What cannot be read is among [#problems].
  ///
  /// @throws IOException of the taker's
  /// @throws CancellationException where it is not to go on
  void each(Going going, Taker taker) throws IOException {
    for (int i = 0; i < articles.size(); i++) {
      if (!going.on(i, articles.size())) {
        throw new CancellationException();
      }
      Optional<Article> article = read(articles.get(i));
      if (article.isPresent()) {
        for (String annotator : annotators) {
          Optional<Work> work = work(article.get(), annotator);
          if (work.isPresent()) {
            taker.take(work.get());
          }
        }
      }
    }
  }

  private Optional<Article> read(String id) {
    try {
      return Optional.of(project.article(id).article());
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Work> work(Article article, String annotatorId) {
    try {
      return project
          .setOn(article, annotatorId)
          .filter(set -> which.status().map(status -> status == set.status()).orElse(true))
          .map(set -> new Work(article, tagged(set)));
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// The set with none but the tags that are asked for, and the links between their marks.
  private AnnotationSet tagged(AnnotationSet set) {
    if (which.tags().isEmpty()) {
      return set;
    }
    List<Annotation> others =
        set.annotations().stream().filter(mark -> !which.tags().contains(mark.tag())).toList();
    AnnotationSet left = set.replaced(others, List.of());
    List<Relation> loose =
        left.relations().stream()
            .filter(
                link ->
                    left.annotation(link.from()).isEmpty() || left.annotation(link.to()).isEmpty())
            .toList();
    return left.replacedRelations(loose, List.of());
  }

  /// What could not be read, and why, each a sentence.
  List<String> problems() {
    return List.copyOf(problems);
  }
}
