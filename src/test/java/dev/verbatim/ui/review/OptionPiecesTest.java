package dev.verbatim.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Where one way to mark a cluster differs from the others, to the character.
class OptionPiecesTest {
  private static final String TEXT = "“We tried,” the source said. “We wanted to.” Then they left.";

  @Test
  void whatOneHasMoreAndWhatItLacksAreToldApart() {
    List<List<Span>> ways = List.of(spans("“We tried,”", "“We wanted to.”"), spans("We tried"));

    assertThat(told(ways, 0))
        .isEqualTo("MORE[“] ALIKE[We tried] MORE[,”] GAP[ … ] MORE[“We wanted to.”]");
    assertThat(told(ways, 1))
        .isEqualTo("LESS[“] ALIKE[We tried] LESS[,”] GAP[ … ] LESS[“We wanted to.”]");
  }

  @Test
  void whatOnlyOneMarkedBetweenFragmentsIsMore() {
    List<List<Span>> ways =
        List.of(
            spans("“We tried,”", "“We wanted to.”"),
            spans("“We tried,” the source said. “We wanted to.”"));

    assertThat(told(ways, 1))
        .isEqualTo("ALIKE[“We tried,”] MORE[ the source said. ] ALIKE[“We wanted to.”]");
  }

  @Test
  void ofWhatIsAlikeAndLongOnlyTheEndsAreShown() {
    String text = "😀".repeat(60) + "b".repeat(60);
    List<List<Span>> ways = List.of(List.of(new Span(0, text.length())));

    List<OptionPieces> pieces = OptionPieces.of(ArticleText.of(text), ways, 0);

    assertThat(pieces)
        .containsExactly(
            new OptionPieces("😀".repeat(40) + " … " + "b".repeat(40), OptionPieces.Kind.ALIKE));
  }

  @Test
  void whatDiffersIsShownWhole() {
    String text = "a".repeat(300);
    List<List<Span>> ways = List.of(List.of(new Span(0, 10)), List.of(new Span(0, 300)));

    assertThat(OptionPieces.of(ArticleText.of(text), ways, 1).getLast().text()).hasSize(290);
  }

  private static String told(List<List<Span>> ways, int which) {
    return OptionPieces.of(ArticleText.of(TEXT), ways, which).stream()
        .map(p -> p.kind() + "[" + p.text() + "]")
        .collect(Collectors.joining(" "));
  }

  private static List<Span> spans(String... words) {
    return Stream.of(words)
        .map(w -> new Span(TEXT.indexOf(w), TEXT.indexOf(w) + w.length()))
        .toList();
  }
}
