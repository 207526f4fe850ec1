package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is seen behind the words, looked at pixel by pixel.
@ExtendWith(Fx.class)
class MarkLayerTest {
  private static final Color PAGE = Color.web(Theme.LIGHT.page().hex());
  private static final Color SPEAKER_FILL = Color.web("#d8e9f5");
  private static final Color SPEAKER_LINE = Color.web("#2a6592");
  private static final Color QUOTE_FILL = Color.web("#fbeac6");
  private static final Color QUOTE_LINE = Color.web("#9c6310");
  private static final Color STATISTIC_FILL = Color.web("#d9eedc");

  private final Sample sample =
      new Sample(
          "One two three four five six seven eight nine ten eleven.\n"
              + "A second paragraph stands here and is long enough that it needs a line or two more"
              + " than one, and ends.\n"
              + "The third.");
  private final ArticleView view = Fx.get(() -> new ArticleView(Sample.palette(Theme.LIGHT)));
  private final TestWindow window = open();

  private TestWindow open() {
    Fx.run(() -> view.show(sample.article()));
    return TestWindow.show(600, 400, () -> view);
  }

  @Test
  void aMarkFillsBehindItsWordsAndHasALineBelow() {
    show(sample.mark("speaker", "three four"));

    Bounds words = bounds("three four");
    assertThat(pixel(words.getMinX() + 1, words.getMinY() + 1)).isEqualTo(SPEAKER_FILL);
    assertThat(pixel(words.getMaxX() - 2, words.getMinY() + 1)).isEqualTo(SPEAKER_FILL);
    assertThat(pixel(words.getMinX() - 3, words.getMinY() + 1)).isEqualTo(PAGE);
    assertThat(pixel(words.getMaxX() + 3, words.getMinY() + 1)).isEqualTo(PAGE);
    assertThat(column(words.getCenterX(), words.getMaxY(), 4))
        .containsExactly(SPEAKER_LINE, SPEAKER_LINE, PAGE, PAGE);
  }

  @Test
  void theInnermostFillsAndTheOuterGoesBelow() {
    show(sample.mark("quote", "two three four five").mark("speaker", "three four"));

    Bounds inner = bounds("three four");
    Bounds outer = bounds("two three four five");
    assertThat(pixel(inner.getMinX() + 1, inner.getMinY() + 1)).isEqualTo(SPEAKER_FILL);
    assertThat(pixel(outer.getMinX() + 1, outer.getMinY() + 1)).isEqualTo(QUOTE_FILL);
    double inDash = outer.getMinX() + 3;
    assertThat(column(inDash, outer.getMaxY() + 3, 2)).containsExactly(QUOTE_LINE, QUOTE_LINE);
    assertThat(column(inner.getCenterX(), inner.getMaxY(), 2))
        .containsExactly(SPEAKER_LINE, SPEAKER_LINE);
  }

  @Test
  void sixLevelsAreToldApart() {
    String[] nest = {
      "One two three four five six seven",
      "two three four five six seven",
      "three four five six seven",
      "four five six seven",
      "five six seven",
      "six seven"
    };
    for (String words : nest) {
      sample.mark("speaker", words);
    }
    show(sample);

    Bounds words = bounds("seven");
    List<Color> column = column(words.getCenterX(), words.getMaxY() - 2, 12);
    List<Color> between = new ArrayList<>();
    for (int lane = 0; lane < nest.length; lane++) {
      assertThat(column.get(2 * lane)).as("lane " + lane).isEqualTo(SPEAKER_LINE);
      between.add(column.get(2 * lane + 1));
    }
    assertThat(between).doesNotContain(SPEAKER_LINE);
    assertThat(counts()).isEmpty();
  }

  @Test
  void whatFindsNoRoomIsCounted() {
    for (int i = 0; i < 9; i++) {
      sample.mark("speaker", "One two three four five six seven".substring(3 * i));
    }
    show(sample);
    assertThat(counts()).containsExactly("+3");

    Fx.run(() -> view.setZoom(70));
    Fx.settle();
    assertThat(counts()).containsExactly("+5");
  }

  @Test
  void linesAreOnWholePixelsInEveryParagraph() {
    show(
        sample
            .mark("speaker", "One two")
            .mark("speaker", "A second paragraph stands here and is long enough that it needs")
            .mark("speaker", "third"));
    for (int zoom : new int[] {70, 90, 100, 110, 125, 150, 200, 300}) {
      Fx.run(() -> view.setZoom(zoom));
      Fx.settle();
      Fx.run(() -> layers().forEach(MarkLayerTest::assertThatEdgesAreOnPixels));
    }
  }

