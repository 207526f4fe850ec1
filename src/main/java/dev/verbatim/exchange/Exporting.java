package dev.verbatim.exchange;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.Universe;
import dev.verbatim.dataset.DatasetWriter;
import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Losses;
import dev.verbatim.dataset.Output;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.model.Work;
import dev.verbatim.project.AtomicFile;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.RecipeStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Writes a data set of a project, as a recipe says, article by article, so that no more than one
/// work is in memory.
///
/// What the form cannot hold is counted, told in [Exported], and written in words beside the data
/// set. The data set stands under its name only when it is whole.
public final class Exporting {
  private static final String LOSSES = "loss.txt";

  private final Project project;
  private final Recipe recipe;
  private final Format format;
  private final ChosenWorks works;
  private final Optional<Pseudonyms> pseudonyms;
  private final Losses losses = new Losses();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /// @param book with the pseudonyms that were given
  /// @param shared the works that the recipe asks for, where others read them, too
  Exporting(Project project, Recipe recipe, RecipeBook book, Optional<ChosenWorks> shared)
      throws ProjectException {
    this.project = project;
    this.recipe = recipe;
    this.format =
        Formats.of(recipe.format())
            .orElseThrow(
                () ->
                    new ProjectException(
                        project.folder(), "There is no format “%s”.".formatted(recipe.format())));
    this.works = shared.isPresent() ? shared.get() : ChosenWorks.of(project, recipe.which());
    this.pseudonyms =
        recipe.with().pseudonyms()
            ? Optional.of(new Pseudonyms(project.annotators(), book))
            : Optional.empty();
    if (format.needsText() && !recipe.with().texts()) {
      throw new ProjectException(
          project.folder(),
          "A data set in %s is nothing without the articles' words. Choose another format to leave"
                  .formatted(format.label())
              + " them out.");
    }
  }

  /// What was written.
  ///
  /// @param losses what the form could not hold
  /// @param bytes how large it is, with what stands beside
  /// @param problems what could not be read, and why, each a sentence
  public record Exported(
      int articles, int works, int marks, Losses losses, long bytes, List<String> problems) {
    public Exported {
      problems = List.copyOf(problems);
    }
  }

  /// Whether a data set becomes one file; otherwise it becomes a folder.
  public static boolean isOneFile(Recipe recipe) {
    return recipe.split().isEmpty()
        && !recipe.with().card()
        && Formats.of(recipe.format()).filter(f -> f.shape() == Format.Shape.FILE).isPresent();
  }

  /// How the name of the file ends that a data set becomes; empty where it becomes a folder.
  public static Optional<String> ending(Recipe recipe) {
    return isOneFile(recipe)
        ? Formats.of(recipe.format()).map(f -> f.ending().orElse("." + f.id()))
        : Optional.empty();
  }

  /// Writes a data set.
  ///
  /// @param target the file or folder, as [#isOneFile] has it
  /// @param replace whether what stands there may be replaced
  /// @param going told before each article
  /// @return empty where it was cancelled; then nothing was written
  /// @throws IOException where it cannot be written; then what stood there still does
  /// @throws FileAlreadyExistsException where something does, and it may not be replaced
  /// @throws ProjectException where the recipe asks for what is not there
  public static Optional<Exported> write(
      Project project, Recipe recipe, Path target, boolean replace, Going going)
      throws IOException, ProjectException {
    Exporting exporting = new Exporting(project, recipe, kept(project, recipe), Optional.empty());
    boolean isFile = isOneFile(recipe);
    Path report = target.resolveSibling(target.getFileName() + "." + LOSSES);
    if (isFile && !replace && Files.exists(report)) {
      throw new FileAlreadyExistsException(report.toString());
    }
    try (StagedTarget staged = StagedTarget.begin(target, isFile, replace)) {
      exporting.into(staged, going);
      exporting.beside(staged, going);
      staged.finish();
      if (isFile) {
        exporting.report(report);
      }
      return Optional.of(exporting.exported(staged.size()));
    } catch (CancellationException _) {
      return Optional.empty();
    }
  }

  /// What data sets would be in several forms, without writing any: how much, what the form could
  /// not hold, and how its files begin. The project is read once for all of them. Nothing of it is
  /// changed: pseudonyms that are not given yet are made up.
  ///
  /// @param recipe whatever its own form
  /// @param going told before each article
  /// @return empty where it was cancelled
  /// @throws ProjectException where the recipe asks for what is not there
  public static Optional<Map<Format, Outlook>> previews(
      Project project, Recipe recipe, List<Format> formats, Going going)
      throws IOException, ProjectException {
    try {
      return Optional.of(Previews.of(project, recipe, formats, going));
    } catch (CancellationException _) {
      return Optional.empty();
    }
  }

  /// What is to be expected of a data set in a form.
  public sealed interface Outlook permits Preview, Impossible {}

  /// Why there can be none.
  public record Impossible(String sentence) implements Outlook {}

  /// What a data set would be.
  ///
  /// @param would be written; as much of it as belongs to the form
  /// @param files how the first of them begin
  /// @param count how many files there would be
  public record Preview(Exported would, List<Beginnings.Beginning> files, int count)
      implements Outlook {
    public Preview {
      files = List.copyOf(files);
    }
  }

  /// Beside one file: what it could not hold; that of an older one goes where this one held all.
  private void report(Path file) throws IOException {
    if (losses.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      new AtomicFile(FileOperations.disk())
          .write(file, lossReport().getBytes(StandardCharsets.UTF_8));
    }
  }

