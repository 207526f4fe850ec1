package dev.verbatim.cli;

import dev.verbatim.exchange.Importing;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.PlainJson;
import dev.verbatim.project.Going;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a data set into a project.
@Command(
    name = "import",
    customSynopsis = "verbatim import PROJECT FILE… --format F [--annotator NAME] [--json]",
    description = "takes a data set into a project")
final class ImportCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "what to take in; a folder stands for the files of the format in it")
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

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "new, in-progress or done; otherwise what the data set says, or done")
  private Optional<String> status = Optional.empty();

  @Option(
      names = "--offsets",
      paramLabel = "U",
      description = "what the offsets count: codepoint, utf16 or byte; found out otherwise")
  private Optional<String> offsets = Optional.empty();

  @Option(names = "--json", description = "prints what was taken in as JSON")
  private boolean json;

  ImportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, IOException, FormatException {
    Importing.Choice choice = choice(new Named(spec.commandLine()));
    Project project = parameter.open();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Importing.Imported imported = Importing.read(project, choice, now, Going.TO_THE_END);
    new ExchangeReport(err)
        .tell(
            imported,
            "--as takes an article in under another name, --offsets says what the offsets count.");
    if (json) {
      out.writeBytes(PlainJson.document(ExchangeReport.fields(imported)));
    }
    return ExitStatus.of(imported.refusals().isEmpty());
  }

  private Importing.Choice choice(Named named) {
    return new Importing.Choice(
        named.readable(format),
        files,
        annotator.map(named::annotator),
        name,
        status.map(named::status),
        offsets.map(named::unit));
  }
}
