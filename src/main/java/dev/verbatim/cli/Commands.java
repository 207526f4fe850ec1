package dev.verbatim.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/// The commands that work without a window, by name.
///
/// Only the one that is called is set up: picocli finds out what each takes by reflection, and that
/// is most of a small command's time.
public final class Commands {
  /// In the order of the program's help. Known without picocli, which is not needed for a window.
  private static final List<String> NAMES =
      List.of(
          "new",
          "import",
          "export",
          "convert",
          "check",
          "stats",
          "search",
          "agree",
          "share",
          "receive",
          "merge-file",
          "completion");

  private static final int SYNOPSIS = "verbatim tour FOLDER  ".length();

  /// Has picocli not look through all libraries for Groovy, which none of them brings.
  private static final String WITHOUT_GROOVY = "picocli.disable.closures";

  private final PrintStream out;
  private final PrintStream err;

  /// @param out where the answers go, as UTF-8
  /// @param err where it is told what is wrong, as UTF-8
  public Commands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = new LinePrinter(err);
  }

  /// Whether there is a command of that name.
  public static boolean has(String name) {
    return NAMES.contains(name);
  }

  static List<String> names() {
    return NAMES;
  }

  private Object command(String name) {
    return switch (name) {
      case "check" -> new CheckCommand(out, err);
      case "stats" -> new StatsCommand(out, err);
      case "search" -> new SearchCommand(out, err);
      case "agree" -> new AgreeCommand(out, err);
      case "new" -> new NewCommand(out, err);
      case "import" -> new ImportCommand(out, err);
      case "export" -> new ExportCommand(out, err);
      case "convert" -> new ConvertCommand(out, err);
      case "share" -> new ShareCommand(out, err);
      case "receive" -> new ReceiveCommand(out, err);
      case "merge-file" -> new MergeFileCommand(err);
      case "completion" -> new CompletionCommand(out, () -> line(NAMES));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// What the commands have in common.
  @Command(name = "verbatim")
  private static final class Root {}

  private CommandLine line(List<String> names) {
    System.setProperty(WITHOUT_GROOVY, "true");
    CommandLine line = new CommandLine(new Root());
    names.forEach(name -> line.addSubcommand(command(name)));
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().addOption(help()));
    return line.setExpandAtFiles(false)
        .setOut(utf8(out))
        .setErr(utf8(err))
        .setParameterExceptionHandler(this::refuse)
        .setExecutionExceptionHandler((fault, _, _) -> giveUp(fault));
  }

  private static OptionSpec help() {
    return OptionSpec.builder("--help").usageHelp(true).description("shows this").build();
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// Runs a command. Whatever stops it is told as a sentence.
  ///
  /// @param arguments its name and what follows it
  /// @return the status to end with, as [ExitStatus] has it
  public int run(List<String> arguments) {
    int status = executed(arguments);
    err.flush();
    if (out.checkError()) {
      err.println("The answer could not be written: the standard output is closed or full.");
      return ExitStatus.COULD_NOT;
    }
    return status;
  }

  /// Errors pass picocli's handler by.
  private int executed(List<String> arguments) {
    try {
      return line(List.of(arguments.getFirst())).execute(arguments.toArray(String[]::new));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return giveUp(e);
    }
  }

  /// How each command is called and what it does, laid out as the program's own help.
  public String usage() {
    return line(NAMES).getSubcommands().values().stream()
        .map(command -> usage(command.getCommandSpec().usageMessage()))
        .collect(Collectors.joining());
  }

  private static String usage(UsageMessageSpec message) {
    String synopsis = message.customSynopsis()[0];
    String description = message.description()[0];
    String column = " ".repeat(SYNOPSIS);
    return synopsis.length() > SYNOPSIS
        ? synopsis + "\n" + column + " " + description + "\n"
        : (synopsis + column).substring(0, SYNOPSIS) + " " + description + "\n";
  }

  private int refuse(ParameterException e, String[] arguments) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(
        "%s. See `%s --help`.".formatted(withoutStop(String.valueOf(e.getMessage())), command));
    return ExitStatus.COULD_NOT;
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private int giveUp(Throwable fault) {
    err.println(Faults.sentence(fault));
    return ExitStatus.COULD_NOT;
  }
}
