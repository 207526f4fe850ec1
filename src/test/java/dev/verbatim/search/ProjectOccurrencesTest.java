package dev.verbatim.search;

import static dev.verbatim.search.Newsroom.mark;
import static dev.verbatim.search.Newsroom.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.search.ProjectOccurrences.Open;
import dev.verbatim.search.ProjectOccurrences.Wanted;
import dev.verbatim.search.TagAll.Occurrence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOccurrencesTest {
  private static final Annotator ANALYST_A = new Annotator("analyst-a", "Analyst A");

  @TempDir Path temporary;
  private Newsroom room;
  private Article harbour;
  private Article strike;
  private final List<Occurrence> places = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void threeArticlesAndTwoPeople() throws Exception {
    room = new Newsroom(temporary);
    harbour = room.add("harbour", "The minister came. A minister left.");
    strike = room.add("strike", "Nobody saw the Minister.");
    room.add("weather", "It rained.");
    room.set(harbour, "analyst-a", mark("a", "speaker", place(harbour, "minister")));
    room.set(strike, "analyst-b", mark("b", "speaker", place(strike, "Minister")));
    room.read.clear();
  }

  private SearchOutcome find(Query query, BooleanSupplier cancelled, Open... open)
      throws Exception {
    places.clear();
    progress.clear();
    SearchListener<Occurrence> listener =
        new SearchListener<>() {
          @Override
          public void found(List<Occurrence> found) {
            assertThat(found.stream().map(Occurrence::articleId).distinct()).hasSize(1);
            places.addAll(found);
          }

          @Override
          public void passed(int articles, int all) {
            progress.add(articles + " of " + all);
          }
        };
    Wanted wanted = new Wanted(query, "speaker", ANALYST_A, List.of(open));
    return ProjectOccurrences.find(room.project, wanted, listener, cancelled);
  }

  private List<String> found(Open... open) throws Exception {
    assertThat(find(Query.of("minister"), () -> false, open).problems()).isEmpty();
    return places.stream()
        .map(p -> p.articleId() + " " + p.span().start() + (p.taggedAlready() ? " tagged" : ""))
        .toList();
  }

  @Test
  void placesOfAllArticlesAreFoundAndWhatOneTaggedOneselfIsSaid() throws Exception {
    assertThat(found()).containsExactly("harbour 4 tagged", "harbour 21", "strike 15");
    assertThat(places.getLast().context())
        .isEqualTo(new Context("Nobody saw the ", "Minister", "."));
    assertThat(progress).containsExactly("1 of 3", "2 of 3", "3 of 3");
  }

  @Test
  void ownSetsAreReadOnlyWhereTheWordsAreAndNobodyElses() throws Exception {
    find(Query.of("came"), () -> false);

    assertThat(room.read)
        .containsExactlyInAnyOrder("harbour.txt", "strike.txt", "weather.txt", "harbour.json");
  }

  @Test
  void whatIsOpenCountsAsItIsThereAndNotAsItsFileHasIt() throws Exception {
    AnnotationSet nothing = AnnotationSet.empty(harbour, ANALYST_A, room.project.codebook());
    AnnotationSet live =
        nothing.replaced(List.of(), List.of(mark("l", "speaker", place(harbour, "minister left"))));
    Open open = new Open(harbour, live);

    assertThat(found(open)).containsExactly("harbour 4", "harbour 21", "strike 15");
    assertThat(room.read).doesNotContain("harbour.txt", "harbour.json");
  }

  @Test
  void aSetThatCannotBeReadIsToldAndItsPlacesAreNotOffered() throws Exception {
    Files.writeString(room.folder.resolve("annotations/analyst-a/harbour.json"), "{");
    Files.write(room.folder.resolve("articles/odd.txt"), new byte[] {'a', (byte) 0xE9});

    SearchOutcome outcome = find(Query.of("minister"), () -> false);

    assertThat(places).extracting(Occurrence::articleId).containsExactly("strike");
    assertThat(outcome.hits()).isEqualTo(1);
    assertThat(outcome.problems())
        .extracting(problem -> String.valueOf(problem.file().getFileName()))
        .containsExactly("harbour.json", "odd.txt");
  }

  @Test
  void itCanBeCancelledBetweenArticles() throws Exception {
    SearchOutcome outcome = find(Query.of("minister"), () -> !places.isEmpty());

    assertThat(outcome).isEqualTo(new SearchOutcome(2, true, List.of()));
    assertThat(progress).containsExactly("1 of 3");
  }

  @Test
  void anExpressionThatCannotBeReadIsTold() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> find(Query.regularExpression("("), () -> false));
  }
}