  Exported exported(long bytes) {
    int articles = tallies.values().stream().mapToInt(Tally::articles).sum();
    int sets = tallies.values().stream().mapToInt(Tally::works).sum();
    int marks = tallies.values().stream().mapToInt(Tally::marks).sum();
    return new Exported(articles, sets, marks, losses, bytes, works.problems());
  }

  private String lossReport() {
    StringBuilder report = new StringBuilder();
    losses.lines().forEach(line -> report.append("loss: ").append(line).append('\n'));
    return report.toString();
  }

  /// The recipes with a pseudonym for everyone whose work is here, where they are asked for: those
  /// who have none yet get one, which is kept.
  private static RecipeBook kept(Project project, Recipe recipe) throws ProjectException {
    RecipeStore store = new RecipeStore(project);
    RecipeBook book = store.read();
    RecipeBook named = recipe.with().pseudonyms() ? book.naming(people(project)) : book;
    return named.equals(book) ? book : store.update(book, named);
  }

  private static List<String> people(Project project) throws ProjectException {
    return UniverseReader.annotators(project).stream().map(Annotator::id).toList();
  }

  private void into(Output out, Going going) throws IOException {
    try (Parts all = new Parts(out, parts(works, recipe, going))) {
      works.each(going, all::write);
    }
  }

  /// Which part of the data set each article belongs to, where it has parts.
  static Map<String, String> parts(ChosenWorks works, Recipe recipe, Going going)
      throws IOException {
    if (recipe.split().isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    works.each(going, work -> count(work, counts));
    return Parting.of(counts, recipe.split().get());
  }

  private static void count(Work work, Map<String, Map<String, Integer>> counts) {
    Map<String, Integer> tags = counts.computeIfAbsent(work.article().id(), _ -> new TreeMap<>());
    work.set().annotations().forEach(mark -> tags.merge(mark.tag(), 1, Integer::sum));
  }

  /// What goes with the data set in its folder.
  private void beside(StagedTarget staged, Going going) throws IOException, ProjectException {
    if (!isOneFile(recipe) && !losses.isEmpty()) {
      staged.put(LOSSES, lossReport());
    }
    if (recipe.with().card()) {
      staged.put("card.md", card(agreement(going)));
      staged.put(
          "codebook.json", new String(CodebookFile.write(codebook()), StandardCharsets.UTF_8));
      StringBuilder sums = new StringBuilder();
      staged
          .hashes()
          .forEach((name, hash) -> sums.append(hash).append("  ").append(name).append('\n'));
      staged.put("checksums.sha256", sums.toString());
    }
  }

  private String card(Optional<Agreement> agreement) {
    return DataCard.of(
        new DataCard.Facts(project.name(), recipe, codebook(), tallies, losses, agreement));
  }

  /// The codebook that goes along: where no word of an article may, without its guidelines, whose
  /// examples are such words; and where nobody is named, without who made its editions.
  private Codebook codebook() {
    Codebook whole = project.codebook();
    Codebook told =
        recipe.with().texts()
            ? whole
            : whole.withTags(whole.tags().stream().map(tag -> tag.withGuideline("")).toList());
    return recipe.with().pseudonyms() ? told.withVersions(List.of()) : told;
  }

  /// How far those agree whose work is in it, on its articles; empty where fewer than two can be
  /// compared.
  private Optional<Agreement> agreement(Going going) throws ProjectException {
    List<String> ids =
        works.annotators().stream().filter(id -> !id.equals(Annotator.ADJUDICATED)).toList();
    if (ids.size() < 2) {
      return Optional.empty();
    }
    BooleanSupplier cancelled = () -> !going.on(0, 1);
    Universe all =
        UniverseReader.of(project, ids, false)
            .read((_, _) -> {}, cancelled)
            .orElseThrow(CancellationException::new)
            .universe();
    Set<String> chosen = new HashSet<>(works.articles());
    List<Universe.Judged> articles =
        all.articles().stream().filter(j -> chosen.contains(j.article().id())).toList();
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    Universe universe = new Universe(all.codebook(), all.annotators(), articles);
    return Optional.of(
        Agreement.of(universe, (_, _) -> {}, cancelled).orElseThrow(CancellationException::new));
  }

  /// One part of the data set, or all of it.
  private final class Part implements Closeable {
    private final DatasetWriter writer;
    private final Tally tally = new Tally();

    /// @param name empty where it is all
    Part(String name, Output out) throws IOException {
      Format.Terms terms = new Format.Terms(recipe.with().texts(), recipe.with().guard());
      Output own = name.isEmpty() ? out : file -> out.file(within(name, file));
      this.writer = format.write(project.codebook(), terms, own, losses);
      tallies.put(name, tally);
    }

    private String within(String name, String file) {
      return format.shape() == Format.Shape.FILE
          ? name + file.substring(file.lastIndexOf('.'))
          : name + "/" + file;
    }

    void write(Work work) throws IOException {
      Work told = pseudonyms.map(names -> names.of(work)).orElse(work);
      writer.write(told);
      losses.countBeyond(format.holds(), told);
      tally.take(told);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /// The data set, in its parts where it has such.
  final class Parts implements Closeable {
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> byArticle;

    Parts(Output out, Map<String, String> byArticle) throws IOException {
      this.byArticle = byArticle;
      for (String name : recipe.split().isEmpty() ? List.of("") : Parting.PARTS) {
        parts.put(name, new Part(name, out));
      }
    }

    void write(Work work) throws IOException {
      String name = byArticle.getOrDefault(work.article().id(), "");
      Optional.ofNullable(parts.get(name)).orElseThrow().write(work);
    }

    @Override
    public void close() throws IOException {
      for (Part part : parts.values()) {
        part.close();
      }
    }
  }
}
