package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.Span;
import dev.verbatim.search.TagAll;
import dev.verbatim.ui.annotate.Workspace;
import dev.verbatim.ui.article.ArticleView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;

/// Rows `desk-…`: in the whole program with 1 MB and 10,000 marks open, from the press of a key to
/// the end of the layout of the next pulse.
///
/// `desk-tag-all` tags 500 places at once; `desk-checks` is a tag's key with the checks on, its
/// floor the same with them off; `desk-palette` opens the palette.
final class AtTheDesk implements Scenario {
  private static final int PLACES = 500;
  private static final int WARM_UPS = 20;
  private static final int ROUNDS = 20;

  private final Random random = new Random(5);

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Path project = Desktop.project(folder.resolve("project"), List.of(Fixture.HUGE));
    Screen.start();
    Desktop desktop = Desktop.open(project, folder.resolve("state"), Fixture.ANNOTATOR, recorder);
    desktop.go(Fixture.HUGE);
    Workspace workspace = desktop.program().workspace();
    ArticleView view = Screen.ask(desktop::view);
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      tagAll(desktop);
      for (Side side : Side.values()) {
        Screen.act(() -> workspace.setChecking(side == Side.OURS));
        Screen.until("the text is looked through", workspace::isChecked);
        tag(desktop, view, side);
      }
      Screen.act(view::requestFocus);
      desktop
          .screen()
          .time("desk-palette", Side.OURS, () -> desktop.press(KeyCode.CONTROL, KeyCode.K));
      Screen.act(() -> desktop.press(KeyCode.ESCAPE));
      Screen.settle();
    }
  }

  private void tagAll(Desktop desktop) {
    AnnotationSession session = desktop.session();
    List<Span> places = new ArrayList<>();
    int step = session.article().text().length() / (PLACES + 1);
    for (int i = 0; i < PLACES; i++) {
      int start = i * step + random.nextInt(100);
      places.add(new Span(start, start + 9));
    }
    desktop
        .screen()
        .time(
            "desk-tag-all",
            Side.OURS,
            () -> {
              try {
                session.dispatch(TagAll.transaction("Tag all", "speaker", places));
              } catch (RefusedException e) {
                throw new IllegalStateException(e);
              }
            });
    undo(desktop);
  }

  private void tag(Desktop desktop, ArticleView view, Side side) {
    for (int i = 0; i < 5; i++) {
      int start = random.nextInt(view.layers().isEmpty() ? 1 : 2_000);
      Screen.act(
          () -> {
            view.select(new Span(start, start + 20));
            view.requestFocus();
          });
      Screen.settle();
      desktop.screen().time("desk-checks", side, () -> desktop.press(KeyCode.DIGIT3));
      undo(desktop);
    }
  }

  private static void undo(Desktop desktop) {
    desktop.untilSaved();
    Screen.act(() -> desktop.press(KeyCode.CONTROL, KeyCode.Z));
    desktop.untilSaved();
  }
}
