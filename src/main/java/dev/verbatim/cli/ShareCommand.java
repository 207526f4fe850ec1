package dev.verbatim.cli;

import dev.verbatim.exchange.Sharing;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.ArticleEntry;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a bundle of a project's work.
@Command(
    name = "share",
    customSynopsis = "verbatim share PROJECT --to FILE [OPTIONS] [--json]",
    description = "writes a bundle of work, for colleagues to receive")
final class ShareCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "the bundle, as in work.verbatim")
  private Path target = Path.of("");

  @Option(
      names = "--annotator",
      paramLabel = "NAME",
      description = "whose work and answers, by id; may be given again. Everybody's otherwise")
  private List<String> annotators = List.of();

  @Option(
      names = "--articles",
      paramLabel = "WORDS",
      description = "only articles whose name or title holds them")
  private String words = "";

  @Option(names = "--done", description = "only work that is set to done")
  private boolean onlyDone;

  @Option(names = "--no-text", description = "leaves out every word of the articles")
  private boolean withoutText;

  @Option(names = "--replace", description = "replaces what stands there")
  private boolean replace;

  @Option(names = "--json", description = "prints what was written as JSON")
  private boolean json;

  ShareCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, IOException {
    Project project = parameter.open();
    Sharing.Choice choice = choice(project);
    if (Files.exists(target) && !replace) {
      return new ExchangeReport(err).tellThere(target.toString());
    }
    Sharing.Shared shared =
        Sharing.write(project, choice, target, Instant.now(), Going.TO_THE_END).orElseThrow();
    shared.problems().forEach(err::println);
    err.println(
        "Written: %s and %s on %s, %s."
            .formatted(
                Count.of(shared.sets(), "set", "sets"),
                Count.of(shared.reviews(), "review", "reviews"),
                Count.of(shared.articles(), "article", "articles"),
                choice.texts() ? "with the texts" : "without any word of the texts"));
    if (json) {
      out.writeBytes(PlainJson.document(fields(shared)));
    }
    return ExitStatus.of(shared.problems().isEmpty());
  }

  private Sharing.Choice choice(Project project) throws ProjectException {
    List<Annotator> here = project.annotators();
    Named named = new Named(spec.commandLine());
    List<String> chosen =
        annotators.isEmpty()
            ? here.stream().map(Annotator::id).toList()
            : annotators.stream().map(id -> named.annotator(id, here).id()).toList();
    List<String> articles =
        project.articles().stream()
            .filter(article -> article.holds(words))
            .map(ArticleEntry::id)
            .toList();
    return new Sharing.Choice(chosen, articles, onlyDone, !withoutText);
  }

  private Map<String, Object> fields(Sharing.Shared shared) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("target", target.toString());
    fields.put("articles", shared.articles());
    fields.put("sets", shared.sets());
    fields.put("reviews", shared.reviews());
    fields.put("texts", !withoutText);
    fields.put("problems", shared.problems());
    return fields;
  }
}
