package dev.verbatim.cli;

import dev.verbatim.exchange.Statistics;
import dev.verbatim.exchange.Statistics.Row;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints how much there is in a project.
@Command(
    name = "stats",
    customSynopsis = "verbatim stats PROJECT [--json]",
    description = "counts marks and articles by tag, speaker, annotator, article and status")
final class StatsCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Option(names = "--json", description = "prints JSON, and not tables")
  private boolean json;

  StatsCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException {
    Project project = parameter.openListed();
    Statistics statistics = Statistics.of(project);
    if (json) {
      out.writeBytes(json(project.name(), statistics));
    } else {
      out.print(tables(project.name(), statistics));
    }
    statistics.problems().stream().map(Problem::message).forEach(err::println);
    return ExitStatus.of(statistics.problems().isEmpty());
  }

  private static String tables(String project, Statistics statistics) {
    List<String> who = statistics.annotators().stream().map(Annotator::id).toList();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %d articles, %d annotators%n"
            .formatted(project, statistics.articles().size(), who.size()));
    table(text, "articles by status", statistics.byStatus(), who);
    table(text, "marks by tag", statistics.byTag(), who);
    table(text, "links by kind", statistics.byLink(), who);
    table(text, "marks by article", statistics.byArticle(), who);
    table(text, "linked to a speaker", statistics.bySpeaker(), who);
    return text.toString();
  }

  private static void table(StringBuilder text, String title, List<Row> rows, List<String> who) {
    TextTable table = new TextTable(title, who);
    rows.forEach(row -> table.add(row.name(), who.stream().map(row::of).toList()));
    text.append('\n').append(table);
  }

  private static byte[] json(String project, Statistics statistics) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("project", project);
    document.put("articles", statistics.articles().size());
    document.put("annotators", statistics.annotators().stream().map(Annotator::id).toList());
    document.put("byStatus", rows("status", statistics.byStatus()));
    document.put("byTag", rows("tag", statistics.byTag()));
    document.put("byLink", rows("link", statistics.byLink()));
    document.put("byArticle", rows("article", statistics.byArticle()));
    document.put("bySpeaker", rows("speaker", statistics.bySpeaker()));
    document.put("works", works(statistics));
    return PlainJson.document(document);
  }

  private static List<Map<String, Object>> rows(String what, List<Row> rows) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put(what, row.name());
      fields.put("byAnnotator", row.byAnnotator());
      list.add(fields);
    }
    return list;
  }

  private static List<Map<String, Object>> works(Statistics statistics) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Statistics.Counts work : statistics.works()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("article", work.article());
      fields.put("annotator", work.annotator());
      fields.put("status", work.status().id());
      fields.put("marks", work.marks());
      fields.put("open", work.open());
      list.add(fields);
    }
    return list;
  }
}
