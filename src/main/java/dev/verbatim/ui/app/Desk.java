package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What lies open: a project, its list of articles, and every set that was worked on since it was
/// opened. No controls.
///
/// Sets stay open until the project is closed, so each article keeps its history when one goes to
/// another and back. Everything here belongs to the JavaFX thread; what waits for the disk runs in
/// the background and comes back to it.
final class Desk {

  /// Told what happens, on the JavaFX thread.
  interface Listener {
    /// Another article is open, or none.
    void opened(Optional<OpenSet> set);

    /// Something could not be done.
    void failed(String sentence);

    /// The annotator's work is open elsewhere.
    void held(Path project, HeldException holder);
  }

  /// A project with its annotator's work taken for this program.
  private record Taken(Project.Opened opened, AnnotatorLock lock) {}

  private final Machine machine;
  private final Threads threads;
  private final Background background;
  private final Listener listener;
  private final ObservableList<ArticleRow> rows =
      FXCollections.observableArrayList(r -> new Observable[] {r.statusProperty()});
  private final Map<String, OpenSet> sets = new LinkedHashMap<>();
  private final Map<String, Metadata> metadata = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Project>> project =
      new ReadOnlyObjectWrapper<>(this, "project", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<OpenSet>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SaveState>> saving =
      new ReadOnlyObjectWrapper<>(this, "saving", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Optional<AnnotatorLock> lock = Optional.empty();
  private Optional<Path> place = Optional.empty();
  private String wanted = "";

  Desk(Machine machine, Threads threads, Listener listener) {
    this.machine = machine;
    this.threads = threads;
    this.background = new Background(threads);
    this.listener = listener;
  }

  ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /// What was opened: the project's folder, or a text.
  Optional<Path> place() {
    return place;
  }

  /// The set of the article that is shown.
  ReadOnlyObjectProperty<Optional<OpenSet>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// How safe the work is: the state of the set that is worst off.
  ReadOnlyObjectProperty<Optional<SaveState>> savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /// Whether something takes its time.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ObservableList<ArticleRow> rows() {
    return rows;
  }

  /// What is said of an article that is open, as it is now.
  Metadata metadata(OpenSet set) {
    Article article = set.session().article();
    return metadata.getOrDefault(article.id(), article.metadata());
  }

  Optional<Annotator> annotator() {
    return lock.map(AnnotatorLock::annotator);
  }

  /// Opens a project or text in place of what is open, which must be closed before.
  ///
  /// @param article which article to show; that of a text that was opened comes before it, and the
  ///   first of the list is shown where there is none
  void open(Path path, Annotator annotator, Optional<String> article) {
    busy.set(true);
    background.run(
        () -> take(path, annotator),
        taken -> {
          busy.set(false);
          machine.state().recentProjects().opened(path);
          place = Optional.of(path);
          lock = Optional.of(taken.lock());
          project.set(Optional.of(taken.opened().project()));
          refresh(taken.opened().article().or(() -> article));
        },
        failure -> {
          busy.set(false);
          tell(path, failure);
        });
  }

  private Taken take(Path path, Annotator annotator) throws ProjectException, HeldException {
    Project.Opened opened = Project.open(path, machine);
    return new Taken(opened, opened.project().lock(annotator, threads));
  }

  /// Makes a project and opens it.
  void create(Path folder, Annotator annotator) {
    background.run(
        () -> Project.create(folder, machine),
        _ -> open(folder, annotator, Optional.empty()),
        failure -> tell(folder, failure));
  }

  private void tell(Path path, Exception failure) {
    if (failure instanceof HeldException held) {
      listener.held(path, held);
    } else {
      listener.failed(String.valueOf(failure.getMessage()));
    }
  }

  /// Reads the list of articles again and shows one of them.
  private void refresh(Optional<String> article) {
    Project open = project.get().orElseThrow();
    background.run(
        open::articles,
        entries -> {
          rows.setAll(entries.stream().map(ArticleRow::new).toList());
          readProgress(open, entries);
          Optional<String> first = rows.stream().map(ArticleRow::id).findFirst();
          article.filter(this::isListed).or(() -> first).ifPresentOrElse(this::go, this::goNowhere);
        },
        failure -> listener.failed(String.valueOf(failure.getMessage())));
  }

  private boolean isListed(String id) {
    return row(id).isPresent();
  }

  private Optional<ArticleRow> row(String id) {
    return rows.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /// Status and counts come in one by one, since each is a file to read.
  private void readProgress(Project open, List<ArticleEntry> entries) {
    String id = annotator().map(Annotator::id).orElse("");
    for (ArticleEntry entry : entries) {
      background.run(
          () -> open.progress(entry.id(), id),
          progress ->
              row(entry.id())
                  .filter(r -> !sets.containsKey(r.id()))
                  .ifPresent(r -> r.show(progress)),
          failure -> listener.failed(String.valueOf(failure.getMessage())));
    }
  }

  private void goNowhere() {
    wanted = "";
    current.set(Optional.empty());
    listener.opened(Optional.empty());
    refreshSaving();
  }

  /// Shows an article. What was done on the last one is put into its file meanwhile.
  void go(String articleId) {
    current.get().ifPresent(set -> Background.then(set.flush(), _ -> refreshSaving()));
    wanted = articleId;
    OpenSet ready = sets.get(articleId);
    if (ready != null) {
      show(ready);
      return;
    }
    busy.set(true);
    Project open = project.get().orElseThrow();
    AnnotatorLock held = lock.orElseThrow();
    background.run(
        () -> OpenSet.open(open, held, articleId, threads, _ -> refreshSaving()),
        set -> {
          busy.set(false);
          sets.put(articleId, set);
          row(articleId).ifPresent(r -> follow(set, r));
          if (wanted.equals(articleId)) {
            show(set);
          }
        },
        failure -> {
          busy.set(false);
          listener.failed(String.valueOf(failure.getMessage()));
        });
  }

  private static void follow(OpenSet set, ArticleRow row) {
    row.show(set.session().set());
    set.session().addListener((_, _, after) -> row.show(after));
  }

  private void show(OpenSet set) {
    current.set(Optional.of(set));
    listener.opened(Optional.of(set));
    refreshSaving();
  }

  /// Shows the article before or after the one that is shown.
  void step(int by) {
    String here = current.get().map(s -> s.session().article().id()).orElse("");
    int row = row(here).map(rows::indexOf).orElse(-1) + by;
    if (row >= 0 && row < rows.size()) {
      go(rows.get(row).id());
    }
  }

  private void refreshSaving() {
    saving.set(
        sets.values().stream().map(OpenSet::state).max(Comparator.comparing(SaveState::kind)));
  }

  /// Puts every set into its file now, trying again what failed.
  CompletableFuture<List<SaveState>> saveAll() {
    return all(OpenSet::retry);
  }

  /// Closes every set that its file holds wholly. The others stay open, and the desk with them.
  ///
  /// @return the sets that could not be closed
  CompletableFuture<List<OpenSet>> closeSets() {
    return all(OpenSet::close)
        .thenApply(
            states -> {
              List<OpenSet> left = new ArrayList<>();
              List<OpenSet> open = List.copyOf(sets.values());
              for (int i = 0; i < open.size(); i++) {
                if (!states.get(i).isFolded()) {
                  left.add(open.get(i));
                }
              }
              sets.values().retainAll(left);
              return left;
            });
  }

  /// Lets go of everything; what a file lacks stays in the journal, if it could be put there.
  ///
  /// @return completed once nothing is under way any more and others may take the work
  CompletableFuture<Void> letGo() {
    CompletableFuture<List<SaveState>> abandoned = all(OpenSet::abandon);
    Optional<AnnotatorLock> held = lock;
    sets.clear();
    metadata.clear();
    lock = Optional.empty();
    place = Optional.empty();
    rows.clear();
    project.set(Optional.empty());
    goNowhere();
    return abandoned.thenAccept(_ -> held.ifPresent(AnnotatorLock::close));
  }

  private CompletableFuture<List<SaveState>> all(
      Function<OpenSet, CompletableFuture<SaveState>> what) {
    List<CompletableFuture<SaveState>> under = sets.values().stream().map(what).toList();
    return CompletableFuture.allOf(under.toArray(CompletableFuture[]::new))
        .thenApply(_ -> under.stream().map(CompletableFuture::join).toList());
  }

  /// Adds an article and shows it.
  ///
  /// @param name of the file it comes from, or its title
  void addArticle(String name, ArticleText text, Metadata metadata) {
    change(open -> open.addArticle(name, text, metadata), Optional::of);
  }

  /// Changes what is said of an article.
  ///
  /// @param done told what is said of it now
  void updateMetadata(String id, Metadata before, Metadata after, Consumer<Metadata> done) {
    Project open = project.get().orElseThrow();
    background.run(
        () -> open.updateMetadata(id, before, after),
        now -> {
          metadata.put(id, now);
          row(id).ifPresent(r -> r.titleProperty().set(now.title()));
          done.accept(now);
        },
        failure -> listener.failed(String.valueOf(failure.getMessage())));
  }

  /// Moves an article with everyone's marks to the project's `removed` folder.
  void remove(String id) {
    OpenSet set = sets.get(id);
    CompletableFuture<SaveState> closing =
        set == null ? CompletableFuture.completedFuture(null) : set.close();
    Background.then(
        closing,
        state -> {
          if (state != null && !state.isFolded()) {
            listener.failed(state.fileProblem().map(p -> p.message()).orElse(""));
            return;
          }
          sets.remove(id);
          change(
              open -> {
                open.remove(id);
                return id;
              },
              _ -> Optional.empty());
        });
  }

  /// Puts a removed article back and shows it.
  void restore(String id) {
    change(
        open -> {
          open.restore(id);
          return id;
        },
        Optional::of);
  }

  private interface ProjectChange {
    String on(Project project) throws ProjectException;
  }

  private void change(ProjectChange change, Function<String, Optional<String>> shown) {
    Project open = project.get().orElseThrow();
    background.run(
        () -> change.on(open),
        id -> refresh(shown.apply(id)),
        failure -> listener.failed(String.valueOf(failure.getMessage())));
  }
}
