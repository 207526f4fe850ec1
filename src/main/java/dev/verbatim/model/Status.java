package dev.verbatim.model;

import java.util.Arrays;
import java.util.Optional;

/// How far an annotator says to be with an article.
public enum Status {
  NEW("new"),
  IN_PROGRESS("in-progress"),
  DONE("done");

  private final String id;

  Status(String id) {
    this.id = id;
  }

  /// As files and messages name it.
  public String id() {
    return id;
  }

  public static Optional<Status> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
  }
}
