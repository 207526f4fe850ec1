package dev.verbatim.cli;

import dev.verbatim.intake.Adding;
import dev.verbatim.intake.Documents;
import dev.verbatim.intake.Reading;
import dev.verbatim.project.Going;
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

/// Makes a project, with the default codebook, and takes documents into it.
@Command(
    name = "new",
    customSynopsis = "verbatim new PROJECT [ARTICLE…]",
    description = "makes a project of documents; prints the articles' ids")
final class NewCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Parameters(
      index = "1..*",
      paramLabel = "ARTICLE",
      description =
          "texts, Markdown, web pages, Word documents, PDFs, tables (CSV, TSV), JSON lines; what is"
              + " refused is told, and the rest taken")
  private List<Path> articles = List.of();

  NewCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException {
    Project project = Project.create(parameter.folder(), Machine.here());
    List<Reading> readings =
        Documents.read(project, articles, Going.TO_THE_END).orElseThrow().stream()
            .map(Documents::withoutDoubts)
            .toList();
    for (Reading reading : readings) {
      Adding.Outcome added = Adding.add(project, reading.articles(), Going.TO_THE_END);
      added.ids().forEach(id -> out.println(id + "\t" + reading.file()));
      reading.articles().stream()
          .flatMap(article -> article.remarks().stream())
          .forEach(remark -> err.println(reading.file() + ": " + remark));
      reading.refused().stream().map(Problem::message).forEach(err::println);
      if (added.failure().isPresent()) {
        throw added.failure().get();
      }
    }
    return ExitStatus.of(readings.stream().allMatch(reading -> reading.refused().isEmpty()));
  }
}
