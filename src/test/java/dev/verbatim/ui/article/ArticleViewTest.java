package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Gestures on the page, made with a real mouse and keys.
@ExtendWith(Fx.class)
class ArticleViewTest {
  private static final String TEXT =
      """
      The minister said on Friday that nobody had told her of the report.
      “It is false,” a spokesman said. 👩‍👩‍👧 and cafe\u0301 too.
      The end.\
      """;

  private final Sample sample = new Sample(TEXT);
  private final List<String> told = new ArrayList<>();
  private boolean walks = true;
  private final ArticleView view = Fx.get(() -> new ArticleView(Sample.palette(Theme.LIGHT)));
  private final Button button = Fx.get(() -> new Button("Beside"));
  private final TestWindow window = open();

  private TestWindow open() {
    Fx.run(
        () -> {
          view.show(sample.article());
          view.setGestures(new Recorder());
        });
    TestWindow opened =
        TestWindow.show(
            700,
            400,
            () -> {
              BorderPane pane = new BorderPane(view);
              pane.setBottom(button);
              return pane;
            });
    Fx.run(view::requestFocus);
    Fx.settle();
    return opened;
  }

  private final class Recorder implements PageGestures {
    @Override
    public void wordsSelected(Span words) {
      told.add("words " + sample.article().text().slice(words));
    }

    @Override
    public void clicked(OptionalInt offset, boolean also) {
      told.add("clicked " + (offset.isPresent() ? offset.getAsInt() : "nothing"));
    }

    @Override
    public void contextMenuRequested(OptionalInt offset, double screenX, double screenY) {
      told.add("menu " + (offset.isPresent() ? offset.getAsInt() : "nothing"));
    }

    @Override
    public boolean walked(boolean backwards) {
      told.add(backwards ? "back" : "on");
      return walks;
    }
  }

  @Test
  void aDragSelectsWords() {
    window.drag(left("minister"), right("said"));

    assertThat(told).containsExactly("words minister said");
    assertThat(selected()).contains("minister said");
  }

  @Test
  void aDragBackwardsSelectsTheSame() {
    window.drag(right("said"), left("minister"));

    assertThat(told).containsExactly("words minister said");
  }

  @Test
  void aDragFromTheMarginSelects() {
    Point2D beside = new Point2D(20, left("The minister").getY());
    window.drag(beside, right("The minister"));

    assertThat(told).containsExactly("words The minister");
  }

  @Test
  void blanksAtTheEndsAreNotMeant() {
    window.drag(right("minister").subtract(2, 0), left("on Friday").add(3, 0));

    assertThat(selected().orElseThrow()).doesNotStartWith(" ").doesNotEndWith(" ");
  }

  @Test
  void aDragThatSelectsNothingTellsNothing() {
    Point2D below = new Point2D(350, 380);
    window.drag(below, below.add(40, 0));

    assertThat(told).isEmpty();
    assertThat(selected()).isEmpty();
  }

  @Test
  void aDoubleClickSelectsAWord() {
    window.doubleClick(middle("Friday"));

    assertThat(told).contains("words Friday");
    assertThat(selected()).contains("Friday");
  }

  @Test
  void aDoubleClickOnTheLastLetterSelectsItsWord() {
    window.doubleClick(right("Friday").subtract(2, 0));

    assertThat(selected()).contains("Friday");
  }

  @Test
  void aDragAfterADoubleClickSelectsWholeWords() {
    Point2D from = middle("Friday");
    window.click(from);
    window.press(from);
    window.dragTo(from, middle("nobody"));
    window.release();

    assertThat(told.getLast()).isEqualTo("words Friday that nobody");
  }

  @Test
  void aDragBackAfterADoubleClickSelectsWholeWords() {
    Point2D from = middle("Friday");
    window.click(from);
    window.press(from);
    window.dragTo(from, middle("minister"));
    window.release();

    assertThat(told.getLast()).isEqualTo("words minister said on Friday");
  }

