package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class MarkdownTest {

  /// Each paragraph as its style and its words, each word group as its style where it has one.
  private static List<String> told(String source) {
    List<String> told = new ArrayList<>();
    collect(Fx.get(() -> Markdown.of(source)), told);
    return told;
  }

  private static void collect(Node node, List<String> told) {
    if (node instanceof TextFlow flow) {
      String words =
          flow.getChildren().stream()
              .map(Text.class::cast)
              .map(MarkdownTest::styled)
              .collect(Collectors.joining());
      told.add(flow.getStyleClass().getLast().replace("markdown-", "") + ": " + words);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, told));
    }
  }

  private static String styled(Text text) {
    String style = String.join("+", text.getStyleClass().subList(1, text.getStyleClass().size()));
    return style.isEmpty() ? text.getText() : "<" + style + " " + text.getText() + ">";
  }

  @Test
  void paragraphsHeadingsAndEmphasisAreTold() {
    assertThat(told("# When\nMark **who** *says* so,\nby `name`.\n\nNever more."))
        .containsExactly(
            "heading: When",
            "paragraph: Mark <strong-text who> <emphasis-text says> so, by <code-text name>.",
            "paragraph: Never more.");
    assertThat(told("***both***")).containsExactly("paragraph: <emphasis-text+strong-text both>");
  }

  @Test
  void listsHaveTheirMarkersAndMayNest() {
    assertThat(told("- one\n  - inner\n- two\n\n3. three\n4. four"))
        .containsExactly(
            "marker: •",
            "paragraph: one",
            "marker: •",
            "paragraph: inner",
            "marker: •",
            "paragraph: two",
            "marker: 3.",
            "paragraph: three",
            "marker: 4.",
            "paragraph: four");
  }

  @Test
  void quotationsAndCodeStandAsTheyAreWritten() {
    assertThat(told("> a remark\n\n    let it\n      be\n\n```\nand *this*\n```"))
        .containsExactly("paragraph: a remark", "code: let it\n  be", "code: and *this*");
  }

  @Test
  void htmlLinksAndPicturesAreNothingButText() {
    assertThat(told("A <b>bold</b> [page](http://x.invalid) ![picture](http://x.invalid/p.png)"))
        .containsExactly("paragraph: A <b>bold</b> page picture");
    assertThat(told("<script>go()</script>")).containsExactly("code: <script>go()</script>");
  }

  @Test
  void anEmptyTextIsEmpty() {
    assertThat(told("")).isEmpty();
  }
}
