package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Gestures;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
  void closingTwiceIsClosingOnce() {
    desk.mark("ready in May");

    assertThat(desk.set.close().join()).isEqualTo(SaveState.CLEAN);
    assertThat(desk.set.close().join()).isEqualTo(SaveState.CLEAN);
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
    AnnotatorLock lock = desk.project.lock(Desk.ANALYST_A, desk.threads);
    OpenSet.open(desk.project, lock, Desk.ARTICLE, desk.threads, _ -> {});

    assertThatThrownBy(() -> OpenSet.open(desk.project, lock, Desk.ARTICLE, desk.threads, _ -> {}))
        .hasMessageContaining("open in another window");
    lock.close();
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
      String text = Files.readString(desk.setFile()).replace("\"analyst-a\"", "\"analyst-b\"");
      Files.writeString(desk.setFile(), text);

      assertThatThrownBy(() -> desk.open()).hasMessageContaining("analyst-b");
    }
  }

  @Test
  void gesturesOfManyThreadsAreSavedInTheirOrder() throws Exception {
    desk.set.close().join();
    desk.crash();
    try (RealThreads real = new RealThreads()) {
      AnnotatorLock lock = desk.project.lock(Desk.ANALYST_A, real.threads());
      OpenSet open = OpenSet.open(desk.project, lock, Desk.ARTICLE, real.threads(), desk.told::add);
      Gestures gestures = new Gestures(new Random(7));
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
