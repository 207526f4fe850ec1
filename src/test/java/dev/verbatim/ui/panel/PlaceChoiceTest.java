package dev.verbatim.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import dev.verbatim.project.Problem;
import dev.verbatim.search.Context;
import dev.verbatim.search.TagAll.Occurrence;
import dev.verbatim.ui.panel.PlaceChoice.Head;
import dev.verbatim.ui.panel.PlaceChoice.Line;
import dev.verbatim.ui.panel.PlaceChoice.Unread;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceChoiceTest {
  private static final Occurrence A1 = place("alpha", 0, false);
  private static final Occurrence A2 = place("alpha", 10, true);
  private static final Occurrence A3 = place("alpha", 20, false);
  private static final Occurrence B1 = place("beta", 0, false);
  private static final Head ALPHA = new Head("alpha");

  private final PlaceChoice choice = new PlaceChoice();

  private static Occurrence place(String article, int start, boolean tagged) {
    Context context = new Context("the ", "word", " here");
    return new Occurrence(article, new Span(start, start + 4), context, tagged);
  }

  @BeforeEach
  void twoArticles() {
    choice.add(List.of(A1, A2, A3), true);
    choice.add(List.of(B1), true);
  }

  @Test
  void everyArticleStandsAboveItsPlaces() {
    assertThat(choice.rows())
        .containsExactly(
            ALPHA, new Line(A1), new Line(A2), new Line(A3), new Head("beta"), new Line(B1));
    assertThat(choice.articles()).isEqualTo(2);
    assertThat(choice.places()).isEqualTo(4);
  }

  @Test
  void ungroupedPlacesHaveNoArticleAboveThem() {
    choice.clear();
    choice.add(List.of(A1), false);

    assertThat(choice.rows()).containsExactly(new Line(A1));
    assertThat(choice.places()).isEqualTo(1);
    assertThat(choice.tagged()).isZero();
  }

  @Test
  void allAreChosenButThoseTaggedAlready() {
    assertThat(choice.chosen()).containsExactly(A1, A3, B1);
    assertThat(choice.chosenCount()).isEqualTo(3);
    assertThat(choice.tagged()).isEqualTo(1);
  }

  @Test
  void onePlaceIsTakenOutAndIn() {
    choice.toggle(new Line(A3));
    assertThat(choice.chosen()).containsExactly(A1, B1);
    assertThat(choice.chosenCount()).isEqualTo(2);
    choice.toggle(new Line(A3));
    assertThat(choice.chosen()).containsExactly(A1, A3, B1);
  }

  @Test
  void aPlaceThatIsTaggedAlreadyCannotBeChosen() {
    choice.toggle(new Line(A2));
    assertThat(choice.isChosen(A2)).isFalse();
    assertThat(choice.chosenCount()).isEqualTo(3);
  }

  @Test
  void aWholeArticleIsTakenOutWhereAnyOfItIsInAndInWhereNoneIs() {
    choice.toggle(new Line(A1));
    choice.toggle(ALPHA);
    assertThat(choice.chosen()).containsExactly(B1);
    assertThat(choice.chosenIn(ALPHA)).isZero();
    choice.toggle(ALPHA);
    assertThat(choice.chosen()).containsExactly(A1, A3, B1);
    assertThat(choice.chosenIn(ALPHA)).isEqualTo(2);
    assertThat(choice.choosableIn(ALPHA)).isEqualTo(2);
    assertThat(choice.placesIn(ALPHA)).isEqualTo(3);
  }

  @Test
  void allAreTakenOutAndInAtOnce() {
    choice.chooseAll(false);
    assertThat(choice.chosen()).isEmpty();
    assertThat(choice.chosenCount()).isZero();
    choice.chooseAll(true);
    assertThat(choice.chosenCount()).isEqualTo(3);
  }

  @Test
  void whatWasNotReadStandsAtTheEndAndIsNoPlace() {
    Unread unread = new Unread(new Problem(Path.of("gamma.json"), 0, "This is no JSON."));
    choice.addUnread(List.of(unread.problem()));

    assertThat(choice.rows()).last().isEqualTo(unread);
    choice.toggle(unread);
    assertThat(choice.chosenCount()).isEqualTo(3);
  }

  @Test
  void clearingForgetsWhatWasLeftOut() {
    choice.chooseAll(false);
    choice.clear();
    choice.add(List.of(A1), true);

    assertThat(choice.chosen()).containsExactly(A1);
  }
}
