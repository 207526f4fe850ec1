package dev.verbatim.cli;

import dev.verbatim.model.Recipe;
import dev.verbatim.model.Recipe.Split;
import dev.verbatim.model.Recipe.Which;
import dev.verbatim.model.Recipe.With;
import dev.verbatim.model.RecipeBook;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How a data set is made, as options say it: from a recipe that is kept, or from nothing, with
/// what else is given in its place.
final class RecipeOptions {
  @Option(names = "--format", paramLabel = "F", description = "how it is written")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--recipe",
      paramLabel = "R",
      description = "made as the recipe of that name says")
  private Optional<String> recipe = Optional.empty();

  @Option(
      names = "--annotator",
      paramLabel = "NAME",
      description =
          "whose work, by id, and adjudicated for what was settled; may be given again. Everybody's"
              + " otherwise")
  private List<String> annotators = List.of();

  @Option(
      names = "--tag",
      paramLabel = "T",
      description = "only marks of that tag; may be given again")
  private List<String> tags = List.of();

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "only work that is set to it: new, in-progress or done")
  private Optional<String> status = Optional.empty();

  @Option(
      names = "--articles",
      paramLabel = "WORDS",
      description = "only articles whose name or title holds them")
  private Optional<String> words = Optional.empty();

  @Option(
      names = "--split",
      paramLabel = "80/10/10",
      description = "parts the articles in train, dev and test, with their share of every tag")
  private Optional<String> split = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the same gives the same parts; 1 otherwise")
  private long seed = 1;

  @Option(names = "--pseudonyms", description = "calls annotators by stable pseudonyms")
  private boolean pseudonyms;

  @Option(names = "--card", description = "puts a data card, the codebook and checksums beside")
  private boolean card;

  @Option(names = "--licence", paramLabel = "WORDS", description = "that the data card names")
  private Optional<String> licence = Optional.empty();

  @Option(names = "--guard", description = "makes cells harmless that a spreadsheet would run")
  private boolean guard;

  @Option(names = "--no-text", description = "leaves out every word of the articles")
  private boolean withoutText;

  /// What the options ask for.
  ///
  /// @throws ParameterException where there is no such format, recipe or status, or the parts are
  ///   not a hundred together
  Recipe recipe(RecipeBook book, CommandLine line) {
    Recipe base = recipe.map(name -> kept(book, name, line)).orElseGet(() -> Recipe.of(""));
    String form = format.orElse(base.format());
    if (form.isEmpty()) {
      throw new ParameterException(line, "Missing required option: '--format=F'");
    }
    return base.in(new Named(line).format(form).id())
        .of(which(base.which(), line))
        .parted(split.map(parts -> split(parts, line)).or(base::split))
        .with(with(base.with()));
  }

  private static Recipe kept(RecipeBook book, String name, CommandLine line) {
    return book.recipe(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    book.recipes().isEmpty()
                        ? "There is no recipe “%s”; none is kept here".formatted(name)
                        : "There is no recipe “%s”. There are: %s"
                            .formatted(name, String.join(", ", book.byName().keySet()))));
  }

  private Which which(Which base, CommandLine line) {
    return new Which(
        annotators.isEmpty() ? base.annotators() : annotators,
        tags.isEmpty() ? base.tags() : tags,
        status.map(said -> new Named(line).status(said)).or(base::status),
        words.orElse(base.words()));
  }

  private Split split(String said, CommandLine line) {
    return Split.of(said, seed)
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "--split takes three numbers that are a hundred together, as in 80/10/10"));
  }

  private With with(With base) {
    return new With(
        base.texts() && !withoutText,
        base.guard() || guard,
        base.pseudonyms() || pseudonyms,
        base.card() || card,
        licence.orElse(base.licence()));
  }
}
