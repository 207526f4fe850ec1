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
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;

/// Data sets from the window: chosen in a sheet, written in the background.
///
/// Belongs to the JavaFX thread.
final class ExportActions {
  private final MainWindow window;
  private final Desk desk;
  private final Dialogs dialogs;
  private Optional<ExportSheet> shown = Optional.empty();

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
            new Ties(project));
    shown = Optional.of(sheet);
    window.sheets().open(sheet, Pos.CENTER, sheet.first());
  }

  private final class Ties implements ExportSheet.Ties {
    private final Project project;

    Ties(Project project) {
      this.project = project;
    }

    @Override
    public void export(Recipe recipe) {
      chooseTarget(project, recipe);
    }

    @Override
    public void keep(Recipe recipe) {
      dialogs
          .askText(
              Messages.get("export.keep.title"), Messages.get("export.keep.about"), recipe.name())
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .ifPresent(
              name ->
                  change(
                      book -> book.with(recipe.named(name)),
                      name,
                      Messages.get("undo.keep-recipe", name),
                      Messages.get("export.kept", name)));
    }

    @Override
    public void forget(Recipe recipe) {
      change(
          book -> book.without(recipe.name()),
          "",
          Messages.get("undo.forget-recipe", recipe.name()),
          Messages.get("export.forgotten", recipe.name()));
    }

    @Override
    public void close() {
      window.sheets().close();
    }

    /// Changes which recipes are kept, as a step that *Undo* takes back.
    ///
    /// @param name of the recipe that is chosen then
    private void change(UnaryOperator<RecipeBook> by, String name, String label, String said) {
      RecipeStore store = new RecipeStore(project);
      desk.run(
          () -> {
            RecipeBook before = store.read();
            return new Changed(before, store.update(before, by.apply(before)));
          },
          changed -> {
            shown.ifPresent(sheet -> sheet.show(changed.after(), name));
            window.articles().did(label, put(store, changed, false), put(store, changed, true));
            window.layout().statusBar().say(said);
          });
    }

    private ArticleSteps.Work put(RecipeStore store, Changed changed, boolean again) {
      RecipeBook from = again ? changed.before() : changed.after();
      RecipeBook to = again ? changed.after() : changed.before();
      return done ->
          desk.run(
              () -> store.update(from, to),
              now -> {
                shown.ifPresent(sheet -> sheet.show(now, ""));
                done.run();
              });
    }
  }

  private record Changed(RecipeBook before, RecipeBook after) {}

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