  @Test
  void aTripleClickSelectsTheParagraph() {
    window.tripleClick(middle("false"));

    assertThat(selected().orElseThrow()).startsWith("“It is").endsWith(" too.");
    assertThat(told.getLast()).startsWith("words “It is");
  }

  @Test
  void aClickTellsTheCharacter() {
    window.click(left("Friday").add(3, 0));

    assertThat(told).containsExactly("clicked " + TEXT.indexOf("Friday"));
    assertThat(selected()).isEmpty();
  }

  @Test
  void aClickBesideTheTextTellsNone() {
    window.click(new Point2D(20, left("The minister").getY()));

    assertThat(told).containsExactly("clicked nothing");
  }

  @Test
  void aRightClickAsksForAMenuAndKeepsTheSelection() {
    window.drag(left("minister"), right("said"));
    told.clear();
    window.rightClick(left("Friday").add(3, 0));

    assertThat(told).containsExactly("menu " + TEXT.indexOf("Friday"));
    assertThat(selected()).contains("minister said");
  }

  @Test
  void theMenuKeyAsksForAMenuAtTheCaret() {
    Fx.run(() -> view.moveCaret(7));
    window.keys(KeyCode.CONTEXT_MENU);
    window.keys(KeyCode.SHIFT, KeyCode.F10);

    assertThat(told).containsExactly("menu 7", "menu 7");
  }

  @Test
  void aSelectionTakesWholeGraphemes() {
    window.drag(right("said. "), right("👩‍👩‍👧").subtract(4, 0));
    assertThat(selected()).contains("👩‍👩‍👧");

    Fx.run(() -> view.moveCaret(TEXT.indexOf("cafe")));
    window.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    window.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    window.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    window.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(selected()).contains("cafe\u0301");
  }

  @Test
  void theCaretStepsOverGraphemes() {
    int family = TEXT.indexOf("👩‍👩‍👧");
    Fx.run(() -> view.moveCaret(family));

    window.keys(KeyCode.RIGHT);
    assertThat(caret()).isEqualTo(family + "👩‍👩‍👧".length());
    window.keys(KeyCode.LEFT);
    assertThat(caret()).isEqualTo(family);
  }

