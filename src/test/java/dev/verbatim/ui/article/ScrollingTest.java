package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ScrollingTest {
  private static final double HEIGHT = 500;

  private final Sample sample =
      new Sample(
          IntStream.range(0, 400)
              .mapToObj(i -> "Paragraph " + i + " says little. ".repeat(1 + i * 7 % 40))
              .collect(Collectors.joining("\n")));
  private final ArticleView view = Fx.get(() -> new ArticleView(Sample.palette(Theme.LIGHT)));
  private final TestWindow window = open();

  private TestWindow open() {
    Fx.run(() -> view.show(sample.article()));
    return TestWindow.show(700, HEIGHT, () -> view);
  }

  @Test
  void whatIsOffTheScreenComesToTheMiddle() {
    for (String words : new String[] {"Paragraph 200 ", "Paragraph 390 ", "Paragraph 30 "}) {
      reveal(sample.span(words));

      assertThat(y(words)).isBetween(HEIGHT / 2 - 20, HEIGHT / 2 + 20);
    }
  }

  @Test
  void aPlaceDeepInAParagraphComesToTheMiddle() {
    int start = sample.span("Paragraph 302 ").start();
    Span deep = new Span(start + 300, start + 310);
    reveal(deep);

    double y = Fx.get(() -> view.boundsOf(deep).orElseThrow()).getCenterY();
    assertThat(y).isBetween(HEIGHT / 2 - 20, HEIGHT / 2 + 20);
  }

  @Test
  void aPlaceInAParagraphThatIsHigherThanTheViewComesIntoView() {
    Fx.run(() -> view.setZoom(300));
    Fx.settle();
    int start = sample.span("Paragraph 302 ").start();
    for (int deep = start + 100; deep < start + 560; deep += 50) {
      Span words = new Span(deep, deep + 5);
      reveal(sample.span("Paragraph 0 "));
      reveal(words);

      double y = Fx.get(() -> view.boundsOf(words).orElseThrow()).getCenterY();
      assertThat(y).isBetween(0.0, HEIGHT);
    }
  }

  @Test
  void atTheEndsItIsAtLeastInView() {
    reveal(sample.span("Paragraph 399 "));
    assertThat(y("Paragraph 399 ")).isBetween(0.0, HEIGHT);

    reveal(sample.span("Paragraph 0 "));
    assertThat(y("Paragraph 0 ")).isBetween(0.0, HEIGHT);
  }

  @Test
  void whatIsInViewDoesNotMove() {
    reveal(sample.span("Paragraph 200 "));
    double before = y("Paragraph 200 ");
    reveal(sample.span("Paragraph 201 "));

    assertThat(y("Paragraph 200 ")).isEqualTo(before);
  }

  @Test
  void aPlaceIsFoundAgainInAnotherSize() {
    reveal(sample.span("Paragraph 250 "));
    int place = Fx.get(view::place);

    Fx.run(() -> view.restore(0));
    Fx.settle();
    assertThat(Fx.get(view::place)).isZero();
    window.resize(450, 400);
    Fx.run(() -> view.setZoom(150));
    Fx.run(() -> view.restore(place));
    Fx.settle();

    double y = Fx.get(() -> view.boundsOf(new Span(place, place + 1)).orElseThrow()).getMinY();
    assertThat(y).isBetween(-1.0, 40.0);
  }

  @Test
  void aPlaceIsRestoredOnceThereIsAView() {
    ArticleView later = Fx.get(() -> new ArticleView(Sample.palette(Theme.LIGHT)));
    Span words = sample.span("Paragraph 250 ");
    Fx.run(
        () -> {
          later.show(sample.article());
          later.restore(words.start());
        });
    TestWindow.show(600, 400, () -> later);
    Fx.settle();

    assertThat(Fx.get(later::place)).isEqualTo(words.start());
  }

  @Test
  void zoomingKeepsTheParagraphInView() {
    Fx.run(() -> view.restore(sample.span("Paragraph 150 ").start()));
    Fx.settle();
    Fx.run(() -> view.setZoom(200));
    Fx.settle();

    assertThat(y("Paragraph 150 ")).isBetween(-100.0, HEIGHT);
  }

  @Test
  void zoomIsBounded() {
    Fx.run(() -> view.setZoom(10));
    assertThat(Fx.get(() -> view.zoomProperty().get())).isEqualTo(ArticleView.LEAST_ZOOM);
    Fx.run(() -> view.setZoom(1_000));
    assertThat(Fx.get(() -> view.zoomProperty().get())).isEqualTo(ArticleView.MOST_ZOOM);
  }

  @Test
  void theWheelScrollsOverTheTextAndBesideIt() {
    window.move(new Point2D(350, 250));
    window.wheel(5);
    int over = Fx.get(view::place);
    assertThat(over).isPositive();

    window.move(new Point2D(20, 250));
    window.wheel(5);
    assertThat(Fx.get(view::place)).isGreaterThan(over);
  }

  /// The headless platform tells of no keys held while the wheel turns, so the event is made here.
  @Test
  void theWheelZoomsWithCtrl() {
    Fx.run(() -> Event.fireEvent(view.lookup(".article"), wheelWithCtrl(40)));
    assertThat(Fx.get(() -> view.zoomProperty().get())).isEqualTo(110);
    Fx.run(() -> Event.fireEvent(view.lookup(".article"), wheelWithCtrl(-40)));
    assertThat(Fx.get(() -> view.zoomProperty().get())).isEqualTo(100);
    assertThat(Fx.get(view::place)).isZero();
  }

  private static ScrollEvent wheelWithCtrl(double deltaY) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        350,
        250,
        350,
        250,
        false,
        true,
        false,
        false,
        true,
        false,
        0,
        deltaY,
        0,
        deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void anotherArticleStartsAtItsBeginning() {
    reveal(sample.span("Paragraph 200 "));
    Fx.run(() -> view.show(sample.article()));
    Fx.settle();

    assertThat(Fx.get(view::place)).isZero();
    assertThat(y("Paragraph 0 ")).isBetween(10.0, 60.0);
  }

  @Test
  void aHeaderStandsAboveThePage() {
    double before = y("Paragraph 0 ");
    Fx.run(() -> view.setHeader(new Label("Title")));
    Fx.settle();

    assertThat(y("Paragraph 0 ")).isGreaterThan(before + 10);
  }

  @Test
  void theColumnHoldsAboutSeventyCharacters() {
    Sample prose = Sample.beijingMeeting();
    Fx.run(() -> view.show(prose.article()));
    window.resize(900, HEIGHT);
    String text = prose.article().text().string();
    double top = Fx.get(() -> view.boundsOf(new Span(0, 1)).orElseThrow()).getMinY();
    int first = 0;
    while (top(first) == top) {
      first++;
    }

    assertThat(first).isBetween(60, 80);
    Bounds line = Fx.get(() -> view.boundsOf(new Span(0, text.indexOf('\n'))).orElseThrow());
    assertThat(line.getMinX()).isGreaterThan(150);
    assertThat(top(first) - top).as("line height").isBetween(31.0, 32.0);
  }

  private double top(int offset) {
    int start = sampleIsBlank(offset) ? offset + 1 : offset;
    return Fx.get(() -> view.boundsOf(new Span(start, start + 1)).orElseThrow()).getMinY();
  }

  private static boolean sampleIsBlank(int offset) {
    return Sample.beijingMeeting().article().text().string().charAt(offset) == ' ';
  }

  private void reveal(Span span) {
    Fx.run(() -> view.reveal(span));
    Fx.settle();
  }

  private double y(String words) {
    Span span = sample.span(words);
    return Fx.get(() -> view.boundsOf(new Span(span.start(), span.start() + 5)).orElseThrow())
        .getCenterY();
  }
}
