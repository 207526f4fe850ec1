package dev.verbatim.cli;

import dev.verbatim.model.Annotator;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints how far the annotators of a project agree.
@Command(
    name = "agree",
    customSynopsis = "verbatim agree PROJECT",
    description = "prints how far the annotators of a project agree")
final class AgreeCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(paramLabel = "PROJECT", description = "the project's folder")
  private Path folder = Path.of("");

  AgreeCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws ProjectException {
    Project project = Project.open(folder, Machine.here()).project();
    out.println("project " + project.name());
    for (Annotator annotator : project.annotators()) {
      out.println("annotator " + annotator.id());
    }
    return 0;
  }
}
