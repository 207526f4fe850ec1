package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Cover;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.KeyMap;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.SheetPane;
import dev.verbatim.ui.kit.Shortcuts;
import dev.verbatim.ui.kit.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The program's window: it ties the desk, the workspace and the commands together.
///
/// What it looks like is [WindowLayout]'s; what can be done is listed in [AppCommands]; what lies
/// open is the [Desk]'s. It belongs to the JavaFX thread.
public final class MainWindow {

  /// What a window needs from outside; tests bring their own.
  public record Surroundings(
      Machine machine, Threads threads, Settings settings, Themes themes, Dialogs dialogs) {}

  private final Surroundings around;
  private final CommandTable table = new CommandTable();
  private final Desk desk;
  private final Workspace workspace;
  private final WindowLayout layout;
  private final Shortcuts shortcuts;
  private final SheetPane root;
  private final FirstSteps firstSteps;
  private final Who who;
  private final FileActions files;
  private final SharedSteps steps;
  private final ArticleSteps articles;
  private final CodebookActions codebook;
  private final Covering covering;
  private final Reviewing reviewing;
  private final SettlingActions settling;
  private final Closing closing;

  /// A window with nothing open.
  public MainWindow(Surroundings around) {
    this(around, Optional.empty());
  }

  /// A window that shows what a start asks for, which is read while the window is being built.
  MainWindow(Surroundings around, Launch launch) {
    this(around, Optional.of(launch));
  }

  private MainWindow(Surroundings around, Optional<Launch> launch) {
    this.around = around;
    this.who = new Who(around.settings(), around.dialogs());
    this.desk = new Desk(around.machine(), around.threads(), new ShownArticle(this));
    launch.ifPresent(this::begin);
    this.workspace = new Workspace(new WorkspaceTies(this), table);
    this.closing = new Closing(desk, around.dialogs(), this::root);
    this.articles = new ArticleSteps(this);
    this.files = new FileActions(this, around.dialogs(), new Background(around.threads()));
    this.steps = new SharedSteps(this);
    this.codebook = new CodebookActions(this);
    this.covering = new Covering(this);
    AppCommands.add(table, this, files, codebook);
    this.reviewing = new Reviewing(this, table);
    ReviewCommands.add(table, this);
    this.settling = new SettlingActions(this, table);
    HelpCommands.add(table, this);
    this.shortcuts = new Shortcuts(table, around.settings());
    this.layout = new WindowLayout(this, table);
    this.root = new SheetPane(layout);
    this.firstSteps = new FirstSteps(this, table, layout.firstSteps());
    follow();
    reviewing.begin(this);
    files.noticing().addListener(reviewing::noticed);
    if (!desk.busyProperty().get()) {
      showWelcome();
    }
  }

  /// Begins to read what a start asks for. Where a question comes first, that waits until the
  /// window is shown.
  private void begin(Launch launch) {
    Optional<Path> path = path(launch);
    Optional<Annotator> annotator = launch.annotator().or(who::known);
    if (path.isPresent() && annotator.isPresent()) {
      read(path.get(), annotator.get());
      launch.bundle().ifPresent(b -> Platform.runLater(() -> files.exchanging().receiveSoon(b)));
    } else {
      Platform.runLater(() -> launch(launch));
    }
  }

  private void follow() {
    Looks.follow(around, workspace::setZoom, workspace::setReading, workspace::setTheme);
    settings().zoomProperty().subscribe(now -> layout.statusBar().showZoom(now.intValue()));
    settings().snappingProperty().subscribe(workspace::setSnapping);
    settings().offeringTagsProperty().subscribe(workspace::setOfferingTags);
    desk.savingProperty().addListener((_, _, now) -> layout.showSaving(now));
    desk.projectProperty()
        .addListener(
            (_, _, _) -> {
              showTitle();
              layout.show(settling.isOn() ? Flanks.of(settling.panes()) : Flanks.of(workspace));
              layout.statusBar().showAnnotator(annotatorName());
            });
  }

  private String annotatorName() {
    return settling.isOn()
        ? Messages.get("settling.by", settling.by().name())
        : desk.annotator().map(Annotator::name).orElse("");
  }

  /// A scene that shows the window.
  public Scene scene(double width, double height) {
    Scene scene = new Scene(root, width, height);
    install(scene);
    return scene;
  }

  /// What the window shows, for a scene that [#install] is then called with.
  Parent root() {
    return root;
  }

  /// Lets keys, dropped files and the theme work in the scene that shows the window.
  void install(Scene scene) {
    around.themes().dress(scene);
    KeyMap.install(scene, table);
    FileDrop.install(scene, files::dropped);
    LostFocus.install(scene, layout);
  }

  /// Everything that can be done here.
  public CommandTable commands() {
    return table;
  }

  public Workspace workspace() {
    return workspace;
  }

  Desk desk() {
    return desk;
  }

  Surroundings surroundings() {
    return around;
  }

  WindowLayout layout() {
    return layout;
  }

  /// Who is marking.
  Who who() {
    return who;
  }

  Settings settings() {
    return around.settings();
  }

  /// Which keys run what, as the person changed them.
  Shortcuts shortcuts() {
    return shortcuts;
  }

  /// Over which sheets are opened.
  SheetPane sheets() {
    return root;
  }

  CodebookActions codebook() {
    return codebook;
  }

  FileActions files() {
    return files;
  }

  ArticleSteps articles() {
    return articles;
  }

  /// What is shown in place of the marking workspace.
  Covering covering() {
    return covering;
  }

  /// Reviewing, and what colleagues answered.
  Reviewing reviewing() {
    return reviewing;
  }

  SharedSteps steps() {
    return steps;
  }

