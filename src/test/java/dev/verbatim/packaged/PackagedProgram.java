package dev.verbatim.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program as people get it, started as a process on a machine with no display and a locale
/// that knows no letters beyond ASCII.
final class PackagedProgram {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("verbatim.program", "target/verbatim/bin/verbatim"))
          .toAbsolutePath();

  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;

  /// @param folder an empty one: its home, and where what it prints is kept
  PackagedProgram(Path folder) {
    this.folder = folder;
  }

  /// What a run of it came to.
  ///
  /// @param out the standard output, as UTF-8
  /// @param err the error output, as UTF-8
  /// @param classes the names of the classes that were loaded, each with where it came from
  record Ended(int status, String out, String err, List<String> classes) {}

  /// Runs it to its end.
  Ended run(List<String> arguments) throws IOException, InterruptedException {
    return run(arguments, Map.of());
  }

  /// Runs it to its end.
  ///
  /// @param more variables of its environment
  Ended run(List<String> arguments, Map<String, String> more)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Files.deleteIfExists(log);
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().put("VERBATIM_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + ":none");
    builder.environment().putAll(more);
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    assertThat(ended).as("%s ended", arguments).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out),
        Files.readString(err),
        Files.exists(log) ? Files.readAllLines(log) : List.of());
  }
}
