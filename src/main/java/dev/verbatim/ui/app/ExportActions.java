package dev.verbatim.ui.app;

import dev.verbatim.exchange.Exporting;
import dev.verbatim.exchange.Exporting.Exported;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.RecipeStore;
import dev.verbatim.ui.exchange.ExportSheet;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;

/// Data sets from the window: chosen in a sheet, written in the background.
///
/// Belongs to the JavaFX thread.
final class ExportActions {
  private final MainWindow window;
  private final Desk desk;
  private final Dialogs dialogs;

  /// What the sheet is made of.
  private record Facts(List<Annotator> people, RecipeBook book) {}

  ExportActions(MainWindow window, Dialogs dialogs) {
    this.window = window;
    this.desk = window.desk();
    this.dialogs = dialogs;
  }

  /// Saves all there is, and opens the sheet.
  void open() {
    Project project = desk.projectProperty().get().orElseThrow();
    Background.then(
        desk.saveAll(),
        _ ->
            desk.run(
                () -> new Facts(project.annotators(), new RecipeStore(project).read()),
                facts -> open(project, facts)));
  }

  private void open(Project project, Facts facts) {
    if (facts.people().isEmpty()) {
      dialogs.info(Messages.get("export.title"), Messages.get("export.nobody"));
      return;
    }
    ExportSheet sheet =
        new ExportSheet(
            project,
            facts.people(),
            facts.book(),
            window.surroundings().threads(),
            new ExportSheet.Ties() {
              @Override
              public void export(Recipe recipe) {
                chooseTarget(project, recipe);
              }

              @Override
              public void keep(Recipe recipe) {
                ExportActions.this.keep(project, recipe);
              }

              @Override
              public void close() {
                window.sheets().close();
              }
            });
    window.sheets().open(sheet, Pos.CENTER, sheet.first());
  }

  private void keep(Project project, Recipe recipe) {
    dialogs
        .askText(
            Messages.get("export.keep.title"), Messages.get("export.keep.about"), recipe.name())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name ->
                desk.run(
                    () -> kept(project, recipe.named(name)),
                    _ -> window.layout().statusBar().say(Messages.get("export.kept", name))));
  }

  private static RecipeBook kept(Project project, Recipe recipe) throws ProjectException {
    RecipeStore store = new RecipeStore(project);
    RecipeBook now = store.read();
    return store.update(now, now.with(recipe));
  }

  private void chooseTarget(Project project, Recipe recipe) {
    String ending = Exporting.ending(recipe).orElse("");
    dialogs
        .chooseTarget(Messages.get("export.title"), project.name() + "-" + recipe.format() + ending)
        .ifPresent(target -> export(project, recipe, target));
  }

  /// A file chooser has asked already whether what is there is to be replaced.
  private void export(Project project, Recipe recipe, Path target) {
    window.sheets().close();
    WaitSheet.run(
        window,
        Messages.get("export.wait"),
        going -> written(project, recipe, target, going),
        exported -> say(exported, target));
  }

  private static Optional<Exported> written(
      Project project, Recipe recipe, Path target, Going going) throws ProjectException {
    try {
      return Exporting.write(project, recipe, target, true, going);
    } catch (IOException e) {
      throw new ProjectException(
          target, Messages.get("export.failed", String.valueOf(e.getMessage())));
    }
  }

  private void say(Exported exported, Path target) {
    String said =
        Messages.get("export.done", exported.marks(), exported.articles(), target.getFileName());
    if (exported.problems().isEmpty()) {
      window.layout().statusBar().say(said);
    } else {
      List<String> sentences = new ArrayList<>(List.of(said, Messages.get("export.problems")));
      sentences.addAll(exported.problems());
      dialogs.info(Messages.get("export.title"), String.join("\n\n", sentences));
    }
  }
}
