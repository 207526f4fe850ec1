package dev.verbatim.exchange;

import dev.verbatim.edit.CodebookMerge;
import dev.verbatim.edit.Histories;
import dev.verbatim.edit.ThreeWay;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FileKind;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
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
/// What collides in a set is kept in it as both values and waits for a decision. A codebook and
/// what is said of an article have no place for two values; where those collide, nothing is
/// written.
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
  /// @return how many values wait for a decision in the file
  /// @throws FormatException where one of them cannot be read, or both say differently what the
  ///   file can hold only once; then nothing was written
  public static int merge(Path base, Path ours, Path theirs, Path place)
      throws IOException, FormatException {
    return new FileMerge(base, ours, theirs, place).merge();
  }

  private int merge() throws IOException, FormatException {
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
      case ASSIGNMENTS -> plans();
      case OTHER ->
          throw new FormatException(
              ours.toString(),
              "This is no file that Verbatim can merge: it merges sets of annotations, the"
                  + " codebook, what is said of articles and who marks what.");
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

  private int sets() throws IOException, FormatException {
    Article article = article();
    Reader<AnnotationSet> reader =
        (bytes, name) -> AnnotationFile.read(bytes, name, article, NONE).set();
    AnnotationSet mine = read(ours, reader);
    AnnotationSet other = read(theirs, reader);
    if (!mine.annotator().id().equals(other.annotator().id())) {
      throw new FormatException(
          theirs.toString(),
          "This is the work of “%s”, and the other side that of “%s”. Nothing was written."
              .formatted(other.annotator().id(), mine.annotator().id()));
    }
    AnnotationSet merged =
        common(reader)
            .map(known -> Histories.join(known, mine, other))
            .orElseGet(() -> Histories.join(mine, other));
    write(AnnotationFile.write(merged, article.text()));
    return merged.fields().conflicts().size();
  }

  /// The article that a set is about, whose text stands at `../../articles/NAME.txt`.
  private Article article() throws IOException, FormatException {
    String name = String.valueOf(place.getFileName());
    String id = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    Path text =
        place
            .toAbsolutePath()
            .resolveSibling(Path.of("..", "..", "articles", id + ".txt"))
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

  private int codebooks() throws IOException, FormatException {
    Codebook mine = read(ours, CodebookFile::read);
    Codebook other = read(theirs, CodebookFile::read);
    Codebook merged =
        common((bytes, name) -> CodebookFile.read(bytes, name))
            .map(known -> CodebookMerge.merge(known, mine, other, collisions))
            .orElseGet(() -> CodebookMerge.unite(mine, other, collisions));
    requireOneValue();
    write(CodebookFile.write(merged));
    return 0;
  }

  private int articles() throws IOException, FormatException {
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
    return 0;
  }

  private int plans() throws IOException, FormatException {
    AssignmentPlan mine = read(ours, AssignmentsFile::read);
    AssignmentPlan other = read(theirs, AssignmentsFile::read);
    AssignmentPlan known =
        common((bytes, name) -> AssignmentsFile.read(bytes, name)).orElse(AssignmentPlan.NONE);
    AssignmentPlan merged = ThreeWay.plan(known, mine, other, collisions);
    requireOneValue();
    write(AssignmentsFile.write(merged));
    return 0;
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