  @Test
  void keysMoveAndSelect() {
    Fx.run(() -> view.moveCaret(4));

    window.keys(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(selected()).contains("minister");
    window.keys(KeyCode.END);
    assertThat(selected()).isEmpty();
    window.keys(KeyCode.CONTROL, KeyCode.A);
    assertThat(selected()).contains(TEXT);
    window.keys(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(caret()).isZero();
    window.keys(KeyCode.DOWN);
    assertThat(caret()).isPositive();
  }

  @Test
  void commandsKeysArriveThoughThePageHasTheFocus() {
    List<String> run = new ArrayList<>();
    Fx.run(
        () -> {
          accelerator(run, KeyCode.DIGIT2);
          accelerator(run, KeyCode.J);
          accelerator(run, KeyCode.SPACE);
          accelerator(run, KeyCode.ENTER);
          accelerator(run, KeyCode.F6);
          accelerator(run, KeyCode.ESCAPE);
          accelerator(run, KeyCode.DELETE);
          accelerator(run, KeyCode.A, KeyCombination.SHIFT_DOWN);
          accelerator(run, KeyCode.F, KeyCombination.ALT_DOWN);
          accelerator(run, KeyCode.C, KeyCombination.SHORTCUT_DOWN);
          accelerator(run, KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        });

    window.keys(KeyCode.DIGIT2);
    window.keys(KeyCode.J);
    window.keys(KeyCode.SPACE);
    window.keys(KeyCode.ENTER);
    window.keys(KeyCode.F6);
    window.keys(KeyCode.ESCAPE);
    window.keys(KeyCode.DELETE);
    window.keys(KeyCode.SHIFT, KeyCode.A);
    window.keys(KeyCode.ALT, KeyCode.F);
    window.keys(KeyCode.CONTROL, KeyCode.C);
    window.keys(KeyCode.CONTROL, KeyCode.Z);

    assertThat(run)
        .containsExactly(
            "DIGIT2", "J", "SPACE", "ENTER", "F6", "ESCAPE", "DELETE", "A", "F", "C", "Z");
    assertThat(Fx.get(() -> window.scene().getFocusOwner())).isInstanceOf(ArticleArea.class);
  }

  private void accelerator(List<String> run, KeyCode key, KeyCombination.Modifier... modifiers) {
    window
        .scene()
        .getAccelerators()
        .put(new KeyCodeCombination(key, modifiers), () -> run.add(key.name()));
  }

  @Test
  void tabWalksTheMarks() {
    window.keys(KeyCode.TAB);
    window.keys(KeyCode.SHIFT, KeyCode.TAB);

    assertThat(told).containsExactly("on", "back");
    assertThat(Fx.get(() -> window.scene().getFocusOwner())).isInstanceOf(ArticleArea.class);
  }

  @Test
  void tabLeavesThePageWhereThereIsNothingToWalk() {
    walks = false;
    window.keys(KeyCode.TAB);

    assertThat(Fx.get(() -> window.scene().getFocusOwner())).isSameAs(button);
  }

  @Test
  void theCaretIsSeenOnlyWithTheFocus() {
    assertThat(Fx.get(() -> window.scene().lookup(".caret").isVisible())).isTrue();

    Fx.run(button::requestFocus);
    Fx.settle();
    assertThat(Fx.get(() -> window.scene().lookup(".caret").isVisible())).isFalse();
  }

  @Test
  void selectingFromOutsideIsSeenInTheProperties() {
    Span words = sample.span("a spokesman");
    Fx.run(() -> view.select(words));
    assertThat(Fx.get(view::selection)).contains(words);
    assertThat(caret()).isEqualTo(words.end());

    Fx.run(view::clearSelection);
    assertThat(Fx.get(view::selection)).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void placesBeyondTheTextAreBroughtBack() {
    Fx.run(() -> view.select(new Span(TEXT.length() - 3, TEXT.length() + 50)));
    assertThat(selected()).contains("nd.");

    Fx.run(() -> view.moveCaret(10_000));
    assertThat(caret()).isEqualTo(TEXT.length());
  }

  @Test
  void theMouseOverACharacterIsTold() {
    window.move(left("Friday").add(3, 0));
    Fx.settle();
    assertThat(hovered()).hasValue(TEXT.indexOf("Friday"));

    window.move(new Point2D(20, 100));
    Fx.settle();
    assertThat(hovered()).isEmpty();
  }

  @Test
  void anotherArticleBeginsAnew() {
    Fx.run(() -> view.select(sample.span("The end.")));
    Sample other = new Sample("Short.");
    Fx.run(() -> view.show(other.article()));
    Fx.settle();

    assertThat(Fx.get(view::selection)).isEmpty();
    assertThat(caret()).isZero();
    assertThat(Fx.get(view::layers)).isEmpty();
  }

  private Point2D left(String words) {
    Bounds bounds = bounds(words);
    return new Point2D(bounds.getMinX() + 1, bounds.getCenterY());
  }

  private Point2D right(String words) {
    Bounds bounds = bounds(words);
    return new Point2D(bounds.getMaxX(), bounds.getCenterY());
  }

  private Point2D middle(String words) {
    Bounds bounds = bounds(words);
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private Bounds bounds(String words) {
    return Fx.get(() -> view.boundsOf(sample.span(words)).orElseThrow());
  }

  private Optional<String> selected() {
    return Fx.get(view::selectedText);
  }

  private int caret() {
    return Fx.get(() -> view.caretProperty().get());
  }

  private OptionalInt hovered() {
    return Fx.get(() -> view.hoveredProperty().get());
  }
}
