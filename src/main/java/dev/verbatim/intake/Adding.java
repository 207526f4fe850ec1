package dev.verbatim.intake;

import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds articles that were read to a project.
public final class Adding {
  /// What came of adding several.
  ///
  /// @param ids of those that were added, in their order
  /// @param failure why the next one could not be added; none is tried after it
  public record Outcome(List<String> ids, Optional<ProjectException> failure) {
    public Outcome {
      ids = List.copyOf(ids);
    }
  }

  private Adding() {}

  /// Adds articles one by one.
  ///
  /// @param going told of each; where it ends this, what was added stays
  public static Outcome add(Project project, List<NewArticle> articles, Going going) {
    List<String> ids = new ArrayList<>();
    for (NewArticle article : articles) {
      if (!going.on(ids.size(), articles.size())) {
        break;
      }
      try {
        ids.add(project.addArticle(article.name(), article.text(), article.metadata()));
      } catch (ProjectException e) {
        return new Outcome(ids, Optional.of(e));
      }
    }
    return new Outcome(ids, Optional.empty());
  }
}
