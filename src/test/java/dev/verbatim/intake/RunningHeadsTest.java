package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {
  private static final double LEADING = 12;

  /// A page with a line for each of some words, from above.
  private static List<PdfWord> page(String... lines) {
    List<PdfWord> page = new ArrayList<>();
    for (String line : lines) {
      page.add(new PdfWord(line, 0, 100, LEADING * (page.size() + 1), 10));
    }
    return page;
  }

  private static List<String> left(RunningHeads heads, List<PdfWord> page) {
    return heads.without(page).stream().map(PdfWord::text).toList();
  }

  @Test
  void whatStandsAboveOrBelowSeveralPagesIsLeftOut() {
    List<PdfWord> first = page("The Bay, 3 May", "Ships wait.", "Nobody", "knows", "why.", "1");
    List<PdfWord> second = page("The Bay, 4 May", "The port", "is", "full", "again.", "2");
    RunningHeads heads = new RunningHeads(List.of(first, second));
    assertThat(left(heads, first)).containsExactly("Ships wait.", "Nobody", "knows", "why.");
    assertThat(left(heads, second)).containsExactly("The port", "is", "full", "again.");
    assertThat(heads.remarks())
        .containsExactly(
            "2 running heads were left out, such as “The Bay, 3 May”.",
            "2 page numbers were left out.");
  }

  @Test
  void whatStandsThereOnceIsText() {
    List<PdfWord> first = page("Ships wait", "a", "b", "c", "d");
    List<PdfWord> second = page("e", "f", "g", "h", "i");
    RunningHeads heads = new RunningHeads(List.of(first, second));
    assertThat(left(heads, first)).hasSize(5);
    assertThat(left(heads, second)).hasSize(5);
    assertThat(heads.remarks()).isEmpty();
  }

  @Test
  void wordsWithinAPageAreTextHoweverOftenTheyCome() {
    List<PdfWord> first = page("a", "b", "He said no.", "c", "d");
    List<PdfWord> second = page("e", "f", "He said no.", "g", "h");
    RunningHeads heads = new RunningHeads(List.of(first, second));
    assertThat(left(heads, first)).contains("He said no.");
    assertThat(left(heads, second)).contains("He said no.");
  }

  @Test
  void theNumberOfAnItemIsNoPages() {
    List<PdfWord> page = page("Two reasons:", "1", "2");
    PdfWord number = page.getLast();
    page.add(new PdfWord("because", 20, 80, number.base(), number.size()));
    RunningHeads heads = new RunningHeads(List.of(page));
    assertThat(left(heads, page)).containsExactly("Two reasons:", "1", "2", "because");
  }

  @Test
  void pageNumbersAreKnownInSeveralForms() {
    for (String number : List.of("12", "– 12 –", "Page 3 of 9", "Seite 4", "p. 7", "3/9")) {
      List<PdfWord> page = page("Ships wait.", "Nobody knows.", number);
      assertThat(left(new RunningHeads(List.of(page)), page))
          .as(number)
          .containsExactly("Ships wait.", "Nobody knows.");
    }
  }
}
