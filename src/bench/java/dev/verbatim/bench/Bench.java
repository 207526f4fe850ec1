package dev.verbatim.bench;

import static java.util.stream.Collectors.toList;

import dev.verbatim.bench.Recorder.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Measures every row in fresh processes, and leaves `bench.json` and a table.
///
///     Bench TARGET PROGRAM SAMPLE PROCESSES
///
/// TARGET is where the results go, PROGRAM the packaged program, SAMPLE the sample project; PROCESSES
/// says how many measure each row.
public final class Bench {
  /// Which scenario measures a row, by how the row's name begins; of several the longest counts.
  private static final Map<String, String> SCENARIOS =
      Map.ofEntries(
          Map.entry("open-", "opening"),
          Map.entry("tag-", "tagging"),
          Map.entry("scroll-", "scrolling"),
          Map.entry("links-", "linking"),
          Map.entry("seek-", "seeking"),
          Map.entry("open-20k", "listing"),
          Map.entry("scroll-20k", "listing"),
          Map.entry("search-", "searching"),
          Map.entry("desk-", "at-the-desk"),
          Map.entry("undo-", "undoing"),
          Map.entry("agree-", "agreeing"),
          Map.entry("align-", "aligning"),
          Map.entry("settle-", "adjudicating"),
          Map.entry("load-", "reading-and-writing"),
          Map.entry("write-", "reading-and-writing"),
          Map.entry("heap-", "holding"),
          Map.entry("export-", "data-sets"),
          Map.entry("import-", "data-sets"),
          Map.entry("read-", "data-sets"),
          Map.entry("heap-export-", "large-data-sets"),
          Map.entry("heap-read-", "large-data-sets"),
          Map.entry("brat-", "reading-brat"),
          Map.entry("saved", "forcing"));

  private final Path folder;
  private final Startup startup;
  private final Jvm jvm = Jvm.likeThisOne().with("-Djavafx.animation.fullspeed=true");

  private Bench(Path folder, Startup startup) {
    this.folder = folder;
    this.startup = startup;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    Path folder = target.resolve("bench");
    deleteTree(folder);
    Path files = Files.createDirectories(folder.resolve("startup"));
    Startup startup =
        new Startup(Path.of(arguments[1]).toAbsolutePath(), files, Path.of(arguments[2]));
    List<Row> rows = new Bench(folder, startup).measure(Integer.parseInt(arguments[3]));
    List<Map<String, ?>> json = new ArrayList<>();
    rows.forEach(row -> json.add(row.json()));
    JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValue(target.resolve("bench.json").toFile(), json);
    System.out.println(table(rows));
  }

  private List<Row> measure(int processes) throws IOException, InterruptedException {
    List<List<Sample>> runs = new ArrayList<>();
    say("startup");
    for (Sample sample : startup.measure()) {
      runs.add(List.of(sample));
    }
    List<String> scenarios = Measure.SCENARIOS.keySet().stream().sorted().toList();
    for (int round = 1; round <= processes; round++) {
      for (String scenario : scenarios) {
        say("%s, process %d of %d".formatted(scenario, round, processes));
        runs.add(run(scenario, List.of()));
      }
    }
    List<Row> rows = Aim.ALL.stream().map(aim -> Row.of(aim, runs)).toList();
    profile(rows.stream().filter(row -> !row.isMet()).map(row -> row.aim().name()).toList());
    return rows;
  }

  /// Runs one scenario in a process of its own, in an empty folder.
  private List<Sample> run(String scenario, List<String> watched)
      throws IOException, InterruptedException {
    Path place = folder.resolve(scenario);
    deleteTree(place);
    Files.createDirectories(place);
    List<String> arguments =
        new ArrayList<>(List.of(Measure.class.getName(), scenario, place.toString()));
    arguments.addAll(watched);
    jvm.run(place.resolve("log"), arguments);
    return Recorder.read(place.resolve(Measure.SAMPLES));
  }

  /// Finds out where the time of some rows goes.
  private void profile(List<String> rows) throws IOException, InterruptedException {
    Map<String, List<String>> byScenario =
        rows.stream().collect(Collectors.groupingBy(Bench::scenario, TreeMap::new, toList()));
    for (Map.Entry<String, List<String>> missed : byScenario.entrySet()) {
      say("where the time goes: " + String.join(", ", missed.getValue()));
      if (missed.getKey().equals("startup")) {
        startup.profile(folder);
      } else {
        run(missed.getKey(), missed.getValue());
        for (String row : missed.getValue()) {
          Path profile = Path.of(row + ".profile.txt");
          Path seen = folder.resolve(missed.getKey()).resolve(profile);
          if (Files.exists(seen)) {
            Files.copy(seen, folder.resolve(profile));
          }
        }
      }
    }
  }

  private static String scenario(String row) {
    return SCENARIOS.entrySet().stream()
        .filter(e -> row.startsWith(e.getKey()))
        .max(Comparator.comparingInt(e -> e.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("startup");
  }

  private static String table(List<Row> rows) {
    StringBuilder table = new StringBuilder();
    table.append(line("row", "value", "p99", "floor", "ratio", "low - high", "aim"));
    for (Row row : rows) {
      Row.Figure floor = row.floor();
      Double ratio = row.ratio();
      table.append(
          line(
              row.aim().name(),
              number(row.ours().median()) + " " + row.aim().unit(),
              number(row.ours().p99()),
              floor == null ? "-" : number(floor.median()),
              ratio == null ? "-" : number(ratio),
              number(row.ours().low()) + " - " + number(row.ours().high()),
              row.aim().text() + (row.isMet() ? "" : "  MISSED")));
    }
    return table.toString();
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-18s %12s %9s %9s %7s %19s   %s%n", cells);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void say(String what) {
    System.out.println("bench: " + what);
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
