package dev.verbatim.ui.app;

import dev.verbatim.project.OpenSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which article of the open project is shown, and which is wanted while its set is being read.
///
/// Belongs to the JavaFX thread. Whoever wants another article meanwhile, or none, is not shown the
/// one before.
final class CurrentArticle {

  /// What is told of it, on the JavaFX thread.
  interface Listener {
    /// Another article is shown, or none.
    void shown(Optional<OpenSet> set);

    /// The article that was wanted cannot be opened.
    void failed(Throwable failure);
  }

  private final Function<String, CompletableFuture<OpenSet>> sets;
  private final Listener listener;
  private final ReadOnlyObjectWrapper<Optional<OpenSet>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());

  /// Of the article that is read to be shown; empty where none is.
  private Optional<CompletableFuture<OpenSet>> wanted = Optional.empty();

  /// What to go on with once the article that is wanted is shown.
  private Runnable onShown = () -> {};

  /// @param sets opens the set of an article, where it is not open; completed on the JavaFX thread
  CurrentArticle(Function<String, CompletableFuture<OpenSet>> sets, Listener listener) {
    this.sets = sets;
    this.listener = listener;
  }

  /// The set of the article that is shown.
  ReadOnlyObjectProperty<Optional<OpenSet>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// The id of the article that is shown; empty where none is.
  Optional<String> id() {
    return current.get().map(set -> set.session().article().id());
  }

  /// Shows an article, and goes on there once it is shown.
  void go(String articleId, Runnable then) {
    if (id().filter(articleId::equals).isPresent()) {
      then.run();
    } else {
      turnTo(articleId, then);
    }
  }

  /// Shows an article, anew where it is shown already.
  void go(String articleId) {
    turnTo(articleId, () -> {});
  }

  /// What was done on the last one is put into its file meanwhile.
  private void turnTo(String articleId, Runnable then) {
    flush();
    onShown = then;
    CompletableFuture<OpenSet> set = sets.apply(articleId);
    wanted = Optional.of(set);
    Background.then(set, value -> opened(set, value), failure -> failed(set, failure));
  }

  private void flush() {
    current.get().ifPresent(last -> Background.then(last.flush(), _ -> {}));
  }

  private void opened(CompletableFuture<OpenSet> set, OpenSet value) {
    if (isWanted(set)) {
      wanted = Optional.empty();
      show(Optional.of(value));
      Runnable then = onShown;
      onShown = () -> {};
      then.run();
    }
  }

  private void failed(CompletableFuture<OpenSet> set, Throwable failure) {
    if (isWanted(set)) {
      wanted = Optional.empty();
      listener.failed(failure);
    }
  }

  private boolean isWanted(CompletableFuture<OpenSet> set) {
    return wanted.equals(Optional.of(set));
  }

  /// Shows none, with what was done on the last one put into its file.
  void putAway() {
    flush();
    goNowhere();
  }

  /// Shows none.
  void goNowhere() {
    wanted = Optional.empty();
    onShown = () -> {};
    show(Optional.empty());
  }

  private void show(Optional<OpenSet> set) {
    current.set(set);
    listener.shown(set);
  }
}
