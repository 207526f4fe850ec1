package dev.verbatim.cli;

import dev.verbatim.model.Tag;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.search.Filter;
import dev.verbatim.search.Hit;
import dev.verbatim.search.ProjectSearch;
import dev.verbatim.search.Query;
import dev.verbatim.search.QueryException;
import dev.verbatim.search.SearchListener;
import dev.verbatim.search.SearchOutcome;
import dev.verbatim.text.Language;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints where words stand in a project, in their context.
@Command(
    name = "search",
    customSynopsis = "verbatim search PROJECT QUERY [--tag T] [--regex | --inflected] [--json]",
    description = "prints where words stand in a project, in their context")
final class SearchCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Parameters(
      index = "1",
      paramLabel = "QUERY",
      description = "the words; with --tag they may be empty, for all marks of the tag")
  private String words = "";

  @Option(
      names = "--tag",
      paramLabel = "T",
      description = "only marks of this tag, by its id, on which the words stand")
  private Optional<String> tag = Optional.empty();

  @Option(
      names = "--annotator",
      paramLabel = "NAME",
      description = "only marks of this annotator, by id, or articles that they have begun")
  private Optional<String> annotator = Optional.empty();

  @Option(names = "--regex", description = "takes the words for a regular expression, as Java's")
  private boolean isExpression;

  @Option(names = "--inflected", description = "finds the words in their inflected forms")
  private boolean isInflected;

  @Option(names = "--match-case", description = "tells capitals and small letters apart")
  private boolean matchCase;

  @Option(names = "--whole-words", description = "leaves out what stands within a word")
  private boolean wholeWords;

  @Option(names = "--json", description = "prints JSON, and not a line for each place")
  private boolean json;

  SearchCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException, QueryException {
    if (words.isBlank() && tag.isEmpty()) {
      err.println("There is nothing to search for. Give words, or a tag.");
      return ExitStatus.COULD_NOT;
    }
    if (isExpression && isInflected) {
      err.println("An expression has no inflected forms. Give --regex or --inflected, not both.");
      return ExitStatus.COULD_NOT;
    }
    Project project = parameter.open();
    if (tag.isPresent() && project.codebook().tag(tag.get()).isEmpty()) {
      err.println(noTag(project, tag.get()));
      return ExitStatus.COULD_NOT;
    }
    List<Hit> hits = new ArrayList<>();
    SearchOutcome outcome = ProjectSearch.run(project, filter(), new Collector(hits), () -> false);
    List<PlacedHit> placed = PlacedHit.of(hits, project);
    if (json) {
      out.writeBytes(PlacedHit.json(project.name(), words, placed));
    } else {
      placed.forEach(hit -> out.println(hit.line()));
    }
    outcome.problems().stream().map(Problem::message).forEach(err::println);
    long articles = hits.stream().map(Hit::articleId).distinct().count();
    err.println(
        "%s in %s."
            .formatted(
                filter().findsMarks()
                    ? Count.of(hits.size(), "mark", "marks")
                    : Count.of(hits.size(), "place", "places"),
                Count.of(articles, "article", "articles")));
    return ExitStatus.of(outcome.problems().isEmpty());
  }

  private record Collector(List<Hit> hits) implements SearchListener<Hit> {
    @Override
    public void found(List<Hit> found) {
      hits.addAll(found);
    }

    @Override
    public void passed(int articles, int all) {
      // nobody watches
    }
  }

  private Filter filter() {
    Filter filter = Filter.ANY;
    if (!words.isBlank()) {
      filter = filter.withWords(query().withMatchCase(matchCase));
    }
    if (tag.isPresent()) {
      filter = filter.withTag(tag.get());
    }
    return annotator.isPresent() ? filter.withAnnotator(annotator.get()) : filter;
  }

  private Query query() {
    if (isInflected) {
      return Query.inflected(words, Language.DEFAULT);
    }
    return (isExpression ? Query.regularExpression(words) : Query.of(words))
        .withWholeWords(wholeWords);
  }

  private static String noTag(Project project, String tag) {
    String known =
        project.codebook().tags().stream().map(Tag::id).collect(Collectors.joining(", "));
    return "The codebook has no tag “%s”. It has: %s.".formatted(tag, known);
  }
}
