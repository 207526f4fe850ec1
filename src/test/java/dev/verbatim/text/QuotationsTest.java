package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“never again”", "‘never again’", "”never again”", "«never again»", "« never again »",
        "»never again«", "»never again»", "„never again“", "„never again”", "‚never again‘",
        "‹never again›", "›never again‹", "「never again」", "『never again』", "\"never again\"",
        "'never again'"
      })
  void everyKindOfMarksIsKnown(String quotation) {
    assertThat(Told.quotations("She said, " + quotation + ", and left."))
        .containsExactly(quotation);
    assertThat(Told.quotations(quotation)).containsExactly(quotation);
  }

  @Test
  void quotationsNest() {
    assertThat(Told.quotations("“This is ‘practical diplomacy’ in action,” she said."))
        .containsExactly("“This is ‘practical diplomacy’ in action,”", "‘practical diplomacy’");
    assertThat(Told.quotations("Er sagte: „Sie rief ‚Halt‘ und lief.“"))
        .containsExactly("„Sie rief ‚Halt‘ und lief.“", "‚Halt‘");
  }

  @Test
  void anApostropheClosesNothing() {
    assertThat(Told.quotations("‘It isn’t the ministers’ fault’ and ‘China’s internal affairs’."))
        .contains("‘China’s internal affairs’")
        .allMatch(q -> q.startsWith("‘"));
    assertThat(Told.quotations("The '90s weren't better, 'we think', he said."))
        .contains("'we think'");
    assertThat(Told.quotations("It’s the firm’s view.")).isEmpty();
  }

  @Test
  void oneThatIsLeftOpenInsideAnotherIsNone() {
    assertThat(Told.quotations("“We knew ‘nothing of it,” he said. “Nothing.”"))
        .containsExactly("“We knew ‘nothing of it,”", "“Nothing.”");
  }

  @Test
  void whatAParagraphLeavesOpenIsNoQuotation() {
    assertThat(Told.quotations("“He left it open.\nAnd “closed” this."))
        .containsExactly("“closed”");
    assertThat(Told.quotations("closed” but never opened")).isEmpty();
  }

  @Test
  void oneThatGoesOnWithAMarkInTheNextParagraphIsOne() {
    assertThat(Told.quotations("“First part.\n\n“Second part.\n“Third,” she said. “Other.”"))
        .containsExactly("“First part.\n\n“Second part.\n“Third,”", "“Other.”");
  }

  @Test
  void twoThatAreOpenGoOnTogether() {
    assertThat(Told.quotations("“He told me: ‘Do it.\n“‘And go.’ So I went,” she said."))
        .containsExactly("“He told me: ‘Do it.\n“‘And go.’ So I went,”", "‘Do it.\n“‘And go.’");
  }

  @Test
  void theInnermostAroundAPlaceIsFound() {
    ArticleText text = ArticleText.of("“This is ‘practical diplomacy’ in action,” she said.");
    Quotations quotations = Quotations.of(text);
    int inside = text.string().indexOf("diplomacy");

    assertThat(quotations.around(inside, inside).map(text::slice))
        .contains("‘practical diplomacy’");
    int start = text.string().indexOf("‘");
    assertThat(quotations.around(start, start + 21).map(text::slice))
        .contains("“This is ‘practical diplomacy’ in action,”");
    int said = text.string().indexOf("said");
    assertThat(quotations.around(said, said)).isEmpty();
  }

  private static List<String> lone(String text) {
    return Quotations.of(ArticleText.of(text)).unbalanced().stream()
        .map(at -> text.substring(at, Math.min(text.length(), at + 2)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"“x", "«x", "„x", "‹x", "「x", "『x", "\"x"})
  void aMarkWithoutItsOtherOneIsUnbalanced(String open) {
    assertThat(lone("He said: " + open + " and left.")).containsExactly(open);
    assertThat(lone("He said: " + open + " and left.\nThen “this”.")).containsExactly(open);
  }

  @Test
  void aMarkThatClosesNothingIsUnbalanced() {
    assertThat(lone("He said so”; she did not.")).containsExactly("”;");
    assertThat(lone("He said so»; she did not」.")).containsExactly("»;", "」.");
    assertThat(lone("“So” he” said")).containsExactly("” ");
  }

  @Test
  void aMarkLeftOpenInsideAnotherIsUnbalanced() {
    assertThat(lone("“We knew ‘nothing of it,” he said.")).containsExactly("‘n");
    assertThat(lone("“We “knew” it.")).containsExactly("“W");
  }

  @Test
  void apostrophesAndInchesAreNeverUnbalanced() {
    assertThat(
            lone(
                "It’s the ministers’ fault, ’tis the firms' way in the '90s and the ‘90s; a 6\""
                    + " pipe o' the boys’."))
        .isEmpty();
  }

  @Test
  void whatGoesOnInTheNextParagraphIsBalanced() {
    assertThat(lone("“First part.\n\n“Second part.\n“Third,” she said. “Other.”")).isEmpty();
    assertThat(lone("“First part.\n\n“Second part.\nThird.")).containsExactly("“F");
  }
}
