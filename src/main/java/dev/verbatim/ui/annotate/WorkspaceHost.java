package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.search.TagAll.Occurrence;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/// What the workspace needs of the window around it.
public interface WorkspaceHost {
  /// Tells the analyst something, without stopping them.
  void say(String sentence);

  /// The analyst has changed what is said of the session's article.
  void metadataEdited(AnnotationSession session, Metadata before, Metadata after);

  /// Works something out in the background, and goes on with it on the JavaFX thread.
  <T> void inBackground(Supplier<T> work, Consumer<T> done);

  /// The project that is open.
  Optional<Project> project();

  /// How many articles the project has.
  int articleCount();

  /// The annotator's own sets that are open, that of the article shown among them.
  Stream<AnnotationSession> sessions();

  /// Tags places in several articles as one step, which *Undo* takes back in all of them. Articles
  /// that are not open are opened, without being shown.
  ///
  /// @param progress told how many of the articles are open, of how many
  /// @param done told whether it was done
  /// @return to be run to stop it, as long as nothing is changed
  Runnable tagTogether(
      String tagId,
      List<Occurrence> chosen,
      BiConsumer<Integer, Integer> progress,
      Consumer<Boolean> done);

  /// What an article is called.
  String title(String articleId);

  /// Puts everything into its file, and goes on.
  void saved(Runnable next);

  /// Opens an article at some words.
  ///
  /// @param markId the mark on them to select, if it is the annotator's own; or nothing
  void open(String articleId, Span words, String markId);

  /// Undoes or redoes the next step, where that is more than one of the session's own: what was
  /// changed together over several sets, or which articles there are.
  ///
  /// @return whether it is; where it is not, the session's own history is meant
  default boolean toggleShared(boolean undo) {
    return false;
  }

  /// Brings a pane of the workspace into sight where it is hidden.
  void bringIntoSight(Region pane);

  /// The Tab key was pressed where there is no mark to walk to.
  void leavePage(boolean forward);
}
