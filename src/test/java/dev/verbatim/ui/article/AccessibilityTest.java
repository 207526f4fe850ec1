package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a screen reader is told when it asks.
@ExtendWith(Fx.class)
class AccessibilityTest {
  private final Sample sample =
      new Sample("“It is false,” a spokesman said.\nNothing here.").mark("speaker", "a spokesman");
  private final ArticleView view = Fx.get(() -> new ArticleView(Sample.palette(Theme.LIGHT)));

  AccessibilityTest() {
    Fx.run(
        () -> {
          view.show(sample.article());
          view.setLayers(List.of(sample.layer()));
        });
    TestWindow.show(600, 300, () -> view);
  }

  @Test
  void thePageIsATextWithACaretAndASelection() {
    Fx.run(() -> view.select(sample.span("is false")));
    Node page = Fx.get(() -> view.lookup(".article"));

    assertThat(Fx.get(page::getAccessibleRole)).isEqualTo(AccessibleRole.TEXT_AREA);
    assertThat(ask(page, AccessibleAttribute.TEXT)).isEqualTo(sample.article().text().string());
    assertThat(ask(page, AccessibleAttribute.SELECTION_START)).isEqualTo(4);
    assertThat(ask(page, AccessibleAttribute.SELECTION_END)).isEqualTo(12);
    assertThat(ask(page, AccessibleAttribute.CARET_OFFSET)).isEqualTo(12);
    assertThat(ask(page, AccessibleAttribute.EDITABLE)).isEqualTo(false);
  }

  @Test
  void aParagraphNamesItsMarks() {
    assertThat(paragraphs())
        .containsExactly("“It is false,” a spokesman said.\nspeaker: a spokesman", "Nothing here.");

    Fx.run(() -> view.update("marks", Sample.adding(sample.annotation("quote", "Nothing"))));
    assertThat(paragraphs().getLast()).isEqualTo("Nothing here.\nquote: Nothing");
  }

  @Test
  void thePageNamesTheMarksAtTheCaret() {
    Node page = Fx.get(() -> view.lookup(".article"));
    Fx.run(() -> view.select(sample.span("false,” a")));
    assertThat(ask(page, AccessibleAttribute.HELP)).isEqualTo("speaker: a spokesman");

    Fx.run(() -> view.select(sample.span("is false")));
    assertThat(ask(page, AccessibleAttribute.HELP)).isEqualTo("");
  }

  @Test
  void copyingTakesTheArticlesWords() {
    Fx.run(
        () -> {
          view.select(sample.span("is false"));
          ((ArticleArea) view.lookup(".article")).copy();
        });

    String copied = Fx.get(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo("is false");
  }

  private List<Object> paragraphs() {
    return Fx.get(
        () ->
            view.lookupAll(".paragraph-text").stream()
                .map(flow -> flow.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .toList());
  }

  private static Object ask(Node node, AccessibleAttribute attribute) {
    return Fx.get(() -> node.queryAccessibleAttribute(attribute));
  }
}