  /// What was open before and is still there, newest first.
  List<Path> recent() {
    List<Path> paths = around.machine().state().recentProjects().paths();
    return paths.stream().filter(Files::exists).toList();
  }

  /// Shows what a start asks for. The very first start asks who is marking.
  public void launch(Launch launch) {
    path(launch).ifPresentOrElse(p -> open(p, launch.annotator()), who::orAsk);
    launch.bundle().ifPresent(files.exchanging()::receiveSoon);
  }

  private Optional<Path> path(Launch launch) {
    Optional<Path> last =
        Optional.of(settings().get("last.project", ""))
            .filter(p -> !p.isEmpty())
            .map(Path::of)
            .filter(Files::exists);
    return launch.path().or(() -> last);
  }

  /// Opens a project or text in place of what is open.
  public void open(Path path) {
    open(path, Optional.empty());
  }

  /// Opens a project or text in place of what is open.
  ///
  /// @param as who is marking it; if it is not said, whoever marked last
  private void open(Path path, Optional<Annotator> as) {
    as.or(who::orAsk).ifPresent(a -> closeThen(() -> read(path, a)));
  }

  /// Opens a project or text where nothing is open, at the article of the last time.
  private void read(Path path, Annotator annotator) {
    Path full = path.toAbsolutePath().normalize();
    boolean back = full.toString().equals(settings().get("last.project", ""));
    Optional<String> article =
        back ? Optional.of(settings().get("last.article", "")) : Optional.empty();
    desk.open(full, annotator, article);
  }

  /// Makes a project and opens it.
  void create(Path folder) {
    who.orAsk().ifPresent(a -> closeThen(() -> desk.create(folder, a)));
  }

  /// Says that something went wrong that nobody foresaw, and where that is written down.
  void sayFault() {
    layout.statusBar().say(Messages.get("say.fault", around.machine().state().log()));
  }

  /// Puts every mark into its file, and says how that went.
  void save() {
    settle();
    reviewing.retry();
    Background.then(
        desk.saveAll(),
        states -> {
          boolean all = states.stream().allMatch(SaveState::isFolded);
          layout.statusBar().say(Messages.get(all ? "say.saved" : "say.not-saved"));
        });
  }

  void saveCopy() {
    workspace.settle();
    desk.currentProperty().get().ifPresent(closing::saveCopy);
  }

  /// Closes what is open and ends the window, unless the person would rather stay.
  public void quit() {
    closeThen(
        () -> {
          settings().save();
          layout.getScene().getWindow().hide();
        });
  }

  /// Closes what is open, then goes on, unless the person would rather stay.
  void closeThen(Runnable next) {
    workspace.stop();
    settle();
    remember();
    Runnable close = () -> reviewing.whenWritten(around.dialogs(), () -> closing.closeThen(next));
    // what was just taken from a form may still be being written
    desk.batches().ifPresentOrElse(batches -> batches.inTurn(close), close);
  }

  /// Takes whatever is typed and not yet taken.
  private void settle() {
    workspace.settle();
    codebook.settle();
    covering.settle();
    settling.settle();
  }

  /// Keeps where one is for the next start.
  private void remember() {
    desk.place().ifPresent(place -> settings().set("last.project", place.toString()));
    desk.currentProperty()
        .get()
        .ifPresent(
            set -> {
              String id = set.session().article().id();
              settings().set("last.article", id);
              settings().set("last.place", Integer.toString(workspace.place()));
            });
  }

  /// Who settles, while the project is open as they.
  SettlingActions settling() {
    return settling;
  }

  /// Leaves what is shown in place of the own marks.
  void backToMarking() {
    if (covering.coverProperty().get().isPresent()) {
      covering.leave();
    } else {
      settling.end();
    }
  }

  /// Goes on as another annotator, at the article that is open.
  void reopenAs(Annotator annotator) {
    Optional<String> article = desk.shown();
    desk.place()
        .ifPresent(place -> closeThen(() -> desk.open(place.toAbsolutePath(), annotator, article)));
  }

  /// Goes on as someone else, with what is open.
  void changeAnnotator() {
    who.ask().ifPresent(_ -> desk.place().ifPresent(this::open));
  }

  void cyclePane(boolean forward) {
    covering
        .coverProperty()
        .get()
        .ifPresentOrElse(c -> c.cyclePane(forward), () -> layout.cyclePane(forward));
  }

  void showFirstSteps() {
    firstSteps.start();
  }

  void toggleFocusMode() {
    layout.toggleFocusMode();
  }

  void showTitle() {
    String project = desk.projectProperty().get().map(Project::name).orElse("");
    Optional<String> covered = covering.coverProperty().get().map(Cover::title);
    layout.showTitle(covered.or(() -> metadata().map(Metadata::title)).orElse(""), project);
  }

  /// Shows what *Undo* and *Redo* would do before they turn to the history of the article's set.
  void showSteps() {
    Optional<Cover> cover = covering.coverProperty().get();
    workspace
        .state()
        .showBefore(
            cover.map(Cover::undoable).orElseGet(() -> reviewing.step(articles, true)),
            cover.map(Cover::redoable).orElseGet(() -> reviewing.step(articles, false)));
  }

  private Optional<Metadata> metadata() {
    return desk.currentProperty().get().map(set -> desk.metadata(set.session().article()));
  }

  /// Shows what is said of the article now.
  void showMetadata() {
    metadata().ifPresent(workspace::showMetadata);
    showTitle();
  }

  /// Where there is no article: what to do next.
  void showWelcome() {
    layout.showWelcome(
        desk.projectProperty().get().isPresent()
            ? Welcome.withoutArticles(table)
            : Welcome.withoutProject(table, recent(), this::open));
  }
}