  private static void assertThatEdgesAreOnPixels(MarkLayer layer) {
    for (Node node : layer.getChildrenUnmodifiable()) {
      Path path = (Path) node;
      double half = path.getStroke() == null ? 0 : path.getStrokeWidth() / 2;
      for (PathElement element : path.getElements()) {
        if (element instanceof LineTo to) {
          double edge = layer.localToScene(0, to.getY() + half).getY();
          assertThat(edge).isEqualTo(Math.rint(edge));
        }
      }
    }
  }

  @Test
  void theBlankAtALinesEndIsNotFilled() {
    show(sample.mark("speaker", "A second paragraph stands here and is long enough that"));
    MarkLayer layer = layers().get(1);
    String text = sample.article().text().string();

    Fx.run(
        () -> {
          ParagraphLines lines = layer.lines();
          var pieces = lines.pieces(0, 200);
          assertThat(pieces).hasSizeGreaterThan(1);
          int start = text.indexOf("A second");
          int firstLine = lines.firstBelow(pieces.get(1).top() + 1);
          assertThat(text.charAt(start + firstLine - 1)).isEqualTo(' ');
          Bounds lastLetter =
              view.boundsOf(new Span(start + firstLine - 2, start + firstLine - 1)).orElseThrow();
          assertThat(layer.localToScene(pieces.getFirst().right(), 0).getX())
              .isEqualTo(lastLetter.getMaxX());
        });
  }

