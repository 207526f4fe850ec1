package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Commands commands = new Commands(stream(out), stream(err));

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void commandsAreKnownByName() {
    assertThat(Commands.names()).isNotEmpty().allMatch(Commands::has);
    assertThat(Commands.has("")).isFalse();
    assertThat(Commands.has("agreement")).isFalse();
  }

  @Test
  void theProgramsHelpHasALineForEach() {
    assertThat(commands.usage().lines())
        .hasSizeGreaterThanOrEqualTo(Commands.names().size())
        .anyMatch(line -> line.startsWith("verbatim agree PROJECT "));
  }

  @Test
  void helpIsAnAnswerAndWhatIsMissingAFault() {
    assertThat(commands.run(List.of("agree", "--help"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("PROJECT");
    assertThat(err.size()).isZero();
    assertThat(commands.run(List.of("agree"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("Missing required parameter: 'PROJECT'. See `verbatim agree --help`.\n");
  }

  @Test
  void aFolderThatIsNoProjectIsASentence(@TempDir Path folder) {
    assertThat(commands.run(List.of("agree", folder.toString()))).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(folder.toString()).endsWith(".\n");
  }
}
