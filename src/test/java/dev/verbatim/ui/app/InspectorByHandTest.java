package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.kit.Prose;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The inspector with real keys and the real mouse: what fits in it, what its fields keep, and
/// where the focus is after each.
@ExtendWith(Fx.class)
class InspectorByHandTest {
  private static final String ALLEGATION = "A former director";
  private static final String QUOTE = "not guilty to both counts";

  @TempDir Path folder;
  private OpenWindow open;

  @BeforeEach
  void openTheTrial() throws Exception {
    open = OpenWindow.onSample(folder);
    open.go("harbour-court");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private Node focus() {
    return Fx.get(() -> open.window.scene().getFocusOwner());
  }

  private boolean isFocused(String selector) {
    Node node = open.node(selector);
    return Fx.get(node::isFocused);
  }

  private TextArea note() {
    return (TextArea) open.node("#note");
  }

  private Annotation mark(String words) {
    return open.set().annotations().stream()
        .filter(m -> OpenWindow.words(open.article(), m).startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  /// Selects a mark and waits until it is shown.
  private Annotation select(String words) {
    Annotation mark = mark(words);
    Fx.run(() -> open.main.workspace().go(mark.spans().getFirst(), mark.id()));
    Fx.settle();
    Fx.run(() -> open.main.workspace().focusPage());
    Fx.settle();
    return mark;
  }

  private void drawSideTo(double width) {
    Bounds side = open.node(".side").localToScene(open.node(".side").getBoundsInLocal());
    Point2D divider = new Point2D(side.getMinX() - 2, 600);
    open.window.drag(divider, new Point2D(open.window.scene().getWidth() - width, 600));
  }

  private List<Node> shown(String selector) {
    return Fx.get(
        () ->
            List.copyOf(open.node(".inspector").lookupAll(selector)).stream()
                .filter(n -> n.isVisible() && n.getParent().isVisible())
                .filter(n -> n.getParent().getParent().isVisible())
                .toList());
  }

  private static double right(Node node) {
    return Fx.get(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
  }

  private void assertAllFits() {
    Node bar = open.node(".inspector > .scroll-pane > .scroll-bar:vertical");
    double room = Fx.get(() -> bar.localToScene(bar.getLayoutBounds()).getMinX());
    for (String kind : List.of(".combo-box", ".text-field", ".text-area", ".button", ".prose")) {
      assertThat(shown(kind)).allSatisfy(node -> assertThat(right(node)).isLessThanOrEqualTo(room));
    }
    for (Node button : shown(".words-buttons > .button")) {
      assertThat(Fx.get(() -> button.getBoundsInParent().getWidth()))
          .isGreaterThanOrEqualTo(Fx.get(() -> ((Labeled) button).prefWidth(-1)));
    }
  }

  @Test
  void everyAttributeFitsThePaneAsItIsAndAtItsLeastWidth() {
    select(ALLEGATION);
    assertAllFits();
    assertThat(open.text("#attribute-against .taken-words"))
        .isEqualTo("A former director of the Port of Ellery");
    open.window.picture("inspector");
    drawSideTo(100);
    assertAllFits();
    open.window.picture("inspector-narrow");
    select(QUOTE);
    assertThat(open.text("#attribute-cue .taken-words")).isEqualTo("pleaded");
    assertAllFits();
  }

  @Test
  void tabLeadsThroughTheNoteToTheLinksAndBack() {
    select(QUOTE);
    open.window.keys(KeyCode.N);
    open.window.keys(KeyCode.TAB);
    assertThat(focus().getStyleClass()).contains("hyperlink");
    assertThat(note().getText()).isEmpty();
    open.window.keys(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(isFocused("#note")).isTrue();
    open.window.keys(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focus().getId()).isEqualTo("attribute-negated");
  }

  @Test
  void blanksAreNoNoteAndStayWithNoOtherMark() {
    Annotation quote = select(QUOTE);
    open.window.keys(KeyCode.N);
    open.window.keys(KeyCode.SPACE);
    open.window.keys(KeyCode.ENTER);
    assertThat(note().getText()).isEqualTo(" \n");
    select("almost four years");
    assertThat(note().getText()).isEmpty();
    select(QUOTE);
    assertThat(note().getText()).isEmpty();
    assertThat(open.set().annotation(quote.id()).orElseThrow().note()).isEmpty();
  }

  @Test
  void blanksAreNoNoteOnTheArticleAndTabLeavesIt() {
    open.window.keys(KeyCode.ESCAPE);
    int before = open.set().fields().notes().size();
    TextArea area = (TextArea) shown(".article-form .text-area").getLast();
    open.window.click(area);
    open.window.keys(KeyCode.SPACE);
    open.window.keys(KeyCode.SPACE);
    open.window.keys(KeyCode.TAB);
    assertThat(Fx.get(area::isFocused)).isFalse();
    assertThat(area.getText()).isEmpty();
    assertThat(open.set().fields().notes()).hasSize(before);
  }

  @Test
  void anArabicNoteIsReadFromItsBeginningAndWritten() {
    open.go("water-arabic");
    TextArea area = (TextArea) shown(".article-form .text-area").getFirst();
    String text = area.getText();
    Prose reading = (Prose) Fx.get(() -> area.lookup(".prose"));
    open.window.picture("note-arabic");
    assertThat(reading.getText()).isEqualTo(text);
    assertThat(area.getHeight()).isGreaterThanOrEqualTo(reading.getHeight());
    assertThat(reading.getHeight()).as("it wraps").isGreaterThan(30);
    assertThat(reading.getWidth()).isLessThan(area.getWidth());

    open.window.click(area);
    assertThat(Fx.get(reading::isVisible)).isFalse();
    open.window.keys(KeyCode.O);
    open.window.keys(KeyCode.TAB);
    assertThat(Fx.get(reading::isVisible)).isTrue();
    assertThat(reading.getText()).hasSize(text.length() + 1).isEqualTo(area.getText());
    assertThat(open.set().fields().notes().getFirst().text()).isEqualTo(area.getText());
  }

  @Test
  void aLinkThatIsRemovedLeavesTheFocusAmongTheLinks() {
    Annotation quote = select(QUOTE);
    open.window.keys(KeyCode.N);
    for (int press = 0; press < 2; press++) {
      open.window.keys(KeyCode.TAB);
    }
    for (int links = open.set().relationsOf(quote.id()).size(); links > 0; links--) {
      assertThat(((ButtonBase) focus()).getText()).isEqualTo("✕");
      open.window.keys(KeyCode.SPACE);
      assertThat(open.set().relationsOf(quote.id())).hasSize(links - 1);
    }
    assertThat(open.set().relationsOf(quote.id())).isEmpty();
    assertThat(isFocused("#add-link")).isTrue();
  }

  @Test
  void aClickOnEmptySpaceLeavesTheKeysWithThePage() {
    Annotation mark = select(QUOTE);
    Point2D box = open.window.middleOf(open.node("#attribute-negated"));
    open.window.click(new Point2D(950, box.getY()));
    open.window.keys(KeyCode.DELETE);
    assertThat(open.set().annotation(mark.id())).isEmpty();
  }

  @Test
  void itsKeysBringItIntoSight() {
    KeyCode[] side = {KeyCode.SHIFT, KeyCode.F9};
    KeyCode[] focusMode = {KeyCode.F11};
    for (KeyCode[] hide : List.of(side, focusMode)) {
      for (KeyCode key : List.of(KeyCode.I, KeyCode.N)) {
        select("almost four years");
        open.window.keys(hide);
        assertThat(Fx.get(() -> open.main.root().lookup(".inspector"))).isNull();
        open.window.keys(key);
        assertThat(isFocused(key == KeyCode.I ? "#attribute-value" : "#note")).isTrue();
      }
    }
  }

  @Test
  void afterClearTheFocusIsOnTakeWords() {
    Annotation mark = select(QUOTE);
    Button clear =
        (Button) shown("#attribute-cue .button").stream().reduce((_, last) -> last).orElseThrow();
    open.window.click(clear);
    assertThat(open.set().annotation(mark.id()).orElseThrow().attribute("cue")).isEmpty();
    assertThat(((Labeled) focus()).getText()).isEqualTo("Take words");
  }

  @Test
  void whatIsNoNumberIsRefusedInASentenceAndEscapePutsTheKeptOneBack() {
    Annotation mark = select("almost four years");
    TextField value = (TextField) open.node("#attribute-value");
    assertThat(value.getText()).isEqualTo("4");
    open.window.click(value);
    open.window.keys(KeyCode.X);
    open.until("the reason is said", () -> !shown(".refusal").isEmpty());
    open.window.picture("not-a-number");
    assertThat(((Labeled) shown(".refusal").getFirst()).getText()).contains("not a number");
    open.window.keys(KeyCode.ESCAPE);
    assertThat(value.getText()).isEqualTo("4");
    assertThat(shown(".refusal")).isEmpty();
    assertThat(open.set().annotation(mark.id()).orElseThrow().attribute("value"))
        .isEqualTo(Optional.of(new AttributeValue.Numeric(new BigDecimal("4"))));
  }

  @Test
  void undoTakesBackWhatIsNoNumberBeforeAnythingElse() {
    select(QUOTE);
    open.window.keys(KeyCode.N);
    open.window.keys(KeyCode.O);
    Annotation quote = select("almost four years");
    assertThat(quote.note()).isEmpty();
    TextField value = (TextField) open.node("#attribute-value");
    open.window.click(value);
    open.window.keys(KeyCode.X);
    open.until("the reason is said", () -> !shown(".refusal").isEmpty());
    open.window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(value.getText()).isEqualTo("4");
    assertThat(mark(QUOTE).note()).isEqualTo("o");
  }
}
