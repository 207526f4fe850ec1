package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.HighlightLayer;
import java.nio.file.Path;
import java.util.List;

/// Rows `open-…`: an article and its set, both in memory, from handing them to the article view to
/// the end of the next layout.
///
/// The floor for articles in paragraphs is RichTextFX with the same text, type and width and no
/// marks, its document built as the article view builds its own; for articles in one paragraph,
/// with which RichTextFX by itself takes seconds or minutes, it is one bare `TextFlow`.
final class Opening implements Scenario {
  private static final int WARM_UPS = 8;
  private static final int ROUNDS = 15;

  private final Codebook codebook = DefaultCodebook.load();
  private final List<Fixture> fixtures =
      List.of(Fixture.LARGE, Fixture.HUGE, Fixture.LINE, Fixture.LONG_LINE);

  @Override
  public void run(Recorder recorder, Path folder) {
    Screen.start();
    Screen screen = Screen.empty(recorder);
    ArticleView view = Screen.ask(() -> new ArticleView(TagPalette.of(codebook, Theme.LIGHT)));
    screen.show(view);
    BarePage bare = Screen.ask(() -> BarePage.like(view));
    List<Subject> subjects = fixtures.stream().map(this::subject).toList();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      for (Subject subject : subjects) {
        ours(screen, view, subject);
        floor(screen, bare, subject);
      }
    }
  }

  private record Subject(String row, boolean oneParagraph, Article article, AnnotationSet set) {}

  private Subject subject(Fixture fixture) {
    Article article = fixture.article();
    boolean oneParagraph = fixture.paragraph() == fixture.length();
    return new Subject(
        "open-" + fixture.id(), oneParagraph, article, fixture.set(article, codebook));
  }

  private static void ours(Screen screen, ArticleView view, Subject subject) {
    screen.show(view);
    screen.time(
        subject.row,
        Side.OURS,
        () -> {
          view.show(subject.article);
          view.setLayers(List.of(HighlightLayer.of("own", subject.set.annotations())));
        });
    Screen.settle();
    Screen.act(() -> view.show(Fixture.SMALL.article()));
    Screen.settle();
  }

  private static void floor(Screen screen, BarePage bare, Subject subject) {
    String text = subject.article.text().string();
    if (subject.oneParagraph) {
      screen.show(bare.flow());
      screen.time(subject.row, Side.FLOOR, () -> bare.showInFlow(text));
      Screen.act(() -> bare.showInFlow(""));
    } else {
      screen.show(bare.area());
      screen.time(subject.row, Side.FLOOR, () -> bare.showInArea(text));
      Screen.act(() -> bare.showInArea(""));
    }
    Screen.settle();
  }
}
