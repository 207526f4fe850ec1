package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import dev.verbatim.project.FailingFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSetTest {
  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
  }

  @Test
  void openingWritesNothing() {
    assertThat(desk.setFile()).doesNotExist();
    assertThat(desk.state.resolve("journals")).doesNotExist();
    assertThat(desk.set.state()).isEqualTo(SaveState.CLEAN);
    assertThat(desk.told).isEmpty();
  }

  @Test
  void aGestureIsInTheJournalAtOnceAndInTheFileLater() throws IOException {
    String id = desk.mark("ready in May");

    assertThat(desk.set.state().kind()).isEqualTo(SaveState.Kind.SAVED);
    assertThat(desk.set.state().unfolded()).isEqualTo(1);
    assertThat(Files.readString(desk.journal())).contains(id);
    assertThat(desk.setFile()).doesNotExist();

    desk.rest();

    assertThat(desk.set.state()).isEqualTo(SaveState.CLEAN);
    assertThat(desk.onDisk().annotation(id)).isPresent();
    assertThat(Files.readString(desk.journal())).doesNotContain(id);
  }

  @Test
  void theFileIsWrittenOnlyWhenTheAnnotatorRests() {
    desk.mark("ready in May");
    List<Runnable> first = List.copyOf(desk.later);
    desk.mark("nobody asked");
    first.forEach(Runnable::run);

    assertThat(desk.setFile()).doesNotExist();

    desk.rest();

    assertThat(desk.onDisk().size()).isEqualTo(2);
  }

  @Test
  void flushingWritesTheFileNow() {
    String id = desk.mark("ready in May");

    SaveState state = desk.set.flush().join();

    assertThat(state).isEqualTo(SaveState.CLEAN);
    assertThat(desk.onDisk().annotation(id)).isPresent();
  }

  @Test
  void whatIsWrittenIsWhatIsReadAgain() throws ProjectException {
    desk.mark("ready in May");
    desk.mark("🙂 on");
    desk.mark("दुनिया");
    desk.dispatch(new Edit.SetStatus(Status.DONE));
    desk.set.flush().join();
    AnnotationSet before = desk.set.session().set();

    assertThat(Desk.bare(desk.crashAndOpen().session().set())).isEqualTo(Desk.bare(before));
    assertThat(desk.set.recovery().gestures()).isZero();
  }

  @Test
  void everyChangeOfTheStateIsToldOnce() {
    desk.mark("ready in May");
    desk.mark("nobody asked");
    desk.rest();

    assertThat(desk.told).doesNotHaveDuplicates().endsWith(SaveState.CLEAN);
  }

  @Test
  void theSetCarriesTheCodebookItWasLastSavedWith() {
    desk.mark("ready in May");
    desk.set.flush().join();

    assertThat(desk.onDisk().origin().codebook()).isEqualTo(desk.project.codebook().name());
  }

  @Test
  void closingWritesTheFileAndLeavesNoJournal() throws IOException {
    desk.mark("ready in May");
    Path journal = desk.journal();

    assertThat(desk.set.close().join().isFolded()).isTrue();

    assertThat(desk.onDisk().size()).isEqualTo(1);
    assertThat(journal).doesNotExist();
  }

  @Test
  void aChangeAfterClosingIsAnError() {
    desk.set.close().join();

    assertThatThrownBy(() -> desk.mark("ready in May")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSetThatIsOpenIsNotOpenedTwice() throws ProjectException, HeldException {
    desk.set.close().join();
    desk.crash();
    AnnotatorLock lock = desk.project.lock(Desk.ANNA, desk.threads);
    OpenSet.open(desk.project, lock, Desk.ARTICLE, desk.threads, _ -> {});

    assertThatThrownBy(
            () -> OpenSet.open(desk.project, lock, Desk.ARTICLE, desk.threads, _ -> {}))
        .hasMessageContaining("open in another window");
    lock.close();
  }

  @Nested
  class AfterACrash {
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
      Files.write(desk.journal(), java.util.Arrays.copyOf(journal, journal.length - 20));

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
    void anOlderFileThanTheJournalStandsOnIsNotReplayedUpon()
        throws IOException, ProjectException {
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
      OpenSet again = openAnnas(project);

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
      Path copy = Files.createDirectories(temporary.resolve("copy/articles")).getParent();
      for (String name : List.of("codebook.json", "articles/harbour.txt")) {
        Files.copy(desk.folder.resolve(name), copy.resolve(name));
      }

      OpenSet other = openAnnas(Project.open(copy, desk.machine).project());

      assertThat(other.session().set().size()).isZero();
      assertThat(journal).exists();
    }

    private OpenSet openAnnas(Project project) throws ProjectException {
      try (AnnotatorLock lock = project.lock(Desk.ANNA, desk.threads)) {
        return OpenSet.open(project, lock, Desk.ARTICLE, desk.threads, _ -> {});
      } catch (HeldException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  class ChangedUnderneath {
    @Test
    void theTwoAreJoinedAndTheSessionTakesItIn() {
      String mine = desk.mark("ready in May");
      desk.set.flush().join();
      AnnotationSet common = desk.onDisk();
      Annotation theirs = AnnotationFixture.mark("their-mark", 4, 11);
      desk.writeUnderneath(
          common.with(theirs).withRevision(common.revision().next("beef")));
      String later = desk.mark("nobody asked");
      List<String> labels = new java.util.ArrayList<>();
      desk.set.session().addListener((change, _, _) -> labels.add(change.label()));

      desk.rest();

      AnnotationSet joined = desk.set.session().set();
      assertThat(joined.annotations())
          .extracting(Annotation::id)
          .containsExactlyInAnyOrder(mine, later, "their-mark");
      assertThat(desk.onDisk()).isEqualTo(joined);
      assertThat(labels).containsExactly(Saving.TAKEN_IN);
      assertThat(desk.set.state()).isEqualTo(SaveState.CLEAN);
    }

    @Test
    void whatWasTakenInIsNoStepOfTheHistory() throws RefusedException {
      desk.mark("ready in May");
      desk.set.flush().join();
      AnnotationSet common = desk.onDisk();
      desk.writeUnderneath(common.with(AnnotationFixture.mark("their-mark", 4, 11)));
      String later = desk.mark("nobody asked");
      desk.rest();

      desk.set.session().undo();

      assertThat(desk.set.session().set().annotation(later)).isEmpty();
      assertThat(desk.set.session().set().annotation("their-mark")).isPresent();
    }

    @Test
    void whatBothChangedDifferentlyBecomesAConflict() {
      String id = desk.mark("ready in May");
      desk.set.flush().join();
      AnnotationSet common = desk.onDisk();
      desk.writeUnderneath(
          common
              .with(common.annotation(id).orElseThrow().withNote("theirs"))
              .withRevision(common.revision().next("beef")));
      desk.dispatch(new Edit.SetNote(id, "mine"));

      desk.rest();

      assertThat(desk.onDisk().annotation(id).orElseThrow().note()).isEqualTo("mine");
      assertThat(desk.onDisk().fields().conflicts())
          .singleElement()
          .satisfies(c -> assertThat(c.values()).containsExactly("mine", "theirs"));
    }

    @Test
    void anOlderStateThatWasPutBackIsReplaced() throws IOException {
      desk.mark("ready in May");
      desk.set.flush().join();
      byte[] old = Files.readAllBytes(desk.setFile());
      desk.mark("nobody asked");
      desk.set.flush().join();
      Files.write(desk.setFile(), old);
      desk.mark("Ivo Brandt");

      desk.rest();

      assertThat(desk.onDisk().size()).isEqualTo(3);
    }

    @Test
    void aFileThatWasDeletedIsWrittenAgain() throws IOException {
      desk.mark("ready in May");
      desk.set.flush().join();
      Files.delete(desk.setFile());
      desk.mark("nobody asked");

      desk.rest();

      assertThat(desk.onDisk().size()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadAnyMoreIsNeverOverwritten() throws IOException {
      desk.mark("ready in May");
      desk.set.flush().join();
      Files.writeString(desk.setFile(), "{\n<<<<<<< HEAD\n");
      desk.mark("nobody asked");

      desk.rest();

      assertThat(desk.setFile()).hasContent("{\n<<<<<<< HEAD\n");
      SaveState state = desk.set.state();
      assertThat(state.kind()).isEqualTo(SaveState.Kind.ONLY_IN_JOURNAL);
      assertThat(state.fileProblem().orElseThrow().sentence())
          .contains("Another program", "left as it is");
      assertThat(state.fileProblem().orElseThrow().line()).isEqualTo(2);
    }

    @Test
    void gesturesMadeWhileItIsWrittenAreJoinedOnceMore() throws Exception {
      desk.set.close().join();
      desk.crash();
      desk.open().close().join();
      LateThreads late = new LateThreads();
      AnnotatorLock lock;
      desk.crash();
      lock = desk.project.lock(Desk.ANNA, late.threads());
      desk.set = OpenSet.open(desk.project, lock, Desk.ARTICLE, late.threads(), desk.told::add);
      late.runAll();
      String first = desk.mark("ready in May");
      desk.set.flush();
      late.runAll();
      AnnotationSet common = desk.onDisk();
      desk.writeUnderneath(
          common
              .with(common.annotation(first).orElseThrow().withNote("theirs"))
              .with(AnnotationFixture.mark("their-mark", 4, 11))
              .withRevision(common.revision().next("beef")));
      String second = desk.mark("nobody asked");
      desk.set.flush();
      late.runBackground();
      String third = desk.mark("Ivo Brandt");
      desk.dispatch(new Edit.SetNote(first, "mine"));
      late.runAll();
      desk.set.flush();
      late.runAll();

      AnnotationSet joined = desk.set.session().set();
      assertThat(joined.annotations())
          .extracting(Annotation::id)
          .containsExactlyInAnyOrder(first, second, third, "their-mark");
      assertThat(joined.fields().conflicts()).hasSize(1);
      assertThat(Desk.bare(desk.onDisk())).isEqualTo(Desk.bare(joined));
      lock.close();
    }

    @Test
    void afterACrashTheJournalIsJoinedWithWhatAnotherProgramWrote() throws ProjectException {
      String id = desk.mark("ready in May");
      desk.set.flush().join();
      AnnotationSet common = desk.onDisk();
      String later = desk.mark("nobody asked");
      desk.dispatch(new Edit.SetNote(id, "mine"));
      desk.crash();
      desk.writeUnderneath(
          common
              .with(common.annotation(id).orElseThrow().withNote("theirs"))
              .with(AnnotationFixture.mark("their-mark", 4, 11))
              .withRevision(common.revision().next("beef")));

      AnnotationSet joined = desk.open().session().set();

      assertThat(joined.annotations())
          .extracting(Annotation::id)
          .containsExactlyInAnyOrder(id, later, "their-mark");
      assertThat(joined.fields().conflicts())
          .singleElement()
          .satisfies(c -> assertThat(c.values()).containsExactly("mine", "theirs"));
    }
  }

  @Nested
  class WhenTheFileCannotBeWritten {
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
  class WhenTheJournalCannotBeWritten {
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
      Files.walk(desk.state.resolve("journals"))
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(p -> p.toFile().delete());

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

  @Nested
  class AFileThatCannotBeRead {
    @Test
    void isRefusedWithItsPlaceAndLeftAlone() throws IOException, ProjectException {
      desk.mark("ready in May");
      desk.set.close().join();
      desk.crash();
      String text = Files.readString(desk.setFile()).replace("\"status\"", "status");
      Files.writeString(desk.setFile(), text);

      assertThatThrownBy(() -> desk.open())
          .isInstanceOfSatisfying(
              ProjectException.class,
              e -> {
                assertThat(e.problem().file()).isEqualTo(desk.setFile());
                assertThat(e.problem().line()).isPositive();
              });

      assertThat(desk.setFile()).hasContent(text);
    }

    @Test
    void anotherAnnotatorsWorkIsRefused() throws IOException {
      desk.mark("ready in May");
      desk.set.close().join();
      desk.crash();
      String text = Files.readString(desk.setFile()).replace("\"anna\"", "\"boris\"");
      Files.writeString(desk.setFile(), text);

      assertThatThrownBy(() -> desk.open()).hasMessageContaining("boris");
    }
  }

  @Test
  void gesturesOfManyThreadsAreSavedInTheirOrder() throws Exception {
    desk.set.close().join();
    desk.crash();
    try (RealThreads real = new RealThreads()) {
      AnnotatorLock lock = desk.project.lock(Desk.ANNA, real.threads());
      OpenSet open =
          OpenSet.open(desk.project, lock, Desk.ARTICLE, real.threads(), desk.told::add);
      Gestures gestures = new Gestures(new java.util.Random(7));
      AnnotationSet last =
          real.call(
              () -> {
                for (int i = 0; i < 200; i++) {
                  gestures.next(open.session());
                }
                return open.session().set();
              });
      assertThat(real.call(open::close).join().isFolded()).isTrue();
      lock.close();
      assertThat(desk.open().session().set().annotations()).isEqualTo(last.annotations());
    }
  }

  @Test
  void transactionsThatChangeNothingWriteNothing() throws RefusedException {
    Optional<?> change =
        desk.set.session().dispatch(Transaction.of("none", new Edit.SetStatus(Status.NEW)));

    assertThat(change).isEmpty();
    assertThat(desk.told).isEmpty();
  }
}
