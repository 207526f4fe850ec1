package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipeBookTest {
  @Test
  void aRecipeStandsOnceUnderItsName() {
    Recipe first = Recipe.of("brat").named("nightly");
    Recipe second = Recipe.of("conll").named("nightly");
    RecipeBook book = RecipeBook.EMPTY.with(Recipe.of("jsonl").named("weekly")).with(first);
    assertThat(book.recipes()).extracting(Recipe::name).containsExactly("nightly", "weekly");
    assertThat(book.with(second).recipe("nightly")).contains(second);
    assertThat(book.without("nightly").recipe("nightly")).isEmpty();
    assertThatThrownBy(() -> new RecipeBook(List.of(first, second), Map.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPseudonymStaysAndTheNextGetsTheNextNumber() {
    RecipeBook first = RecipeBook.EMPTY.naming(List.of("analyst-c", "analyst-b"));
    assertThat(first.pseudonyms())
        .isEqualTo(Map.of("analyst-b", "annotator-1", "analyst-c", "annotator-2"));
    assertThat(first.naming(List.of("analyst-a", "analyst-b")).pseudonyms())
        .containsEntry("analyst-a", "annotator-3")
        .containsEntry("analyst-b", "annotator-1");
    assertThat(first.naming(List.of("analyst-b"))).isEqualTo(first);
  }

  @Test
  void partsAreAHundredTogether() {
    assertThatThrownBy(() -> new Recipe.Split(80, 10, 11, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Recipe.Split(110, -20, 10, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
