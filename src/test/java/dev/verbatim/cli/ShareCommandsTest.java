package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verbatim share` and `verbatim receive`, from one project into another.
class ShareCommandsTest {
  @TempDir private Path folder;
  private final Terminal terminal = new Terminal();
  private Path sample;
  private Path other;
  private Path bundle;

  @BeforeEach
  void twoProjects() throws IOException {
    sample = Terminal.sample(folder);
    other = folder.resolve("other");
    bundle = folder.resolve("work.verbatim");
    assertThat(terminal.run("new", other)).isZero();
  }

  private List<String> lines() {
    return terminal.printed().lines().toList();
  }

  @Test
  void whatIsSharedIsReceivedOnceAndAsItIs() throws IOException {
    assertThat(terminal.run("share", sample, "--to", bundle)).isZero();
    assertThat(terminal.printed()).isEmpty();
    assertThat(terminal.told())
        .isEqualTo("Written: 15 sets and 0 reviews on 5 articles, with the texts.\n");

    assertThat(terminal.run("receive", other, bundle)).isZero();
    assertThat(terminal.told()).contains("Taken in: 5 articles, 15 sets and 0 reviews.");
    assertThat(lines()).hasSize(15).allMatch(line -> line.contains("\tnew\t"));
    assertThat(lines()).contains("analyst-a\tcity-budget\tnew\t73 marks");
    assertThat(Terminal.contents(other.resolve("annotations")))
        .isEqualTo(Terminal.contents(sample.resolve("annotations")));

    assertThat(terminal.run("receive", other, bundle)).isZero();
    assertThat(terminal.told()).contains("Taken in: 0 articles, 0 sets and 0 reviews.");
    assertThat(lines()).hasSize(15).allMatch(line -> line.contains("\tthe same\t"));
  }

  @Test
  void oneLooksFirst() throws IOException {
    assertThat(terminal.run("share", sample, "--to", bundle)).isZero();
    var before = Terminal.contents(other);
    assertThat(terminal.run("receive", other, bundle, "--look", "--json")).isZero();
    assertThat(terminal.told()).isEmpty();
    assertThat(terminal.json().get("taken").asBoolean()).isFalse();
    assertThat(terminal.json().get("articles")).hasSize(5);
    assertThat(terminal.json().get("files")).hasSize(15);
    assertThat(terminal.json().get("files").get(0).get("verdict").asString()).isEqualTo("new");
    assertThat(Terminal.contents(other)).isEqualTo(before);
  }

  @Test
  void whoseWorkOnWhatIsChosen() throws IOException {
    assertThat(
            terminal.run(
                "share",
                sample,
                "--to",
                bundle,
                "--annotator",
                "analyst-b",
                "--articles",
                "City",
                "--json"))
        .isZero();
    assertThat(terminal.json().get("sets").asInt()).isEqualTo(1);
    assertThat(terminal.run("receive", other, bundle)).isZero();
    assertThat(lines()).singleElement().asString().startsWith("analyst-b\tcity-budget\tnew\t");
  }

  @Test
  void withoutTextsItComesOnlyWhereTheArticleIs() throws IOException {
    assertThat(terminal.run("share", sample, "--to", bundle, "--no-text")).isZero();
    assertThat(terminal.told()).contains("without any word of the texts");
    assertThat(terminal.run("receive", other, bundle)).isEqualTo(ExitStatus.FINDINGS);
    assertThat(lines()).hasSize(15).allMatch(line -> line.contains("brings no texts"));
    assertThat(terminal.run("receive", other, bundle, "--json")).isEqualTo(ExitStatus.FINDINGS);
    assertThat(terminal.json().get("files").get(0).get("verdict").asString()).isEqualTo("no-text");
    assertThat(terminal.run("receive", sample, bundle)).isZero();
  }

  @Test
  void whatStandsThereIsReplacedOnlyWhenAsked() throws IOException {
    Files.writeString(bundle, "precious");
    assertThat(terminal.run("share", sample, "--to", bundle)).isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("is there already", "--replace");
    assertThat(bundle).hasContent("precious");
    assertThat(terminal.run("share", sample, "--to", bundle, "--replace")).isZero();
    assertThat(terminal.run("receive", other, bundle)).isZero();
  }

  @Test
  void whatIsNoBundleIsRefusedWithASentence() throws IOException {
    Files.writeString(bundle, "no zip");
    assertThat(terminal.run("receive", other, bundle)).isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).startsWith(bundle.toString()).doesNotContain("Exception");
    assertThat(terminal.run("receive", other, folder.resolve("none")))
        .isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("none");
    assertThat(terminal.run("share", sample, "--to", bundle, "--annotator", "nobody"))
        .isEqualTo(ExitStatus.COULD_NOT);
    assertThat(terminal.told()).contains("“nobody”", "analyst-a, analyst-b, analyst-c");
  }
}
