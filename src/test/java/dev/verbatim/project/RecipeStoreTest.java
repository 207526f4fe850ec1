package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.RecipesFile;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kept exports in their file, which several programs change.
class RecipeStoreTest {
  private static final Recipe NIGHTLY = Recipe.of("brat").named("nightly");
  private static final Recipe WEEKLY = Recipe.of("jsonl").named("weekly");

  @TempDir Path temporary;
  private RecipeStore store;
  private Path file;

  @BeforeEach
  void openAProject() throws ProjectException {
    Desk desk = new Desk(temporary);
    store = new RecipeStore(desk.project);
    file = desk.folder.resolve("recipes.json");
  }

  private void underneath(RecipeBook book) throws IOException {
    Files.write(file, RecipesFile.write(book));
  }

  @Test
  void whatIsKeptIsThereAgain() throws ProjectException {
    assertThat(store.read()).isEqualTo(RecipeBook.EMPTY);
    RecipeBook kept = store.update(RecipeBook.EMPTY, RecipeBook.EMPTY.with(NIGHTLY));
    assertThat(kept.recipes()).containsExactly(NIGHTLY);
    assertThat(store.read()).isEqualTo(kept);
  }

  @Test
  void whatAnotherProgramKeptMeanwhileStays() throws Exception {
    RecipeBook before = store.update(RecipeBook.EMPTY, RecipeBook.EMPTY.with(NIGHTLY));
    underneath(before.with(WEEKLY).naming(List.of("analyst-b")));
    RecipeBook now = store.update(before, before.without("nightly").naming(List.of("analyst-a")));
    assertThat(now.recipes()).containsExactly(WEEKLY);
    assertThat(now.pseudonyms()).containsOnlyKeys("analyst-a", "analyst-b");
  }

  @Test
  void whatBothChangedIsNotWritten() throws Exception {
    RecipeBook before = store.update(RecipeBook.EMPTY, RecipeBook.EMPTY.with(NIGHTLY));
    RecipeBook theirs = before.with(NIGHTLY.in("conll"));
    underneath(theirs);
    assertThatThrownBy(() -> store.update(before, before.with(NIGHTLY.in("csv"))))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("the recipe “nightly”");
    assertThat(store.read()).isEqualTo(theirs);
  }
}
