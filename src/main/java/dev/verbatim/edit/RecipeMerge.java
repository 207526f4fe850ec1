package dev.verbatim.edit;

import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import java.util.List;
import java.util.Optional;

/// Makes one book of kept exports of two, recipe by recipe: what one side alone changed since the
/// common state is taken over, and what both changed differently collides. A pseudonym that both
/// gave stays the own.
public final class RecipeMerge {
  private RecipeMerge() {}

  /// One book of two.
  ///
  /// @param collisions takes what both changed differently, in words
  public static RecipeBook merge(
      RecipeBook base, RecipeBook mine, RecipeBook theirs, List<String> collisions) {
    return new RecipeBook(
        List.copyOf(
            ThreeWay.each(
                    base.byName(),
                    mine.byName(),
                    theirs.byName(),
                    (name, b, m, t) -> recipe(name, b, m, t, collisions))
                .values()),
        ThreeWay.pickEach(
            "the pseudonym of",
            base.pseudonyms(),
            mine.pseudonyms(),
            theirs.pseudonyms(),
            collisions),
        ThreeWay.pickEach("the field", base.extra(), mine.extra(), theirs.extra(), collisions));
  }

  private static Optional<Recipe> recipe(
      String name,
      Optional<Recipe> base,
      Optional<Recipe> mine,
      Optional<Recipe> theirs,
      List<String> collisions) {
    return ThreeWay.oneSide(base, mine, theirs)
        .orElseGet(
            () -> {
              collisions.add("the recipe “" + name + "”");
              return mine.or(() -> theirs);
            });
  }
}
