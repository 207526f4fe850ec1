package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program writes the file of a set that is open.
class ChangedUnderneathTest {
  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
  }

  @Test
  void theTwoAreJoinedAndTheSessionTakesItIn() {
    String mine = desk.mark("ready in May");
    desk.set.flush().join();
    AnnotationSet common = desk.onDisk();
    Annotation theirs = AnnotationFixture.mark("their-mark", 4, 11);
    desk.writeUnderneath(common.with(theirs).withRevision(common.revision().next("beef")));
    String later = desk.mark("nobody asked");
    List<String> labels = new ArrayList<>();
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
  void atRestItIsTakenInWhenOneLooks() {
    String mine = desk.mark("ready in May");
    desk.set.flush().join();
    AnnotationSet common = desk.onDisk();
    desk.set.lookAgain();
    assertThat(desk.onDisk()).isEqualTo(common);
    desk.writeUnderneath(
        common
            .with(AnnotationFixture.mark("their-mark", 4, 11))
            .withRevision(common.revision().next("beef")));

    desk.set.lookAgain();

    assertThat(desk.set.session().set().annotations())
        .extracting(Annotation::id)
        .containsExactlyInAnyOrder(mine, "their-mark");
    assertThat(desk.onDisk()).isEqualTo(desk.set.session().set());
    assertThat(desk.set.state()).isEqualTo(SaveState.CLEAN);
  }

  @Test
  void aFileThatIsGoneIsNotWrittenAnewForALook() throws IOException {
    desk.mark("ready in May");
    desk.set.flush().join();
    Files.delete(desk.setFile());

    desk.set.lookAgain();

    assertThat(desk.setFile()).doesNotExist();
    desk.mark("nobody asked");
    desk.set.flush().join();
    assertThat(desk.onDisk().size()).isEqualTo(2);
  }

  @Test
  void whatAListenerMakesOfItIsSavedLikeAnyGesture() throws Exception {
    desk.mark("ready in May");
    desk.set.flush().join();
    desk.writeUnderneath(desk.onDisk().with(AnnotationFixture.mark("their-mark", 4, 11)));
    desk.set
        .session()
        .addListener(
            (change, _, _) -> {
              if (change.label().equals(Saving.TAKEN_IN)) {
                desk.dispatch(new Edit.SetNote("their-mark", "seen"));
              }
            });
    desk.mark("nobody asked");
    desk.set.flush().join();

    assertThat(desk.crashAndOpen().session().set().annotation("their-mark").orElseThrow().note())
        .isEqualTo("seen");
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
    lock = desk.project.lock(Desk.ANALYST_A, late.threads());
    desk.set = OpenSet.open(desk.project, lock, Desk.ARTICLE, late.threads(), desk.told::add);
    late.runAll();
    String first = desk.mark("ready in May");
    var _ = desk.set.flush();
    late.runAll();
    AnnotationSet common = desk.onDisk();
    desk.writeUnderneath(
        common
            .with(common.annotation(first).orElseThrow().withNote("theirs"))
            .with(AnnotationFixture.mark("their-mark", 4, 11))
            .withRevision(common.revision().next("beef")));
    String second = desk.mark("nobody asked");
    var _ = desk.set.flush();
    late.runBackground();
    String third = desk.mark("Ivo Brandt");
    desk.dispatch(new Edit.SetNote(first, "mine"));
    late.runAll();
    var _ = desk.set.flush();
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
