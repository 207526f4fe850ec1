package dev.verbatim.search;

import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One walk through a project's articles, by id, on the caller's thread. A file that cannot be read
/// is noted and passed over.
final class ArticleWalk {
  /// What is looked for in an article.
  interface Look<T> {
    List<T> at(String articleId) throws ProjectException, QueryException, InterruptedException;
  }

  private final List<Problem> problems = new ArrayList<>();

  /// Looks at every article.
  ///
  /// @param cancelled asked before each article; interrupting the thread ends the walk as well,
  ///   within an article too, and leaves the thread interrupted
  /// @throws ProjectException where the project's folder cannot be read
  <T> SearchOutcome run(
      Project project, Look<T> look, SearchListener<T> listener, BooleanSupplier cancelled)
      throws ProjectException, QueryException {
    List<String> ids = project.articleIds();
    int found = 0;
    for (int i = 0; i < ids.size(); i++) {
      if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        return new SearchOutcome(found, true, problems);
      }
      try {
        List<T> here = lookAt(ids.get(i), look);
        found += here.size();
        if (!here.isEmpty()) {
          listener.found(here);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return new SearchOutcome(found, true, problems);
      }
      listener.passed(i + 1, ids.size());
    }
    return new SearchOutcome(found, false, problems);
  }

  private <T> List<T> lookAt(String id, Look<T> look) throws QueryException, InterruptedException {
    try {
      return look.at(id);
    } catch (ProjectException e) {
      passOver(e);
      return List.of();
    }
  }

  /// Notes a file that could not be read; but one is not at fault where the thread was interrupted.
  void passOver(ProjectException e) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    problems.add(e.problem());
  }
}
