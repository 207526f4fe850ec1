package dev.verbatim.exchange;

import dev.verbatim.exchange.Exporting.Exported;
import dev.verbatim.exchange.Importing.Imported;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Recipe;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Going;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Turns a data set from one form into another: takes it into a project that is made for it and
/// deleted afterwards, and writes it from there, so that both ways are those of any project.
/// Nothing of that project is forced to the disk; what is written from it is.
public final class Converting {
  private Converting() {}

  /// What came in and what went out.
  public record Converted(Imported in, Exported out) {}

  /// Converts.
  ///
  /// @param now when marks were made that come without a date
  /// @param target the file or folder, as [Exporting#isOneFile] has it
  /// @param replace whether what stands there may be replaced
  /// @return empty where it was cancelled; then nothing was written
  /// @throws FormatException where nothing of it can be read
  public static Optional<Converted> convert(
      Importing.Choice choice,
      Recipe recipe,
      Path target,
      boolean replace,
      Going going,
      Instant now)
      throws IOException, FormatException, ProjectException {
    Path scratch = Files.createTempDirectory("verbatim-convert");
    try {
      FileOperations files = FileOperations.scratch();
      Machine machine =
          new Machine(
              files, new StateFolder(scratch.resolve("state"), files), InstantSource.fixed(now));
      Project project = Project.create(scratch.resolve(name(choice)), machine);
      Imported in = Importing.read(project, choice, now, going);
      return in.whole()
          ? Exporting.write(project, recipe, target, replace, going)
              .map(out -> new Converted(in, out))
          : Optional.empty();
    } finally {
      FileTree.delete(scratch);
    }
  }

  /// What the data set is called, for those that name their project.
  private static String name(Importing.Choice choice) {
    String name = String.valueOf(choice.files().getFirst().toAbsolutePath().getFileName());
    return name.isBlank() || name.startsWith(".") || name.equals("state") ? "project" : name;
  }
}
