package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles longer than any newspaper's, and paragraphs as long as they: they open, and everything
/// works in their midst.
@ExtendWith(Fx.class)
class LongArticleTest {
  private static final String SENTENCE =
      "The council had been told in March, a spokeswoman said, and nobody had asked since. ";

  @ParameterizedTest
  @ValueSource(ints = {100_000, 1_000_000})
  void oneParagraphOpensAndCanBeMarked(int length) {
    Sample sample = new Sample(SENTENCE.repeat(length / SENTENCE.length()));
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(700, 500, () -> view);
    int middle = length / 2;
    int start = sample.article().text().string().indexOf("a spokeswoman said", middle);
    Span words = new Span(start, start + "a spokeswoman said".length());

    Fx.run(() -> view.reveal(words));
    Fx.settle();
    Bounds bounds = Fx.get(() -> view.boundsOf(words).orElseThrow());
    window.doubleClick(new Point2D(bounds.getMaxX() - 4, bounds.getCenterY()));

    assertThat(Fx.get(view::selection)).contains(new Span(words.end() - 4, words.end()));
  }

  @Test
  void theWholeParagraphIsSelectedAcrossItsCuts() {
    Sample sample = new Sample("Before.\n" + SENTENCE.repeat(100) + "\nAfter.");
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(700, 500, () -> view);
    Bounds bounds = Fx.get(() -> view.boundsOf(sample.span("The council")).orElseThrow());

    window.tripleClick(new Point2D(bounds.getCenterX(), bounds.getCenterY()));

    assertThat(Fx.get(view::selectedText)).contains(SENTENCE.repeat(100).strip());
  }

  @Test
  void theCaretCrossesACutInOneStep() {
    Sample sample = new Sample(SENTENCE.repeat(100));
    int cut = ViewText.of(sample.article().text()).paragraphs().getFirst().end();
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(700, 500, () -> view);
    Fx.run(
        () -> {
          view.requestFocus();
          view.moveCaret(cut - 1);
        });

    window.keys(KeyCode.RIGHT);
    assertThat(Fx.get(() -> view.caretProperty().get())).isEqualTo(cut);
    window.keys(KeyCode.RIGHT);
    assertThat(Fx.get(() -> view.caretProperty().get())).isEqualTo(cut + 1);
    window.keys(KeyCode.LEFT);
    window.keys(KeyCode.LEFT);
    assertThat(Fx.get(() -> view.caretProperty().get())).isEqualTo(cut - 1);
  }

  @Test
  void tenThousandMarksScrollAndChange() {
    Sample sample = new Sample((SENTENCE.repeat(5).strip() + "\n").repeat(2_400));
    List<Annotation> marks = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      marks.add(mark(i, i * 90 + i % 7, 20 + i % 200));
    }
    ArticleView view = view(sample);
    Fx.run(() -> view.setLayers(List.of(HighlightLayer.of("marks", marks))));
    TestWindow window = TestWindow.show(700, 500, () -> view);
    window.move(new Point2D(300, 300));
    window.wheel(40);
    Annotation added = mark(20_000, Fx.get(view::place) + 10, 30);

    Fx.run(() -> view.update("marks", Sample.adding(added)));
    Fx.settle();

    assertThat(Fx.get(view::place)).isPositive();
    assertThat(Fx.get(() -> view.layers().getFirst().marks().laneOf(added))).isPresent();
  }

  private static Annotation mark(int id, int start, int length) {
    Provenance provenance = Provenance.of("analyst-a", Instant.EPOCH.plusSeconds(id));
    List<Span> spans = List.of(new Span(start, start + length));
    return Annotation.of("m" + id, id % 2 == 0 ? "quote" : "speaker", spans, provenance);
  }

  private static ArticleView view(Sample sample) {
    return Fx.get(
        () -> {
          ArticleView view = new ArticleView(Sample.palette(Theme.LIGHT));
          view.show(sample.article());
          return view;
        });
  }
}
