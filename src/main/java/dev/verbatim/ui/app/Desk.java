package dev.verbatim.ui.app;

import dev.verbatim.edit.Batches;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.ArticleEntry;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Machine;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import dev.verbatim.project.Watch.SetId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// What lies open: a project, its list of articles, and the article that is shown, which is the
/// [CurrentArticle]. No controls.
///
/// Everything here belongs to the JavaFX thread; what waits for the disk runs in the background and
/// comes back to it. What comes back when the project is not open any more is dropped.
final class Desk {

  /// Told what happens, on the JavaFX thread.
  interface Listener {
    /// Another article is open, or none.
    void opened(Optional<OpenSet> set);

    /// Something could not be done.
    void failed(String sentence);

    /// A set that is open was changed.
    void changed();

    /// The annotator's work is open elsewhere.
    void held(Path project, HeldException holder);
  }

  private final Machine machine;
  private final Threads threads;
  private final Background background;
  private final Listener listener;
  private final Runnable savingChanged;
  private final ArticleRows rows = new ArticleRows();
  private final ReadOnlyObjectWrapper<Optional<Project>> project =
      new ReadOnlyObjectWrapper<>(this, "project", Optional.empty());
  private final CurrentArticle current = new CurrentArticle(this::opened, new Shown());
  private final ReadOnlyObjectWrapper<Optional<SaveState>> saving =
      new ReadOnlyObjectWrapper<>(this, "saving", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Optional<OpenProject> open = Optional.empty();
  private Optional<Batches> batches = Optional.empty();
  private Optional<Path> place = Optional.empty();
  private Optional<ProgressReading> reading = Optional.empty();

  Desk(Machine machine, Threads threads, Listener listener) {
    this.machine = machine;
    this.threads = threads;
    this.background = new Background(threads);
    this.listener = listener;
    this.savingChanged = background.soon(this::refreshSaving);
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
    return current.currentProperty();
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
    return rows.all();
  }

  /// How many articles the annotator is done with.
  ReadOnlyIntegerProperty doneProperty() {
    return rows.doneProperty();
  }

  /// An article's line, where it has one.
  Optional<ArticleRow> row(String articleId) {
    return rows.find(articleId);
  }

  /// An article's title as it is listed; its id where it is not.
  String title(String articleId) {
    return row(articleId).map(row -> row.titleProperty().get()).orElse(articleId);
  }

  /// What is said of an article that is open, as it is now.
  Metadata metadata(Article article) {
    return open.map(at -> at.metadata(article)).orElseGet(article::metadata);
  }

  Optional<Annotator> annotator() {
    return open.map(OpenProject::annotator);
  }

  /// What is changed together over the sets that are open, and the codebook.
  Optional<Batches> batches() {
    return batches;
  }

  Stream<OpenSet> openSets() {
    return open.stream().flatMap(OpenProject::openSets);
  }

  /// Opens a project or text in place of what is open, which must be closed before.
  ///
  /// @param article which article to show; that of a text that was opened comes before it, and the
  ///   first of the list is shown where there is none
  void open(Path path, Annotator annotator, Optional<String> article) {
    busy.set(true);
    background.run(
        () ->
            OpenProject.read(
                path,
                annotator,
                article,
                new OpenProject.Tools(machine, threads, _ -> savingChanged.run())),
        read -> {
          machine.state().recentProjects().opened(path);
          place = Optional.of(path);
          open = Optional.of(read.project());
          batches =
              Optional.of(
                  new Batches(
                      new ProjectKeeper(this, read.project().project(), annotator, machine)));
          project.set(Optional.of(read.project().project()));
          refreshBusy();
          list(read.entries());
          read.project().openSets().forEach(set -> follow(read.project(), set));
          show(read.article());
        },
        failure -> {
          refreshBusy();
          tell(path, failure);
        });
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
      fail(failure);
    }
  }

  /// Says why something could not be done.
  void fail(Throwable failure) {
    listener.failed(String.valueOf(failure.getMessage()));
  }

  /// Runs something with the open project. What comes back after that was closed is dropped.
  <T> void run(Background.Work<T> work, Consumer<T> done) {
    run(work, done, () -> {});
  }

  /// The same, with something to do after it was told that it failed.
  <T> void run(Background.Work<T> work, Consumer<T> done, Runnable failed) {
    OpenProject at = open.orElseThrow();
    background.run(
        work,
        value -> {
          if (isOpen(at)) {
            done.accept(value);
          }
        },
        failure -> {
          fail(failure);
          if (isOpen(at)) {
            failed.run();
          }
        });
  }

  private boolean isOpen(OpenProject at) {
    return open.filter(now -> now == at).isPresent();
  }

  /// Reads the list of articles again and shows one of them, the first where it is not there.
  void refresh(Optional<String> article) {
    reread(entries -> show(OpenProject.choose(entries, article)));
  }

  /// Reads the list of articles again, and how far the annotator is with each. The article that is
  /// shown stays; where there was none, the first is shown.
  void reread() {
    if (rows.all().isEmpty()) {
      refresh(Optional.empty());
    } else {
      reread(_ -> {});
    }
  }

