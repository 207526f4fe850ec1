package dev.verbatim.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;

/// Copies of a project's files as they are before a repair changes them: in `repaired/TIME/`, laid
/// out like the project. Nothing ever deletes them.
public final class SafeCopies {
  private final Layout.Folder layout;
  private final FileOperations files;
  private final Path folder;

  /// For one repair, which begins now. No folder is made until there is something to copy.
  ///
  /// @throws ProjectException where the project is a lone text
  public SafeCopies(Project project) throws ProjectException {
    this.layout = project.layout().folder();
    this.files = project.machine().files();
    String time =
        project
            .machine()
            .clock()
            .instant()
            .truncatedTo(ChronoUnit.SECONDS)
            .toString()
            .replace(':', '-');
    Path wanted = layout.place().resolve("repaired").resolve(time);
    for (int i = 2; files.exists(wanted); i++) {
      wanted = wanted.resolveSibling(time + "-" + i);
    }
    this.folder = wanted;
  }

  /// Copies a file of the project.
  ///
  /// @return where the copy is, forced to disk
  /// @throws ProjectException where it cannot be made; then the file must not be changed
  public Path of(Path file) throws ProjectException {
    Path copy = folder.resolve(layout.place().relativize(file).toString());
    Path around = folder.resolve(layout.place().relativize(parent(file)).toString());
    try {
      files.createFolders(around);
      files.create(copy, files.read(file));
      files.forceFolder(around);
      return copy;
    } catch (IOException e) {
      throw FileTrouble.writing(copy, e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
