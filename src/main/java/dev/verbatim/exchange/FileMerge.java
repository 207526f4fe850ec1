package dev.verbatim.exchange;

import dev.verbatim.edit.CodebookMerge;
import dev.verbatim.edit.Histories;
import dev.verbatim.edit.PlanMerge;
import dev.verbatim.edit.RecipeMerge;
import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.edit.ThreeWay;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FileKind;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.RecipesFile;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.model.Review;
import dev.verbatim.project.AtomicFile;
import dev.verbatim.project.FileOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Merges three states of one file of a project, as Git has them when it merges two branches.
///
/// What collides in a set or a review is kept in it as both values and waits for a decision. In a
/// plan of who marks what, an article that both sides gave to others is for all of them, which is
/// to be looked at. A codebook and what is said of an article have no place for two values; where
/// those collide, nothing is written.
public final class FileMerge {
  /// A codebook that changes no mark and knows none: sets are merged as their files have them.
  private static final Codebook NONE =
      new Codebook("", 1, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  private final Path base;
  private final Path ours;
  private final Path theirs;
  private final Path place;
  private final List<String> collisions = new ArrayList<>();

  private FileMerge(Path base, Path ours, Path theirs, Path place) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    this.place = place;
  }

  /// Merges, and writes the result into `ours`, in one step.
  ///
  /// @param base the last state that both have in common; an empty file where there is none
  /// @param place where the file stands in the project, for the article's text beside it
  /// @return what is to be looked at in the file that was written
  /// @throws FormatException where one of them cannot be read, or both say differently what the
  ///   file can hold only once; then nothing was written
  public static Merged merge(Path base, Path ours, Path theirs, Path place)
      throws IOException, FormatException {
    return new FileMerge(base, ours, theirs, place).merge();
  }

  /// What came of a merge.
  ///
  /// @param waiting how many values are kept beside others in the file until they are decided
  /// @param collisions what both sides changed differently and the file now holds joined, in words
  public record Merged(int waiting, List<String> collisions) {
    private static final Merged CLEAN = new Merged(0, List.of());

    public Merged {
      collisions = List.copyOf(collisions);
    }
  }

  private Merged merge() throws IOException, FormatException {
    byte[] own = Files.readAllBytes(ours);
    FileKind kind = FileKind.of(own, ours.toString());
    if (FileKind.of(Files.readAllBytes(theirs), theirs.toString()) != kind) {
      throw new FormatException(
          theirs.toString(), "The two sides hold different kinds of file. Nothing was written.");
    }
    return switch (kind) {
      case ANNOTATIONS -> sets();
      case CODEBOOK -> codebooks();
      case ARTICLE -> articles();
      case REVIEW -> reviews();
      case ASSIGNMENTS -> plans();
      case RECIPES -> recipes();
      case OTHER ->
          throw new FormatException(
              ours.toString(),
              "This is no file that Verbatim can merge: it merges sets of annotations, reviews,"
                  + " the codebook, what is said of articles, who marks what and kept exports.");
    };
  }

  private interface Reader<T> {
    T read(byte[] bytes, String name) throws FormatException;
  }

  private <T> T read(Path file, Reader<T> reader) throws IOException, FormatException {
    return reader.read(Files.readAllBytes(file), file.toString());
  }

  private <T> Optional<T> common(Reader<T> reader) throws IOException, FormatException {
    byte[] bytes = Files.readAllBytes(base);
    return bytes.length == 0 ? Optional.empty() : Optional.of(reader.read(bytes, base.toString()));
  }

  private Merged sets() throws IOException, FormatException {
    Article article = article("..", "..");
    Reader<AnnotationSet> reader =
        (bytes, name) -> AnnotationFile.read(bytes, name, article, NONE).set();
    AnnotationSet mine = read(ours, reader);
    AnnotationSet other = read(theirs, reader);
    requireSame("the work of “%s”", mine.annotator().id(), other.annotator().id());
    AnnotationSet merged =
        common(reader)
            .map(known -> Histories.join(known, mine, other))
            .orElseGet(() -> Histories.join(mine, other));
    write(AnnotationFile.write(merged, article.text()));
    return new Merged(merged.fields().conflicts().size(), List.of());
  }

  private void requireSame(String of, String mine, String other) throws FormatException {
    if (!mine.equals(other)) {
      throw new FormatException(
          theirs.toString(),
          "This is %s, and the other side is %s. Nothing was written."
              .formatted(of.formatted(other), of.formatted(mine)));
    }
  }

