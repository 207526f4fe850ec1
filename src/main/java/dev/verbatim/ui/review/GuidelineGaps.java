package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.review.GuidelineGap;
import dev.verbatim.review.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The cases of a project that the guideline left open, by article: as the adjudicated sets on disk
/// have them, and as the one that is being settled has them now.
///
/// Belongs to the JavaFX thread, but for what reads.
public final class GuidelineGaps {
  private final Map<String, List<Found>> found = new TreeMap<>();

  /// A case and its words.
  ///
  /// @param title the article's
  /// @param words of its fragments, with a dash of dots between two
  public record Found(GuidelineGap gap, String title, String words) {}

  /// Reads the cases of some articles of a project, of each that has an adjudicated set; takes as
  /// long as the disk takes. What cannot be read has no cases here, as whoever opens it is told.
  ///
  /// @param articleIds of the articles; all of the project's where there are none
  /// @return by article, also where there are none
  public static Map<String, List<Found>> read(Project project, Collection<String> articleIds) {
    Map<String, List<Found>> all = new HashMap<>();
    try {
      if (project.annotators().stream().anyMatch(Annotator::isAdjudicated)) {
        for (String id : articleIds.isEmpty() ? project.articleIds() : articleIds) {
          all.put(id, read(project, id));
        }
      }
    } catch (ProjectException _) {
      return all;
    }
    return all;
  }

  private static List<Found> read(Project project, String articleId) {
    try {
      Article article = project.article(articleId).article();
      Optional<AnnotationSet> set = project.setOn(article, Annotator.ADJUDICATED);
      Map<String, Optional<AnnotationSet>> others = new HashMap<>();
      return set.map(s -> of(article, s, source -> markOf(project, article, source, others)))
          .orElse(List.of());
    } catch (ProjectException _) {
      return List.of();
    }
  }

  private static Optional<Annotation> markOf(
      Project project,
      Article article,
      Source source,
      Map<String, Optional<AnnotationSet>> others) {
    return others
        .computeIfAbsent(source.annotator(), id -> setOf(project, article, id))
        .flatMap(set -> set.annotation(source.mark()));
  }

  private static Optional<AnnotationSet> setOf(Project project, Article article, String id) {
    try {
      return project.setOn(article, id);
    } catch (ProjectException _) {
      return Optional.empty();
    }
  }

  private interface Marks {
    Optional<Annotation> of(Source source);
  }

  private static List<Found> of(Article article, AnnotationSet adjudicated, Marks marks) {
    return GuidelineGap.in(adjudicated, marks::of).stream()
        .map(
            gap ->
                new Found(
                    gap,
                    article.metadata().title(),
                    String.join(
                        " ⋯ ", gap.spans().stream().map(s -> article.text().slice(s)).toList())))
        .toList();
  }

  /// The cases of the article that is being settled, as they are now.
  ///
  /// @param compared the sets of the annotators
  static List<Found> of(Article article, AnnotationSet adjudicated, List<AnnotationSet> compared) {
    return of(
        article,
        adjudicated,
        source ->
            compared.stream()
                .filter(set -> set.annotator().id().equals(source.annotator()))
                .flatMap(set -> set.annotation(source.mark()).stream())
                .findFirst());
  }

  /// Forgets all.
  public void clear() {
    found.clear();
  }

  /// Takes what was found instead of what was known of the same articles.
  ///
  /// @return whether anything is different
  public boolean take(Map<String, List<Found>> read) {
    boolean changed = false;
    for (Map.Entry<String, List<Found>> one : read.entrySet()) {
      List<Found> before = found.put(one.getKey(), List.copyOf(one.getValue()));
      changed |= !one.getValue().equals(before == null ? List.of() : before);
    }
    return changed;
  }

  /// The cases in which a tag plays a part, by article.
  public List<Found> of(String tagId) {
    return found.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.gap().tags().contains(tagId))
        .toList();
  }
}
