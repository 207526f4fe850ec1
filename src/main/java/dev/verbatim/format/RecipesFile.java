package dev.verbatim.format;

import dev.verbatim.model.Recipe;
import dev.verbatim.model.Recipe.Split;
import dev.verbatim.model.Recipe.Which;
import dev.verbatim.model.Recipe.With;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.model.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// The file of kept exports: `recipes.json`.
public final class RecipesFile {
  static final String FORMAT = "verbatim-recipes";
  private static final Set<String> KNOWN = Set.of("format", "version", "recipes", "pseudonyms");
  private static final Set<String> RECIPE =
      Set.of(
          "name",
          "form",
          "annotators",
          "tags",
          "status",
          "articles",
          "split",
          "texts",
          "guard",
          "pseudonyms",
          "card",
          "licence");

  private RecipesFile() {}

  /// Reads a book.
  ///
  /// @param fileName as the person knows it, for errors
  public static RecipeBook read(byte[] json, String fileName) throws FormatException {
    return JsonReader.document(JsonSource.of(json, fileName), FORMAT, RecipesFile::read);
  }

  private static RecipeBook read(JsonReader in) throws FormatException {
    List<Recipe> recipes = new ArrayList<>();
    Map<String, String> pseudonyms = new TreeMap<>();
    Map<String, Object> unknown = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "format", "version" -> in.skip();
        case "recipes" -> recipes(in, recipes);
        case "pseudonyms" -> {
          in.enterObject();
          while (in.nextField()) {
            pseudonyms.put(in.field(), in.string());
          }
        }
        default -> unknown = in.collect(unknown);
      }
    }
    return new RecipeBook(recipes, pseudonyms, unknown == null ? Map.of() : unknown);
  }

  private static void recipes(JsonReader in, List<Recipe> recipes) throws FormatException {
    Set<String> names = new HashSet<>();
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      Recipe recipe = new Reading().read(in);
      if (recipe.name().isBlank() || recipe.format().isEmpty()) {
        throw in.malformedAt(from, "A recipe needs a “name” and a “form”.");
      }
      if (!names.add(recipe.name())) {
        throw in.malformedAt(from, "The recipe “" + recipe.name() + "” stands twice in this file.");
      }
      recipes.add(recipe);
    }
  }

  /// One recipe as far as it was read.
  private static final class Reading {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Boolean> flags = new LinkedHashMap<>();
    private List<String> annotators = List.of();
    private List<String> tags = List.of();
    private Optional<Split> split = Optional.empty();
    private Map<String, Object> unknown = new LinkedHashMap<>();

    Recipe read(JsonReader in) throws FormatException {
      in.enterObject();
      while (in.nextField()) {
        String field = in.field();
        switch (field) {
          case "name", "form", "articles", "licence" -> texts.put(field, in.string());
          case "status" -> texts.put(field, in.oneOf(Status::of, Status.values(), Status::id).id());
          case "texts", "guard", "pseudonyms", "card" -> flags.put(field, in.flag());
          case "annotators" -> annotators = in.strings();
          case "tags" -> tags = in.strings();
          case "split" -> split = Optional.of(split(in));
          default -> unknown = in.collect(unknown);
        }
      }
      return new Recipe(
          text("name"),
          text("form"),
          new Which(
              annotators,
              tags,
              Optional.ofNullable(texts.get("status")).flatMap(Status::of),
              text("articles")),
          split,
          new With(
              flags.getOrDefault("texts", true),
              flags.getOrDefault("guard", false),
              flags.getOrDefault("pseudonyms", false),
              flags.getOrDefault("card", false),
              text("licence")),
          unknown);
    }

    private String text(String field) {
      return texts.getOrDefault(field, "");
    }
  }

  private static Split split(JsonReader in) throws FormatException {
    int from = in.offset();
    Map<String, Long> parts = new LinkedHashMap<>();
    in.enterObject();
    while (in.nextField()) {
      String field = in.field();
      switch (field) {
        case "train", "dev", "test" -> parts.put(field, in.integer(0, 100));
        case "seed" -> parts.put(field, in.integer(Long.MIN_VALUE, Long.MAX_VALUE));
        default -> in.skip();
      }
    }
    long train = parts.getOrDefault("train", 0L);
    long dev = parts.getOrDefault("dev", 0L);
    long test = parts.getOrDefault("test", 0L);
    if (train + dev + test != 100) {
      throw in.malformedAt(from, "“train”, “dev” and “test” are not a hundred together.");
    }
    return new Split((int) train, (int) dev, (int) test, parts.getOrDefault("seed", 0L));
  }

  /// The file's bytes: UTF-8, ending with a line end. The same book gives the same bytes.
  public static byte[] write(RecipeBook book) {
    return JsonWriter.document(
        out -> {
          out.writeStartObject();
          Header.write(out, FORMAT);
          out.writeArrayPropertyStart("recipes");
          book.recipes().forEach(recipe -> write(out, recipe));
          out.writeEndArray();
          out.writeObjectPropertyStart("pseudonyms");
          book.pseudonyms().forEach(out::writeStringProperty);
          out.writeEndObject();
          JsonWriter.fields(out, book.extra(), KNOWN);
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Recipe recipe) {
    Which which = recipe.which();
    With with = recipe.with();
    out.writeStartObject();
    out.writeStringProperty("name", recipe.name());
    out.writeStringProperty("form", recipe.format());
    JsonWriter.strings(out, "annotators", which.annotators());
    JsonWriter.strings(out, "tags", which.tags());
    which.status().ifPresent(status -> out.writeStringProperty("status", status.id()));
    JsonWriter.optional(out, "articles", which.words());
    recipe.split().ifPresent(split -> write(out, split));
    out.writeBooleanProperty("texts", with.texts());
    out.writeBooleanProperty("guard", with.guard());
    out.writeBooleanProperty("pseudonyms", with.pseudonyms());
    out.writeBooleanProperty("card", with.card());
    JsonWriter.optional(out, "licence", with.licence());
    JsonWriter.fields(out, recipe.extra(), RECIPE);
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Split split) {
    out.writeObjectPropertyStart("split");
    out.writeNumberProperty("train", split.train());
    out.writeNumberProperty("dev", split.dev());
    out.writeNumberProperty("test", split.test());
    out.writeNumberProperty("seed", split.seed());
    out.writeEndObject();
  }
}
