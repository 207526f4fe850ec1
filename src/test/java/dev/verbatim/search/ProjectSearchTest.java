package dev.verbatim.search;

import static dev.verbatim.search.Newsroom.mark;
import static dev.verbatim.search.Newsroom.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Status;
import dev.verbatim.project.Problem;
import dev.verbatim.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSearchTest {
  @TempDir Path temporary;
  private Newsroom room;
  private Article harbour;
  private Article strike;
  private final List<Hit> hits = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void threeArticlesAndTwoPeople() throws Exception {
    room = new Newsroom(temporary);
    harbour = room.add("harbour", "“We were ready,” the minister said, “but nobody asked.”");
    strike = room.add("strike", "The minister denied it. Ministers deny. 266 were ready.");
    room.add("weather", "It rained.");
    Annotation said =
        mark(
                "q",
                "quote",
                place(harbour, "“We were ready,”"),
                place(harbour, "“but nobody asked.”"))
            .withAttribute("type", new AttributeValue.Text("direct"))
            .withNote("Compare Monday’s minutes");
    room.set(harbour, "analyst-a", said, mark("s", "speaker", place(harbour, "the minister")));
    AnnotationSet analystB =
        room.set(strike, "analyst-b", mark("t", "speaker", place(strike, "The minister")));
    room.save(strike, analystB.withFields(analystB.fields().withStatus(Status.DONE)));
    room.read.clear();
  }

  private SearchOutcome search(Filter filter) throws Exception {
    hits.clear();
    progress.clear();
    return ProjectSearch.run(room.project, filter, listener(), () -> false);
  }

  private SearchListener<Hit> listener() {
    return new SearchListener<Hit>() {
      @Override
      public void found(List<Hit> some) {
        assertThat(some).isNotEmpty();
        hits.addAll(some);
      }

      @Override
      public void passed(int articles, int all) {
        progress.add(articles + " of " + all);
      }
    };
  }

  private List<String> found(Filter filter) throws Exception {
    SearchOutcome outcome = search(filter);
    assertThat(outcome).isEqualTo(new SearchOutcome(hits.size(), false, List.of()));
    return hits.stream()
        .map(
            h ->
                h.articleId()
                    + ":"
                    + h.mark().map(m -> m.annotation().id() + " ").orElse("")
                    + h.context().words())
        .toList();
  }

  private static Filter words(String words) {
    return Filter.ANY.withWords(Query.of(words));
  }

  @Nested
  class Places {
    @Test
    void wordsAloneArePlacesInTexts() throws Exception {
      assertThat(found(words("minister")))
          .containsExactly("harbour:minister", "strike:minister", "strike:Minister");
      assertThat(hits.getFirst())
          .isEqualTo(
              new Hit(
                  "harbour",
                  place(harbour, "minister"),
                  new Context("“We were ready,” the ", "minister", " said, “but nobody asked.”"),
                  Optional.empty()));
    }

    @Test
    void theyAreSoughtAsTheQueryMeansThem() throws Exception {
      assertThat(found(Filter.ANY.withWords(Query.inflected("deny", Language.ENGLISH))))
          .containsExactly("strike:denied", "strike:deny");
      assertThat(found(Filter.ANY.withWords(Query.regularExpression("\\d+"))))
          .containsExactly("strike:266");
    }

    @Test
    void eachTextIsReadOnceAndNoSet() throws Exception {
      found(words("minister"));

      assertThat(room.read).containsExactlyInAnyOrder("harbour.txt", "strike.txt", "weather.txt");
    }

    @Test
    void anAnnotatorsPlacesAreInArticlesThatTheyHaveASetOn() throws Exception {
      assertThat(found(words("ready").withAnnotator("analyst-a"))).containsExactly("harbour:ready");
      assertThat(found(words("ready").withAnnotator("nobody"))).isEmpty();
    }

    @Test
    void aStatusIsThatOfAnyonesOrOneAnnotatorsSet() throws Exception {
      assertThat(found(words("ready").withStatus(Status.DONE))).containsExactly("strike:ready");
      assertThat(found(words("ready").withStatus(Status.DONE).withAnnotator("analyst-a")))
          .isEmpty();
      assertThat(found(words("i").withStatus(Status.NEW).withAnnotator("analyst-b")))
          .contains("weather:I")
          .doesNotContain("strike:i");
    }
  }

  @Nested
  class Marks {
    @Test
    void withoutWordsMarksAreFound() throws Exception {
      assertThat(found(Filter.ANY))
          .containsExactly(
              "harbour:q “We were ready,”", "harbour:s the minister", "strike:t The minister");
      assertThat(hits.getLast().mark().orElseThrow().annotatorId()).isEqualTo("analyst-b");
    }

    @Test
    void everythingThatIsGivenMustHold() throws Exception {
      assertThat(found(Filter.ANY.withTag("speaker"))).hasSize(2);
      assertThat(found(Filter.ANY.withTag("speaker").withAnnotator("analyst-a")))
          .containsExactly("harbour:s the minister");
      assertThat(found(Filter.ANY.withTag("speaker").withStatus(Status.DONE)))
          .containsExactly("strike:t The minister");
      assertThat(
              found(
                  Filter.ANY.withTag("speaker").withStatus(Status.DONE).withAnnotator("analyst-a")))
          .isEmpty();
      assertThat(found(Filter.ANY.withTag("quote").withAttribute("type", "direct"))).hasSize(1);
      assertThat(found(Filter.ANY.withTag("speaker").withAttribute("type"))).isEmpty();
      assertThat(found(Filter.ANY.withNote("monday's"))).hasSize(1);
      assertThat(found(Filter.ANY.withNote("tuesday"))).isEmpty();
    }

    @Test
    void wordsMustStandWithinOneFragmentOfAMark() throws Exception {
      assertThat(found(words("minister").withTag("speaker")))
          .containsExactly("harbour:s minister", "strike:t minister");
      assertThat(found(words("asked").withTag("quote"))).containsExactly("harbour:q asked");
      assertThat(hits.getFirst().span()).isEqualTo(place(harbour, "asked"));
      assertThat(found(words("said").withTag("quote"))).isEmpty();
      assertThat(found(words("minister said").withTag("speaker"))).isEmpty();
      assertThat(found(words("“").withTag("quote"))).containsExactly("harbour:q “");
    }

    @Test
    void setsAreReadOnlyWhereTheWordsAre() throws Exception {
      found(words("denied").withTag("speaker").withAnnotator("analyst-b"));

      assertThat(room.read)
          .containsExactlyInAnyOrder("harbour.txt", "strike.txt", "weather.txt", "strike.json");
    }
  }

  @Test
  void progressIsToldArticleByArticle() throws Exception {
    search(Filter.ANY);

    assertThat(progress).containsExactly("1 of 3", "2 of 3", "3 of 3");
  }

  @Test
  void whatCannotBeReadIsToldAndPassedOver() throws Exception {
    Files.write(room.folder.resolve("articles/odd.txt"), new byte[] {'a', (byte) 0xE9});
    Files.writeString(room.folder.resolve("annotations/analyst-a/strike.json"), "{");

    SearchOutcome outcome = search(Filter.ANY.withTag("speaker"));

    assertThat(hits).hasSize(2);
    assertThat(outcome.cancelled()).isFalse();
    assertThat(outcome.problems())
        .extracting(Problem::file)
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactly("odd.txt", "strike.json");
    assertThat(search(words("denied").withStatus(Status.DONE)).problems()).hasSize(2);
    assertThat(hits).hasSize(1);
  }

  @Test
  void aSearchCanBeCancelledBetweenArticles() throws Exception {
    SearchOutcome outcome =
        ProjectSearch.run(room.project, words("minister"), listener(), () -> !hits.isEmpty());

    assertThat(outcome).isEqualTo(new SearchOutcome(1, true, List.of()));
    assertThat(progress).containsExactly("1 of 3");
  }

  @Test
  void aSearchCanBeInterruptedBetweenArticles() throws Exception {
    Thread.currentThread().interrupt();

    SearchOutcome outcome = search(words("minister"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new SearchOutcome(0, true, List.of()));
    assertThat(progress).isEmpty();
  }

  @Test
  void aSearchCanBeInterruptedWithinAnArticle() throws Exception {
    room.add("sea", "a".repeat(20_000));
    room.interruptedAt = "sea.txt";

    SearchOutcome outcome = search(words("ab"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new SearchOutcome(0, true, List.of()));
    assertThat(progress).containsExactly("1 of 4");
  }

  @Test
  void aFileIsNotAtFaultWhereReadingItWasInterrupted() throws Exception {
    room.interruptedIn = "strike.txt";

    SearchOutcome outcome = search(words("minister"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new SearchOutcome(1, true, List.of()));
    assertThat(progress).containsExactly("1 of 3");
  }

  @Test
  void anExpressionThatCannotBeUsedEndsTheSearchWithASentence() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> search(Filter.ANY.withWords(Query.regularExpression("("))));
  }
}
