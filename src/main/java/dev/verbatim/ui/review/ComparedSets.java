package dev.verbatim.ui.review;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.review.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What several annotators marked on an article, aligned.
///
/// @param alignment empty where a set cannot be read, or where there are not two to be compared
/// @param known everyone with a set on the article, compared or not
/// @param failure why there is no alignment, a sentence; empty where there is one
record ComparedSets(Optional<Alignment> alignment, List<Annotator> known, String failure) {

  /// Reads and aligns the sets of an article; takes as long as the disk takes.
  ///
  /// @param without ids of annotators that are not to be compared
  static ComparedSets read(Project project, Article article, Set<String> without) {
    try {
      List<AnnotationSet> sets = new ArrayList<>();
      for (Annotator annotator : project.annotators()) {
        if (!annotator.isAdjudicated()) {
          project.setOn(article, annotator.id()).ifPresent(sets::add);
        }
      }
      List<Annotator> known = sets.stream().map(AnnotationSet::annotator).toList();
      sets.removeIf(set -> without.contains(set.annotator().id()));
      Optional<Alignment> alignment =
          sets.size() < 2 ? Optional.empty() : Optional.of(Alignment.of(sets));
      return new ComparedSets(alignment, known, "");
    } catch (ProjectException e) {
      return new ComparedSets(Optional.empty(), List.of(), e.problem().message());
    }
  }
}
