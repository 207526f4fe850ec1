package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrapped words in every script and at every width.
@ExtendWith(Fx.class)
class ProseTest {
  /// How far the blank at a line's end may hang over, in pixels.
  private static final double BLANK = 5;

  private static final String ARABIC =
      "سكان حي الميناء القديم يشكون من مياه ملوّثة منذ ثلاثة أسابيع";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Council passes the budget after a long night of talks",
        ARABIC,
        "תושבי הנמל הישן מתלוננים על מים מזוהמים כבר שלושה שבועות",
        "बंदरगाह के निवासी तीन सप्ताह से दूषित पानी की शिकायत कर रहे हैं",
        "re\u0301sume\u0301 cafe\u0301 pre\u0301cise\u0301ment de\u0301cide\u0301 apre\u0301s"
            + " de\u0301bat",
        "👩‍👩‍👧 stalls 👩🏽‍🌾 and 👨‍👩‍👧‍👦 customers 🏳️‍🌈 gathered at 🧑‍🚒 noon",
        "“سكان الميناء” was changed twice: its note"
      })
  void wordsWrapWithinAnyWidth(String text) {
    Prose prose = Fx.get(Prose::new);
    TestWindow window = TestWindow.show(700, 500, () -> new VBox(prose));
    for (int width : IntStream.iterate(700, w -> w >= 150, w -> w - 37).toArray()) {
      Fx.run(
          () -> {
            prose.setText("");
            prose.setMaxWidth(width);
            prose.setText(text);
          });
      Fx.settle();

      double room = Fx.get(() -> Math.max(width, prose.minWidth(-1)));
      assertThat(Fx.get(prose::getHeight)).as("%d wide", width).isGreaterThan(10);
      assertThat(Fx.get(() -> furthest(prose)))
          .as("%d wide", width)
          .isLessThanOrEqualTo(room + BLANK);
    }
    assertThat(Fx.get(prose::getAccessibleText)).isEqualTo(text);
    Fx.run(() -> window.stage().hide());
  }

  private static double furthest(Prose prose) {
    return prose.getChildren().stream()
        .map(Node::getBoundsInParent)
        .mapToDouble(Bounds::getMaxX)
        .max()
        .orElse(0);
  }

  @Test
  void aNoteInArabicCanBeWrittenShownAndTakenBack() {
    NoteArea note = Fx.get(() -> new NoteArea("prompt", "note"));
    TestWindow window = TestWindow.show(300, 200, () -> new VBox(note));
    String plain = "plain words that are long enough to wrap in a field as narrow as this";

    for (String text : new String[] {plain, plain + " " + ARABIC, ARABIC + " " + ARABIC, plain}) {
      Fx.run(() -> note.setText(text));
      Fx.settle();
      assertThat(Fx.get(note::isWrapText)).isEqualTo(text.equals(plain));
    }
    assertThat(Fx.get(((TextArea) note)::getPrefRowCount)).isEqualTo(2);
    Fx.run(() -> window.stage().hide());
  }
}
