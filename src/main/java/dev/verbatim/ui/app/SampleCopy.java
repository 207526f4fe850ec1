package dev.verbatim.ui.app;

import dev.verbatim.project.ProjectException;
import dev.verbatim.ui.kit.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The sample project, which the program carries with it.
public final class SampleCopy {
  private static final String MARKER = "/sample/codebook.json";

  private SampleCopy() {}

  /// Copies the sample to a folder. A folder that is there already is left as it is, with all the
  /// work in it.
  public static void to(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    URL marker = Objects.requireNonNull(SampleCopy.class.getResource(MARKER), MARKER);
    try {
      URI uri = marker.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          copyTree(jar.getPath("/sample"), folder);
        }
      } else {
        copyTree(Objects.requireNonNull(Path.of(uri).getParent()), folder);
      }
    } catch (URISyntaxException e) {
      throw new IOException("The sample is not where it should be: " + marker, e);
    }
  }

  /// As [#to], for people.
  ///
  /// @return where it stands
  /// @throws ProjectException with a sentence, where it cannot be copied
  static Path at(Path folder) throws ProjectException {
    try {
      to(folder);
      return folder;
    } catch (IOException e) {
      throw new ProjectException(folder, Messages.get("sample.failed", "" + e.getMessage()));
    }
  }

  /// As [#at], to a folder that is not there yet, called so or with a number behind.
  static Path fresh(Path parent, String name) throws ProjectException {
    Path folder = parent.resolve(name);
    for (int number = 2; Files.exists(folder); number++) {
      folder = parent.resolve(name + "-" + number);
    }
    return at(folder);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
