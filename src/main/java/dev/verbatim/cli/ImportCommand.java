package dev.verbatim.cli;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Unit;
import dev.verbatim.exchange.Importing;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Status;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a data set into a project.
@Command(
    name = "import",
    customSynopsis =
        "verbatim import PROJECT FILE… --format F [--annotator NAME] [--as NAME] [--status S]",
    description = "takes a data set into a project; status 1 where something was refused")
final class ImportCommand implements Callable<Integer> {
  private static final int WITH_REFUSALS = 1;
  private static final int COULD_NOT = 2;

  private final PrintStream err;

  @Parameters(index = "0", paramLabel = "PROJECT", description = "the project's folder")
  private Path folder = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "what to take in")
  private List<Path> files = List.of();

  @Option(names = "--format", required = true, paramLabel = "F", description = "how it is written")
  private String format = "";

  @Option(
      names = "--annotator",
      paramLabel = "NAME",
      description = "whose work it becomes; otherwise whose the data set says")
  private Optional<String> annotator = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "what the article is called here, in place of its own name")
  private Optional<String> name = Optional.empty();

  @Option(names = "--status", paramLabel = "S", description = "done, unless this says otherwise")
  private Optional<String> status = Optional.empty();

  @Option(
      names = "--offsets",
      paramLabel = "U",
      description = "what the offsets count: codepoint, utf16 or byte; found out otherwise")
  private Optional<String> offsets = Optional.empty();

  ImportCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, IOException {
    Optional<Format> form = FormatOption.of(format, err);
    if (form.isEmpty()) {
      return COULD_NOT;
    }
    Project project = Project.open(folder, Machine.here()).project();
    Importing.Choice choice =
        new Importing.Choice(
            form.get(),
            files,
            annotator.map(said -> new Annotator(Annotator.slug(said), said)),
            name,
            status.flatMap(Status::of),
            offsets.flatMap(Unit::of));
    try {
      Importing.Imported imported =
          Importing.read(project, choice, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      imported.remarks().forEach(err::println);
      imported.refusals().stream().map(Importing.Refusal::message).forEach(err::println);
      err.println(
          "%d marks of %d works; %d articles were added."
              .formatted(imported.marks(), imported.works(), imported.articles()));
      return imported.refusals().isEmpty() ? 0 : WITH_REFUSALS;
    } catch (FormatException e) {
      err.println(e.getMessage());
      return COULD_NOT;
    }
  }
}