  @Test
  void aChangeDrawsOnlyWhatItTouches() {
    show(sample.mark("speaker", "three four").mark("speaker", "The third"));
    List<List<Node>> before = drawn();

    Annotation added = sample.annotation("quote", "A second paragraph");
    Fx.run(() -> view.update("marks", Sample.adding(added)));
    Fx.settle();

    List<List<Node>> after = drawn();
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1)).isNotEqualTo(before.get(1)).isNotEmpty();
    assertThat(after.get(2)).isEqualTo(before.get(2));
  }

  @Test
  void aSelectionDrawsNoMarkAnew() {
    show(sample.mark("speaker", "three four"));
    List<List<Node>> before = drawn();

    Fx.run(() -> view.select(sample.span("two three")));
    Fx.settle();

    assertThat(drawn()).isEqualTo(before);
  }

  @Test
  void tenChangesAreOneDrawing() {
    show(sample);
    Fx.run(
        () -> {
          for (String words : sample.article().text().string().split("[ \n]", 11)) {
            if (words.length() < 10) {
              sample.mark("speaker", words);
              view.update("marks", Sample.adding(sample.last()));
            }
          }
          assertThat(layers().getFirst().getChildrenUnmodifiable()).isEmpty();
        });
    Fx.settle();

    assertThat(drawn().getFirst()).hasSize(2); // all fills are one path, all lines another
  }

  @Test
  void aRemovedMarkIsGone() {
    show(sample.mark("speaker", "three four"));
    Bounds words = bounds("three four");

    Fx.run(() -> view.update("marks", Sample.change(sample.marks(), List.of())));
    Fx.settle();

    assertThat(pixel(words.getMinX() + 1, words.getMinY() + 1)).isEqualTo(PAGE);
  }

  @Test
  void everyFragmentOfTheSelectedMarkIsOutlined() {
    show(sample.mark("speaker", "two three", "five six").mark("speaker", "eight"));
    emphasise(List.of(sample.marks().getFirst()), List.of());

    for (String words : new String[] {"two three", "five six"}) {
      Bounds bounds = bounds(words);
      assertThat(pixel(bounds.getMinX() - 3, bounds.getCenterY())).isEqualTo(SPEAKER_LINE);
      assertThat(pixel(bounds.getMaxX() + 2, bounds.getCenterY())).isEqualTo(SPEAKER_LINE);
      assertThat(pixel(bounds.getCenterX(), bounds.getMinY() - 3)).isEqualTo(SPEAKER_LINE);
    }
    Bounds other = bounds("eight");
    assertThat(pixel(other.getMinX() - 3, other.getCenterY())).isEqualTo(PAGE);
  }

  @Test
  void aLinkedMarkIsOutlinedOtherwise() {
    show(sample.mark("speaker", "two three").mark("speaker", "eight"));
    emphasise(List.of(sample.marks().get(0)), List.of(sample.marks().get(1)));

    List<Path> outlines = new ArrayList<>();
    for (Node node : drawn().getFirst()) {
      if (node instanceof Path path && path.getFill() == null) {
        outlines.add(path);
      }
    }
    Path selected = outlines.get(1);
    Path linked = outlines.get(2);
    assertThat(selected.getStrokeDashArray()).isEmpty();
    assertThat(linked.getStrokeDashArray()).isNotEmpty();
    assertThat(linked.getStrokeWidth()).isLessThan(selected.getStrokeWidth());
  }

  @Test
  void emphasisFollowsAChangedMarkAndLeavesARemovedOne() {
    show(sample.mark("speaker", "two three").mark("speaker", "eight"));
    Annotation first = sample.marks().get(0);
    Annotation second = sample.marks().get(1);
    emphasise(List.of(first), List.of(second));
    Annotation wider = first.withSpans(List.of(sample.span("two three four")));

    Fx.run(() -> view.update("marks", Sample.change(List.of(first, second), List.of(wider))));

    assertThat(Fx.get(view::emphasis)).isEqualTo(new Emphasis(List.of(wider), List.of()));
  }

  @Test
  void aMarkThatGoesOnInTheNextParagraphHasNoSideThere() {
    int start = sample.span("eleven").start();
    int end = sample.span("A second").end();
    Annotation across =
        sample.annotation("speaker", "eleven").withSpans(List.of(new Span(start, end)));
    Fx.run(() -> view.setLayers(List.of(HighlightLayer.of("marks", List.of(across)))));
    emphasise(List.of(across), List.of());

    Bounds second = bounds("A second");
    assertThat(pixel(second.getMinX() - 3, second.getCenterY())).isEqualTo(PAGE);
    assertThat(pixel(second.getMaxX() + 2, second.getCenterY())).isEqualTo(SPEAKER_LINE);
  }

  @Test
  void theFirstLayerFillsAndHasItsLinesNearest() {
    Sample first = new Sample(sample.article().text().string()).mark("speaker", "three four");
    Sample second = new Sample(sample.article().text().string()).mark("quote", "two three four");
    Fx.run(
        () ->
            view.setLayers(
                List.of(
                    HighlightLayer.of("a", first.marks()),
                    HighlightLayer.of("b", second.marks()))));
    Fx.settle();

    Bounds inner = bounds("three four");
    Bounds outer = bounds("two three four");
    assertThat(pixel(inner.getMinX() + 1, inner.getMinY() + 1)).isEqualTo(SPEAKER_FILL);
    assertThat(pixel(outer.getMinX() + 1, outer.getMinY() + 1)).isEqualTo(QUOTE_FILL);
    assertThat(column(outer.getMinX() + 3, outer.getMaxY(), 5))
        .containsExactly(PAGE, PAGE, PAGE, QUOTE_LINE, QUOTE_LINE);
  }

  @Test
  void anotherPaletteAndThemeAreShownAtOnce() {
    show(sample.mark("statistic", "three four"));
    Bounds words = bounds("three four");
    assertThat(pixel(words.getMinX() + 1, words.getMinY() + 1)).isEqualTo(STATISTIC_FILL);

    Fx.run(() -> view.setPalette(Sample.palette(Theme.DARK)));
    window.dark();

    assertThat(pixel(words.getMinX() + 1, words.getMinY() + 1)).isEqualTo(Color.web("#1f4027"));
    assertThat(pixel(words.getMinX() - 3, words.getMinY() + 1))
        .isEqualTo(Color.web(Theme.DARK.page().hex()));
  }

  private void show(Sample marked) {
    Fx.run(() -> view.setLayers(List.of(marked.layer())));
    Fx.settle();
  }

  private void emphasise(List<Annotation> selected, List<Annotation> linked) {
    Fx.run(() -> view.setEmphasis(new Emphasis(selected, linked)));
    Fx.settle();
  }

  /// The words' box, its edges on whole pixels.
  private Bounds bounds(String words) {
    Bounds exact = Fx.get(() -> view.boundsOf(sample.span(words)).orElseThrow());
    double left = Math.round(exact.getMinX());
    double top = Math.round(exact.getMinY());
    return new BoundingBox(
        left, top, Math.round(exact.getMaxX()) - left, Math.round(exact.getMaxY()) - top);
  }

  private Color pixel(double x, double y) {
    return window.pixel(x, y);
  }

  private List<Color> column(double x, double top, int height) {
    PixelReader pixels = window.image().getPixelReader();
    List<Color> column = new ArrayList<>();
    for (int y = (int) top; y < (int) top + height; y++) {
      column.add(pixels.getColor((int) x, y));
    }
    return column;
  }

  private List<List<Node>> drawn() {
    return layers().stream()
        .map(layer -> Fx.get(() -> List.copyOf(layer.getChildrenUnmodifiable())))
        .toList();
  }

  private List<String> counts() {
    return drawn().stream()
        .flatMap(List::stream)
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getText())
        .toList();
  }

  private List<MarkLayer> layers() {
    return Fx.get(
        () ->
            view.lookupAll(".paragraph-text").stream()
                .flatMap(flow -> ((TextFlow) flow).getChildrenUnmodifiable().stream())
                .filter(MarkLayer.class::isInstance)
                .map(MarkLayer.class::cast)
                .toList());
  }
}
