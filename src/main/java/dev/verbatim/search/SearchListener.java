package dev.verbatim.search;

import java.util.List;

/// Told of a search through a project, on the thread that it runs on.
///
/// @param <T> what is sought
public interface SearchListener<T> {
  /// What was found in one article, at least one.
  void found(List<T> found);

  /// How far the search is: articles looked at, of how many.
  void passed(int articles, int all);
}
