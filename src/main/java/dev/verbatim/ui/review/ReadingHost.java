package dev.verbatim.ui.review;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.OpenReview;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.kit.Cover;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What answering, and reading answers, needs of the window around it.
public interface ReadingHost {
  /// What takes its time, with the disk say.
  @FunctionalInterface
  interface Work<T> {
    T run() throws ProjectException;
  }

  /// The project that is open.
  Optional<Project> project();

  /// Who sits before the window.
  Optional<Annotator> reader();

  /// The id of the article that is shown; empty where none is.
  Optional<String> articleId();

  /// Where files are written.
  Threads threads();

  /// Under which steps made here are counted.
  String installation();

  InstantSource clock();

  /// Runs something in the background and goes on with it on the JavaFX thread; what goes wrong is
  /// told.
  <T> void run(Work<T> work, Consumer<T> done);

  /// Shows something in place of the marking workspace.
  void cover(Cover cover);

  /// Tells the person something, without stopping them.
  void say(String sentence);

  /// Lets one of several things be chosen.
  ///
  /// @return its index; empty where none was
  Optional<Integer> choose(String title, String message, List<String> choices);

  /// A review is being written; before all is closed it must be in its file.
  void opened(OpenReview review);

  /// How safe the answers are has changed.
  void showSaving(SaveState state);

  /// What can be undone has changed.
  void stepsChanged();

  /// Whether a selection that begins or ends within a word takes in the whole word.
  boolean snapping();
}
