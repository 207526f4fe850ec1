package dev.verbatim.exchange;

import dev.verbatim.dataset.Source;
import dev.verbatim.dataset.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Files on disk, as they were named.
final class DiskSource implements Source {
  private final List<File> files;
  private final Optional<Unit> unit;

  /// @param given files, and folders that stand for the files in them whose names end as the format
  ///   has it
  DiskSource(List<Path> given, String ending, Optional<Unit> unit) throws IOException {
    this.unit = unit;
    List<File> all = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        all.addAll(within(path, ending));
      } else {
        all.add(new File(path.toString(), String.valueOf(path.getFileName())));
      }
    }
    this.files = List.copyOf(all);
  }

  private static List<File> within(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
          .sorted()
          .map(path -> new File(path.toString(), slashed(folder.relativize(path))))
          .toList();
    }
  }

  private static String slashed(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  @Override
  public List<File> files() {
    return files;
  }

  @Override
  public Optional<File> beside(File file, String name) {
    Path sibling = path(file).toAbsolutePath().resolveSibling(name).normalize();
    return Files.isRegularFile(sibling)
        ? Optional.of(new File(sibling.toString(), String.valueOf(sibling.getFileName())))
        : Optional.empty();
  }

  @Override
  public InputStream open(File file) throws IOException {
    return Files.newInputStream(path(file));
  }

  @Override
  public Optional<Unit> unit() {
    return unit;
  }

  private static Path path(File file) {
    return Path.of(file.name());
  }
}
