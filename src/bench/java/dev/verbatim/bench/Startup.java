package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Sample;
import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.StateFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Row `startup`: from the start of the packaged program's process, with its own runtime and AOT
/// cache, until the first frame with the sample open is drawn.
///
/// The floor is a window with the same text in a bare RichTextFX area, from the same runtime, with
/// an AOT cache of its own. Both are told when to stop by the same [FirstFrame]. Nothing is warmed
/// up but the disk's cache.
final class Startup {
  private static final int ROUNDS = 7;
  private static final double MICROS_PER_MILLI = 1e3;

  private final Path program;
  private final Path folder;
  private final Path bench;
  private final Path text;

  /// @param program the packaged program
  /// @param folder an empty one, for files
  /// @param sample the sample project
  Startup(Path program, Path folder, Path sample) throws IOException {
    this.program = program;
    this.folder = folder;
    this.bench = folder.resolve("bench.jar");
    Path project = folder.resolve("sample");
    copy(sample, project);
    this.text = project.resolve("articles", "beijing-meeting.txt");
    jar();
    remember();
  }

  private void jar() {
    Path classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> Files.exists(p.resolve("dev/verbatim/bench/FirstFrame.class")))
            .findFirst()
            .orElseThrow();
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    tool.run(System.out, System.err, "--create", "--file=" + bench, "-C", classes.toString(), ".");
  }

  /// So that nobody is asked who is marking.
  private void remember() throws IOException {
    Path state = Files.createDirectories(folder.resolve("state", "verbatim"));
    Files.writeString(
        new StateFolder(state, FileOperations.disk()).settings(),
        "annotator.id=analyst-a\nannotator.name=Analyst A\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  List<Sample> measure() throws IOException, InterruptedException {
    Path cache = folder.resolve("bare.aot");
    run(bare("-XX:AOTCacheOutput=" + cache), bareArguments());
    List<Sample> samples = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double ours = run(packaged(), programArguments(Optional.empty()));
      double floor = run(bare("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), bareArguments());
      if (round > 0) {
        samples.add(new Sample("startup", Side.OURS, ours));
        samples.add(new Sample("startup", Side.FLOOR, floor));
      }
    }
    samples.addAll(new CommandStart(program, folder, bench).measure());
    return samples;
  }

  /// Leaves in a folder what was seen of a start, `startup.profile.txt`.
  void profile(Path profiles) throws IOException, InterruptedException {
    run(packaged(), programArguments(Optional.of(profiles)));
  }

  /// As the launcher starts it. The cache is no use to another class path, but to one that goes on
  /// behind its own; `AOTMode=on` makes a cache that cannot be used a failure.
  private Jvm packaged() throws IOException {
    return java(jars(".*"), "-XX:AOTCache=" + program.resolve("verbatim.aot"), "-XX:AOTMode=on");
  }

  private Jvm bare(String... options) throws IOException {
    return java(jars("(richtextfx|reactfx|undofx|flowless|wellbehavedfx).*"), options);
  }

  private Jvm java(List<Path> jars, String... options) {
    List<String> command = new ArrayList<>();
    command.add(program.resolve("runtime/bin/java").toString());
    command.addAll(List.of(options));
    command.add("--enable-native-access=javafx.graphics");
    command.addAll(Jvm.HEADLESS);
    command.add("-cp");
    command.add(
        Stream.concat(jars.stream(), Stream.of(bench))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    // The program looks for a display before it opens a window; the headless platform needs none.
    return new Jvm(
        command, Map.of("DISPLAY", ":none", "XDG_STATE_HOME", folder.resolve("state").toString()));
  }

  /// In the launcher's order: the program first.
  private List<Path> jars(String names) throws IOException {
    try (Stream<Path> all = Files.list(program.resolve("lib"))) {
      return all.filter(f -> f.getFileName().toString().matches(names))
          .sorted()
          .sorted(Comparator.comparing(f -> !f.endsWith("verbatim.jar")))
          .toList();
    }
  }

  private List<String> programArguments(Optional<Path> profiles) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                FirstFrame.class.getName(),
                "dev.verbatim.Main",
                folder.resolve("sample").toString()));
    profiles.ifPresent(file -> arguments.add(file.toString()));
    return arguments;
  }

  private List<String> bareArguments() {
    return List.of(FirstFrame.class.getName(), BareWindow.class.getName(), text.toString());
  }

  /// @return how long it took, in milliseconds
  private double run(Jvm jvm, List<String> arguments) throws IOException, InterruptedException {
    Instant start = Instant.now();
    String printed = jvm.run(folder.resolve("log"), arguments);
    long end = printed.lines().filter(l -> l.matches("\\d+")).mapToLong(Long::parseLong).sum();
    return (end - ChronoUnit.MICROS.between(Instant.EPOCH, start)) / MICROS_PER_MILLI;
  }
}
