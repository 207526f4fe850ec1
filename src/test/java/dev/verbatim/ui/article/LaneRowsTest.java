package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import dev.verbatim.ui.article.LaneRows.Bar;
import dev.verbatim.ui.article.LaneRows.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What several people marked, in rows below the paragraphs: looked at pixel by pixel, and clicked.
@ExtendWith(Fx.class)
class LaneRowsTest {
  private static final Color PAGE = Color.web(Theme.LIGHT.page().hex());
  private static final Color FILL = Color.web("#d8e9f5");
  private static final Color LINE = Color.web("#2a6592");
  private static final Color OF_THE_FIRST = Color.web("#6a4c93");

  private final Sample sample =
      new Sample(
          "One two three four five six seven eight nine ten eleven twelve and a few words more"
              + " so that it wraps.\nNobody marked any word of this.\nThe third, and its end.");
  private final ArticleView view =
      Fx.get(
          () ->
              new ArticleView(
                  Sample.palette(Theme.LIGHT)
                      .with("first", "a", "#6a4c93", LineStyle.SOLID)
                      .with("more", "b", "#00798c", LineStyle.SOLID)));
  private final TestWindow window = open();
  private final List<Bar> bars = new ArrayList<>();
  private final List<Annotation> clicked = new ArrayList<>();

  private TestWindow open() {
    Fx.run(() -> view.show(sample.article()));
    return TestWindow.show(600, 600, () -> view);
  }

  private Annotation bar(int row, boolean strong, String... words) {
    Annotation mark = sample.mark("speaker", words).last();
    bars.add(new Bar(row, mark, strong));
    return mark;
  }

  private void show(int rows) {
    List<Head> heads =
        IntStream.range(0, rows)
            .mapToObj(i -> new Head(String.valueOf((char) ('a' + i)), i == 0 ? "first" : "more"))
            .toList();
    Fx.run(
        () -> {
          view.setGestures(
              new PageGestures() {
                @Override
                public void laneClicked(Annotation mark) {
                  clicked.add(mark);
                }
              });
          view.setLanes(
              new LaneRows(
                  heads,
                  words -> bars.stream().filter(b -> b.mark().overlaps(words)).toList(),
                  bar -> "of " + bar.row()));
        });
    Fx.settle();
  }

  /// The letters, by what they say, of the first paragraph that has any.
  private Map<String, Bounds> letters() {
    return Fx.get(
        () -> {
          Map<String, Bounds> found = new LinkedHashMap<>();
          for (Node node : view.lookupAll(".lane-letter")) {
            add(found, node);
          }
          return found;
        });
  }

  private static void add(Map<String, Bounds> found, Node node) {
    if (node instanceof Text text && text.getText().length() == 1) {
      found.putIfAbsent(text.getText(), text.localToScene(text.getBoundsInLocal()));
    }
  }

  private Bounds words(String words) {
    return Fx.get(() -> view.boundsOf(sample.span(words))).orElseThrow();
  }

  private double middle(int row) {
    return List.copyOf(letters().values()).get(row).getCenterY();
  }

  /// Colours along a row, of the middle of its bars, one a pixel from the column's left on.
  private List<Color> row(int row) {
    double y = middle(row);
    double left = words("One").getMinX();
    return IntStream.range(0, (int) (590 - left)).mapToObj(x -> window.pixel(left + x, y)).toList();
  }

  @Test
  void eachHasARowWithALetterBelowAParagraphInWhichAnyoneMarkedSomething() {
    bar(1, false, "three four");
    double before = words("The third").getMinY();
    show(3);
    assertThat(letters().keySet()).containsExactly("a", "b", "c");
    assertThat(row(0)).doesNotContain(FILL);
    assertThat(row(1)).contains(FILL).doesNotContain(LINE);

    double one = words("Nobody").getMinY();
    assertThat(words("The third").getMinY() - one)
        .as("no room below a paragraph that nobody marked")
        .isLessThan(60);
    assertThat(words("The third").getMinY() - before)
        .as("rows below the first alone")
        .isBetween(39.0, 60.0);
  }

