package dev.verbatim.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Something about a project could not be done; the message is a sentence for people, with file,
/// cause and remedy.
public final class ProjectException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProjectException(Problem problem, @Nullable Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  public ProjectException(Path file, String sentence) {
    this(new Problem(file, 0, sentence), null);
  }

  public Problem problem() {
    return problem;
  }
}
