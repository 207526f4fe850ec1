package dev.verbatim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.ArticleText;
import dev.verbatim.review.BoundaryCase.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which differences of ends can be decided once for all, and what a decision makes of them.
class BoundaryCaseTest {
  private static final String TEXT =
      "“We talked,” said the Foreign Minister Ivo Brandt. A source, she said, agreed; he did not.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “We talked,”               | We talked,                | QUOTATION_MARK
          “We talked,”               | We talked                 | QUOTATION_MARK PUNCTUATION
          the Foreign Minister Ivo Brandt | Foreign Minister Ivo Brandt | ARTICLE BLANK
          the Foreign Minister Ivo Brandt | Ivo Brandt           | ARTICLE BLANK TITLE
          A source                   | source                    | ARTICLE BLANK
          agreed; he did not.        | agreed; he did not        | PUNCTUATION
          """)
  void differencesThatMeanNothingElse(String longer, String shorter, String trims) {
    BoundaryCase only = cases(longer, shorter).getFirst();

    assertThat(only.trims().stream().map(Enum::name).sorted())
        .containsExactlyElementsOf(Stream.of(trims.split(" ")).sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A source, she said         | A source
          said the Foreign Minister  | the Foreign Minister
          Ivo Brandt                 | Brandt
          Ivo Brandt. A              | Ivo Brandt
          Foreign Minister Ivo       | Ivo Brandt
          """)
  void differencesInWordsAreToBeDecidedOneByOne(String one, String other) {
    assertThat(cases(one, other)).isEmpty();
  }

  @Test
  void whatDiffersInMoreThanItsEndsIsNoSuchCase() {
    Compared a = Compared.on(TEXT, "analyst-a");
    Compared b = Compared.on(TEXT, "analyst-b");
    a.mark("1", "quote", Map.of("type", "direct"), "“We talked,”");
    b.mark("2", "quote", Map.of("type", "mixed"), "We talked");
    a.mark("3", "speaker", "A source", "agreed");
    b.mark("4", "speaker", "source");

    assertThat(cases(a, b)).isEmpty();
  }

  @Test
  void aPolicyGivesTheEnds() {
    Compared a = Compared.on(TEXT, "analyst-a");
    Compared b = Compared.on(TEXT, "analyst-b");
    Compared c = Compared.on(TEXT, "analyst-c");
    a.mark("1", "quote", "“We talked", "A source");
    b.mark("2", "quote", "We talked,”", "source");
    c.mark("3", "quote", "We talked,”", "source");

    BoundaryCase only = cases(a, b, c).getFirst();

    assertThat(words(only, Policy.LONGEST)).containsExactly("“We talked,”", "A source");
    assertThat(words(only, Policy.SHORTEST)).containsExactly("We talked", "source");
    assertThat(words(only, Policy.MOST)).containsExactly("We talked,”", "source");
  }

  @Test
  void ofAsManyTheLongestIsWhatMostMade() {
    BoundaryCase only = cases("A source", "source").getFirst();

    assertThat(words(only, Policy.MOST)).containsExactly("A source");
  }

  @Test
  void everyKindHasAName() {
    assertThat(Set.of(Trim.values())).extracting(Trim::id).contains("quotation-mark", "title");
  }

  private static List<String> words(BoundaryCase only, Policy policy) {
    return only.mark(policy).spans().stream().map(s -> TEXT.substring(s.start(), s.end())).toList();
  }

  private static List<BoundaryCase> cases(String one, String other) {
    return cases(
        Compared.on(TEXT, "analyst-a").mark("1", "speaker", one),
        Compared.on(TEXT, "analyst-b").mark("2", "speaker", other));
  }

  private static List<BoundaryCase> cases(Compared... annotators) {
    List<Cluster> clusters =
        Alignment.of(Stream.of(annotators).map(Compared::set).toList()).clusters();
    return BoundaryCase.among(clusters, ArticleText.of(TEXT));
  }
}
