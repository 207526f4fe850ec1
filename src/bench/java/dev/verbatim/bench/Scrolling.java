package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.HighlightLayer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// Rows `scroll-…-wheel` and `scroll-…-page`: the work of a frame while the article view is
/// scrolled by one notch of the wheel in each, or by a page.
///
/// The floor is the same article in the same view without marks, in turns.
final class Scrolling implements Scenario {
  private static final int FRAMES = 60;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 6;
  private static final double NOTCH = 40;
  private static final double PAGE = 700;

  private final Codebook codebook = DefaultCodebook.load();
  private double direction = 1;

  @Override
  public void run(Recorder recorder, Path folder) {
    Screen.start();
    Screen screen = Screen.empty(recorder);
    ArticleView view = Screen.ask(() -> new ArticleView(TagPalette.of(codebook, Theme.LIGHT)));
    screen.show(view);
    List<Fixture> fixtures = List.of(Fixture.LARGE, Fixture.HUGE);
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      fixtures.forEach(fixture -> scroll(screen, view, fixture));
    }
  }

  private void scroll(Screen screen, ArticleView view, Fixture fixture) {
    Article article = fixture.article();
    HighlightLayer marks = HighlightLayer.of("own", fixture.set(article, codebook).annotations());
    Screen.act(() -> view.show(article));
    VirtualizedScrollPane<?> pane =
        (VirtualizedScrollPane<?>)
            Objects.requireNonNull(Screen.ask(() -> view.lookup(".virtualized-scroll-pane")));
    for (Side side : Side.values()) {
      Screen.act(() -> view.setLayers(side == Side.OURS ? List.of(marks) : List.of()));
      Screen.settle();
      String row = "scroll-" + fixture.id();
      screen.frames(row + "-wheel", side, FRAMES, () -> turnWheel(pane));
      screen.frames(row + "-page", side, FRAMES, () -> turnPage(pane));
    }
  }

  /// As the platform tells it: the view scrolls by what the event says.
  private void turnWheel(VirtualizedScrollPane<?> pane) {
    turnAtEnds(pane);
    pane.getContent()
        .fireEvent(
            new ScrollEvent(
                ScrollEvent.SCROLL,
                Screen.WIDTH / 2.0,
                Screen.HEIGHT / 2.0,
                Screen.WIDTH / 2.0,
                Screen.HEIGHT / 2.0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -direction * NOTCH,
                0,
                -direction * NOTCH,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
  }

  private void turnPage(VirtualizedScrollPane<?> pane) {
    turnAtEnds(pane);
    pane.scrollYBy(direction * PAGE);
  }

  private void turnAtEnds(VirtualizedScrollPane<?> pane) {
    double top = pane.estimatedScrollYProperty().getValue();
    double most = pane.totalHeightEstimateProperty().getOrElse(0.0) - pane.getHeight();
    if (top <= PAGE) {
      direction = 1;
    } else if (top >= most - PAGE) {
      direction = -1;
    }
  }
}
