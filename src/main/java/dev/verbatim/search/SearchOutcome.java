package dev.verbatim.search;

import dev.verbatim.project.Problem;
import java.util.List;

/// How a search through a project ended.
///
/// @param hits how many were told
/// @param cancelled whether articles were left out because it was cancelled or interrupted
/// @param problems files that could not be read; all others were searched
public record SearchOutcome(int hits, boolean cancelled, List<Problem> problems) {
  public SearchOutcome {
    problems = List.copyOf(problems);
  }
}
