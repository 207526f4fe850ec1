package dev.verbatim.cli;

import dev.verbatim.exchange.FileMerge;
import dev.verbatim.format.FormatException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Merges two histories of one file of a project: a merge driver for Git.
///
/// It ends with 0 also where values collide in a set or a review, since both are kept in it; how
/// many wait for a decision is said on the error output. It ends with 1 where nothing could be
/// written, and where what was written is to be looked at before it is taken for the truth.
@Command(
    name = "merge-file",
    customSynopsis = "verbatim merge-file BASE OURS THEIRS [PATH]",
    description = "merges two histories of a file of a project into OURS, as a merge driver of Git")
final class MergeFileCommand implements Callable<Integer> {
  private final PrintStream err;

  @Parameters(index = "0", paramLabel = "BASE", description = "what both have in common (%%O)")
  private Path base = Path.of("");

  @Parameters(index = "1", paramLabel = "OURS", description = "the own state, and the result (%%A)")
  private Path ours = Path.of("");

  @Parameters(index = "2", paramLabel = "THEIRS", description = "the other state (%%B)")
  private Path theirs = Path.of("");

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "PATH",
      description = "where the file stands in the project (%%P), if that is not OURS")
  private @Nullable Path place;

  MergeFileCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path shown = Optional.ofNullable(place).orElse(ours);
    try {
      FileMerge.Merged merged = FileMerge.merge(base, ours, theirs, shown);
      say(shown, merged);
      return ExitStatus.of(merged.collisions().isEmpty());
    } catch (FormatException e) {
      err.println(e.getMessage());
      return ExitStatus.FINDINGS;
    } catch (NoSuchFileException e) {
      err.println(e.getMessage() + " is not there.");
      return ExitStatus.FINDINGS;
    }
  }

  private void say(Path shown, FileMerge.Merged merged) {
    int waiting = merged.waiting();
    if (waiting > 0) {
      err.println(
          waiting == 1
              ? shown + ": one value waits for a decision in Verbatim."
              : "%s: %d values wait for a decision in Verbatim.".formatted(shown, waiting));
    }
    if (!merged.collisions().isEmpty()) {
      err.println(
          "%s: both sides changed the same, and the file now holds what both say: %s. Look at it in Verbatim or by hand, and add it."
              .formatted(shown, String.join("; ", merged.collisions())));
    }
  }
}
