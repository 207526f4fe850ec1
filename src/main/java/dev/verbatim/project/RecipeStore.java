package dev.verbatim.project;

import dev.verbatim.edit.RecipeMerge;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.RecipesFile;
import dev.verbatim.model.RecipeBook;
import java.util.List;

/// The kept exports of a project, in a file that all its annotators share.
public final class RecipeStore {
  private final Project project;

  public RecipeStore(Project project) {
    this.project = project;
  }

  private SharedFile<RecipeBook> file() throws ProjectException {
    return new SharedFile<>(project.layout().folder().recipes(), new Kind(), project.atomic);
  }

  /// What is kept; nothing in a lone text, or where nothing ever was.
  public RecipeBook read() throws ProjectException {
    return project.isLone() ? RecipeBook.EMPTY : file().read().orElse(RecipeBook.EMPTY);
  }

  /// Changes what is kept, joined by name with what another program changed meanwhile.
  ///
  /// @return what is kept now
  /// @throws ProjectException where both changed the same; then nothing was written
  public RecipeBook update(RecipeBook before, RecipeBook after) throws ProjectException {
    return file().update(before, after);
  }

  private record Kind() implements SharedFile.Kind<RecipeBook> {
    @Override
    public RecipeBook read(byte[] bytes, String fileName) throws FormatException {
      return RecipesFile.read(bytes, fileName);
    }

    @Override
    public byte[] write(RecipeBook value) {
      return RecipesFile.write(value);
    }

    @Override
    public RecipeBook merge(
        RecipeBook base, RecipeBook mine, RecipeBook theirs, List<String> collisions) {
      return RecipeMerge.merge(base, mine, theirs, collisions);
    }
  }
}
