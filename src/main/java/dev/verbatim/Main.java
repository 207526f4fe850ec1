package dev.verbatim;

import dev.verbatim.cli.Commands;
import dev.verbatim.cli.ExitStatus;
import dev.verbatim.ui.app.About;
import dev.verbatim.ui.app.Display;
import dev.verbatim.ui.app.Launch;
import dev.verbatim.ui.app.SampleCopy;
import dev.verbatim.ui.app.Tour;
import dev.verbatim.ui.app.VerbatimApp;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Where the program starts: no arguments or a path open the window, a command does its work.
public final class Main {
  private static final String WINDOW =
      """
      verbatim [PATH]        opens the window, on a project's folder, a text or a bundle where one is given
      verbatim tour FOLDER   marks up the sample with no display; leaves JSON and pictures in FOLDER
      """;

  private static final String SELF =
      """
      verbatim --version
      verbatim --help
      """;

  private Main() {}

  /// Numbers are written as the sentences are that they stand in, which are English.
  ///
  /// A command that is done leaves nothing running and just ends: [System#exit] asks every library
  /// whether it brings a logger, which would take a third of a small command's time.
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    int status = run(List.of(arguments));
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  private static int run(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    if (Commands.has(first)) {
      return commands().run(arguments);
    }
    if (arguments.contains("--help") || arguments.contains("-h")) {
      return print(usage());
    }
    try {
      return switch (first) {
        case "" -> window(Launch.last());
        case "--version" -> print("Verbatim " + About.version() + "\n");
        case "tour" -> tour(folder(arguments));
        case "--demo" -> demo(folder(arguments));
        case "--rehearse" -> rehearse(folder(arguments));
        default -> window(Launch.of(path(arguments)));
      };
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      utf8(System.err).println(e.getMessage());
      return ExitStatus.COULD_NOT;
    }
  }

  private static Commands commands() {
    return new Commands(utf8(System.out), utf8(System.err));
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static String usage() {
    return WINDOW + commands().usage() + SELF;
  }

  /// What the window is to open; whoever says more than that has mistyped a command.
  private static Path path(List<String> arguments) {
    String first = arguments.getFirst();
    if (arguments.size() > 1 || first.startsWith("-")) {
      throw new IllegalArgumentException(
          "There is no command “%s”. See `verbatim --help`.".formatted(first));
    }
    return Path.of(first);
  }

  private static Path folder(List<String> arguments) {
    if (arguments.size() < 2) {
      throw new IllegalArgumentException("A folder is missing.\n" + usage());
    }
    return Path.of(arguments.get(1));
  }

  /// Opens a copy of the sample in `folder`, or where there is no display takes the tour there.
  private static int demo(Path folder) throws IOException {
    if (Display.isThere()) {
      Path copy = folder.resolve("sample");
      SampleCopy.to(copy);
      return window(Launch.sample(copy));
    }
    System.out.println("There is no display, so Verbatim marks up the sample without a window.");
    return tour(folder.resolve("tour"));
  }

  /// Runs commands, one a line of a file with tabs between the words: the build does so, to find
  /// out what their next start can be spared.
  private static int rehearse(Path file) throws IOException {
    int worst = ExitStatus.DONE;
    for (String line : Files.readAllLines(file)) {
      worst = Math.max(worst, run(List.of(line.split("\t"))));
    }
    return worst == ExitStatus.COULD_NOT ? worst : ExitStatus.DONE;
  }

  private static int window(Launch launch) {
    if (!Display.isThere()) {
      throw new IllegalStateException(
          "There is no display to open a window on: start Verbatim in a desktop session, or set"
              + " DISPLAY. `verbatim tour FOLDER` needs none.");
    }
    try {
      VerbatimApp.run(launch);
    } catch (UnsupportedOperationException e) {
      throw new IllegalStateException(
          "The window cannot be opened (%s). On Linux it needs GTK 3 (install libgtk-3-0) and a"
                  .formatted(e.getMessage())
              + " display; `verbatim tour FOLDER` needs neither.",
          e);
    }
    System.exit(ExitStatus.DONE); // whatever the toolkit has left running ends, too
    return ExitStatus.DONE;
  }

  private static int tour(Path folder) throws IOException {
    Display.doWithout();
    Tour.take(folder).forEach(System.out::println);
    return ExitStatus.DONE;
  }

  private static int print(String text) {
    PrintStream out = utf8(System.out);
    out.print(text);
    out.flush();
    return ExitStatus.DONE;
  }
}
