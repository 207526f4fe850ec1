package dev.verbatim.cli;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.Universe;
import dev.verbatim.exchange.UniverseReader;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints how far the annotators of a project agree.
@Command(
    name = "agree",
    customSynopsis = "verbatim agree PROJECT [--annotators A,B,…] [--all] [--json]",
    description = "prints how far the annotators of a project agree")
final class AgreeCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

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
    Project project = parameter.open();
    UniverseReader.Reading reading =
        UniverseReader.of(project, annotators, anyStatus)
            .read((_, _) -> {}, () -> false)
            .orElseThrow();
    Universe universe = reading.universe();
    Agreement agreement = Agreement.of(universe, (_, _) -> {}, () -> false).orElseThrow();
    boolean isEmpty = universe.articles().isEmpty();
    if (json) {
      out.writeBytes(AgreementJson.of(project.name(), agreement));
    } else if (!isEmpty) {
      out.print(AgreementTable.of(project.name(), agreement, anyStatus));
    }
    reading.problems().stream().map(Problem::message).forEach(err::println);
    if (isEmpty) {
      err.println(nothing(universe));
      return ExitStatus.COULD_NOT;
    }
    return ExitStatus.of(reading.problems().isEmpty());
  }

  private String nothing(Universe universe) {
    String who =
        universe.annotators().stream().map(Annotator::id).collect(Collectors.joining(", "));
    return anyStatus
        ? "There is no article on which all of %s have worked.".formatted(who)
        : "No article is set to done by all of %s. --all counts those of any status."
            .formatted(who);
  }
}
