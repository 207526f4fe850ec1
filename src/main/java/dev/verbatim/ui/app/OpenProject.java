package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// A project that one annotator has open: the lock on their work, and every set that was worked on
/// since.
///
/// Sets stay open until the project is closed, so each article keeps its history when one goes to
/// another and back. No set is ever open twice, not even while the first reading of it takes its
/// time. Belongs to the JavaFX thread.
final class OpenProject {
  private final Project project;
  private final AnnotatorLock lock;
  private final Threads threads;
  private final Consumer<SaveState> onSaving;

  /// By article; those that are still being read are not completed.
  private final Map<String, CompletableFuture<OpenSet>> sets = new LinkedHashMap<>();

  private final Map<String, Metadata> metadata = new HashMap<>();

  /// @param onSaving told whenever a set's work has become safer, or less safe
  OpenProject(Project project, AnnotatorLock lock, Threads threads, Consumer<SaveState> onSaving) {
    this.project = project;
    this.lock = lock;
    this.threads = threads;
    this.onSaving = onSaving;
  }

  Project project() {
    return project;
  }

  Annotator annotator() {
    return lock.annotator();
  }

  /// The set of an article, if it is open.
  Optional<OpenSet> set(String articleId) {
    return Optional.ofNullable(sets.get(articleId))
        .filter(set -> set.isDone() && !set.isCompletedExceptionally())
        .map(CompletableFuture::join);
  }

  private Stream<OpenSet> openSets() {
    return sets.keySet().stream().map(this::set).flatMap(Optional::stream);
  }

  /// Whether a set is being read.
  boolean isReading() {
    return sets.values().stream().anyMatch(set -> !set.isDone());
  }

  /// Opens the set of an article, unless it is open or being read.
  void open(String articleId, Consumer<OpenSet> opened, Consumer<Exception> failed) {
    if (sets.containsKey(articleId)) {
      return;
    }
    CompletableFuture<OpenSet> set = new CompletableFuture<>();
    sets.put(articleId, set);
    new Background(threads)
        .run(
            () -> OpenSet.open(project, lock, articleId, threads, onSaving),
            value -> {
              set.complete(value);
              opened.accept(value);
            },
            failure -> {
              sets.remove(articleId);
              set.completeExceptionally(failure);
              failed.accept(failure);
            });
  }

  /// How safe the work is: the state of the set that is worst off.
  Optional<SaveState> saving() {
    return openSets().map(OpenSet::state).max(Comparator.comparing(SaveState::kind));
  }

  /// What is said of an article that is open, as it is now.
  Metadata metadata(OpenSet set) {
    Article article = set.session().article();
    return metadata.getOrDefault(article.id(), article.metadata());
  }

  void metadataChanged(String articleId, Metadata now) {
    metadata.put(articleId, now);
  }

  /// Puts every set into its file now, trying again what failed.
  CompletableFuture<List<SaveState>> saveAll() {
    return all(OpenSet::retry);
  }

  /// Closes every set if the files then hold everything. Otherwise all stay open, for the work goes
  /// on.
  ///
  /// @return the sets that keep the others from being closed
  CompletableFuture<List<OpenSet>> close() {
    return all(OpenSet::flush)
        .thenCompose(
            _ -> {
              List<OpenSet> lacking = lacking();
              return lacking.isEmpty()
                  ? all(OpenSet::close).thenApply(_ -> lacking())
                  : CompletableFuture.completedFuture(lacking);
            });
  }

  private List<OpenSet> lacking() {
    return openSets().filter(set -> !set.state().isFolded()).toList();
  }

  /// Closes one set, if its file then holds everything.
  ///
  /// @return completed with false where the set stays open
  CompletableFuture<Boolean> close(String articleId) {
    CompletableFuture<OpenSet> set = sets.get(articleId);
    if (set == null) {
      return CompletableFuture.completedFuture(true);
    }
    return set.thenCompose(OpenSet::close)
        .thenApply(
            state -> {
              if (state.isFolded()) {
                sets.remove(articleId);
              }
              return state.isFolded();
            });
  }

  /// Lets go of everything; what a file lacks stays in the journal, if it could be put there.
  ///
  /// @return completed once nothing is under way any more and others may take the work
  CompletableFuture<Void> letGo() {
    return all(OpenSet::abandon).thenAccept(_ -> lock.close());
  }

  /// Does something to every set, also to those that are still being read once they are.
  private CompletableFuture<List<SaveState>> all(
      Function<OpenSet, CompletableFuture<SaveState>> what) {
    List<CompletableFuture<SaveState>> under =
        sets.values().stream()
            .map(
                set ->
                    set.handle((value, _) -> value)
                        .thenCompose(
                            value ->
                                value == null
                                    ? CompletableFuture.<SaveState>completedFuture(null)
                                    : what.apply(value)))
            .toList();
    return CompletableFuture.allOf(under.toArray(CompletableFuture[]::new))
        .thenApply(
            _ -> under.stream().map(CompletableFuture::join).filter(Objects::nonNull).toList());
  }
}
