package dev.verbatim.cli;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.exchange.UniverseReader;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints how far the annotators of a project agree.
@Command(
    name = "agree",
    customSynopsis = "verbatim agree PROJECT [--annotators A,B,…] [--all] [--json]",
    description = "prints how far the annotators of a project agree")
final class AgreeCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "PROJECT", description = "the project's folder")
  private Path folder = Path.of("");

  @Option(
      names = "--annotators",
      split = ",",
      paramLabel = "A,B,…",
      description = "whom to compare, by id; of two, the first is the reference. All otherwise")
  private List<String> annotators = List.of();

  @Option(
      names = "--all",
      description = "counts articles of any status; otherwise those that all have set to done")
  private boolean anyStatus;

  @Option(names = "--json", description = "prints every figure as JSON, and not a table")
  private boolean json;

  AgreeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException {
    Project project = Project.open(folder, Machine.here()).project();
    UniverseReader.Reading reading =
        UniverseReader.of(project, annotators, anyStatus)
            .read((_, _) -> {}, () -> false)
            .orElseThrow();
    Agreement agreement = Agreement.of(reading.universe(), (_, _) -> {}, () -> false).orElseThrow();
    if (json) {
      out.writeBytes(AgreementJson.of(project.name(), agreement));
    } else {
      out.print(AgreementTable.of(project.name(), agreement));
    }
    reading.problems().stream().map(Problem::message).forEach(err::println);
    return reading.problems().isEmpty() ? 0 : 1;
  }
}
