package dev.verbatim.ui.app;

import dev.verbatim.dataset.Formats;
import dev.verbatim.edit.Batches;
import dev.verbatim.exchange.Importing;
import dev.verbatim.exchange.Importing.Choice;
import dev.verbatim.exchange.Importing.Imported;
import dev.verbatim.exchange.Importing.Prospect;
import dev.verbatim.format.FormatException;
import dev.verbatim.intake.Documents;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Going;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.exchange.ImportSheet;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;

/// Takes others' data sets in: what that would do is shown in a sheet, then it is done in the
/// background.
///
/// Belongs to the JavaFX thread.
final class ImportActions {
  private final MainWindow window;
  private final Desk desk;
  private final Dialogs dialogs;
  private final Exchanging exchanging;
  private final Noticing noticing;
  private Optional<ImportSheet> shown = Optional.empty();

  ImportActions(MainWindow window, Dialogs dialogs, Exchanging exchanging, Noticing noticing) {
    this.window = window;
    this.desk = window.desk();
    this.dialogs = dialogs;
    this.exchanging = exchanging;
    this.noticing = noticing;
  }

  /// Whether files can only be a data set: no document ends so.
  static boolean isDataset(List<Path> files) {
    return files.stream().allMatch(ImportActions::isDataset);
  }

  private static boolean isDataset(Path file) {
    String name = String.valueOf(file.getFileName());
    return endings().anyMatch(name::endsWith)
        && Documents.endings().stream().noneMatch(ending -> name.endsWith("." + ending));
  }

  private static Stream<String> endings() {
    return Formats.READABLE.stream().map(format -> format.ending().orElseThrow()).distinct();
  }

  void open() {
    open(List.of());
  }

  /// Shows files that were dropped, where they are a data set or one is being chosen.
  ///
  /// @return whether they are shown
  boolean dropped(List<Path> files) {
    Optional<ImportSheet> sheet = shown.filter(each -> each.getScene() != null);
    if (sheet.isEmpty() && !isDataset(files)) {
      return false;
    }
    sheet.ifPresentOrElse(each -> each.show(files), () -> open(files));
    return true;
  }

  private void open(List<Path> files) {
    Optional<Project> project = desk.projectProperty().get().filter(p -> !p.isLone());
    if (project.isEmpty()) {
      dialogs.info(Messages.get("import-set.title"), Messages.get("import.no-project"));
      return;
    }
    Background.then(
        desk.saveAll(),
        _ -> desk.run(project.get()::annotators, people -> open(project.get(), people, files)));
  }

  private void open(Project project, List<Annotator> people, List<Path> files) {
    ImportSheet sheet =
        new ImportSheet(
            project,
            people,
            window.surroundings().threads(),
            window.surroundings().machine().clock(),
            new Ties());
    shown = Optional.of(sheet);
    sheet.show(files);
    window.sheets().open(sheet, Pos.CENTER, sheet.first());
  }

  private final class Ties implements ImportSheet.Ties {
    @Override
    public List<Path> chooseFiles() {
      List<String> patterns = endings().map(ending -> "*" + ending).sorted().toList();
      return dialogs.chooseFiles(
          Messages.get("import-set.title"), Messages.get("import-set.kind"), patterns);
    }

    @Override
    public List<Path> chooseFolder() {
      return dialogs.chooseFolder(Messages.get("import-set.title")).stream().toList();
    }

    @Override
    public void take(Choice choice, Prospect prospect) {
      window.sheets().close();
      window.articles().forget();
      desk.batches()
          .ifPresent(
              batches -> batches.inTurn(() -> ImportActions.this.take(batches, choice, prospect)));
    }

    @Override
    public void close() {
      window.sheets().close();
    }
  }

  /// Takes in the codebook first, for sets that are open are read with it.
  private void take(Batches batches, Choice choice, Prospect prospect) {
    Project project = desk.projectProperty().get().orElseThrow();
    if (prospect.codebook().equals(project.codebook())) {
      takeWork(project, choice, prospect);
      return;
    }
    batches.takeIn(
        project.codebook(),
        prospect.codebook(),
        taken -> {
          window.codebook().show();
          if (taken) {
            takeWork(project, choice, prospect);
          }
        });
  }

  private void takeWork(Project project, Choice choice, Prospect prospect) {
    Optional<String> before = desk.shown();
    Instant now = window.surroundings().machine().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    noticing.expect(
        prospect.would().taken().stream()
            .map(work -> new SetId(work.annotator().id(), work.articleId()))
            .collect(Collectors.toSet()));
    WaitSheet.run(
        window,
        Messages.get("import-set.wait", prospect.would().works()),
        going -> Optional.of(read(project, choice, now, going)),
        imported -> taken(imported, before));
  }

  private static Imported read(Project project, Choice choice, Instant now, Going going)
      throws ProjectException {
    Path first = choice.files().getFirst();
    try {
      return Importing.read(project, choice, now, going);
    } catch (FormatException e) {
      throw new ProjectException(first, e.sentence());
    } catch (IOException e) {
      throw new ProjectException(
          first, Messages.get("import-set.failed", String.valueOf(e.getMessage())));
    }
  }

  private void taken(Imported imported, Optional<String> before) {
    List<Problem> refused = new ArrayList<>();
    imported.refusals().stream()
        .map(each -> new Problem(Path.of(each.file()), each.line(), each.sentence()))
        .forEach(refused::add);
    for (AnnotationSet set : imported.open()) {
      if (!exchanging.join(set)) {
        refused.add(
            new Problem(
                Path.of(set.origin().articleId()), 0, Messages.get("import-set.open-elsewhere")));
      }
    }
    List<String> came = imported.added();
    if (came.isEmpty()) {
      desk.reread();
    } else {
      window.articles().came(Messages.get("undo.import", came.size()), came, before);
    }
    String key = imported.whole() ? "import-set.done" : "import-set.ended";
    window
        .layout()
        .statusBar()
        .say(Messages.get(key, imported.marks(), imported.works(), came.size()));
    if (!refused.isEmpty()) {
      new RefusedSheet(refused).open(window);
    }
  }
}
