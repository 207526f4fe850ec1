package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// A process of the bench: runs one scenario and leaves what it measured.
///
///     Measure SCENARIO FOLDER [ROW]...
///
/// The samples go to `FOLDER/samples`. Rows that are named are watched while they are timed, and
/// what was seen goes to `FOLDER/ROW.profile.txt`.
final class Measure {
  static final String SAMPLES = "samples";

  static final Map<String, Supplier<Scenario>> SCENARIOS =
      Map.ofEntries(
          Map.entry("opening", Opening::new),
          Map.entry("tagging", Tagging::new),
          Map.entry("undoing", Undoing::new),
          Map.entry("scrolling", Scrolling::new),
          Map.entry("linking", Linking::new),
          Map.entry("seeking", Seeking::new),
          Map.entry("listing", Listing::new),
          Map.entry("searching", Searching::new),
          Map.entry("data-sets", DataSets::new),
          Map.entry("large-data-sets", LargeDataSets::new),
          Map.entry("reading-brat", ReadingBrat::new),
          Map.entry("agreeing", Agreeing::new),
          Map.entry("aligning", Aligning::new),
          Map.entry("adjudicating", Adjudicating::new),
          Map.entry("at-the-desk", AtTheDesk::new),
          Map.entry("reading-and-writing", ReadingAndWriting::new),
          Map.entry("forcing", Forcing::new),
          Map.entry("holding", () -> new Holding(Side.OURS)),
          Map.entry("holding-nothing", () -> new Holding(Side.FLOOR)));

  private Measure() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    List<String> watched = List.of(arguments).subList(2, arguments.length);
    Optional<Sampler> sampler =
        watched.isEmpty() ? Optional.empty() : Optional.of(new Sampler(watched));
    Recorder recorder = new Recorder(sampler);
    Scenario scenario = Objects.requireNonNull(SCENARIOS.get(arguments[0]), arguments[0]).get();
    scenario.run(recorder, Files.createDirectories(folder.resolve("work")));
    recorder.write(folder.resolve(SAMPLES));
    if (sampler.isPresent()) {
      sampler.get().write(folder);
    }
    System.exit(0);
  }
}
