package dev.verbatim.project;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everyone's sets, to be looked at.
record SetStore(Layout layout, FileOperations files, Codebook codebook, Articles articles) {

  /// Finds an article by its id.
  interface Articles {
    Article article(String id) throws ProjectException;
  }

  /// A set as its file has it; empty where the annotator has none.
  Optional<AnnotationFile.Reading> read(Article article, String annotatorId)
      throws ProjectException {
    Path file = layout.set(article.id(), annotatorId);
    Optional<AnnotationFile.Reading> reading = read(article, file);
    if (reading.isEmpty() || reading.get().set().annotator().id().equals(annotatorId)) {
      return reading;
    }
    if (layout instanceof Layout.Lone) {
      return Optional.empty();
    }
    throw new ProjectException(file, mismatch(reading.get().set(), annotatorId));
  }

  /// What to say where a set is another's than its place says.
  static String mismatch(AnnotationSet set, String annotatorId) {
    return "This is the work of “%s”, not of “%s”, and is left alone. Put it where it belongs."
        .formatted(set.annotator().id(), annotatorId);
  }

  /// Who has sets here, by id.
  List<Annotator> annotators() throws IOException {
    if (layout instanceof Layout.Lone lone) {
      return annotator(lone.set(lone.name(), ""), lone.name()).stream().toList();
    }
    List<Annotator> found = new ArrayList<>();
    for (Path folder : files.list(((Layout.Folder) layout).annotations())) {
      String id = String.valueOf(folder.getFileName());
      List<Path> sets = files.isFolder(folder) && Annotator.isSlug(id) ? sets(folder) : List.of();
      if (!sets.isEmpty()) {
        found.add(new Annotator(id, name(id, sets)));
      }
    }
    return found;
  }

  private List<Path> sets(Path folder) throws IOException {
    return files.list(folder).stream()
        .filter(file -> Layout.endsWith(file, Layout.Folder.JSON))
        .toList();
  }

  private String name(String annotatorId, List<Path> sets) {
    return sets.stream()
        .flatMap(set -> annotator(set, Layout.nameWithout(set, Layout.Folder.JSON)).stream())
        .filter(annotator -> annotator.id().equals(annotatorId))
        .map(Annotator::name)
        .findFirst()
        .orElse(annotatorId);
  }

  /// Whose a set is; nothing where it cannot be read, which shows when it is asked for.
  private Optional<Annotator> annotator(Path set, String articleId) {
    try {
      return read(articles.article(articleId), set).map(reading -> reading.set().annotator());
    } catch (ProjectException _) {
      return Optional.empty();
    }
  }

  private Optional<AnnotationFile.Reading> read(Article article, Path file)
      throws ProjectException {
    try {
      Optional<Bytes> bytes = new AtomicFile(files).readIfThere(file);
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              AnnotationFile.read(bytes.get().array(), file.toString(), article, codebook));
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    } catch (FormatException e) {
      throw FileTrouble.unreadable(file, e);
    }
  }
}
