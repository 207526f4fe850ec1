package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the workspace needs of the window around it.
public interface WorkspaceHost {
  /// Tells the analyst something, without stopping them.
  void say(String sentence);

  /// The analyst has changed what is said of the article.
  void metadataEdited(Metadata before, Metadata after);

  /// Works something out in the background, and goes on with it on the JavaFX thread.
  <T> void inBackground(Supplier<T> work, Consumer<T> done);

  /// The project that is open.
  Optional<Project> project();

  /// What an article is called.
  String title(String articleId);

  /// Puts everything into its file, and goes on.
  void saved(Runnable next);

  /// Opens an article at some words.
  ///
  /// @param markId the mark on them to select, if it is the annotator's own; or nothing
  void open(String articleId, Span words, String markId);

  /// Undoes or redoes what was changed together over several sets, where the next step is part of
  /// that.
  ///
  /// @return whether it is; where it is not, the session's own history is meant
  default boolean toggleBatch(AnnotationSession session, boolean undo) {
    return false;
  }

  /// The Tab key was pressed where there is no mark to walk to.
  void leavePage(boolean forward);
}
