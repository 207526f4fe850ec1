package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Span;
import dev.verbatim.text.TextUnits;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is suggested for a mark, and what is not.
class SuggestionsTest {
  private static final String TEXT =
      "“We tried,” the minister said. “We wanted peace.” The talks were a “success”, she added, and"
          + " at least one million people came, between 200 and 300 of them from abroad.";

  private final Codebook codebook = DefaultCodebook.load();
  private final Article article =
      new Article("peace", Metadata.titled("Peace"), ArticleText.of(TEXT));
  private final AnnotationSession session =
      new AnnotationSession(
          article,
          codebook,
          AnnotationSet.empty(article, new Annotator("analyst-a", "Analyst A"), codebook),
          "a1f3",
          InstantSource.system());

  private Annotation mark(String id, String tag, String... fragments) throws RefusedException {
    List<Span> spans = new ArrayList<>();
    for (String words : fragments) {
      int start = TEXT.indexOf(words);
      spans.add(new Span(start, start + words.length()));
    }
    make(new Edit.Mark(id, tag, spans));
    return session.set().annotation(id).orElseThrow();
  }

  private void make(Edit... edits) throws RefusedException {
    session.dispatch(Transaction.of("Edit", edits));
  }

  private List<Suggestion> suggested(Codebook by, String id) {
    return new Suggestions(new TextUnits(article.text()), by)
        .of(session.set().annotation(id).orElseThrow(), session.set());
  }

  private List<Suggestion> suggested(String id) {
    return suggested(codebook, id);
  }

  private Map<String, AttributeValue> values(String id) {
    return suggested(id).getFirst() instanceof Suggestion.Values values
        ? values.values()
        : Map.of();
  }

  private static Map<String, AttributeValue> type(String type) {
    return Map.of(NewsIds.TYPE, new AttributeValue.Text(type));
  }

  /// The ends of the links that are suggested.
  private List<String> links(String id) {
    return suggested(id).stream()
        .filter(Suggestion.Link.class::isInstance)
        .map(Suggestion.Link.class::cast)
        .map(s -> s.link().from().id() + " " + s.link().type().id() + " " + s.link().to().id())
        .toList();
  }

  @Test
  void quotationMarksTellTheTypeOfAQuote() throws RefusedException {
    mark("whole", "quote", "“We tried,”", "“We wanted peace.”");
    mark("inside", "quote", "We wanted peace.");
    mark("part", "quote", "The talks were a “success”");
    mark("none", "quote", "at least one million people came");
    mark("half", "quote", "“We tried,”", "she added");

    assertThat(values("whole")).isEqualTo(type(NewsIds.DIRECT));
    assertThat(values("inside")).isEqualTo(type(NewsIds.DIRECT));
    assertThat(values("part")).isEqualTo(type(NewsIds.MIXED));
    assertThat(values("none")).isEqualTo(type(NewsIds.INDIRECT));
    assertThat(values("half")).isEqualTo(type(NewsIds.MIXED));
  }

  @Test
  void whatIsSetIsNotSuggested() throws RefusedException {
    mark("q", "quote", "“We tried,”");
    for (Suggestion suggestion : suggested("q")) {
      make(suggestion.edits().toArray(Edit[]::new));
    }
    assertThat(session.set().annotation("q").orElseThrow().attributes())
        .isEqualTo(type(NewsIds.DIRECT));
    assertThat(suggested("q")).isEmpty();
  }

  @Test
  void theNearestSpeakerIsSuggestedAlsoFromWithinAnInterruptedQuote() throws RefusedException {
    mark("q", "quote", "“We tried,”", "“We wanted peace.”");
    mark("she", "speaker", "she");
    mark("minister", "speaker", "the minister");
    assertThat(links("q")).containsExactly("q said-by minister");

    make(new Edit.Link("l", "said-by", "q", "she"));
    assertThat(links("q")).isEmpty();
  }

  @Test
  void aSpeakerIsSuggestedTheNearestMarkThatHasNone() throws RefusedException {
    mark("q", "quote", "“We tried,”");
    mark("far", "allegation", "between 200 and 300 of them from abroad");
    mark("minister", "speaker", "the minister");
    assertThat(links("minister")).containsExactly("q said-by minister");

    mark("she", "speaker", "she");
    make(new Edit.Link("l", "said-by", "q", "minister"));
    assertThat(links("minister")).isEmpty();
    assertThat(links("she")).containsExactly("far alleged-by she");
  }

  @Test
  void aScareQuoteIsNobodysWords() throws RefusedException {
    mark("q", "quote", "“success”");
    mark("she", "speaker", "she");
    AttributeValue scare = new AttributeValue.Text(NewsIds.SCARE);
    make(new Edit.SetAttribute("q", NewsIds.TYPE, Optional.of(scare)));

    assertThat(suggested("q")).isEmpty();
  }

  @Test
  void aStatisticIsReadFromItsWords() throws RefusedException {
    mark("s", "statistic", "at least one million people");
    assertThat(values("s"))
        .isEqualTo(
            Map.of(
                NewsIds.VALUE, new AttributeValue.Numeric(new BigDecimal("1000000")),
                NewsIds.UNIT, new AttributeValue.Text("people"),
                NewsIds.MODIFIER, new AttributeValue.Text("≥")));
  }

  @Test
  void aRangeHasTwoEndsAndBothAreTakenTogether() throws RefusedException {
    mark("s", "statistic", "between 200 and 300");
    make(suggested("s").getFirst().edits().toArray(Edit[]::new));

    Map<String, AttributeValue> taken = session.set().annotation("s").orElseThrow().attributes();
    assertThat(taken)
        .containsEntry(NewsIds.LOW, new AttributeValue.Numeric(new BigDecimal("200")))
        .containsEntry(NewsIds.HIGH, new AttributeValue.Numeric(new BigDecimal("300")));
  }

  @Test
  void aFigureWhoseValueIsGivenIsNotReadForTheRest() throws RefusedException {
    mark("s", "statistic", "at least one million people");
    AttributeValue other = new AttributeValue.Numeric(BigDecimal.TWO);
    make(new Edit.SetAttribute("s", NewsIds.VALUE, Optional.of(other)));
    assertThat(suggested("s")).isEmpty();
  }

  @Test
  void wordsThatAreNoFigureSuggestNothing() throws RefusedException {
    mark("s", "statistic", "The talks were");
    assertThat(suggested("s")).isEmpty();
  }

  @Test
  void aCodebookWithoutTheIdsIsNotAsked() throws RefusedException {
    mark("q", "quote", "“We tried,”");
    mark("she", "speaker", "she");
    Codebook bare =
        new Codebook("bare", 1, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    assertThat(suggested(bare, "q")).isEmpty();
  }
}
