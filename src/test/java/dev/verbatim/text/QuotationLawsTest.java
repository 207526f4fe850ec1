package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds of quotations however they nest, and where marks are doubtful.
class QuotationLawsTest {
  private static final List<String> PAIRS =
      List.of("“”", "‘’", "«»", "„“", "‚‘", "‹›", "「」", "『』", "\"\"", "''");

  /// Writes quotations within quotations, each of another kind than those around it.
  private static void write(
      StringBuilder text, List<String> pairs, List<Span> spans, Random random) {
    text.append("They left ");
    for (int i = random.nextInt(3); i > 0 && !pairs.isEmpty(); i--) {
      List<String> rest = new ArrayList<>(pairs);
      String pair = rest.remove(random.nextInt(rest.size()));
      rest.removeIf(other -> other.chars().anyMatch(c -> pair.indexOf(c) >= 0));
      int start = text.length();
      text.append(pair.charAt(0));
      write(text, rest, spans, random);
      text.append("now.").append(pair.charAt(1));
      spans.add(new Span(start, text.length()));
      text.append(random.nextBoolean() ? " she said, " : ", ");
    }
  }

  @Property(tries = 500)
  void whateverIsNestedInOtherKindsIsFoundAndNothingElse(@ForAll long seed) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    write(text, PAIRS, spans, new Random(seed));
    spans.sort(Comparator.comparingInt(Span::start));

    Quotations found = Quotations.of(ArticleText.of(text.toString()));
    assertThat(found.all()).isEqualTo(spans);
    assertThat(found.unbalanced()).isEmpty();
  }

  @Property(tries = 1000)
  void noTwoCrossAndNoMarkIsBothBalancedAndNot(
      @ForAll
          @StringLength(max = 40)
          @Chars({'“', '”', '‘', '’', '"', '\'', '«', '»', '„', '‚', 'a', '1', ' ', '\n', '.'})
          String text) {
    Quotations found = Quotations.of(ArticleText.of(text));
    List<Span> all = found.all();
    for (int i = 0; i < all.size(); i++) {
      for (Span later : all.subList(i + 1, all.size())) {
        assertThat(all.get(i).contains(later) || !all.get(i).overlaps(later)).isTrue();
        assertThat(later.start()).isGreaterThan(all.get(i).start());
      }
      int start = all.get(i).start();
      int last = all.get(i).end() - 1;
      assertThat(last).isGreaterThan(start);
      assertThat(found.unbalanced()).doesNotContain(start, last);
    }
    assertThat(found.unbalanced()).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "He said ‘we’re done’ and left. | ‘we’re done’",
        "“He said ‘we’re “really” done’,” she said. "
            + "| “He said ‘we’re “really” done’,”; ‘we’re “really” done’; “really”",
        "\"He said 'we are done'\", she said. | \"He said 'we are done'\"; 'we are done'",
        "“A “B” C” | “A “B” C”; “B”",
        "“We” “they” | “We”; “they”",
        "(“We left”) | “We left”",
        "—\"We left\"—she said. | \"We left\"",
        "He said,\"We left.\" | \"We left.\"",
        "\"We left.\"\\n\"They came.\" | \"We left.\"; \"They came.\"",
        "The 6\" pipe is \"new\". | \"new\"",
        "He is 5'10\" tall, \"they say\". | \"they say\"",
        "The ministers’ aide said ‘no’. | ‘no’",
        "a\"b\" c | ",
        "a”b” c | ",
        "a‘b’ c | ",
        "\" b\" c | ",
        "» b» c | ",
        "‘ b’ c | ‘ b’",
        "“” | “”"
      })
  void doubtfulMarksAreReadByWhatStandsBesideThem(String text, String quotations) {
    assertThat(String.join("; ", Told.quotations(text.replace("\\n", "\n"))))
        .isEqualTo(quotations == null ? "" : quotations);
  }

  @Test
  void aParagraphThatTakesUpOnlyTheOuterMarkDropsTheInner() {
    String text = "“We left ‘now.\n“We came back.”";
    assertThat(Told.quotations(text)).containsExactly(text);
    assertThat(Quotations.of(ArticleText.of(text)).unbalanced()).containsExactly(text.indexOf('‘'));
    assertThat(Told.quotations("“We left.\n \n\u00A0“We came.”")).hasSize(1);
    assertThat(Told.quotations("“We left.\n‘We came.’")).containsExactly("‘We came.’");
  }

  @Test
  void theNextAndTheTouchedOnesAreFoundByPlace() {
    ArticleText text = ArticleText.of("So “he ‘left’,” they say; “no”.");
    Quotations quotations = Quotations.of(text);
    int inner = text.string().indexOf('‘');
    int last = text.string().lastIndexOf('“');

    assertThat(quotations.from(0).map(Span::start)).contains(3);
    assertThat(quotations.from(3).map(text::slice)).contains("“he ‘left’,”");
    assertThat(quotations.from(4).map(text::slice)).contains("‘left’");
    assertThat(quotations.from(inner + 1).map(text::slice)).contains("“no”");
    assertThat(quotations.from(last + 1)).isEmpty();
    assertThat(quotations.touching(new Span(inner, inner + 1)))
        .extracting(text::slice)
        .containsExactly("“he ‘left’,”", "‘left’");
    assertThat(quotations.touching(new Span(0, 3))).isEmpty();
    assertThat(quotations.touching(new Span(last - 1, last))).isEmpty();
    assertThat(quotations.around(3, 15)).isEmpty();
    assertThat(quotations.around(4, 5).map(Span::start)).contains(3);
  }
}
