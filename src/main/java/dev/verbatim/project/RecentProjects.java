package dev.verbatim.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The projects and lone texts opened last, newest first; a file with one path a line.
public final class RecentProjects {
  static final int MOST = 20;

  private final Path folder;
  private final Path file;
  private final AtomicFile atomic;
  private final FileOperations files;

  RecentProjects(Path folder, FileOperations files) {
    this.folder = folder;
    this.file = folder.resolve("recent");
    this.files = files;
    this.atomic = new AtomicFile(files);
  }

  /// At most twenty, those included that are not there at the moment: a drive may come back.
  public List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (String line : lines()) {
      try {
        if (!line.isBlank() && paths.size() < MOST) {
          paths.add(Path.of(line));
        }
      } catch (InvalidPathException _) {
        // written on another system, or by hand: no project that could be opened here
      }
    }
    return List.copyOf(paths);
  }

  /// Puts a path first. A list that cannot be written is no reason to stop anybody: it stays as it
  /// was.
  public void opened(Path path) {
    List<Path> paths = without(path);
    paths.addFirst(path.toAbsolutePath());
    write(paths);
  }

  /// Takes a path from the list.
  public void forget(Path path) {
    write(without(path));
  }

  private List<Path> without(Path path) {
    List<Path> paths = new ArrayList<>(paths());
    paths.remove(path.toAbsolutePath());
    return paths;
  }

  private List<String> lines() {
    try {
      return new String(files.read(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private void write(List<Path> paths) {
    StringBuilder text = new StringBuilder();
    paths.stream().limit(MOST).forEach(path -> text.append(path).append('\n'));
    try {
      files.createFolders(folder);
      atomic.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // as the method says
    }
  }
}
