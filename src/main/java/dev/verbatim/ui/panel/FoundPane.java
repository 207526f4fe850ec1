package dev.verbatim.ui.panel;

import dev.verbatim.project.Problem;
import java.util.List;

/// A pane that shows what a search over the project finds, as it is found.
///
/// @param <T> what is found
public interface FoundPane<T> {
  /// Forgets what was found, as a search begins.
  void begin();

  /// Shows more that was found.
  void add(List<T> found);

  /// Shows how far the search is.
  void showProgress(int articles, int all);

  /// Shows how the search ended.
  ///
  /// @param how what is said of it beside the count, or nothing
  /// @param problems files that could not be read
  void end(String how, List<Problem> problems);

  /// Shows why the words cannot be sought.
  void showWrong(String why);
}
