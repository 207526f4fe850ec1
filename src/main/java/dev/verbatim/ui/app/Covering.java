package dev.verbatim.ui.app;

import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Cover;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window shows in place of the marking workspace, if anything does.
///
/// The article that was shown is put away meanwhile, so that no command can change marks that are
/// out of sight; it is back, where it was, when the cover is left. Belongs to the JavaFX thread.
final class Covering {
  private final MainWindow window;
  private final ReadOnlyObjectWrapper<Optional<Cover>> cover =
      new ReadOnlyObjectWrapper<>(this, "cover", Optional.empty());
  private Optional<String> before = Optional.empty();
  private int place;

  Covering(MainWindow window) {
    this.window = window;
    window.desk().projectProperty().addListener((_, _, _) -> drop());
  }

  ReadOnlyObjectProperty<Optional<Cover>> coverProperty() {
    return cover.getReadOnlyProperty();
  }

  /// Shows something in place of the marking workspace, or of what is shown in place of it.
  void show(Cover next) {
    settle();
    if (cover.get().isEmpty()) {
      before = window.desk().shown();
      place = window.workspace().place();
      window.desk().goNowhere();
    }
    cover.get().ifPresent(Cover::left);
    cover.set(Optional.of(next));
    window.layout().cover(next.region());
    window.showTitle();
    window.showSteps();
    next.focus();
  }

  /// Goes back to the article that was shown before, at the place where it was.
  void leave() {
    int at = place;
    Optional<String> article = before;
    settle();
    drop();
    article.ifPresent(id -> window.desk().go(id, () -> window.workspace().restore(at)));
  }

  /// Goes back to the marking workspace, at some words of an article.
  ///
  /// @param markId the mark on them to select, if it is the annotator's own; or nothing
  void leaveTo(String articleId, Span words, String markId) {
    settle();
    drop();
    window.desk().go(articleId, () -> window.workspace().go(words, markId));
  }

  /// Takes what is typed in the cover and not yet taken.
  void settle() {
    cover.get().ifPresent(Cover::settle);
  }

  /// Undoes or redoes a step of the cover.
  ///
  /// @return whether there is a cover, whose steps alone are meant then
  boolean toggle(boolean undo) {
    cover.get().ifPresent(c -> c.toggle(undo));
    return cover.get().isPresent();
  }

  /// Shows the marking workspace again, with whatever article the desk then shows.
  void drop() {
    if (cover.get().isEmpty()) {
      return;
    }
    Cover gone = cover.get().get();
    cover.set(Optional.empty());
    before = Optional.empty();
    gone.left();
    window.layout().uncover();
    window.showTitle();
    window.showSteps();
  }
}
