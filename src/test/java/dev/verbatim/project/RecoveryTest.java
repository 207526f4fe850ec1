package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an opened set finds after a crash.
class RecoveryTest {
  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
  }

  @Test
  void whatTheFileLacksComesBackFromTheJournal() throws ProjectException, RefusedException {
    String kept = desk.mark("ready in May");
    desk.set.flush().join();
    String one = desk.mark("nobody asked");
    desk.mark("Ivo Brandt");
    desk.set.session().undo();
    desk.dispatch(new Edit.SetNote(kept, "twice?"));
    AnnotationSet before = desk.set.session().set();

    OpenSet again = desk.crashAndOpen();

    assertThat(Desk.bare(again.session().set())).isEqualTo(Desk.bare(before));
    assertThat(again.session().set().annotation(one)).isPresent();
    assertThat(again.recovery().gestures()).isEqualTo(4);
    assertThat(again.recovery().latest()).isPresent();
    assertThat(again.recovery().problems()).isEmpty();
  }

  @Test
  void aMarkThatCameBackAndWentAgainHasTheDateOfItsLastRemoval()
      throws ProjectException, RefusedException {
    String id = desk.mark("ready in May");
    desk.dispatch(new Edit.Remove(id));
    desk.set.flush().join();
    desk.set.session().undo();
    desk.dispatch(new Edit.Remove(id));
    AnnotationSet before = desk.set.session().set();

    assertThat(Desk.bare(desk.crashAndOpen().session().set())).isEqualTo(Desk.bare(before));
  }

  @Test
  void whatInterruptedWritingLeftIsCleanedUp() throws IOException, ProjectException {
    desk.mark("ready in May");
    Path besideJournal = desk.journal().resolveSibling(".00c0ffee.verbatim-tmp");
    Path besideFile = desk.folder.resolve("annotations/analyst-a/.00c0ffee.verbatim-tmp");
    for (Path leftover : List.of(besideJournal, besideFile)) {
      Files.createFile(leftover);
      Files.setLastModifiedTime(leftover, FileTime.from(Instant.EPOCH));
    }

    desk.crashAndOpen();

    assertThat(besideJournal).doesNotExist();
    assertThat(besideFile).doesNotExist();
  }

  @Test
  void whatCameBackIsFoldedAtOnce() throws ProjectException {
    desk.mark("ready in May");

    OpenSet again = desk.crashAndOpen();

    assertThat(again.state()).isEqualTo(SaveState.CLEAN);
    assertThat(desk.onDisk().size()).isEqualTo(1);
  }

  @Test
  void betweenFoldingAndShorteningTheJournalNothingComesTwice()
      throws IOException, ProjectException {
    desk.mark("ready in May");
    byte[] journal = Files.readAllBytes(desk.journal());
    desk.set.flush().join();
    AnnotationSet before = desk.set.session().set();
    Files.write(desk.journal(), journal);

    OpenSet again = desk.crashAndOpen();

    assertThat(again.session().set()).isEqualTo(desk.onDisk());
    assertThat(Desk.bare(again.session().set())).isEqualTo(Desk.bare(before));
    assertThat(again.recovery().gestures()).isZero();
    assertThat(again.recovery().problems()).isEmpty();
  }

  @Test
  void gesturesMadeWhileTheFileWasWrittenComeBack() throws IOException, ProjectException {
    desk.mark("ready in May");
    byte[] before = Files.readAllBytes(desk.journal());
    String later = desk.mark("nobody asked");
    byte[] both = Files.readAllBytes(desk.journal());
    Files.write(desk.journal(), before);
    desk.crashAndOpen().flush().join();
    Files.write(desk.journal(), both);

    OpenSet again = desk.crashAndOpen();

    assertThat(again.recovery().gestures()).isEqualTo(1);
    assertThat(again.session().set().annotation(later)).isPresent();
  }

  @Test
  void aTornLineIsKeptAsideAndSaid() throws IOException, ProjectException {
    String whole = desk.mark("ready in May");
    desk.mark("nobody asked");
    byte[] journal = Files.readAllBytes(desk.journal());
    Files.write(desk.journal(), Arrays.copyOf(journal, journal.length - 20));

    OpenSet again = desk.crashAndOpen();

    assertThat(again.session().set().annotations())
        .extracting(Annotation::id)
        .containsExactly(whole);
    Problem problem = again.recovery().problems().getFirst();
    assertThat(problem.sentence()).contains("breaks off");
    assertThat(problem.file()).exists();
    assertThat(Files.readString(problem.file())).contains("nobody asked");
  }

  @Test
  void anOlderFileThanTheJournalStandsOnIsNotReplayedUpon() throws IOException, ProjectException {
    desk.mark("ready in May");
    desk.set.flush().join();
    byte[] old = Files.readAllBytes(desk.setFile());
    desk.mark("nobody asked");
    desk.set.flush().join();
    String third = desk.mark("Ivo Brandt");
    desk.crash();
    Files.write(desk.setFile(), old);

    OpenSet again = desk.open();

    assertThat(again.session().set().size()).isEqualTo(1);
    assertThat(again.recovery().gestures()).isZero();
    Problem problem = again.recovery().problems().getFirst();
    assertThat(problem.sentence()).contains("older");
    assertThat(Files.readString(problem.file())).contains(third);
  }

  @Test
  void aJournalOfAnotherTextIsKeptAndNotReplayed() throws IOException, ProjectException {
    desk.mark("ready in May");
    desk.crash();
    Files.writeString(desk.folder.resolve("articles/harbour.txt"), "New. " + Desk.TEXT);

    OpenSet again = desk.open();

    assertThat(again.session().set().size()).isZero();
    assertThat(again.recovery().problems().getFirst().sentence()).contains("text");
    assertThat(again.recovery().problems().getFirst().file()).exists();
  }

  @Test
  void aJournalThatIsNoneIsKept() throws IOException, ProjectException {
    desk.mark("ready in May");
    Path journal = desk.journal();
    desk.crash();
    Files.writeString(journal, "what is this?\n");

    OpenSet again = desk.open();

    assertThat(again.recovery().problems()).hasSize(1);
    assertThat(again.recovery().problems().getFirst().file()).hasContent("what is this?\n");
  }

  @Test
  void aProjectThatWasMovedFindsItsJournal() throws IOException, ProjectException {
    String id = desk.mark("ready in May");
    Path journal = desk.journal();
    desk.crash();
    Path elsewhere = temporary.resolve("elsewhere");
    Files.move(desk.folder, elsewhere);

    Project project = Project.open(elsewhere, desk.machine).project();
    OpenSet again = openMine(project);

    assertThat(again.session().set().annotation(id)).isPresent();
    assertThat(again.recovery().gestures()).isEqualTo(1);
    again.close().join();
    assertThat(journal).doesNotExist();
  }

  @Test
  void aCopyOfAProjectLeavesTheJournalToTheFirst() throws IOException, ProjectException {
    desk.mark("ready in May");
    Path journal = desk.journal();
    desk.crash();
    Path copy = temporary.resolve("copy");
    Files.createDirectories(copy.resolve("articles"));
    for (String name : List.of("codebook.json", "articles/harbour.txt")) {
      Files.copy(desk.folder.resolve(name), copy.resolve(name));
    }

    OpenSet other = openMine(Project.open(copy, desk.machine).project());

    assertThat(other.session().set().size()).isZero();
    assertThat(journal).exists();
  }

  private OpenSet openMine(Project project) throws ProjectException {
    try (AnnotatorLock lock = project.lock(Desk.ANALYST_A, desk.threads)) {
      return OpenSet.open(project, lock, Desk.ARTICLE, desk.threads, _ -> {});
    } catch (HeldException e) {
      throw new AssertionError(e);
    }
  }
}