  private Merged reviews() throws IOException, FormatException {
    Article article = article("..", "..", "..");
    Reader<Review> reader = (bytes, name) -> ReviewFile.read(bytes, name, article).review();
    Review mine = read(ours, reader);
    Review other = read(theirs, reader);
    requireSame("by “%s”", mine.origin().reviewer().id(), other.origin().reviewer().id());
    requireSame("about “%s”", mine.origin().annotatorId(), other.origin().annotatorId());
    Review merged =
        common(reader)
            .map(known -> ReviewMerge.join(known, mine, other))
            .orElseGet(() -> ReviewMerge.join(mine, other));
    write(ReviewFile.write(merged, article.text()));
    return new Merged(merged.rivals().size(), List.of());
  }

  /// The article that a set or a review is about, whose text stands at `articles/NAME.txt`.
  ///
  /// @param up the way from the file's folder to the project
  private Article article(String... up) throws IOException, FormatException {
    String name = String.valueOf(place.getFileName());
    String id = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    Path text =
        place
            .toAbsolutePath()
            .resolveSibling(Path.of("", up).resolve("articles").resolve(id + ".txt"))
            .normalize();
    try {
      return new Article(id, Metadata.titled(id), ArticleText.of(Files.readString(text)));
    } catch (NoSuchFileException e) {
      FormatException refusal =
          new FormatException(
              place.toString(),
              "The text that these marks stand on is missing: %s. Nothing was written."
                  .formatted(text));
      refusal.initCause(e);
      throw refusal;
    } catch (IllegalArgumentException e) {
      FormatException refusal =
          new FormatException(text.toString(), String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private Merged codebooks() throws IOException, FormatException {
    Codebook mine = read(ours, CodebookFile::read);
    Codebook other = read(theirs, CodebookFile::read);
    Codebook merged =
        common((bytes, name) -> CodebookFile.read(bytes, name))
            .map(known -> CodebookMerge.merge(known, mine, other, collisions))
            .orElseGet(() -> CodebookMerge.unite(mine, other, collisions));
    requireOneValue();
    write(CodebookFile.write(merged));
    return Merged.CLEAN;
  }

  private Merged articles() throws IOException, FormatException {
    ArticleFile.Reading mine = read(ours, ArticleFile::read);
    ArticleFile.Reading other = read(theirs, ArticleFile::read);
    if (!mine.id().equals(other.id()) || !mine.textSha256().equals(other.textSha256())) {
      throw new FormatException(
          theirs.toString(),
          "The two sides are about different texts. Keep one of the two articles under another"
              + " name. Nothing was written.");
    }
    Metadata known =
        common((bytes, name) -> ArticleFile.read(bytes, name))
            .map(ArticleFile.Reading::metadata)
            .orElse(new Metadata("", "", "", "", "", Map.of()));
    Metadata merged = ThreeWay.metadata(known, mine.metadata(), other.metadata(), collisions);
    requireOneValue();
    write(ArticleFile.write(mine.id(), merged, mine.textSha256()));
    return Merged.CLEAN;
  }

  private Merged plans() throws IOException, FormatException {
    AssignmentPlan mine = read(ours, AssignmentsFile::read);
    AssignmentPlan other = read(theirs, AssignmentsFile::read);
    AssignmentPlan known =
        common((bytes, name) -> AssignmentsFile.read(bytes, name)).orElse(AssignmentPlan.NONE);
    AssignmentPlan merged = PlanMerge.merge(known, mine, other, collisions);
    write(AssignmentsFile.write(merged));
    return new Merged(0, collisions);
  }

  private Merged recipes() throws IOException, FormatException {
    RecipeBook mine = read(ours, RecipesFile::read);
    RecipeBook other = read(theirs, RecipesFile::read);
    RecipeBook known =
        common((bytes, name) -> RecipesFile.read(bytes, name)).orElse(RecipeBook.EMPTY);
    RecipeBook merged = RecipeMerge.merge(known, mine, other, collisions);
    requireOneValue();
    write(RecipesFile.write(merged));
    return Merged.CLEAN;
  }

  private void requireOneValue() throws FormatException {
    if (!collisions.isEmpty()) {
      throw new FormatException(
          place.toString(),
          "Both sides changed the same: %s. Nothing was written; decide in Verbatim or by hand."
              .formatted(String.join("; ", collisions)));
    }
  }

  private void write(byte[] bytes) throws IOException {
    new AtomicFile(FileOperations.disk()).write(ours, bytes);
  }
}
