package dev.verbatim.cli;

import dev.verbatim.exchange.Exporting;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.RecipeStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a data set of a project.
@Command(
    name = "export",
    customSynopsis = "verbatim export PROJECT --format F --to PATH [OPTIONS] [--json]",
    description = "writes a data set; --recipe R makes one that is kept anew")
final class ExportCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Mixin private final RecipeOptions options = new RecipeOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PATH",
      description = "the file, or the folder where there are several")
  private Path target = Path.of("");

  @Option(names = "--replace", description = "replaces what stands there")
  private boolean replace;

  @Option(
      names = "--keep",
      paramLabel = "NAME",
      description = "keeps how it was made as a recipe of that name")
  private String kept = "";

  @Option(names = "--json", description = "prints what was written as JSON")
  private boolean json;

  ExportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, IOException {
    Project project = parameter.open();
    RecipeStore store = new RecipeStore(project);
    RecipeBook book = store.read();
    Recipe recipe = options.recipe(book, spec.commandLine());
    try {
      Exporting.Exported exported =
          Exporting.write(project, recipe, target, replace, Going.TO_THE_END).orElseThrow();
      if (!kept.isBlank()) {
        RecipeBook now = store.read();
        store.update(now, now.with(recipe.named(kept)));
      }
      new ExchangeReport(err).tell(exported);
      if (json) {
        out.writeBytes(PlainJson.document(ExchangeReport.fields(exported, target)));
      }
      return ExitStatus.of(exported.problems().isEmpty());
    } catch (FileAlreadyExistsException e) {
      return new ExchangeReport(err).tellThere(e.getFile());
    }
  }
}
