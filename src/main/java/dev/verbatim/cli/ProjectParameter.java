package dev.verbatim.cli;

import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// The project that a command is about: its first parameter.
final class ProjectParameter {
  @Parameters(index = "0", paramLabel = "PROJECT", description = "the project's folder")
  private Path folder = Path.of("");

  /// Opens it, for a command that reads what it needs.
  ///
  /// @throws ProjectException where there is none, or its codebook cannot be read
  Project open() throws ProjectException {
    return Project.openUnlisted(folder, Machine.here());
  }

  /// Opens it, with what is wrong with it anywhere among [Project#problems].
  Project openListed() throws ProjectException {
    return Project.open(folder, Machine.here()).project();
  }

  Path folder() {
    return folder;
  }
}
