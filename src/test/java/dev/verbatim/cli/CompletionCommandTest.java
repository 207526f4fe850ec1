package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `verbatim completion` prints, in a real bash.
class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  private final Terminal terminal = new Terminal();
  @TempDir private Path folder;
  private Path script;

  @BeforeEach
  void print() throws IOException {
    assertThat(terminal.run("completion")).isZero();
    assertThat(terminal.told()).isEmpty();
    script = Files.writeString(folder.resolve("completion"), terminal.printed());
  }

  /// What bash offers behind these words, the last of which is being typed.
  private List<String> offered(String... words) throws IOException, InterruptedException {
    assumeTrue(Files.exists(BASH), "there is no bash here");
    String typed = "'" + String.join("' '", words) + "'";
    String asking =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_verbatim; echo \"${COMPREPLY[@]}\""
            .formatted(script, typed, words.length - 1);
    Process bash =
        new ProcessBuilder(BASH.toString(), "-c", asking)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD) // “not currently executing completion”
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return List.of(said.strip().split("\\s+"));
  }

  @Test
  void commandsAreOfferedByTheirFirstLetters() throws IOException, InterruptedException {
    assertThat(offered("verbatim", "")).containsAll(Commands.names());
    assertThat(offered("verbatim", "se")).containsExactly("search");
  }

  @Test
  void optionsAreThoseOfTheCommand() throws IOException, InterruptedException {
    assertThat(offered("verbatim", "search", "--in")).containsExactly("--inflected");
    assertThat(offered("verbatim", "stats", "--in")).containsExactly("");
  }
}