  private void reread(Consumer<List<ArticleEntry>> then) {
    Project project = open.orElseThrow().project();
    run(
        project::articles,
        entries -> {
          list(entries);
          then.accept(entries);
        });
  }

  private void list(List<ArticleEntry> entries) {
    OpenProject at = open.orElseThrow();
    rows.list(entries);
    reading.ifPresent(ProgressReading::stop);
    reading = Optional.of(ProgressReading.begin(at, threads, entries, rows));
    at.openSets().map(OpenSet::session).forEach(s -> rows.show(s.article().id(), s.set()));
  }

  private void show(Optional<String> article) {
    article.ifPresentOrElse(this::go, current::goNowhere);
  }

  /// Reads how far annotators are with articles. What comes in after the project was closed is
  /// dropped.
  ///
  /// @param show told of what was read, again and again
  void readProgress(List<SetId> sets, Consumer<List<ProgressReading.Read>> show) {
    new ProgressReading(open.orElseThrow(), threads, show).begin(sets, () -> {});
  }

  /// Shows an article, and goes on there once it is shown.
  void go(String articleId, Runnable then) {
    current.go(articleId, then);
  }

  /// Shows an article.
  void go(String articleId) {
    current.go(articleId);
  }

  private final class Shown implements CurrentArticle.Listener {
    @Override
    public void shown(Optional<OpenSet> set) {
      listener.opened(set);
      refreshSaving();
    }

    @Override
    public void failed(Throwable failure) {
      fail(failure);
    }
  }

  /// The set of an article, opened where it is not open yet, without being shown.
  ///
  /// @return completed on the JavaFX thread; exceptionally where it cannot be opened
  CompletableFuture<OpenSet> opened(String articleId) {
    OpenProject at = open.orElseThrow();
    CompletableFuture<OpenSet> set = at.open(articleId, fresh -> follow(at, fresh));
    Background.then(set, _ -> refreshBusy(), _ -> refreshBusy());
    refreshBusy();
    return set;
  }

  private void refreshBusy() {
    busy.set(open.filter(OpenProject::isReading).isPresent());
  }

  /// Keeps the article's line in step with its set, and lets it share what is changed together.
  private void follow(OpenProject at, OpenSet set) {
    if (!isOpen(at)) {
      return;
    }
    String id = set.session().article().id();
    batches.ifPresent(all -> all.add(set.session(), set.recovery().reading().formerTags()));
    rows.show(id, set.session().set());
    set.session()
        .addListener(
            (_, _, after) -> {
              rows.show(id, after);
              listener.changed();
            });
  }

  /// Shows no article, with what was done on the last one put into its file.
  void goNowhere() {
    current.putAway();
  }

  /// Shows the article before or after the one that is shown.
  void step(int by) {
    shown().flatMap(id -> rows.beside(id, by)).ifPresent(this::go);
  }

  /// The id of the article that is shown.
  Optional<String> shown() {
    return current.id();
  }

  /// The article behind another in the list, or before it where it is the last.
  Optional<String> beside(String id) {
    return rows.beside(id, 1).or(() -> rows.beside(id, -1));
  }

  private void refreshSaving() {
    saving.set(open.flatMap(OpenProject::saving));
  }

  /// Puts every set into its file now, trying again what failed.
  CompletableFuture<List<SaveState>> saveAll() {
    return open.map(OpenProject::saveAll)
        .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
  }

  /// Closes every set if the files then hold everything. Otherwise all stay open, for the work goes
  /// on.
  ///
  /// @return the sets that keep the others from being closed
  CompletableFuture<List<OpenSet>> closeSets() {
    return open.map(OpenProject::close)
        .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
  }

  /// Lets go of everything; what a file lacks stays in the journal, if it could be put there.
  ///
  /// @return completed once nothing is under way any more and others may take the work
  CompletableFuture<Void> letGo() {
    CompletableFuture<Void> gone =
        open.map(OpenProject::letGo).orElseGet(() -> CompletableFuture.completedFuture(null));
    open = Optional.empty();
    batches = Optional.empty();
    place = Optional.empty();
    rows.clear();
    project.set(Optional.empty());
    refreshBusy();
    current.goNowhere();
    return gone;
  }

  /// Takes note of what is said of an article now.
  void metadataChanged(String id, Metadata now) {
    open.ifPresent(at -> at.metadataChanged(id, now));
    rows.on(id, row -> row.titleProperty().set(now.title()));
  }

  /// Closes the set of an article, if its file then holds everything; it says why where it does
  /// not.
  ///
  /// @return completed with false where the set stays open
  CompletableFuture<Boolean> close(String id) {
    OpenProject at = open.orElseThrow();
    Optional<OpenSet> set = at.set(id);
    return at.close(id)
        .whenComplete(
            (closed, _) -> {
              if (closed) {
                set.ifPresent(s -> batches.ifPresent(all -> all.remove(s.session())));
              } else {
                set.flatMap(s -> s.state().fileProblem())
                    .ifPresent(p -> listener.failed(p.message()));
              }
            });
  }
}
