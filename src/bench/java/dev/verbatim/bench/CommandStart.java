package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Sample;
import dev.verbatim.bench.Recorder.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Row `command`: a command of the packaged program from the start of its launcher to the end: one
/// that tells what it takes, so that what is measured is the start and not the work. `AOTMode=on`
/// makes a cache that cannot be used a failure.
///
/// The floor is a bare `java` that says hello, from the same runtime, with an AOT cache of its own.
final class CommandStart {
  private static final int ROUNDS = 15;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Path program;
  private final Path folder;
  private final Path bench;

  /// @param program the packaged program
  /// @param folder for files
  /// @param bench the jar of the bench
  CommandStart(Path program, Path folder, Path bench) {
    this.program = program;
    this.folder = folder;
    this.bench = bench;
  }

  List<Sample> measure() throws IOException, InterruptedException {
    Path cache = folder.resolve("hello.aot");
    run(java("-XX:AOTCacheOutput=" + cache, "-cp", bench.toString()), hello());
    Jvm floor = java("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-cp", bench.toString());
    Jvm ours =
        new Jvm(
            List.of(program.resolve("bin/verbatim").toString()),
            Map.of("VERBATIM_JAVA_OPTIONS", "-XX:AOTMode=on"));
    List<Sample> samples = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double command = run(ours, List.of("search", "--help"));
      double least = run(floor, hello());
      if (round > 0) {
        samples.add(new Sample("command", Side.OURS, command));
        samples.add(new Sample("command", Side.FLOOR, least));
      }
    }
    return samples;
  }

  private static List<String> hello() {
    return List.of(Hello.class.getName());
  }

  private Jvm java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(program.resolve("runtime/bin/java").toString());
    command.addAll(List.of(options));
    return new Jvm(command, Map.of());
  }

  /// @return how long it took, in milliseconds
  private double run(Jvm jvm, List<String> arguments) throws IOException, InterruptedException {
    long start = System.nanoTime();
    jvm.run(folder.resolve("log"), arguments);
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }
}
