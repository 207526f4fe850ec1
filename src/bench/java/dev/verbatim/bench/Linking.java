package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.HighlightLayer;
import dev.verbatim.ui.article.LinkLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// Row `links-50`: the work of a frame while the article view is scrolled to and fro with fifty
/// links between words on the screen, five of them strong. The floor is the same without links.
final class Linking implements Scenario {
  private static final int LINKS = 50;
  private static final int FRAMES = 60;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 8;
  private static final double STEP = 12;

  private final Codebook codebook = DefaultCodebook.load();
  private int steps;

  @Override
  public void run(Recorder recorder, Path folder) {
    Screen.start();
    Screen screen = Screen.empty(recorder);
    ArticleView view = Screen.ask(() -> new ArticleView(TagPalette.of(codebook, Theme.LIGHT)));
    screen.show(view);
    Article article = Fixture.LARGE.article();
    HighlightLayer marks =
        HighlightLayer.of("own", Fixture.LARGE.set(article, codebook).annotations());
    Screen.act(
        () -> {
          view.show(article);
          view.setLayers(List.of(marks));
        });
    VirtualizedScrollPane<?> pane =
        (VirtualizedScrollPane<?>)
            Objects.requireNonNull(Screen.ask(() -> view.lookup(".virtualized-scroll-pane")));
    List<LinkLine> links = links();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      for (Side side : Side.values()) {
        Screen.act(() -> view.setLinks(side == Side.OURS ? _ -> links : _ -> List.of()));
        Screen.settle();
        screen.frames(
            "links-50", side, FRAMES, () -> pane.scrollYBy(++steps % 2 == 0 ? -STEP : STEP));
      }
    }
  }

  /// From words to others some lines on, all within the first screen of text.
  private static List<LinkLine> links() {
    List<LinkLine> links = new ArrayList<>();
    for (int i = 0; i < LINKS; i++) {
      int from = 20 + i * 18;
      Span start = new Span(from, from + 6);
      Span end = new Span(from + 150, from + 158);
      links.add(new LinkLine(start, end, "said by", "said by", i % 10 == 0));
    }
    return links;
  }
}
