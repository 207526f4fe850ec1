package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.ArticleEntry;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Machine;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import java.nio.file.Path;
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

  /// What a project is opened with.
  ///
  /// @param onSaving told whenever a set's work has become safer, or less safe
  record Tools(Machine machine, Threads threads, Consumer<SaveState> onSaving) {}

  /// All that the first sight of a project needs.
  ///
  /// @param entries its articles
  /// @param article which of them to show; empty where there is none
  record Reading(OpenProject project, List<ArticleEntry> entries, Optional<String> article) {}

  private final Project project;
  private final AnnotatorLock lock;
  private final Tools tools;

  /// By article; those that are still being read are not completed.
  private final Map<String, CompletableFuture<OpenSet>> sets = new LinkedHashMap<>();

  private volatile boolean gone;

  private final Map<String, Metadata> metadata = new HashMap<>();

  private OpenProject(Project project, AnnotatorLock lock, Tools tools) {
    this.project = project;
    this.lock = lock;
    this.tools = tools;
  }

  /// Opens a project and the set of one of its articles. Called in the background, while nobody has
  /// the result. A set that cannot be read is left closed: opening it once more tells why.
  ///
  /// @param path a project's folder, or a text, whose article is then the one to show
  /// @param wish which article to show else; the first where it is not there
  static Reading read(Path path, Annotator annotator, Optional<String> wish, Tools tools)
      throws ProjectException, HeldException {
    Project.Opened opened = Project.open(path, tools.machine());
    AnnotatorLock lock = opened.project().lock(annotator, tools.threads());
    OpenProject project = new OpenProject(opened.project(), lock, tools);
    List<ArticleEntry> entries = opened.entries();
    Optional<String> article = choose(entries, opened.article().or(() -> wish));
    article.ifPresent(project::tryOpening);
    return new Reading(project, entries, article);
  }

  /// The article that is wished for, if it is there; else the first.
  static Optional<String> choose(List<ArticleEntry> entries, Optional<String> wish) {
    List<String> ids = entries.stream().map(ArticleEntry::id).toList();
    return wish.filter(ids::contains).or(() -> ids.stream().findFirst());
  }

  private void tryOpening(String articleId) {
    try {
      sets.put(articleId, CompletableFuture.completedFuture(read(articleId)));
    } catch (ProjectException _) {
      // as #read says
    }
  }

  private OpenSet read(String articleId) throws ProjectException {
    return OpenSet.open(project, lock, articleId, tools.threads(), tools.onSaving());
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

  Stream<OpenSet> openSets() {
    return sets.keySet().stream().map(this::set).flatMap(Optional::stream);
  }

  /// Whether a set is being read.
  boolean isReading() {
    return sets.values().stream().anyMatch(set -> !set.isDone());
  }

  /// The set of an article, which is opened unless it is open or being read.
  ///
  /// @param opened told of the set before anyone else, where it was not open
  /// @return completed on the JavaFX thread; exceptionally where the set cannot be opened
  CompletableFuture<OpenSet> open(String articleId, Consumer<OpenSet> opened) {
    CompletableFuture<OpenSet> known = sets.get(articleId);
    if (known != null) {
      return known;
    }
    CompletableFuture<OpenSet> set = new CompletableFuture<>();
    sets.put(articleId, set);
    new Background(tools.threads())
        .run(
            () -> read(articleId),
            value -> {
              opened.accept(value);
              set.complete(value);
            },
            failure -> {
              sets.remove(articleId);
              set.completeExceptionally(failure);
            });
    return set;
  }

  /// How safe the work is: the state of the set that is worst off.
  Optional<SaveState> saving() {
    return openSets().map(OpenSet::state).max(Comparator.comparing(SaveState::kind));
  }

  /// What is said of an article that is open, as it is now.
  Metadata metadata(Article article) {
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

  /// Whether everything was let go. May be asked on any thread.
  boolean isGone() {
    return gone;
  }

  /// Lets go of everything; what a file lacks stays in the journal, if it could be put there.
  ///
  /// @return completed once nothing is under way any more and others may take the work
  CompletableFuture<Void> letGo() {
    gone = true;
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
