package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeCopiesTest {
  @TempDir private Path folder;
  private final FailingFiles files = new FailingFiles();
  private Project project;

  @BeforeEach
  void makeProject() throws ProjectException {
    StateFolder state = new StateFolder(folder.resolve("state"), files);
    Instant now = Instant.parse("2026-11-24T08:00:00.5Z");
    project = Project.create(folder.resolve("project"), new Machine(files, state, () -> now));
  }

  @Test
  void eachRepairHasAFolderOfItsOwnLaidOutLikeTheProject() throws IOException, ProjectException {
    Path place = project.folder();
    SafeCopies copies = new SafeCopies(project);
    assertThat(place.resolve("repaired")).doesNotExist();
    Path copy = copies.of(place.resolve("codebook.json"));
    assertThat(copy).isEqualTo(place.resolve("repaired/2026-11-24T08-00-00Z/codebook.json"));
    assertThat(copy).hasSameBinaryContentAs(place.resolve("codebook.json"));
    Path own = Files.createDirectories(place.resolve("annotations/analyst-a"));
    Path set = Files.writeString(own.resolve("talks.json"), "{}");
    assertThat(new SafeCopies(project).of(set))
        .isEqualTo(
            place.resolve("repaired/2026-11-24T08-00-00Z-2/annotations/analyst-a/talks.json"));
  }

  @Test
  void whereNoCopyCanBeMadeThatIsToldBeforeAnythingIsChanged() throws ProjectException {
    SafeCopies copies = new SafeCopies(project);
    Path file = project.folder().resolve("codebook.json");
    files.failWrites(path -> path.toString().contains("repaired"));
    assertThatThrownBy(() -> copies.of(file))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("This cannot be written: ");
  }
}
