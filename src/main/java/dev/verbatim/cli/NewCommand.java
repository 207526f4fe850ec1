package dev.verbatim.cli;

import dev.verbatim.exchange.TextIntake;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes a project, with the default codebook, and takes texts into it.
@Command(
    name = "new",
    customSynopsis = "verbatim new PROJECT [ARTICLE…]",
    description = "makes a project of text files; prints the articles' ids")
final class NewCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Parameters(
      index = "1..*",
      paramLabel = "ARTICLE",
      description = "text files in UTF-8 or UTF-16; what is refused is told, and the rest taken")
  private List<Path> articles = List.of();

  NewCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException {
    Project project = Project.create(parameter.folder(), Machine.here());
    TextIntake.Outcome outcome = TextIntake.take(project, articles, FileOperations.disk());
    outcome.taken().forEach(taken -> out.println(taken.id() + "\t" + taken.file()));
    outcome.refused().stream().map(Problem::message).forEach(err::println);
    return ExitStatus.of(outcome.refused().isEmpty());
  }
}
