package dev.verbatim.cli;

import dev.verbatim.exchange.BundleReader;
import dev.verbatim.exchange.Receiving;
import dev.verbatim.exchange.Receiving.Plan;
import dev.verbatim.exchange.Receiving.Verdict;
import dev.verbatim.exchange.TakingIn;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.PlainJson;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a bundle in, or tells what that would do.
///
/// It prints a line for each set and review of the bundle: whose it is, on which article, what
/// becomes of it, and how many marks it has.
@Command(
    name = "receive",
    customSynopsis = "verbatim receive PROJECT BUNDLE [--look] [--json]",
    description = "takes in a bundle that a colleague shared")
final class ReceiveCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Parameters(index = "1", paramLabel = "BUNDLE", description = "the bundle's file")
  private Path file = Path.of("");

  @Option(names = "--look", description = "tells what would come, and takes nothing in")
  private boolean look;

  @Option(names = "--json", description = "prints the same as JSON")
  private boolean json;

  ReceiveCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// A set or a review of the bundle.
  ///
  /// @param what for a set how many marks it has, for a review whose work it is about
  private record Row(String annotator, String article, Verdict verdict, String what) {
    static Stream<Row> of(Plan plan) {
      return Stream.concat(
          plan.lines().stream()
              .map(
                  line ->
                      new Row(
                          line.annotator().id(),
                          line.articleId(),
                          line.verdict(),
                          Count.of(line.marksSent(), "mark", "marks"))),
          plan.reviews().stream()
              .map(
                  line ->
                      new Row(
                          line.reviewer().id(),
                          line.articleId(),
                          line.verdict(),
                          "review of " + line.annotatorId())));
    }

    String line() {
      return String.join("\t", annotator, article, words(verdict), what);
    }

    Map<String, Object> fields() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("annotator", annotator);
      fields.put("article", article);
      fields.put("verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      fields.put("what", what);
      return fields;
    }
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case NEW -> "new";
      case NEWER -> "newer";
      case GROWN_APART -> "grown apart, united";
      case SAME -> "the same";
      case OLDER -> "older";
      case OTHER_TEXT -> "not taken: the article has another text here";
      case NO_TEXT -> "not taken: the article is not here, and the bundle brings no texts";
      case TAKEN_OUT -> "not taken: the article was taken out here";
      case UNREADABLE -> "not taken: the file here cannot be read";
    };
  }

  @Override
  public Integer call() throws IOException, FormatException, ProjectException {
    Project project = parameter.open();
    Plan plan = Receiving.judge(project, BundleReader.read(file), Going.TO_THE_END).orElseThrow();
    List<Row> rows = Row.of(plan).toList();
    List<String> problems = look ? List.of() : take(project, plan);
    plan.scheme()
        .collisions()
        .forEach(what -> err.println("Of the codebook the project's own is kept: " + what));
    plan.assignments()
        .collisions()
        .forEach(what -> err.println("Who marks it differs here and there: " + what));
    problems.forEach(err::println);
    if (json) {
      out.writeBytes(PlainJson.document(fields(plan, rows, problems)));
    } else {
      rows.forEach(row -> out.println(row.line()));
    }
    return ExitStatus.of(
        problems.isEmpty() && rows.stream().noneMatch(r -> r.verdict().isRefused()));
  }

  private List<String> take(Project project, Plan plan) throws ProjectException {
    TakingIn.codebook(project, plan);
    TakingIn.Outcome outcome = TakingIn.work(project, plan);
    err.println(
        "Taken in: %s, %s and %s."
            .formatted(
                Count.of(outcome.articles(), "article", "articles"),
                Count.of(outcome.sets(), "set", "sets"),
                Count.of(outcome.reviews(), "review", "reviews")));
    return outcome.problems();
  }

  private Map<String, Object> fields(Plan plan, List<Row> rows, List<String> problems) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("taken", !look);
    fields.put("articles", plan.articles().stream().map(Receiving.NewArticle::id).toList());
    fields.put("codebook", plan.changesCodebook());
    fields.put("assignments", plan.assignments().changed());
    fields.put("files", rows.stream().map(Row::fields).toList());
    fields.put("problems", problems);
    return fields;
  }
}
