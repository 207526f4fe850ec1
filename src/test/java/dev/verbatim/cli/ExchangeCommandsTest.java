package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verbatim export` and `verbatim import`.
class ExchangeCommandsTest {
  @TempDir Path temporary;
  private final Terminal terminal = new Terminal();
  private Path project;
  private Path other;
  private Path target;

  @BeforeEach
  void copy() throws Exception {
    project = Terminal.sample(temporary);
    other = temporary.resolve("other");
    target = temporary.resolve("set");
    Project.create(other, Machine.here());
  }

  private int export(Path from, Object... more) {
    Object[] all = new Object[more.length + 4];
    System.arraycopy(new Object[] {"export", from, "--to", target}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return terminal.run(all);
  }

  @Test
  void whatIsExportedIsTakenInAndExportedAsTheSame() throws IOException {
    assertThat(export(project, "--format", "jsonl")).isZero();
    String first = Files.readString(target);
    assertThat(terminal.run("import", other, target, "--format", "jsonl")).isZero();
    assertThat(terminal.told()).contains("15 works", "5 articles came in new.");
    assertThat(terminal.printed()).isEmpty();
    assertThat(export(other, "--format", "jsonl", "--replace")).isZero();
    assertThat(Files.readString(target)).isEqualTo(first);
    Map<String, String> before = Terminal.contents(other);
    assertThat(terminal.run("import", other, target, "--format", "jsonl")).isZero();
    assertThat(Terminal.contents(other)).isEqualTo(before);
  }

  @Test
  void lossesAreToldOnTheErrorOutput() {
    assertThat(export(project, "--format", "brat", "--json")).isZero();
    assertThat(terminal.told().lines().filter(line -> line.startsWith("loss: "))).isNotEmpty();
    assertThat(terminal.json().get("losses")).isNotEmpty();
    assertThat(terminal.json().get("works").asInt()).isEqualTo(15);
  }

  @Test
  void whatIsThereIsReplacedOnlyWhenAsked() throws IOException {
    Files.writeString(target, "mine");
    assertThat(export(project, "--format", "jsonl")).isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("is there already", "--replace");
    assertThat(target).hasContent("mine");
  }

  @Test
  void aRecipeIsKeptAndMadeAgain() throws IOException {
    assertThat(export(project, "--format", "jsonl", "--tag", "quote", "--keep", "quotes")).isZero();
    String first = Files.readString(target);
    assertThat(first).doesNotContain("\"tag\":\"speaker\"");
    assertThat(export(project, "--recipe", "quotes", "--replace")).isZero();
    assertThat(Files.readString(target)).isEqualTo(first);
    assertThat(export(project, "--recipe", "none")).isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("There is no recipe “none”. There are: quotes.");
  }

  @Test
  void whatIsNamedWronglyIsAnsweredWithWhatThereIs() {
    assertThat(export(project, "--format", "word")).isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("There is no format “word”. There are: ", "brat");
    assertThat(export(project, "--format", "brat", "--status", "over")).isEqualTo(2);
    assertThat(terminal.told()).contains("new, in-progress, done");
    assertThat(export(project, "--format", "brat", "--split", "80/20")).isEqualTo(2);
    assertThat(terminal.told()).contains("80/10/10");
    assertThat(export(project)).isEqualTo(2);
    assertThat(terminal.told()).contains("--format");
    assertThat(target).doesNotExist();
  }

  @Test
  void forASecondAnnotatorAnArticleIsTheSame() throws IOException {
    Path ann = brat("a", "She said no.\n", "T1\tspeaker 0 3\tShe\n");
    assertThat(imported(ann, "--annotator", "Analyst A")).isZero();
    assertThat(imported(ann, "--annotator", "Analyst B")).isZero();
    assertThat(other.resolve("articles/a.txt")).exists();
    assertThat(other.resolve("annotations/analyst-a/a.json")).exists();
    assertThat(other.resolve("annotations/analyst-b/a.json"))
        .content()
        .contains("\"status\": \"done\"", "\"brat\": \"T1\"");
  }

  @Test
  void theSameNameWithAnotherTextIsRefusedOrTakenUnderAnother() throws IOException {
    assertThat(imported(brat("a", "She said no.\n", ""), "--annotator", "A")).isZero();
    Path second = brat("b/a", "She said yes.\n", "T1\tspeaker 0 3\tShe\n");
    assertThat(imported(second, "--annotator", "A")).isEqualTo(ExitStatus.FINDINGS);
    assertThat(terminal.told()).contains("another text", "--as");
    assertThat(imported(second, "--annotator", "A", "--as", "later")).isZero();
    assertThat(other.resolve("articles/later.txt")).hasContent("She said yes.");
  }

  @Test
  void unknownTagsJoinTheCodebookAndBadLinesAreTold() throws IOException {
    Path ann = brat("a", "She said no.\n", "T1\tmood 0 3\tShe\nnothing\n");
    assertThat(imported(ann, "--annotator", "A", "--json")).isEqualTo(ExitStatus.FINDINGS);
    assertThat(terminal.told()).contains("The codebook got the tag “mood”.", "a.ann, line 2: ");
    assertThat(terminal.json().get("refusals").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(other.resolve("codebook.json")).content().contains("\"id\": \"mood\"");
  }

  @Test
  void aDataSetIsConvertedWithoutAProject() throws IOException {
    assertThat(export(project, "--format", "brat")).isZero();
    Path lines = temporary.resolve("lines");
    Map<String, String> before = Terminal.contents(target);
    assertThat(terminal.run("convert", target, lines, "--from", "brat", "--to", "jsonl", "--json"))
        .isZero();
    assertThat(Files.readAllLines(lines)).hasSize(15);
    assertThat(terminal.json().get("in").get("marks").asInt()).isEqualTo(824);
    assertThat(terminal.json().get("out").get("works").asInt()).isEqualTo(15);
    assertThat(Terminal.contents(target)).isEqualTo(before);
    assertThat(terminal.run("convert", target, lines, "--from", "brat", "--to", "jsonl"))
        .isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("--replace");
  }

  @Test
  void aProjectsFolderIsADataSetToo() throws IOException {
    assertThat(export(project, "--format", "verbatim")).isZero();
    for (String part : List.of("articles", "annotations")) {
      assertThat(Terminal.contents(target.resolve(part)))
          .isEqualTo(Terminal.contents(project.resolve(part)));
    }
    assertThat(terminal.run("import", other, project, "--format", "verbatim")).isZero();
    assertThat(Terminal.contents(other.resolve("annotations")))
        .isEqualTo(Terminal.contents(project.resolve("annotations")));
    Path one = project.resolve("annotations/analyst-a/city-budget.json");
    assertThat(
            terminal.run("import", other, one, "--format", "verbatim", "--annotator", "Analyst D"))
        .isZero();
    assertThat(other.resolve("annotations/analyst-d/city-budget.json")).exists();
  }

  private int imported(Path file, Object... more) {
    Object[] all = new Object[more.length + 5];
    System.arraycopy(new Object[] {"import", other, file, "--format", "brat"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return terminal.run(all);
  }

  private Path brat(String name, String text, String lines) throws IOException {
    Path ann = temporary.resolve(name + ".ann");
    Files.createDirectories(ann.getParent());
    Files.writeString(temporary.resolve(name + ".txt"), text);
    Files.writeString(ann, lines);
    return ann;
  }
}
