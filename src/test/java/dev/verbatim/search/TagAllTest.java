package dev.verbatim.search;

import static dev.verbatim.search.Newsroom.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Batches;
import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import dev.verbatim.search.TagAll.Occurrence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagAllTest {
  //                                  0123456789012345678901234567890123
  private static final String TEXT = "So “it is so” and so it was so.";
  private static final Article ARTICLE =
      new Article("so", Metadata.titled("So"), ArticleText.of(TEXT));

  private static AnnotationSet set(Annotation... marks) {
    return AnnotationSet.empty(
            ARTICLE, new Annotator("analyst-a", "Analyst A"), DefaultCodebook.load())
        .replaced(List.of(), Arrays.asList(marks));
  }

  private static List<Occurrence> occurrences(Query query, Annotation... marks) {
    try {
      return TagAll.occurrences(ARTICLE, set(marks), TextSearch.of(query), "quote");
    } catch (QueryException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Occurrence occurrence(Span span, boolean tagged) {
    return new Occurrence("so", span, Context.of(ARTICLE.text(), span, TagAll.CONTEXT), tagged);
  }

  @Test
  void everyPlaceIsAnOccurrence() {
    assertThat(occurrences(Query.of("so")))
        .containsExactly(
            occurrence(new Span(0, 2), false),
            occurrence(new Span(10, 12), false),
            occurrence(new Span(18, 20), false),
            occurrence(new Span(28, 30), false));
  }

  @Test
  void blanksAtTheEndsAreNotTagged() {
    assertThat(occurrences(Query.regularExpression(" and | ")))
        .containsExactly(occurrence(new Span(14, 17), false));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 12, true", // just the words
    "3, 13, true", // with their quotation marks
    "2, 14, true", // and blanks
    "0, 13, false", // with other words
    "4, 11, false", // not all of them
    "5, 12, false"
  })
  void aMarkThatCoversJustTheWordsTagsThem(int start, int end, boolean tagged) {
    assertThat(occurrences(Query.of("it is so"), mark("m", "quote", new Span(start, end))))
        .containsExactly(occurrence(new Span(4, 12), tagged));
  }

  @Test
  void marksOfAnotherTagOrOfSeveralSpansDoNot() {
    assertThat(
            occurrences(
                Query.of("it is so"),
                mark("m", "speaker", new Span(4, 12)),
                mark("n", "quote", new Span(4, 12), new Span(18, 20))))
        .containsExactly(occurrence(new Span(4, 12), false));
  }

  @Test
  void theChosenAreTaggedInOneStep() throws Exception {
    AnnotationSession session = session();
    List<Span> chosen = List.of(new Span(0, 2), new Span(18, 20));

    Transaction transaction = TagAll.transaction("Tag 2 as quote", "quote", chosen);
    session.dispatch(transaction);

    assertThat(session.set().annotations())
        .extracting(Annotation::spans)
        .containsExactly(List.of(new Span(0, 2)), List.of(new Span(18, 20)));
    assertThat(session.set().annotations()).extracting(Annotation::tag).containsOnly("quote");
    assertThat(TagAll.occurrences(ARTICLE, session.set(), TextSearch.of(Query.of("so")), "quote"))
        .extracting(Occurrence::taggedAlready)
        .containsExactly(true, false, true, false);
    session.undo();
    assertThat(session.set().size()).isZero();
  }

  @Test
  void eachMarkHasAnIdOfItsOwn() {
    Transaction transaction =
        TagAll.transaction("Tag", "quote", List.of(new Span(0, 2), new Span(18, 20)));

    assertThat(transaction.label()).isEqualTo("Tag");
    assertThat(transaction.edits())
        .extracting(edit -> ((Edit.Mark) edit).id())
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).hasSize(36));
  }

  @Test
  void whatWasTaggedSinceItWasShownIsNotTaggedOnceMore() {
    List<Occurrence> shown = occurrences(Query.of("so"));
    AnnotationSet now = set(mark("m", "quote", new Span(10, 12)));

    assertThat(TagAll.stillToTag(ARTICLE.text(), now, "quote", shown))
        .containsExactly(new Span(0, 2), new Span(18, 20), new Span(28, 30));
    assertThat(TagAll.stillToTag(ARTICLE.text(), now, "speaker", shown)).hasSize(4);
  }

  @Test
  void whatDoesNotStandThereAnyLongerIsNotTagged() {
    List<Occurrence> shown = occurrences(Query.of("so"));

    assertThat(TagAll.stillToTag(ArticleText.of("So it was so."), set(), "quote", shown)).isEmpty();
    assertThat(TagAll.stillToTag(ArticleText.of("So"), set(), "quote", shown)).isEmpty();
    assertThat(TagAll.stillToTag(ArticleText.of(TEXT), set(), "quote", shown)).hasSize(4);
  }

  @Test
  void placesOfSeveralArticlesAreTaggedAndTakenBackTogether() throws Exception {
    AnnotationSession one = session();
    AnnotationSession other = session();
    Batches batches = new Batches(new FixedCodebook());
    batches.add(one, Map.of());
    batches.add(other, Map.of());
    Map<AnnotationSession, List<Edit>> edits = new LinkedHashMap<>();
    edits.put(one, TagAll.edits("quote", List.of(new Span(0, 2), new Span(10, 12))));
    edits.put(other, TagAll.edits("quote", List.of(new Span(18, 20))));

    batches.dispatch("Tag all", edits);

    assertThat(one.set().size()).isEqualTo(2);
    assertThat(other.set().size()).isEqualTo(1);
    batches.toggle(batches.undoable(other).orElseThrow(), () -> {});
    assertThat(one.set().size() + other.set().size()).isZero();
  }

  private static AnnotationSession session() {
    return new AnnotationSession(
        ARTICLE, DefaultCodebook.load(), set(), "a1f3", InstantSource.system());
  }

  private static final class FixedCodebook implements Batches.Keeper {
    @Override
    public Codebook codebook() {
      return DefaultCodebook.load();
    }

    @Override
    public CodebookEdit.By by(String what) {
      return new CodebookEdit.By("analyst-a", Instant.EPOCH, what);
    }

    @Override
    public Metadata metadata(Article article) {
      return article.metadata();
    }

    @Override
    public void write(Codebook before, Codebook after, Consumer<Optional<Codebook>> done) {
      done.accept(Optional.of(after));
    }

    @Override
    public void write(
        Article article, Metadata before, Metadata after, Consumer<Optional<Metadata>> done) {
      done.accept(Optional.of(after));
    }
  }
}
