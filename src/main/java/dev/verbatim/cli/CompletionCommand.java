package dev.verbatim.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Prints what completes the commands in a shell.
@Command(
    name = "completion",
    customSynopsis = "verbatim completion",
    description = "prints a script that completes commands in bash and zsh")
final class CompletionCommand implements Callable<Integer> {
  private final PrintStream out;
  private final Supplier<CommandLine> commands;

  /// @param commands makes all commands, with what each takes
  CompletionCommand(PrintStream out, Supplier<CommandLine> commands) {
    this.out = out;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    CommandLine all = commands.get();
    // a path by itself opens the window
    all.getCommandSpec().addPositional(PositionalParamSpec.builder().type(Path.class).build());
    out.print(AutoComplete.bash("verbatim", all));
    return ExitStatus.DONE;
  }
}
