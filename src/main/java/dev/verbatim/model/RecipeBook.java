package dev.verbatim.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The kept exports of a project, and what its annotators are called where they are not named.
///
/// @param recipes by name, each name once
/// @param pseudonyms by the annotator's id; once given one stays
/// @param extra fields of a file that this version does not know, as plain JDK values
public record RecipeBook(
    List<Recipe> recipes, Map<String, String> pseudonyms, Map<String, Object> extra) {
  public static final RecipeBook EMPTY = new RecipeBook(List.of(), Map.of(), Map.of());
  private static final String PSEUDONYM = "annotator-";

  public RecipeBook {
    recipes = recipes.stream().sorted(Comparator.comparing(Recipe::name)).toList();
    pseudonyms = Collections.unmodifiableMap(new TreeMap<>(pseudonyms));
    extra = Plain.copy(extra);
    if (recipes.stream().map(Recipe::name).distinct().count() < recipes.size()) {
      throw new IllegalArgumentException("a recipe stands twice in a book");
    }
  }

  public Optional<Recipe> recipe(String name) {
    return recipes.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }

  /// With a recipe, in place of the one of its name.
  public RecipeBook with(Recipe recipe) {
    Stream<Recipe> others = without(recipe.name()).recipes.stream();
    return new RecipeBook(Stream.concat(others, Stream.of(recipe)).toList(), pseudonyms, extra);
  }

  public RecipeBook without(String name) {
    return new RecipeBook(
        recipes.stream().filter(recipe -> !recipe.name().equals(name)).toList(), pseudonyms, extra);
  }

  /// With a pseudonym for each of some annotators: those who have none get the next numbers, in the
  /// order of their ids.
  public RecipeBook naming(List<String> annotatorIds) {
    Map<String, String> named = new TreeMap<>(pseudonyms);
    int next = 1;
    for (String id : annotatorIds.stream().sorted().toList()) {
      if (!named.containsKey(id)) {
        while (named.containsValue(PSEUDONYM + next)) {
          next++;
        }
        named.put(id, PSEUDONYM + next);
      }
    }
    return new RecipeBook(recipes, named, extra);
  }

  /// The recipes by name.
  public Map<String, Recipe> byName() {
    Map<String, Recipe> byName = new LinkedHashMap<>();
    recipes.forEach(recipe -> byName.put(recipe.name(), recipe));
    return byName;
  }
}
