package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.project.FailingFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Makes every step of saving go wrong in every way, ends the program, and looks what is there.
class SaveFaultsTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void nothingThatWasSavedIsLostWhateverStepOfSavingFails(Fault fault) throws Exception {
    int steps = steps(temporary.resolve("counted"));
    for (int step = 1; step <= steps; step++) {
      String what = fault + " at step " + step;
      Desk desk = prepared(temporary.resolve(fault + "-" + step));
      List<AnnotationSet> acceptable = new ArrayList<>();
      acceptable.add(desk.set.session().set());
      desk.files.failAt(step, fault);
      work(desk, acceptable);

      AnnotationSet found = Desk.bare(desk.crashAndOpen().session().set());

      assertThat(acceptable.stream().map(Desk::bare).toList()).as(what).contains(found);
      desk.mark("reopens");
      assertThat(desk.set.flush().join()).as(what).isEqualTo(SaveState.CLEAN);
      assertThat(Desk.bare(desk.onDisk())).as(what).isEqualTo(Desk.bare(desk.set.session().set()));
      desk.crash();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "CRASH")
  void whateverStepFailsRetryingMendsIt(Fault fault) throws Exception {
    int steps = steps(temporary.resolve("counted"));
    for (int step = 1; step <= steps; step++) {
      String what = fault + " at step " + step;
      Desk desk = prepared(temporary.resolve(fault + "-" + step));
      desk.files.failAt(step, fault);
      work(desk, new ArrayList<>());
      desk.files.heal();

      assertThat(desk.set.retry().join()).as(what).isEqualTo(SaveState.CLEAN);

      AnnotationSet mine = Desk.bare(desk.set.session().set());
      assertThat(Desk.bare(desk.onDisk())).as(what).isEqualTo(mine);
      assertThat(mine.fields().conflicts()).as(what).isEmpty();
      assertThat(Desk.bare(desk.crashAndOpen().session().set())).as(what).isEqualTo(mine);
      assertThat(names(desk.folder.resolve("annotations/analyst-a")))
          .as(what)
          .containsOnly("harbour.json", ".lock");
      desk.crash();
    }
  }

  /// Two gestures, a fold, another gesture, another fold.
  ///
  /// @param acceptable gets the states that may be found afterwards: the last that was saved, and
  ///   those after it
  private static void work(Desk desk, List<AnnotationSet> acceptable) {
    List<Runnable> acts =
        List.of(
            () -> desk.mark("nobody asked"),
            () -> desk.dispatch(new Edit.SetNote(first(desk), "see above")),
            () -> desk.set.flush().join(),
            () -> desk.mark("Ivo Brandt"),
            () -> desk.dispatch(new Edit.Remove(first(desk))),
            () -> desk.set.flush().join());
    for (Runnable act : acts) {
      act.run();
      if (desk.set.state().unsaved() == 0) {
        acceptable.clear();
      }
      acceptable.add(desk.set.session().set());
    }
  }

  private static String first(Desk desk) {
    return desk.set.session().set().annotations().getFirst().id();
  }

  private static Desk prepared(Path folder) throws ProjectException {
    Desk desk = new Desk(folder);
    desk.mark("ready in May");
    desk.set.flush().join();
    return desk;
  }

  private static int steps(Path folder) throws ProjectException {
    Desk desk = prepared(folder);
    int before = desk.files.steps();
    work(desk, new ArrayList<>());
    int steps = desk.files.steps() - before;
    desk.crash();
    return steps;
  }

  private static List<String> names(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }
}
