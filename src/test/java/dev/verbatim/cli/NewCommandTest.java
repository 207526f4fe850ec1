package dev.verbatim.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir private Path folder;

  private Path text(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words);
  }

  @Test
  void textsBecomeArticlesUnderTheirNames() throws IOException {
    Path first = text("Harbour strike_talks.txt", "\uFEFFTalks\r\nbegin.");
    Path second = text("water.md", "Water.");
    Path third = folder.resolve("wide.txt");
    Files.write(third, "\uFEFFWide.".getBytes(UTF_16LE));
    Path project = folder.resolve("new/project");
    assertThat(terminal.run("new", project, first, second, third)).isZero();
    assertThat(terminal.printed())
        .isEqualTo(
            "harbour-strike-talks\t%s\nwater\t%s\nwide\t%s\n".formatted(first, second, third));
    assertThat(terminal.told()).isEmpty();
    assertThat(project.resolve("articles/harbour-strike-talks.txt")).hasContent("Talks\nbegin.");
    assertThat(project.resolve("articles/harbour-strike-talks.json"))
        .content()
        .contains("\"title\": \"Harbour strike talks\"");
    assertThat(project.resolve("codebook.json")).content().contains("\"id\": \"allegation\"");
    assertThat(terminal.run("stats", project)).isZero();
  }

  @Test
  void whatIsRefusedIsToldAndTheRestTaken() throws IOException {
    Path good = text("good.txt", "Good.");
    Path again = text("again.txt", "Good.");
    Path blank = text("blank.txt", " \n\t");
    Path old = folder.resolve("old.txt");
    Files.write(old, "Café.".getBytes(ISO_8859_1));
    Path missing = folder.resolve("missing.txt");
    Path project = folder.resolve("project");
    assertThat(terminal.run("new", project, blank, good, again, old, missing, folder)).isEqualTo(1);
    assertThat(terminal.printed()).isEqualTo("good\t" + good + "\n");
    assertThat(terminal.told().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(blank + ": This file holds no text."),
            line -> assertThat(line).startsWith(again + ": ").contains("already, as “Good”"),
            line -> assertThat(line).startsWith(old + ": ").contains("not in UTF-8", "“Café.”"),
            line -> assertThat(line).startsWith(missing + ": "),
            line -> assertThat(line).startsWith(folder + ": "));
    assertThat(Terminal.contents(project.resolve("articles")))
        .containsOnlyKeys("good.json", "good.txt");
  }

  @Test
  void twoTextsOfOneNameAreTwoArticles() throws IOException {
    Files.createDirectory(folder.resolve("other"));
    Path project = folder.resolve("project");
    Path one = text("talks.txt", "One.");
    Path other = text("other/talks.txt", "Other.");
    assertThat(terminal.run("new", project, one, other)).isZero();
    assertThat(terminal.printed()).contains("talks\t", "talks-2\t");
  }

  @Test
  void aProjectThatIsThereIsLeftAlone() throws IOException {
    Path project = Terminal.sample(folder);
    var before = Terminal.contents(project);
    assertThat(terminal.run("new", project, text("more.txt", "More."))).isEqualTo(2);
    assertThat(terminal.told()).contains("There is a project here already.");
    assertThat(terminal.printed()).isEmpty();
    assertThat(Terminal.contents(project)).isEqualTo(before);
  }

  @Test
  void whereNoFolderCanBeThereIsNoProject() throws IOException {
    Path file = text("file", "");
    assertThat(terminal.run("new", file.resolve("project"))).isEqualTo(2);
    assertThat(terminal.told()).contains("This cannot be written: ").endsWith(".\n");
  }
}
