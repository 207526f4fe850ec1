package dev.verbatim.ui.app;

import dev.verbatim.intake.Documents;
import dev.verbatim.model.Article;
import dev.verbatim.project.ArticleEntry;
import dev.verbatim.project.Project;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is done with projects and articles as files: making, opening, adding, taking out and
/// putting back. Each asks what it needs to know and leaves the doing to the window and the desk.
final class FileActions {
  private static final List<String> TEXTS = List.of("*.txt");

  private final MainWindow window;
  private final Desk desk;
  private final Dialogs dialogs;
  private final Background background;
  private final ImportArticles imports;
  private final Exchanging exchanging;
  private final ExportActions exporting;
  private final ImportActions importing;
  private final Noticing noticing;
  private final Planning planning;

  FileActions(MainWindow window, Dialogs dialogs, Background background) {
    this.window = window;
    this.desk = window.desk();
    this.dialogs = dialogs;
    this.background = background;
    this.imports = new ImportArticles(window, dialogs);
    this.noticing = new Noticing(window);
    this.planning = new Planning(window, noticing);
    this.exchanging = new Exchanging(window, dialogs, noticing);
    this.exporting = new ExportActions(window, dialogs);
    this.importing = new ImportActions(window, dialogs, exchanging, noticing);
  }

  void newProject() {
    dialogs
        .chooseTarget(Messages.get("new.title"), Messages.get("new.proposal"))
        .ifPresent(window::create);
  }

  void openProject() {
    dialogs.chooseFolder(Messages.get("open.title")).ifPresent(window::open);
  }

  void openText() {
    dialogs
        .chooseFiles(Messages.get("open-text.title"), Messages.get("dialog.texts"), TEXTS)
        .stream()
        .findFirst()
        .ifPresent(window::open);
  }

  /// Makes a copy of the sample project where the person wants it, and opens it as its analyst.
  void openSample() {
    dialogs
        .chooseTarget(Messages.get("sample.title"), Messages.get("sample.proposal"))
        .ifPresent(
            folder ->
                background.run(
                    () -> SampleCopy.at(folder),
                    copy -> window.launch(Launch.sample(copy)),
                    this::tell));
  }

  void addArticles() {
    List<String> patterns = Documents.endings().stream().map(ending -> "*." + ending).toList();
    imports.files(
        dialogs.chooseFiles(
            Messages.get("import.title"), Messages.get("dialog.documents"), patterns));
  }

  void pasteArticle() {
    imports.paste();
  }

  /// What other programs change in the open project.
  Noticing noticing() {
    return noticing;
  }

  /// Who marks what.
  Planning planning() {
    return planning;
  }

  /// Bundles.
  Exchanging exchanging() {
    return exchanging;
  }

  ExportActions exporting() {
    return exporting;
  }

  ImportActions importing() {
    return importing;
  }

  /// A folder is a project to open, a bundle or a data set is to be taken in; other files are
  /// articles to add, or where none can be added a text to open.
  void dropped(List<Path> paths) {
    if (paths.size() == 1 && Exchanging.isBundle(paths.getFirst())) {
      exchanging.receive(paths.getFirst());
      return;
    }
    if (importing.dropped(paths)) {
      return;
    }
    boolean folder = paths.size() == 1 && Files.isDirectory(paths.getFirst());
    boolean canAdd = desk.projectProperty().get().filter(p -> !p.isLone()).isPresent();
    if (folder || (!canAdd && paths.size() == 1)) {
      window.open(paths.getFirst());
    } else {
      imports.files(paths);
    }
  }

  /// Says why a text cannot be corrected, and what to do instead.
  void correctText() {
    dialogs.info(Messages.get("correct.title"), Messages.get("correct.message"));
  }

  void removeArticle() {
    Optional<Article> article = desk.currentProperty().get().map(s -> s.session().article());
    article
        .filter(this::isSureToRemove)
        .ifPresent(a -> window.articles().remove(a.id(), desk.metadata(a).title()));
  }

  private boolean isSureToRemove(Article article) {
    List<String> answers = List.of(Messages.get("remove.yes"), Messages.get("dialog.cancel"));
    return dialogs.ask(
            Messages.get("remove.title", article.title()), Messages.get("remove.message"), answers)
        == 0;
  }

  void restoreArticle() {
    Optional<Project> open = desk.projectProperty().get();
    open.ifPresent(p -> background.run(p::removedArticles, this::chooseRemoved, this::tell));
  }

  private void chooseRemoved(List<ArticleEntry> removed) {
    if (removed.isEmpty()) {
      dialogs.info(Messages.get("restore.title"), Messages.get("restore.none"));
      return;
    }
    List<String> titles = removed.stream().map(ArticleEntry::title).toList();
    dialogs
        .choose(Messages.get("restore.title"), Messages.get("restore.message"), titles)
        .map(removed::get)
        .ifPresent(chosen -> window.articles().restore(chosen.id(), chosen.title()));
  }

  private void tell(Exception failure) {
    dialogs.error(Messages.get("error.title"), String.valueOf(failure.getMessage()));
  }
}
