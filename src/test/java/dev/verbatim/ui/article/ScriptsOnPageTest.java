package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// That text whose characters are shaped by their neighbours keeps within its column and throws in
/// no pulse, at any width and size; JavaFX left alone does neither.
@ExtendWith(Fx.class)
class ScriptsOnPageTest {
  private static final String HEBREW =
      "הדובר אמר ביום שני: \"איש לא נפגע\", והוסיף כי 40 אחוזים מהתושבים שבו לבתיהם בסוף השבוע. ";
  private static final String ARABIC =
      "اعتقلت السلطات 12 شخصا يوم الاثنين، وقال متحدث باسم الشرطة والاستخبارات: «لم نستخدم القوة»."
          + " ";

  static final List<String> FIXTURES =
      List.of(
          HEBREW.repeat(6),
          ARABIC.repeat(6),
          "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ ".repeat(8),
          "प्रवक्ता ने कहा कि “हमने कुछ भी नहीं छिपाया” और समिति के सामने आने को तैयार हैं। "
              .repeat(8),
          "La fe\u0301de\u0301ration a e\u0301te\u0301 cre\u0301e\u0301e a\u0300 Orle\u0301ans. "
              .repeat(20),
          "A family 👩‍👩‍👧 and a thumb 👍🏽 stood together, said 👨‍👩‍👧‍👦. ".repeat(15),
          "ประธานาธิบดีกล่าวว่าไม่มีผู้ใดได้รับบาดเจ็บ ".repeat(15),
          HEBREW + "https://example.org/a/very/long/address/that/does/not/end " + "אבגד".repeat(20),
          "He said “" + HEBREW + "” and " + ARABIC + " in one sentence. ".repeat(6));

  @ParameterizedTest
  @FieldSource("FIXTURES")
  void keepsWithinItsColumn(String text) {
    ArticleView view = view(new Sample(text + "\n" + text));
    TestWindow window = TestWindow.show(620, 700, () -> view);
    for (double width : new double[] {620, 260, 120}) {
      window.resize(width, 700);
      for (int zoom : new int[] {300, 70}) {
        Fx.run(() -> view.setZoom(zoom));
        Fx.settle();
        assertThatLinesFit();
      }
    }
  }

  /// A blank at a line's end may stand out; a cluster that JavaFX will not part may, by a little.
  private static void assertThatLinesFit() {
    Fx.run(
        () -> {
          for (TextFlow flow : flows()) {
            LayoutInfo info = flow.getLayoutInfo();
            for (int i = 0; i < info.getTextLineCount(); i++) {
              double width = info.getTextLine(i, false).bounds().getWidth();
              assertThat(width).isLessThanOrEqualTo(flow.getWidth() * 1.04);
            }
          }
        });
  }

  @Test
  void paragraphsFromRightToLeftStandAtTheRight() {
    Sample sample = new Sample("שלום\nword\n12 مرحبا");
    ArticleView view = view(sample);
    TestWindow.show(600, 300, () -> view);

    double word = boundsOf(view, sample.span("word")).getMinX();
    assertThat(boundsOf(view, sample.span("שלום")).getMinX()).isGreaterThan(word + 200);
    assertThat(boundsOf(view, sample.span("مرحبا")).getMinX()).isGreaterThan(word + 200);
  }

  @Test
  void wordsFollowEachOtherFromRightToLeft() {
    Sample sample = new Sample(HEBREW);
    ArticleView view = view(sample);
    TestWindow.show(900, 300, () -> view);

    Bounds last = boundsOf(view, sample.span("הדובר"));
    for (String word : List.of("אמר", "ביום", "שני", ":", "\"", "איש", "לא", "נפגע")) {
      Bounds next = boundsOf(view, sample.span(word));
      assertThat(next.getMaxX()).as(word).isLessThanOrEqualTo(last.getMinX() + 1);
      last = next;
    }
  }

  @Test
  void aDragFromRightToLeftSelectsWhatItCovers() {
    Sample sample = new Sample(HEBREW);
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(900, 300, () -> view);

    Bounds from = boundsOf(view, sample.span("ביום"));
    Bounds to = boundsOf(view, sample.span("שני"));
    window.drag(
        new Point2D(from.getMaxX() - 1, from.getCenterY()),
        new Point2D(to.getMinX() + 1, to.getCenterY()));

    assertThat(Fx.get(view::selectedText)).contains("ביום שני");
  }

  /// As shipped, RichTextFX counts 32 lines where there are 6, and End and Down go astray.
  @Test
  void linesOfManyPiecesAreCountedRightly() {
    ArticleView view = view(new Sample(HEBREW.repeat(4).strip()));
    TestWindow window = TestWindow.show(500, 400, () -> view);
    ArticleArea area = Fx.get(() -> (ArticleArea) view.lookup(".article"));
    LayoutInfo lines = Fx.get(() -> flows().getFirst().getLayoutInfo());
    assertThat(Fx.get(() -> area.getParagraphLinesCount(0))).isEqualTo(lines.getTextLineCount());

    Fx.run(view::requestFocus);
    Fx.run(() -> view.moveCaret(0));
    for (int i = 1; i < lines.getTextLineCount(); i++) {
      window.keys(KeyCode.DOWN);
      assertThat(Fx.get(() -> area.lineIndex(0, view.caretProperty().get()))).isEqualTo(i);
    }
    window.keys(KeyCode.HOME);
    assertThat(Fx.get(() -> view.caretProperty().get()))
        .isEqualTo(lines.getTextLine(lines.getTextLineCount() - 1, false).start());
  }

  @Test
  void eachCharacterIsFoundWhereItIs() {
    Sample sample = new Sample(HEBREW.repeat(4).strip());
    ArticleView view = view(sample);
    TestWindow.show(500, 400, () -> view);
    ArticleArea area = Fx.get(() -> (ArticleArea) view.lookup(".article"));

    int wrong = 0;
    String text = sample.article().text().string();
    for (int offset = 0; offset < text.length(); offset++) {
      if (text.charAt(offset) == ' ') {
        continue; // at a line's end a blank has no place
      }
      int character = offset;
      int found =
          Fx.get(
              () -> {
                Bounds bounds = view.boundsOf(new Span(character, character + 1)).orElseThrow();
                Point2D middle = area.sceneToLocal(bounds.getCenterX(), bounds.getCenterY());
                return area.characterAt(middle.getX(), middle.getY()).orElse(-1);
              });
      wrong += found == offset ? 0 : 1;
    }
    assertThat(wrong).isZero();
  }

  private static Bounds boundsOf(ArticleView view, Span span) {
    return Fx.get(() -> view.boundsOf(span).orElseThrow());
  }

  private static List<TextFlow> flows() {
    return Window.getWindows().stream()
        .flatMap(w -> w.getScene().getRoot().lookupAll(".paragraph-text").stream())
        .map((Node node) -> (TextFlow) node)
        .toList();
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
