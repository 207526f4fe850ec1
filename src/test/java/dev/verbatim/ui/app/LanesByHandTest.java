package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotator;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Prose;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The lanes of five annotators below the paragraphs while they are settled, in a window.
@ExtendWith(Fx.class)
class LanesByHandTest {
  private static final String BRIDGES = "40 bridges";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void settle() throws Exception {
    FiveAnnotators.in(folder.resolve("project"));
    open = OpenWindow.again(folder);
    assertThat(letters()).as("nothing of others on the own page").isEmpty();
    open.window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    open.until("the lanes are there", () -> !lettersNow().isEmpty());
    Fx.settle();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private List<Text> letters() {
    return Fx.get(this::lettersNow);
  }

  private List<Text> lettersNow() {
    return open.main.workspace().page().lookupAll(".lane-letter").stream()
        .map(Text.class::cast)
        .sorted(Comparator.comparingDouble(t -> t.localToScene(t.getBoundsInLocal()).getMinY()))
        .toList();
  }

  private Bounds place(Node node) {
    return Fx.get(() -> node.localToScene(node.getBoundsInLocal()));
  }

  /// A point of the row of an annotator, by number, below the paragraph of some words, as far along
  /// it as they are in the paragraph.
  private Point2D along(int row, String words) {
    int at = FiveAnnotators.TEXT.indexOf(words);
    int start = FiveAnnotators.TEXT.lastIndexOf('\n', at) + 1;
    int end = FiveAnnotators.TEXT.indexOf('\n', at);
    double part = (at + words.length() / 2.0 - start) / (end - start);
    double top = open.before(words).getY();
    Bounds letter =
        letters().stream()
            .map(this::place)
            .filter(b -> b.getMinY() > top)
            .skip(row)
            .findFirst()
            .orElseThrow();
    Bounds column = place(open.node(".paragraph-text"));
    double left = column.getMinX() + 3 + 17;
    return new Point2D(left + part * (column.getMaxX() - 3 - left), letter.getCenterY());
  }

  private boolean isMarked(int row, String words) {
    Point2D at = along(row, words);
    Color page = open.window.pixel(place(open.node(".paragraph-text")).getMinX() - 8, at.getY());
    return !open.window.pixel(at.getX(), at.getY()).equals(page);
  }

  private String head() {
    return Fx.get(() -> ((Labeled) open.node(".option-head .mark-details")).getText());
  }

  @Test
  void eachAnnotatorHasARowBelowEachParagraph() {
    assertThat(letters().stream().map(Text::getText).distinct())
        .containsExactly("a", "b", "c", "d", "e");
    for (int row = 0; row < 5; row++) {
      assertThat(isMarked(row, BRIDGES)).as("row %d", row).isTrue();
    }
    assertThat(isMarked(0, "said on Monday")).isFalse();
    assertThat(isMarked(3, "About 3,000 drivers")).isTrue();
    assertThat(isMarked(4, "3,000")).as("analyst-e has not marked it").isFalse();
  }

  @Test
  void aClickOnABarTurnsToItsCluster() {
    Object before = chosen();
    open.window.click(along(2, BRIDGES));
    assertThat(chosen()).isNotEqualTo(before);
    assertThat(head()).startsWith("cluster 2 of 12");
    open.window.click(along(0, "two inspection reports"));
    assertThat(head()).startsWith("cluster 6 of 12");
    assertThat(open.set().size()).as("nothing is decided by it").isZero();
  }

  private Object chosen() {
    return Fx.get(
        () ->
            Optional.<Object>ofNullable(
                    ((ListView<?>) open.node("#queue")).getSelectionModel().getSelectedItem())
                .orElseThrow());
  }

  @Test
  void whileNamesAreHiddenARowIsNobodysInParticular() {
    open.window.keys(KeyCode.B);
    Fx.settle();
    List<String> texts = List.of("two inspection reports", "About 3,000 drivers");
    List<Integer> rows = texts.stream().map(words -> (int) count(words)).toList();
    assertThat(rows).as("as many have it as before").containsExactly(1, 4);
    List<Boolean> hidden = marked();
    assertThat(marked()).as("the same every time").isEqualTo(hidden);
    assertThat(hidden).isNotEqualTo(List.of(true, false, false, false, false));

    open.window.keys(KeyCode.DIGIT1);
    open.until("it is decided", () -> open.current().session().set().size() == 1);
    Fx.settle();
    assertThat(marked())
        .as("what is decided is seen")
        .containsExactly(true, false, false, false, false);
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    Fx.settle();
    assertThat(marked()).isEqualTo(hidden);
  }

  /// Who has *two inspection reports* as a figure, by row: green is the tag's.
  private List<Boolean> marked() {
    return IntStream.range(0, 5)
        .mapToObj(row -> along(row, "two inspection reports"))
        .map(at -> open.window.pixel(at.getX(), at.getY()))
        .map(c -> c.getGreen() > c.getRed() && c.getGreen() > c.getBlue())
        .toList();
  }

  private long count(String words) {
    return words.startsWith("two")
        ? marked().stream().filter(Boolean::booleanValue).count()
        : IntStream.range(0, 5).filter(row -> isMarked(row, words)).count();
  }

  @Test
  void aBarUnderTheMouseSaysWhoseItIs() {
    hover(along(2, BRIDGES));
    assertThat(hoverWords()).startsWith("Analyst C: Statistic\nClick ");
    hover(along(2, "said on Monday"));
    open.until("nothing is said beside bars", () -> hoverNow().isEmpty());

    open.window.keys(KeyCode.B);
    Fx.settle();
    hover(along(3, BRIDGES));
    assertThat(hoverWords()).startsWith("d: Statistic\n");
  }

  /// As a mouse that comes to rest, with more than one movement.
  private void hover(Point2D at) {
    open.window.move(at);
    Fx.settle();
    open.window.move(at.add(1, 0));
  }

  private Optional<Prose> hoverNow() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Tooltip && w.isShowing())
        .flatMap(w -> Optional.ofNullable(w.getScene().lookup(".hover-words")).stream())
        .map(Prose.class::cast)
        .findFirst();
  }

  private String hoverWords() {
    open.until("something is said", () -> hoverNow().isPresent());
    Fx.settle();
    assertThat(Fx.get(() -> hoverNow().orElseThrow().getScene().getWindow().getHeight()))
        .as("two lines high")
        .isLessThan(80);
    return Fx.get(() -> hoverNow().orElseThrow().getText());
  }

  @Test
  void oneGoesBackToAPageWithoutLanes() {
    open.window.keys(KeyCode.ALT, KeyCode.LEFT);
    open.until(
        "the own set is open",
        () ->
            open.main.desk().currentProperty().get().isPresent()
                && !open.current().session().set().annotator().id().equals(Annotator.ADJUDICATED));
    Fx.settle();
    assertThat(letters()).isEmpty();
  }
}
