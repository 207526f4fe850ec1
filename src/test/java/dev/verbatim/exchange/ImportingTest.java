package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.exchange.Importing.Choice;
import dev.verbatim.exchange.Importing.Imported;
import dev.verbatim.exchange.Importing.Prospect;
import dev.verbatim.exchange.Importing.Taken;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Recipe;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.FailingFiles;
import dev.verbatim.project.Going;
import dev.verbatim.project.Intake;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Data sets of the sample project taken into another.
class ImportingTest {
  @TempDir Path temporary;
  private Newsrooms newsrooms;
  private Path set;
  private Project project;

  @BeforeEach
  void anEmptyProject() throws Exception {
    newsrooms = new Newsrooms(temporary);
    set = temporary.resolve("set");
    project = newsrooms.project("mine");
  }

  static Stream<Format> readable() {
    return Formats.READABLE.stream();
  }

  private void export(Format format) throws Exception {
    Recipe recipe = Recipe.of(format.id());
    assertThat(Exporting.write(newsrooms.sample(), recipe, set, true, Going.TO_THE_END))
        .isPresent();
  }

  private Choice choice(Format format) {
    return new Choice(
        format,
        List.of(set),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Choice brat(String lines) throws Exception {
    Files.writeString(temporary.resolve("a.txt"), "She said no.\n");
    set = Files.writeString(temporary.resolve("a.ann"), lines);
    return choice(Formats.of("brat").orElseThrow());
  }

  private Prospect look(Choice choice) throws Exception {
    return Importing.look(project, choice, Newsrooms.NOW, Going.TO_THE_END);
  }

  private Imported read(Choice choice) throws Exception {
    return Importing.read(project, choice, Newsrooms.NOW, Going.TO_THE_END);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void whatIsShownBeforehandIsWhatIsDone(Format format) throws Exception {
    export(format);
    Map<String, String> before = Newsrooms.contents(project);
    Prospect prospect = look(choice(format));
    assertThat(Newsrooms.contents(project)).isEqualTo(before);
    assertThat(prospect.would().works()).isPositive();
    assertThat(prospect.would().added()).isNotEmpty();

    Imported imported = read(choice(format));
    assertThat(imported).isEqualTo(prospect.would());
    assertThat(project.codebook()).isEqualTo(prospect.codebook());
  }

  @Test
  void ofSeveralWorksThatBecomeOneTheLaterAreJoined() throws Exception {
    Format format = Formats.of("jsonl").orElseThrow();
    export(format);
    Choice choice =
        new Choice(
            format,
            List.of(set),
            Optional.of(Newsrooms.A),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Imported would = look(choice).would();
    assertThat(would.taken().stream().filter(work -> work.became() == Intake.NEW)).hasSize(5);
    assertThat(would.taken().stream().filter(work -> work.became() == Intake.JOINED)).hasSize(10);
    assertThat(read(choice)).isEqualTo(would);
  }

  @Test
  void whatIsRefusedComesByLineThoughMarksArePlacedLast() throws Exception {
    Imported would = look(brat("T1\tspeaker 0 3\tHe!\nno line\nT2\tspeaker 0 3\tShe\n")).would();
    assertThat(would.refusals()).extracting(Importing.Refusal::line).containsExactly(1, 2);
    assertThat(would.marks()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void aFormIsKnownByWhatTheFilesHold(Format format) throws Exception {
    export(format);
    assertThat(Recognition.of(project, List.of(set))).contains(format);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void whatWasTakenInIsKnownAgain(Format format) throws Exception {
    export(format);
    read(choice(format));
    Map<String, String> before = Newsrooms.contents(project);
    Prospect again = look(choice(format));
    assertThat(again.would().added()).isEmpty();
    assertThat(again.would().taken()).extracting(Taken::became).containsOnly(Intake.UNCHANGED);
    assertThat(read(choice(format))).isEqualTo(again.would());
    assertThat(Newsrooms.contents(project)).isEqualTo(before);
  }

  @Test
  void otherWorkOfTheSameAnnotatorIsJoined() throws Exception {
    read(brat("T1\tspeaker 0 3\tShe\n"));
    Choice more = brat("T1\tspeaker 0 3\tShe\nT2\tquote 9 11\tno\n");
    assertThat(look(more).would().taken()).extracting(Taken::became).containsExactly(Intake.JOINED);
    assertThat(read(more).taken()).extracting(Taken::became).containsExactly(Intake.JOINED);
    assertThat(project.set("a", "unnamed").orElseThrow().set().size()).isEqualTo(2);
  }

  @Test
  void workThatIsOpenIsGivenBackToBeJoined() throws Exception {
    Choice choice = brat("T1\tspeaker 0 3\tShe\n");
    read(choice);
    Annotator unnamed = new Annotator("unnamed", "unnamed");
    try (AnnotatorLock lock = project.lock(unnamed, Threads.immediate())) {
      OpenSet atWork = OpenSet.open(project, lock, "a", Threads.immediate(), _ -> {});
      Imported imported = read(brat("T1\tspeaker 0 3\tShe\nT2\tquote 9 11\tno\n"));
      assertThat(imported.taken()).isEmpty();
      assertThat(imported.open()).extracting(AnnotationSet::size).containsExactly(2);
      assertThat(imported.marks()).isEqualTo(2);
      assertThat(atWork.session().set().size()).isEqualTo(1);
      assertThat(atWork.close()).isDone();
    }
    assertThat(project.set("a", "unnamed").orElseThrow().set().size()).isEqualTo(1);
  }

  @Test
  void whatIsEndedKeepsWhatCame() throws Exception {
    Format format = Formats.of("jsonl").orElseThrow();
    export(format);
    Imported imported =
        Importing.read(project, choice(format), Newsrooms.NOW, (passed, _) -> passed < 4);
    assertThat(imported.whole()).isFalse();
    assertThat(imported.works()).isEqualTo(4);
    assertThat(project.articleIds()).containsExactlyInAnyOrderElementsOf(imported.added());
    assertThat(imported.added()).hasSize(2);
  }

  /// On a disk that refuses some files, while others are under way.
  private Imported readOnBadDisk(Format format, Predicate<Path> bad) throws Exception {
    export(format);
    FailingFiles files = new FailingFiles();
    project = Project.open(project.folder(), new Newsrooms(temporary, files).machine).project();
    files.failAlways(FailingFiles.Fault.FULL, bad);
    return read(choice(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "brat"})
  void whereAnArticleCannotBeWrittenItsSetsAreNotAndAllElseIs(String form) throws Exception {
    Format format = Formats.of(form).orElseThrow();
    Imported imported = readOnBadDisk(format, path -> path.endsWith("articles/city-budget.txt"));
    assertThat(imported.added()).hasSize(4).doesNotContain("city-budget");
    assertThat(project.articleIds()).containsExactlyInAnyOrderElementsOf(imported.added());
    assertThat(imported.taken()).hasSize(12).allMatch(Taken::adds);
    assertThat(imported.refusals())
        .hasSize(3)
        .allMatch(refusal -> refusal.file().equals("city-budget"));
    assertThat(Newsrooms.contents(project).keySet())
        .noneMatch(file -> file.startsWith("annotations/") && file.contains("city-budget"));
  }

  @Test
  void whereASetCannotBeWrittenThatIsToldAndAllElseIs() throws Exception {
    Format format = Formats.of("jsonl").orElseThrow();
    Imported imported =
        readOnBadDisk(format, path -> path.endsWith("annotations/analyst-b/city-budget.json"));
    assertThat(imported.added()).hasSize(5);
    assertThat(imported.taken()).hasSize(14);
    assertThat(imported.refusals())
        .singleElement()
        .extracting(Importing.Refusal::sentence)
        .asString()
        .contains("full");
    assertThat(project.set("city-budget", "analyst-a")).isPresent();
    assertThat(project.set("city-budget", "analyst-c")).isPresent();
  }

  @Test
  void aFolderWithNothingOfTheFormIsToldToHaveNone() throws Exception {
    set = Files.createDirectory(temporary.resolve("empty"));
    assertThatThrownBy(() -> read(choice(Formats.of("brat").orElseThrow())))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("ends in “.ann”");
  }

  @Test
  void whatIsNoDatasetIsKnownAsNone() throws Exception {
    set = Files.writeString(temporary.resolve("letter.doc"), "Dear all,\n\nnothing.\n");
    assertThat(Recognition.of(project, List.of(set))).isEmpty();
  }
}
