package dev.verbatim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts fresh processes.
///
/// @param command the executable and all its options
/// @param environment added to this process's own
record Jvm(List<String> command, Map<String, String> environment) {
  /// No display is needed, and none is used where there is one.
  static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

  private static final int PATIENCE_MINUTES = 5;

  /// With the options, module path and class path of this process, which are the program's.
  static Jvm likeThisOne() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(HEADLESS);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    return new Jvm(command, Map.of());
  }

  Jvm with(String... options) {
    List<String> more = new ArrayList<>(command);
    more.addAll(1, List.of(options));
    return new Jvm(more, environment);
  }

  /// Runs a class and waits until it has ended well.
  ///
  /// @param log where everything that it prints goes
  /// @return what it printed
  String run(Path log, List<String> arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String printed = Files.readString(log);
    if (!ended || process.exitValue() != 0) {
      throw new IOException("A measuring process failed: " + arguments + "\n" + printed);
    }
    return printed;
  }
}
