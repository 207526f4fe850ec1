package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  private static final Path HOME = Path.of("/somewhere/home");

  @TempDir Path temporary;

  private final FailingFiles files = new FailingFiles();

  @Test
  void eachSystemHasItsPlace() {
    assertThat(StateFolder.place("Linux", Map.of(), HOME))
        .isEqualTo(HOME.resolve(".local/state/verbatim"));
    assertThat(StateFolder.place("Linux", Map.of("XDG_STATE_HOME", "/var/home"), HOME))
        .isEqualTo(Path.of("/var/home/verbatim"));
    assertThat(StateFolder.place("Linux", Map.of("XDG_STATE_HOME", "relative"), HOME))
        .isEqualTo(HOME.resolve(".local/state/verbatim"));
    assertThat(StateFolder.place("Mac OS X", Map.of("XDG_STATE_HOME", "/var/home"), HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/Verbatim"));
    assertThat(StateFolder.place("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
        .isEqualTo(Path.of("/local/Verbatim"));
    assertThat(StateFolder.place("Windows 11", Map.of(), HOME))
        .isEqualTo(HOME.resolve("AppData/Local/Verbatim"));
  }

  @Test
  void theInstallationIsDrawnOnceAndKept() {
    String drawn = state().installation();

    assertThat(drawn).matches("[0-9a-f]{4,8}");
    assertThat(state().installation()).isEqualTo(drawn);
  }

  @Test
  void installationsDiffer() {
    assertThat(new StateFolder(temporary.resolve("other"), files).installation())
        .isNotEqualTo(state().installation());
  }

  @Test
  void anInstallationThatCannotBeKeptServesForNow() {
    files.failAlways(FailingFiles.Fault.DENIED, _ -> true);
    StateFolder state = state();

    assertThat(state.installation()).matches("[0-9a-f]{8}").isEqualTo(state.installation());
  }

  @Test
  void anInstallationThatIsNoneIsNotTaken() throws IOException {
    Files.createDirectories(state().folder());
    Files.writeString(state().folder().resolve("installation"), "what is this?");

    assertThat(state().installation()).matches("[0-9a-f]{8}");
  }

  @Test
  void projectsHaveTheirOwnJournals() {
    assertThat(state().journals(Path.of("/a"))).isNotEqualTo(state().journals(Path.of("/b")));
    assertThat(state().journals(Path.of("/a"))).isEqualTo(state().journals(Path.of("/a")));
  }

  @Test
  void theProjectOpenedLastStandsFirst() {
    RecentProjects recent = state().recentProjects();
    recent.opened(Path.of("/a"));
    recent.opened(Path.of("/b"));
    recent.opened(Path.of("/a"));

    assertThat(state().recentProjects().paths()).containsExactly(Path.of("/a"), Path.of("/b"));
  }

  @Test
  void onlyTheLastTwentyAreKept() {
    RecentProjects recent = state().recentProjects();
    List<Path> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      recent.opened(Path.of("/project-" + i));
      expected.addFirst(Path.of("/project-" + i));
    }

    assertThat(recent.paths()).isEqualTo(expected.subList(0, 20));
  }

  @Test
  void aProjectCanBeForgotten() {
    RecentProjects recent = state().recentProjects();
    recent.opened(Path.of("/a"));
    recent.opened(Path.of("/b"));
    recent.forget(Path.of("/b"));

    assertThat(recent.paths()).containsExactly(Path.of("/a"));
  }

  @Test
  void aListThatCannotBeReadOrWrittenIsEmptyAndStopsNobody() {
    files.failAlways(FailingFiles.Fault.DENIED, _ -> true);
    RecentProjects recent = state().recentProjects();

    recent.opened(Path.of("/a"));

    assertThat(recent.paths()).isEmpty();
  }

  private StateFolder state() {
    return new StateFolder(temporary.resolve("state"), files);
  }
}
