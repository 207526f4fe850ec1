package dev.verbatim.ui.app;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.search.TagAll.Occurrence;
import dev.verbatim.ui.annotate.WorkspaceHost;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/// What the workspace asks of the window around it.
final class WorkspaceTies implements WorkspaceHost {
  private final MainWindow window;

  WorkspaceTies(MainWindow window) {
    this.window = window;
  }

  @Override
  public void say(String sentence) {
    window.layout().statusBar().say(sentence);
  }

  @Override
  public void metadataEdited(AnnotationSession session, Metadata before, Metadata after) {
    window.steps().changeMetadata(session, before, after);
  }

  @Override
  public <T> void inBackground(Supplier<T> work, Consumer<T> done) {
    new Background(window.surroundings().threads()).supply(work, done);
  }

  @Override
  public boolean toggleShared(boolean undo) {
    return window.covering().toggle(undo)
        || window.articles().toggle(undo)
        || window.reviewing().feedback().toggle(undo)
        || window
            .desk()
            .currentProperty()
            .get()
            .filter(set -> window.steps().toggle(set.session(), undo))
            .isPresent();
  }

  @Override
  public Optional<Project> project() {
    return window.desk().projectProperty().get();
  }

  @Override
  public int articleCount() {
    return window.desk().rows().size();
  }

  @Override
  public Stream<AnnotationSession> sessions() {
    return window.desk().openSets().map(OpenSet::session);
  }

  @Override
  public Runnable tagTogether(
      String tagId,
      List<Occurrence> chosen,
      BiConsumer<Integer, Integer> progress,
      Consumer<Boolean> done) {
    TaggingTogether tagging = new TaggingTogether(window, tagId, chosen, done);
    tagging.begin(progress);
    return tagging::cancel;
  }

  @Override
  public String title(String articleId) {
    return window.desk().title(articleId);
  }

  @Override
  public void saved(Runnable next) {
    window.workspace().settle();
    Background.then(window.desk().saveAll(), _ -> next.run());
  }

  @Override
  public void open(String articleId, Span words, String markId) {
    window.desk().go(articleId, () -> window.workspace().go(words, markId));
  }

  @Override
  public void bringIntoSight(Region pane) {
    window.layout().bringIntoSight(pane);
  }

  @Override
  public void leavePage(boolean forward) {
    window.cyclePane(forward);
  }
}
