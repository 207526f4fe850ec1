package dev.verbatim.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Recipe;
import dev.verbatim.model.Recipe.Split;
import dev.verbatim.model.Recipe.Which;
import dev.verbatim.model.Recipe.With;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.model.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipesFileTest {
  private static final RecipeBook BOOK =
      new RecipeBook(
          List.of(
              Recipe.of("brat").named("plain"),
              new Recipe(
                  "nightly",
                  "conll",
                  new Which(
                      List.of("adjudicated"), List.of("quote"), Optional.of(Status.DONE), "river"),
                  Optional.of(new Split(80, 10, 10, -7)),
                  new With(false, true, true, true, "CC BY 4.0"),
                  Map.of("later", List.of(1, "x")))),
          Map.of("analyst-a", "annotator-1", "analyst-b", "annotator-2"),
          Map.of("more", true));

  @Test
  void aBookComesBackAsItWas() throws FormatException {
    byte[] json = RecipesFile.write(BOOK);
    assertThat(RecipesFile.read(json, "recipes.json")).isEqualTo(BOOK);
    assertThat(RecipesFile.write(RecipesFile.read(json, "recipes.json"))).isEqualTo(json);
  }

  @Test
  void itFitsItsSchemaWhichRefusesOtherThings() {
    String json = new String(RecipesFile.write(BOOK), StandardCharsets.UTF_8);
    assertThat(SchemaTest.errors(SchemaTest.schema("recipes"), json)).isEmpty();
    for (String wrong :
        List.of(
            json.replace("\"form\"", "\"shape\""),
            json.replace("\"train\": 80", "\"train\": 180"),
            json.replace("\"done\"", "\"finished\""))) {
      assertThat(wrong).isNotEqualTo(json);
      assertThat(SchemaTest.errors(SchemaTest.schema("recipes"), wrong)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"form\":\"brat\"}                              | “name”",
        "{\"name\":\"a\"}                                  | “form”",
        "{\"name\":\"a\",\"form\":\"b\",\"status\":\"over\"} | “status”",
        "{\"name\":\"a\",\"form\":\"b\",\"split\":{\"train\":80}} | hundred",
        "{\"name\":\"a\",\"form\":\"b\"},{\"name\":\"a\",\"form\":\"c\"} | twice"
      })
  void whatIsWrongIsToldWithItsPlace(String recipes, String cause) {
    String json =
        "{\"format\":\"verbatim-recipes\",\"version\":1,\n\"recipes\":[" + recipes.strip() + "]}";
    assertThatThrownBy(
            () -> RecipesFile.read(json.getBytes(StandardCharsets.UTF_8), "recipes.json"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("recipes.json, line 2")
        .hasMessageContaining(cause.strip());
  }
}