  @Test
  void aBarStandsInTheRowAsItsWordsDoInTheParagraph() {
    String most = "One two three four five six seven eight nine ten eleven twelve and a few";
    String last = "wraps.";
    bar(0, false, most);
    bar(1, false, last);
    show(2);
    int length = sample.article().text().string().indexOf('\n');
    List<Color> first = row(0);
    List<Color> second = row(1);
    int begin = first.indexOf(FILL);
    double whole = second.lastIndexOf(FILL) - begin + 2;
    assertThat(whole).isGreaterThan(400);
    assertThat(first.lastIndexOf(FILL) - begin + 2)
        .isCloseTo((int) Math.round(whole * most.length() / length), offset(2));
    assertThat(second.indexOf(FILL) - begin)
        .isCloseTo((int) Math.round(whole * (length - last.length()) / length), offset(2));
  }

  @Test
  void whatIsInHandIsStrongAndIsMissedWhereItIsMissing() {
    bar(0, true, "three four five six seven eight");
    bar(1, false, "One");
    show(2);
    assertThat(row(0)).contains(LINE).doesNotContain(FILL);
    assertThat(row(0).getFirst()).as("the ground of the letter").isEqualTo(OF_THE_FIRST);
    List<Color> frame = row(1);
    int left = row(0).indexOf(LINE);
    assertThat(frame.get(left)).as("a side of the frame").isNotEqualTo(PAGE);
    assertThat(frame.subList(left + 2, left + 20)).containsOnly(PAGE);
  }

  @Test
  void fragmentsAreJoinedByDots() {
    bar(0, false, "One two three", "eight nine");
    show(2);
    List<Color> row = row(0);
    int left = row.subList(0, 100).lastIndexOf(FILL) + 1;
    int right = row.subList(left, row.size()).indexOf(FILL) + left;
    double x = words("One").getMinX();
    double y = middle(0);
    List<Color> between =
        IntStream.range(left + 1, right - 1)
            .boxed()
            .flatMap(i -> IntStream.rangeClosed(-1, 2).mapToObj(d -> window.pixel(x + i, y + d)))
            .toList();
    assertThat(between).contains(LINE, PAGE).doesNotContain(FILL);
  }

  @Test
  void aClickOnABarTellsTheShortestMarkThereAndSelectsNoWords() {
    bar(0, false, "One two three four five six seven eight");
    Annotation inner = bar(0, false, "two three");
    show(2);
    List<Color> row = row(0);
    double x = words("One").getMinX() + row.indexOf(FILL);
    window.click(new Point2D(x + 35, middle(0)));
    assertThat(clicked).containsExactly(inner);
    window.click(new Point2D(x + 5, middle(0)));
    assertThat(clicked).hasSize(2).last().isEqualTo(bars.getFirst().mark());
    assertThat(Fx.get(() -> view.selection())).isEmpty();

    window.click(new Point2D(x + 35, words("One").getCenterY()));
    assertThat(clicked).as("a click on words is no click on a bar").hasSize(2);
  }

  @Test
  void tenRowsDoNotMeetAndGrowWithTheType() {
    bar(0, false, "One two");
    show(10);
    assertThat(rowsApart()).allMatch(apart -> apart == 11);
    Fx.run(() -> view.setZoom(200));
    Fx.settle();
    assertThat(rowsApart()).allMatch(apart -> apart == 22);
  }

  private List<Long> rowsApart() {
    List<Bounds> all = List.copyOf(letters().values());
    assertThat(all).hasSize(10);
    return IntStream.range(1, all.size())
        .mapToObj(i -> Math.round(all.get(i).getMinY() - all.get(i - 1).getMinY()))
        .toList();
  }

  @Test
  void anotherAnswerIsDrawnWhereItIsSaidAndAnotherArticleHasNone() {
    Annotation mark = bar(0, false, "three four five");
    show(2);
    bars.set(0, new Bar(1, mark, false));
    Fx.run(() -> view.touchLanes(List.of(new Span(0, 1))));
    Fx.settle();
    assertThat(row(0)).doesNotContain(FILL);
    assertThat(row(1)).contains(FILL);

    Fx.run(() -> view.show(sample.article()));
    Fx.settle();
    assertThat(letters()).isEmpty();
  }
}
