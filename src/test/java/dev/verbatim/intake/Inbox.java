package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Going;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Files in a temporary folder that are read as documents, beside a project.
final class Inbox {
  final Path folder;
  final Project project;

  Inbox(Path temporary) throws ProjectException {
    folder = temporary;
    FileOperations disk = FileOperations.disk();
    StateFolder state = new StateFolder(temporary.resolve("state"), disk);
    project =
        Project.create(
            temporary.resolve("project"), new Machine(disk, state, InstantSource.system()));
  }

  Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name, String words) {
    return file(name, words.getBytes(StandardCharsets.UTF_8));
  }

  /// What a file holds.
  Reading read(String name, String words) {
    return Documents.read(file(name, words), Optional.empty());
  }

  Reading read(String name, byte[] bytes) {
    return Documents.read(file(name, bytes), Optional.empty());
  }

  /// The one article that a file holds.
  NewArticle article(String name, String words) {
    return article(name, words.getBytes(StandardCharsets.UTF_8));
  }

  NewArticle article(String name, byte[] bytes) {
    Reading reading = read(name, bytes);
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.articles()).hasSize(1);
    return reading.articles().getFirst();
  }

  /// Why a file is refused as a whole.
  String refusal(String name, byte[] bytes) {
    Reading reading = read(name, bytes);
    assertThat(reading.articles()).isEmpty();
    assertThat(reading.refused()).hasSize(1);
    assertThat(reading.refused().getFirst().file()).isEqualTo(folder.resolve(name));
    return reading.refused().getFirst().sentence();
  }

  String refusal(String name, String words) {
    return refusal(name, words.getBytes(StandardCharsets.UTF_8));
  }

  /// What files hold, beside what the project has.
  List<Reading> readAll(Path... files) throws ProjectException {
    return Documents.read(project, List.of(files), Going.TO_THE_END).orElseThrow();
  }
}
