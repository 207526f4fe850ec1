package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javafx.scene.input.KeyCode;

/// Row `undo-1000`: in the whole program, with 1 MB and 10,000 marks open, one transaction of 1,000
/// more marks is undone: from the press of the key to the end of the layout of the next pulse. Redo
/// brings the marks back for the next time, so that what was removed does not pile up.
final class Undoing implements Scenario {
  private static final int MARKS = 1_000;
  private static final int WARM_UPS = 30;
  private static final int ROUNDS = 20;

  private final Random random = new Random(11);

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Path project = Desktop.project(folder.resolve("project"), List.of(Fixture.HUGE));
    Screen.start();
    Desktop desktop = Desktop.open(project, folder.resolve("state"), Fixture.ANNOTATOR, recorder);
    desktop.go(Fixture.HUGE);
    Screen.act(desktop.program().workspace()::focusPage);
    AnnotationSession session = desktop.session();
    int before = session.set().size();
    Screen.act(() -> dispatch(session));
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      desktop.untilSaved();
      desktop
          .screen()
          .time("undo-1000", Side.OURS, () -> desktop.press(KeyCode.CONTROL, KeyCode.Z));
      if (session.set().size() != before) {
        throw new IllegalStateException("undo did not take all marks back");
      }
      desktop.untilSaved();
      Screen.act(() -> desktop.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z));
    }
  }

  private void dispatch(AnnotationSession session) {
    List<Edit> edits =
        new RandomMarks(session.article().text(), random)
            .marks(MARKS).stream().map(this::mark).toList();
    try {
      session.dispatch(new Transaction("Take over suggestions", edits, Optional.empty()));
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Edit mark(Annotation drawn) {
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    List<Span> spans = drawn.spans();
    return new Edit.Mark(id, drawn.tag(), spans);
  }
}
