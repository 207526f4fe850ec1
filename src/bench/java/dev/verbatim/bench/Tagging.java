package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.ui.article.ArticleView;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;

/// Rows `tag-…`: in the whole program, from the press of a tag's key with words selected to the end
/// of the layout of the next pulse.
///
/// The floor of each is the same gesture in an article of 3 kB, in the same window, in turns. After
/// each gesture the journal is waited for, and undo puts things back.
final class Tagging implements Scenario {
  private static final int WARM_UPS = 14;
  private static final int ROUNDS = 6;
  private static final int PLACES = 3;
  private static final int GESTURES_AT_A_PLACE = 5;
  private static final int LONGEST = 60;

  private static final List<KeyCode> KEYS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

  private final List<Fixture> fixtures =
      List.of(Fixture.SMALL, Fixture.LARGE, Fixture.HUGE, Fixture.LINE);
  private final Random random = new Random(7);

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Path project = Desktop.project(folder.resolve("project"), fixtures);
    Screen.start();
    Desktop desktop = Desktop.open(project, folder.resolve("state"), Fixture.ANNOTATOR, recorder);
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      for (Fixture fixture : fixtures) {
        desktop.go(fixture);
        for (int i = 0; i < PLACES; i++) {
          tagAround(desktop, fixture);
        }
      }
    }
  }

  private void tagAround(Desktop desktop, Fixture fixture) {
    AnnotationSession session = desktop.session();
    ArticleText text = session.article().text();
    int around = random.nextInt(text.length() - 2 * LONGEST);
    ArticleView view = Screen.ask(desktop::view);
    Screen.act(
        () -> {
          view.reveal(new Span(around, around + 1));
          view.requestFocus();
        });
    Screen.settle();
    for (int i = 0; i < GESTURES_AT_A_PLACE; i++) {
      Span words = words(text, Math.min(around + random.nextInt(300), text.length() - LONGEST));
      Screen.act(() -> view.select(words));
      Screen.settle();
      tag(desktop, fixture, session);
    }
  }

  private Span words(ArticleText text, int near) {
    int start = text.string().lastIndexOf(' ', near) + 1;
    return new Span(start, start + 5 + random.nextInt(LONGEST - 5));
  }

  private void tag(Desktop desktop, Fixture fixture, AnnotationSession session) {
    int before = session.set().size();
    KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
    desktop.screen().time("tag-" + fixture.id(), Side.OURS, () -> desktop.press(key));
    require(session.set().size() == before + 1, "the key tagged nothing");
    desktop.untilSaved();
    Screen.act(() -> desktop.press(KeyCode.CONTROL, KeyCode.Z));
    require(session.set().size() == before, "undo took nothing back");
    desktop.untilSaved();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }
}
