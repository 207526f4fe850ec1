package dev.verbatim.cli;

import dev.verbatim.exchange.ProjectCheck;
import dev.verbatim.exchange.ProjectRepair;
import dev.verbatim.format.PlainJson;
import dev.verbatim.project.Fault;
import dev.verbatim.project.Inspection;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells what is not as it should be in a project, and mends what can be mended.
@Command(
    name = "check",
    customSynopsis = "verbatim check PROJECT [--json] [--repair]",
    description = "tells what is amiss in a project's files and marks; status 1 where anything is")
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final ProjectParameter parameter = new ProjectParameter();

  @Option(names = "--json", description = "prints JSON, and not lines")
  private boolean json;

  @Option(
      names = "--repair",
      description =
          "first mends what needs nobody's judgement, told line by line; a copy of each file that"
              + " is changed is kept in the project, in repaired. Without this nothing is written")
  private boolean repair;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws ProjectException {
    ProjectRepair.Outcome repaired = new ProjectRepair.Outcome(List.of(), List.of());
    if (repair) {
      repaired = ProjectRepair.of(parameter.open());
      repaired.done().stream().map(Problem::message).forEach(m -> err.println("repaired: " + m));
      repaired.left().stream().map(Problem::message).forEach(m -> err.println("left: " + m));
    }
    Project project = Inspection.open(parameter.folder(), Machine.here());
    ProjectCheck check = ProjectCheck.of(project);
    if (json) {
      out.writeBytes(json(project, check, repaired));
    } else {
      check.faults().stream().map(Fault::message).forEach(out::println);
      out.print(findings(check));
    }
    err.println(
        "%s: %d sets, %d faults, %d findings."
            .formatted(project.name(), check.sets(), check.faults().size(), check.open()));
    return ExitStatus.of(check.isClean() && repaired.left().isEmpty());
  }

  private static String findings(ProjectCheck check) {
    if (check.findings().isEmpty()) {
      return "";
    }
    TreeSet<String> who = new TreeSet<>();
    check.findings().values().forEach(counts -> who.addAll(counts.keySet()));
    TextTable table = new TextTable("findings", List.copyOf(who));
    check
        .findings()
        .forEach(
            (found, counts) ->
                table.add(found.id(), who.stream().map(w -> counts.getOrDefault(w, 0)).toList()));
    return table.toString();
  }

  private static byte[] json(Project project, ProjectCheck check, ProjectRepair.Outcome repaired) {
    List<Map<String, Object>> faults = new ArrayList<>();
    for (Fault fault : check.faults()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", fault.kind().id());
      fields.putAll(fields(fault.problem(), project));
      faults.add(fields);
    }
    List<Map<String, Object>> findings = new ArrayList<>();
    check
        .findings()
        .forEach(
            (found, counts) -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("check", found.id());
              fields.put("byAnnotator", counts);
              findings.add(fields);
            });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("project", project.name());
    document.put("sets", check.sets());
    document.put("faults", faults);
    document.put("findings", findings);
    document.put("repaired", repaired.done().stream().map(p -> fields(p, project)).toList());
    document.put("left", repaired.left().stream().map(p -> fields(p, project)).toList());
    return PlainJson.document(document);
  }

  /// A problem, with its file as seen from the project.
  private static Map<String, Object> fields(Problem problem, Project project) {
    Path folder = project.folder();
    Path file =
        problem.file().startsWith(folder) ? folder.relativize(problem.file()) : problem.file();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", file.toString().replace('\\', '/'));
    fields.put("line", problem.line());
    fields.put("sentence", problem.sentence());
    return fields;
  }
}
