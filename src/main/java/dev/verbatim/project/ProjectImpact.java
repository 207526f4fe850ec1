package dev.verbatim.project;

import dev.verbatim.edit.CodebookImpact;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Counts over a whole project, and everyone's sets, what a change of the codebook would touch.
/// Nothing is written.
public final class ProjectImpact {

  /// Told on the counting thread how far it is: articles looked at, of how many.
  public interface Listener {
    void passed(int articles, int all);
  }

  /// How the counting ended.
  ///
  /// @param cancelled whether articles were left out because it was cancelled or interrupted
  /// @param problems files that could not be read, and so are not counted
  public record Outcome(CodebookImpact.Counts counts, boolean cancelled, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  private final Project project;
  private final Collection<AnnotationSet> open;
  private final CodebookImpact impact;
  private final List<Problem> problems = new ArrayList<>();

  private ProjectImpact(Project project, Collection<AnnotationSet> open, CodebookImpact impact) {
    this.project = project;
    this.open = List.copyOf(open);
    this.impact = impact;
  }

  /// Counts, on the caller's thread, which takes as long as reading every set.
  ///
  /// @param open sets that are open, counted as they are here rather than as their files have them
  /// @param cancelled asked before each article
  /// @throws ProjectException where the project's folders cannot be read
  public static Outcome of(
      Project project,
      Codebook before,
      Codebook after,
      Collection<AnnotationSet> open,
      BooleanSupplier cancelled,
      Listener listener)
      throws ProjectException {
    CodebookImpact impact = new CodebookImpact(before, after);
    ProjectImpact counting = new ProjectImpact(project, open, impact);
    List<String> articles = project.articleIds();
    List<String> annotators = project.annotators().stream().map(Annotator::id).toList();
    open.forEach(impact::add);
    for (int i = 0; i < articles.size(); i++) {
      if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        return new Outcome(impact.counts(), true, counting.problems);
      }
      counting.add(articles.get(i), annotators);
      listener.passed(i + 1, articles.size());
    }
    return new Outcome(impact.counts(), false, counting.problems);
  }

  private void add(String articleId, List<String> annotators) {
    Optional<Article> article = Optional.empty();
    for (String annotator : annotators) {
      if (open.stream().anyMatch(set -> isOf(set, articleId, annotator))) {
        continue;
      }
      try {
        if (article.isEmpty()) {
          article = Optional.of(project.article(articleId).article());
        }
        project.setOn(article.get(), annotator).ifPresent(impact::add);
      } catch (ProjectException e) {
        problems.add(e.problem());
      }
    }
  }

  private static boolean isOf(AnnotationSet set, String articleId, String annotator) {
    return set.origin().articleId().equals(articleId) && set.annotator().id().equals(annotator);
  }
}
