package dev.verbatim.project;

import dev.verbatim.model.Status;
import java.util.Optional;

/// One line of a project's list of articles.
public record ArticleEntry(String id, String title) {

  /// How far one annotator is with an article, as their file says.
  ///
  /// @param status new where there is no file yet
  /// @param problem why the file cannot be read, in which case the rest says nothing
  public record Progress(Status status, int marks, Optional<Problem> problem) {
    static final Progress NONE = new Progress(Status.NEW, 0, Optional.empty());
  }
}
