package dev.verbatim.cli;

import dev.verbatim.dataset.Format;
import dev.verbatim.exchange.Exporting;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Status;
import dev.verbatim.project.Going;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a data set of a project.
@Command(
    name = "export",
    customSynopsis =
        "verbatim export PROJECT --format F --to PATH [--annotator NAME]… [--status S] [--no-text]",
    description = "writes a data set of a project; status 1 where something could not be read")
final class ExportCommand implements Callable<Integer> {
  private static final int WITH_REFUSALS = 1;
  private static final int COULD_NOT = 2;

  private final PrintStream err;

  @Parameters(paramLabel = "PROJECT", description = "the project's folder")
  private Path folder = Path.of("");

  @Option(names = "--format", required = true, paramLabel = "F", description = "how it is written")
  private String format = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PATH",
      description = "the file, or the folder where the format needs several")
  private Path target = Path.of("");

  @Option(
      names = "--annotator",
      paramLabel = "NAME",
      description = "whose work, by id; may be given again. Everybody's otherwise")
  private List<String> annotators = List.of();

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "only articles that their annotator has set to it; otherwise those of any")
  private Optional<String> status = Optional.empty();

  @Option(names = "--no-text", description = "leaves out every word of the articles")
  private boolean withoutText;

  @Option(names = "--replace", description = "replaces what stands there")
  private boolean replace;

  ExportCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, IOException {
    Optional<Format> form = FormatOption.of(format, err);
    if (form.isEmpty()) {
      return COULD_NOT;
    }
    Project project = Project.open(folder, Machine.here()).project();
    try {
      Exporting.Exported exported =
          Exporting.write(project, choice(project, form.get()), target, replace, Going.TO_THE_END)
              .orElseThrow();
      exported.problems().forEach(err::println);
      exported.losses().lines().forEach(line -> err.println("loss: " + line));
      err.println(
          "%d marks of %d works on %d articles."
              .formatted(exported.marks(), exported.works(), exported.articles()));
      return exported.problems().isEmpty() ? 0 : WITH_REFUSALS;
    } catch (FileAlreadyExistsException _) {
      err.println(target + " is there already. --replace replaces it.");
      return COULD_NOT;
    }
  }

  private Exporting.Choice choice(Project project, Format form) throws ProjectException {
    List<String> everyone = project.annotators().stream().map(Annotator::id).toList();
    return new Exporting.Choice(
        form,
        project.articleIds(),
        annotators.isEmpty() ? everyone : annotators,
        status.flatMap(Status::of),
        new Format.Terms(!withoutText, false));
  }
}
