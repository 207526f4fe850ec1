package dev.verbatim.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.packaged.PackagedProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/// Every command on a copy of the sample: what it ends with, prints and tells, and that it loads
/// nothing of JavaFX.
class CommandsIT {
  private static final String JSON = "{";
  private static final String NOTHING = "";

  /// In the words of a call, blanks part them, `S` is the sample's copy and `F` a folder for more.
  static final List<Case> CASES =
      List.of(
          new Case("new F/new S/articles/city-budget.txt", 0, "city-budget\t", NOTHING),
          new Case("new F/new S/articles/city-budget.txt F/no.txt", 1, "city-budget\t", "no.txt: "),
          new Case("new S", 2, NOTHING, "There is a project here already."),
          new Case("import F/new S/none --format jsonl", 2, NOTHING, "F/new: "),
          new Case("import S S/none.jsonl --format jsonl", 2, NOTHING, "none.jsonl"),
          new Case(
              "export S --format jsonl --to F/all.jsonl", 0, NOTHING, "15 works on 5 articles."),
          new Case("export S --format brat --to F/brat", 0, NOTHING, "loss: "),
          new Case("export S --format none --to F/none", 2, NOTHING, "There is no format “none”."),
          new Case("convert S F/c.jsonl --from verbatim --to jsonl", 0, NOTHING, "15 works"),
          new Case("convert F/no F/c --from jsonl --to brat", 2, NOTHING, "F/no: "),
          new Case("check S", 1, "duplicate: ", "15 sets, 1 faults"),
          new Case("check S --json", 1, JSON, "15 sets, 1 faults"),
          new Case("check S --repair", 1, "duplicate: ", "15 sets"),
          new Case("check F", 2, NOTHING, "This folder holds no project"),
          new Case("stats S", 0, "sample: 5 articles, 3 annotators\n", NOTHING),
          new Case("stats S --json", 0, JSON, NOTHING),
          new Case("stats S/nowhere", 2, NOTHING, "S/nowhere: "),
          new Case("search S police", 0, "beijing-meeting:1996-2002: ", "2 places in 2 articles."),
          new Case("search S searching --inflected --json", 0, JSON, "in 1 article."),
          new Case("search S [ --regex", 2, NOTHING, "cannot be read at its character 1"),
          new Case("agree S", 0, "sample: 5 articles", NOTHING),
          new Case("agree S --json", 0, JSON, NOTHING),
          new Case("agree S --annotators analyst-a", 2, NOTHING, "takes the work of two"),
          new Case("share S --to F/all.verbatim", 0, NOTHING, "Written: 15 sets and "),
          new Case("share S --to F/a.verbatim --annotator none", 2, NOTHING, "“none”"),
          new Case("receive S F/none.verbatim", 2, NOTHING, "F/none.verbatim: "),
          new Case("receive S S/codebook.json", 2, NOTHING, "S/codebook.json: "),
          new Case("merge-file S/a S/b S/c", 1, NOTHING, "is not there."),
          new Case("completion", 0, "#!/usr/bin/env bash", NOTHING),
          new Case("stats", 2, NOTHING, "Missing required parameter: 'PROJECT'."),
          new Case("stats --no S", 2, NOTHING, "See `verbatim stats --help`."),
          new Case("statistics S now", 2, NOTHING, "There is no command “statistics”."),
          new Case("--help", 0, "verbatim [PATH] ", NOTHING),
          new Case("--version", 0, "Verbatim ", NOTHING));

  /// A call of the program.
  ///
  /// @param prints what the standard output begins with, after the command's own name for a folder;
  ///   a brace where it must be one JSON document, empty where it must be empty
  /// @param tells what the error output holds; empty where it must be empty
  record Case(String call, int status, String prints, String tells) {
    List<String> arguments(Path sample, Path folder) {
      return Stream.of(call.split(" ")).map(word -> place(word, sample, folder)).toList();
    }

    private static String place(String word, Path sample, Path folder) {
      return word.replaceFirst("^S(?=$|/)", sample.toString())
          .replaceFirst("^F(?=$|/)", folder.toString());
    }

    String tells(Path sample, Path folder) {
      return place(tells, sample, folder);
    }

    @Override
    public String toString() {
      return call;
    }
  }

  @TempDir private Path folder;
  private Path sample;
  private PackagedProgram program;

  @BeforeEach
  void copy() throws IOException {
    sample = folder.resolve("sample");
    Path from = Path.of("sample-data");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, sample.resolve(from.relativize(file)));
      }
    }
    program = new PackagedProgram(Files.createDirectory(folder.resolve("home")));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void aCommandEndsPrintsAndTells(Case call) throws IOException, InterruptedException {
    Ended ended = ended(call);
    assertThat(ended.classes()).anyMatch(line -> line.startsWith("dev.verbatim.Main "));
    assertThat(ended.classes())
        .filteredOn(line -> line.startsWith("javafx.") || line.startsWith("com.sun.javafx."))
        .isEmpty();
  }

  @Test
  void whereThereIsNoDisplayThatIsSaidOfAWindow() throws IOException, InterruptedException {
    ended(new Case("S", 2, NOTHING, "There is no display to open a window on"));
    ended(new Case("tour --help", 0, "verbatim [PATH] ", NOTHING));
  }

  private Ended ended(Case call) throws IOException, InterruptedException {
    Ended ended = program.run(call.arguments(sample, folder));
    assertThat(ended.status()).as(ended.err()).isEqualTo(call.status());
    assertThat(ended.out()).startsWith(call.prints());
    if (call.prints().equals(JSON)) {
      assertThat(JsonMapper.shared().readTree(ended.out()).isObject()).isTrue();
    }
    if (call.prints().equals(NOTHING)) {
      assertThat(ended.out()).isEmpty();
    }
    assertThat(ended.err()).contains(call.tells(sample, folder));
    if (call.tells().equals(NOTHING)) {
      assertThat(ended.err()).isEmpty();
    }
    assertThat(ended.err()).doesNotContain("Exception", "\tat ");
    return ended;
  }

  @Test
  void everyCommandIsTriedAndHasHelp() throws IOException, InterruptedException {
    Set<String> commands =
        program
            .run(List.of("--help"))
            .out()
            .lines()
            .map(line -> line.replaceFirst("^verbatim ([a-z-]*).*", "$1"))
            .filter(name -> name.matches("[a-z]+(-[a-z]+)*") && !name.equals("tour"))
            .collect(Collectors.toSet());
    assertThat(CASES).extracting(call -> call.call().replaceFirst(" .*", "")).containsAll(commands);
    for (String command : commands) {
      Ended ended = program.run(List.of(command, "--help"));
      assertThat(ended.status()).isZero();
      assertThat(ended.out()).startsWith("Usage: verbatim " + command);
      assertThat(ended.err()).isEmpty();
    }
  }

  @Test
  void aCommandIsSparedMostOfItsLoading() throws IOException, InterruptedException {
    assertThat(program.run(List.of("stats", sample.toString())).classes())
        .anyMatch(l -> l.matches("dev\\.verbatim\\.cli\\.StatsCommand source: shared objects.*"));
  }
}
