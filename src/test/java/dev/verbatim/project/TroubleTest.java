package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.project.FailingFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk fails for a while.
class TroubleTest {
  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
  }

  @Nested
  class OfTheFile {
    @Test
    void theJournalHoldsTheWorkAndTheReasonIsShown() throws ProjectException {
      desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.folder));
      String id = desk.mark("ready in May");
      desk.rest();

      SaveState state = desk.set.state();
      assertThat(state.kind()).isEqualTo(SaveState.Kind.ONLY_IN_JOURNAL);
      assertThat(state.isFolded()).isFalse();
      assertThat(state.fileProblem().orElseThrow().sentence()).contains("disk is full");
      assertThat(desk.crashAndOpen().session().set().annotation(id)).isPresent();
    }

    @Test
    void itIsWrittenOnceItCanBe() {
      desk.files.failAlways(Fault.DENIED, p -> p.startsWith(desk.folder));
      desk.mark("ready in May");
      desk.rest();
      desk.files.heal();

      assertThat(desk.set.retry().join()).isEqualTo(SaveState.CLEAN);
      assertThat(desk.onDisk().size()).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainByItself() {
      desk.files.failAlways(Fault.VANISHED, p -> p.startsWith(desk.folder));
      desk.mark("ready in May");
      desk.rest();
      desk.files.heal();

      desk.rest();

      assertThat(desk.set.state()).isEqualTo(SaveState.CLEAN);
    }

    @Test
    void closingLeavesTheSetOpenAndSaysSo() {
      desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.folder));
      desk.mark("ready in May");

      SaveState state = desk.set.close().join();

      assertThat(state.isFolded()).isFalse();
      desk.mark("nobody asked");
      assertThat(desk.set.state().unfolded()).isEqualTo(2);
    }

    @Test
    void aCopyCanBeSavedElsewhere() throws Exception {
      desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.folder));
      String id = desk.mark("ready in May");
      desk.rest();
      Path copy = temporary.resolve("copy.json");

      desk.set.saveCopy(copy);

      var session = desk.set.session();
      var reading =
          AnnotationFile.read(
              Files.readAllBytes(copy), "copy.json", session.article(), session.codebook());
      assertThat(reading.set().annotation(id)).isPresent();
    }

    @Test
    void abandoningLeavesTheWorkToTheNextOpening() throws ProjectException {
      desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.folder));
      String id = desk.mark("ready in May");

      SaveState state = desk.set.abandon().join();

      assertThat(state.unsaved()).isZero();
      assertThat(desk.crashAndOpen().session().set().annotation(id)).isPresent();
    }

    @Test
    void aDriveThatHangsDoesNotKeepAnybodyFromLeaving() throws Exception {
      desk.crash();
      LateThreads late = new LateThreads();
      try (AnnotatorLock lock = desk.project.lock(Desk.ANALYST_A, late.threads())) {
        desk.set = OpenSet.open(desk.project, lock, Desk.ARTICLE, late.threads(), _ -> {});
        late.runAll();
        String id = desk.mark("ready in May");
        late.runAll();
        var flushed = desk.set.flush();
        assertThat(flushed).isNotDone();

        assertThat(desk.set.abandon()).isCompletedWithValueMatching(s -> s.unsaved() == 0);

        assertThat(flushed).isNotDone();
        assertThat(Files.readString(desk.journal())).contains(id);
      }
    }

    @Test
    void aProjectThatIsGoneIsNotMadeAnew() throws IOException {
      desk.mark("ready in May");
      desk.set.flush().join();
      Path elsewhere = temporary.resolve("unplugged");
      Files.move(desk.folder, elsewhere);
      desk.mark("nobody asked");

      desk.rest();

      assertThat(desk.folder).doesNotExist();
      assertThat(desk.set.state().fileProblem().orElseThrow().sentence()).contains("unplugged");
      Files.move(elsewhere, desk.folder);
      assertThat(desk.set.retry().join()).isEqualTo(SaveState.CLEAN);
      assertThat(desk.onDisk().size()).isEqualTo(2);
    }
  }

  @Nested
  class OfTheJournal {
    @Test
    void theFileIsWrittenAtOnce() {
      desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.state));

      desk.mark("ready in May");

      assertThat(desk.onDisk().size()).isEqualTo(1);
      SaveState state = desk.set.state();
      assertThat(state.kind()).isEqualTo(SaveState.Kind.SAVED);
      assertThat(state.journalProblem()).isPresent();
    }

    @Test
    void andTheFileNeitherTheWorkIsOnlyInMemoryAndThatIsSaid() {
      desk.files.failAlways(Fault.FULL, _ -> true);

      desk.mark("ready in May");

      SaveState state = desk.set.state();
      assertThat(state.kind()).isEqualTo(SaveState.Kind.ONLY_IN_MEMORY);
      assertThat(state.unsaved()).isEqualTo(1);
      assertThat(state.fileProblem()).isPresent();
      assertThat(state.journalProblem()).isPresent();
    }

    @Test
    void everythingIsWrittenOnceItCanBe() throws ProjectException {
      desk.mark("ready in May");
      desk.files.failAlways(Fault.TORN, _ -> true);
      desk.mark("nobody asked");
      desk.mark("Ivo Brandt");
      desk.files.heal();

      assertThat(desk.set.retry().join()).isEqualTo(SaveState.CLEAN);
      assertThat(desk.crashAndOpen().session().set().size()).isEqualTo(3);
    }

    @Test
    void aGestureBehindATornLineIsNotLost() throws ProjectException {
      desk.mark("ready in May");
      desk.files.failAlways(Fault.TORN, _ -> true);
      desk.mark("nobody asked");
      desk.files.heal();
      desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.folder));
      desk.mark("Ivo Brandt");

      assertThat(desk.set.state().unsaved()).isZero();
      desk.crash();
      OpenSet again = desk.open();
      assertThat(again.session().set().size()).isEqualTo(3);
      assertThat(again.recovery().problems()).isEmpty();
    }

    @Test
    void aStateFolderThatWasDeletedIsMadeAgain() throws IOException, ProjectException {
      desk.mark("ready in May");
      try (Stream<Path> all = Files.walk(desk.state.resolve("journals"))) {
        all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }

      desk.mark("nobody asked");

      assertThat(desk.set.state().kind()).isEqualTo(SaveState.Kind.SAVED);
      assertThat(desk.crashAndOpen().session().set().size()).isEqualTo(2);
    }

    @Test
    void whatNobodyExpectedIsShownToo() {
      desk.files.failWith(new IllegalStateException("a bug"));

      desk.mark("ready in May");

      assertThat(desk.set.state().journalProblem().orElseThrow().sentence()).contains("a bug");
      desk.files.heal();
      assertThat(desk.set.retry().join()).isEqualTo(SaveState.CLEAN);
    }
  }
}
