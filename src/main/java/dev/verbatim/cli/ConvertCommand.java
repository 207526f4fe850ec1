package dev.verbatim.cli;

import dev.verbatim.exchange.Converting;
import dev.verbatim.exchange.Converting.Converted;
import dev.verbatim.exchange.Importing;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.Recipe.With;
import dev.verbatim.project.Going;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Turns a data set of one form into one of another, without a project.
@Command(
    name = "convert",
    customSynopsis = "verbatim convert IN OUT --from F --to F [--json]",
    description = "turns a data set of one form into one of another")
final class ConvertCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "IN", description = "the file, or the folder of them")
  private Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "the file, or the folder where the format needs several")
  private Path target = Path.of("");

  @Option(names = "--from", required = true, paramLabel = "F", description = "how IN is written")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "F", description = "how OUT is written")
  private String to = "";

  @Option(
      names = "--annotator",
      paramLabel = "NAME",
      description = "whose work it is; otherwise whose the data set says")
  private Optional<String> annotator = Optional.empty();

  @Option(
      names = "--offsets",
      paramLabel = "U",
      description = "what the offsets count: codepoint, utf16 or byte; found out otherwise")
  private Optional<String> offsets = Optional.empty();

  @Option(names = "--guard", description = "makes cells harmless that a spreadsheet would run")
  private boolean guard;

  @Option(names = "--no-text", description = "leaves out every word of the articles")
  private boolean withoutText;

  @Option(names = "--replace", description = "replaces what stands there")
  private boolean replace;

  @Option(names = "--json", description = "prints what came of it as JSON")
  private boolean json;

  ConvertCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, IOException, FormatException {
    Named named = new Named(spec.commandLine());
    Importing.Choice choice =
        new Importing.Choice(
            named.readable(from),
            List.of(in),
            annotator.map(named::annotator),
            Optional.empty(),
            Optional.empty(),
            offsets.map(named::unit));
    Recipe recipe =
        Recipe.of(named.format(to).id()).with(new With(!withoutText, guard, false, false, ""));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try {
      Converted converted =
          Converting.convert(choice, recipe, target, replace, Going.TO_THE_END, now).orElseThrow();
      tell(converted);
      return ExitStatus.of(
          converted.in().refusals().isEmpty() && converted.out().problems().isEmpty());
    } catch (FileAlreadyExistsException e) {
      return new ExchangeReport(err).tellThere(e.getFile());
    }
  }

  private void tell(Converted converted) {
    ExchangeReport report = new ExchangeReport(err);
    report.tell(converted.in(), "--offsets says what the offsets count.");
    report.tell(converted.out());
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("in", ExchangeReport.fields(converted.in()));
      fields.put("out", ExchangeReport.fields(converted.out(), target));
      out.writeBytes(PlainJson.document(fields));
    }
  }
}
