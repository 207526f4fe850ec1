package dev.verbatim.cli;

import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The commands that work without a window, by name.
public final class Commands {
  /// Known without picocli, which takes a while to set up and is not needed for a window.
  private static final Set<String> NAMES = Set.of("agree", "export", "import", "merge-file");

  private static final int COULD_NOT = 2;
  private static final int SYNOPSIS = "verbatim tour FOLDER  ".length();

  private final PrintStream out;
  private final PrintStream err;
  private final CommandLine line;

  /// @param out where the answers go, as UTF-8
  /// @param err where it is told what is wrong, as UTF-8
  public Commands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.line =
        new CommandLine(new Root())
            .addSubcommand(new AgreeCommand(out, err))
            .addSubcommand(new ExportCommand(err))
            .addSubcommand(new ImportCommand(err))
            .addSubcommand(new MergeFileCommand(err))
            .setOut(utf8(out))
            .setErr(utf8(err))
            .setParameterExceptionHandler(this::refuse)
            .setExecutionExceptionHandler(this::giveUp);
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().addOption(help()));
  }

  private static OptionSpec help() {
    return OptionSpec.builder("--help").usageHelp(true).description("shows this").build();
  }

  /// What the commands have in common.
  @Command(name = "verbatim")
  private static final class Root {}

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// Whether there is a command of that name.
  public static boolean has(String name) {
    return NAMES.contains(name);
  }

  /// The commands' names as picocli knows them.
  Set<String> names() {
    return line.getSubcommands().keySet();
  }

  /// Runs a command.
  ///
  /// @param arguments its name and what follows it
  /// @return the status to end with
  public int run(List<String> arguments) {
    int status = line.execute(arguments.toArray(String[]::new));
    out.flush();
    err.flush();
    return status;
  }

  /// How each command is called and what it does, laid out as the program's own help.
  public String usage() {
    return line.getSubcommands().values().stream()
        .map(command -> command.getCommandSpec().usageMessage())
        .map(message -> usage(message.customSynopsis()[0], message.description()[0]))
        .collect(Collectors.joining());
  }

  private static String usage(String synopsis, String description) {
    String column = " ".repeat(SYNOPSIS);
    return synopsis.length() > SYNOPSIS
        ? synopsis + "\n" + column + " " + description + "\n"
        : (synopsis + column).substring(0, SYNOPSIS) + " " + description + "\n";
  }

  private int refuse(ParameterException e, String[] arguments) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(
        "%s. See `%s --help`.".formatted(withoutStop(String.valueOf(e.getMessage())), command));
    return COULD_NOT;
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /// What a file or a folder is at fault for is told; anything else is a fault of the program, and
  /// goes on.
  private int giveUp(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof ProjectException || e instanceof IOException) {
      err.println(e.getMessage());
      return COULD_NOT;
    }
    throw e;
  }
}
