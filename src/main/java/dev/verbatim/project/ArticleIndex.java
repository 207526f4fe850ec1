package dev.verbatim.project;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.project.ArticleEntry.Progress;
import dev.verbatim.project.FileMemory.Reading;
import dev.verbatim.project.IndexFile.Line;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the list of articles shows of a project's files, so that a project of thousands of articles
/// opens without reading them: titles, and how far annotators are.
///
/// It stands in the program's state folder, a file for each project, and is nothing but a shortcut:
/// of every file it says what it read only while the file's size and times are the same
/// ([FileMemory]), it knows of no problem, and where it is missing, damaged, another project's or
/// another version's, everything is read as if there had never been one. Deleting it loses nothing.
/// Two programs may have it open; the one that writes it last has its say.
final class ArticleIndex {
  /// More lines than any project has.
  private static final long MOST = 4_000_000;

  /// Reads the set of an annotator, where there is one.
  interface Sets {
    Optional<AnnotationSet> read() throws ProjectException;
  }

  /// @param annotatorId empty for what concerns everybody, which is the title
  record Key(String articleId, String annotatorId) {
    boolean isTitle() {
      return annotatorId.isEmpty();
    }
  }

  private final Machine machine;
  private final Optional<IndexFile> file;
  private @Nullable FileMemory<Key, String> memory;

  private ArticleIndex(Machine machine, Optional<IndexFile> file) {
    this.machine = machine;
    this.file = file;
  }

  /// One that knows nothing and is not kept.
  static ArticleIndex none(Machine machine) {
    return new ArticleIndex(machine, Optional.empty());
  }

  /// The one of a project, as it was kept last; read when it is first asked.
  ///
  /// @param project where it stands, links resolved
  static ArticleIndex of(Path project, Machine machine) {
    return new ArticleIndex(machine, Optional.of(new IndexFile(project, machine)));
  }

  private synchronized FileMemory<Key, String> memory() {
    FileMemory<Key, String> known = memory;
    if (known == null) {
      known = new FileMemory<>(machine, _ -> 1, MOST);
      for (Line line : file.map(IndexFile::read).orElse(List.of())) {
        if (line.key().isTitle() || Progress.of(line.fact().value()).isPresent()) {
          known.put(line.key(), line.fact());
        }
      }
      memory = known;
    }
    return known;
  }

  /// An article's title.
  ///
  /// @param metadata the file that it stands in, or would
  /// @param reading empty where something is wrong with the file
  Optional<String> title(
      String articleId, Path metadata, Reading<String, RuntimeException> reading) {
    return memory().get(new Key(articleId, ""), List.of(metadata), reading);
  }

  /// How far an annotator is with an article.
  ///
  /// @param files the text and the set
  /// @throws ProjectException where the reading does
  Progress progress(String articleId, String annotatorId, List<Path> files, Sets sets)
      throws ProjectException {
    Reading<String, ProjectException> reading =
        () -> Optional.of(sets.read().map(Progress::of).orElse(Progress.NONE).words());
    return memory()
        .get(new Key(articleId, annotatorId), files, reading)
        .flatMap(Progress::of)
        .orElseThrow();
  }

  /// Keeps what is known for the next opening. An index that cannot be written is no reason to stop
  /// anybody: the next opening takes longer.
  ///
  /// @param articleIds of all articles; what is known of others is dropped
  void keep(Collection<String> articleIds) {
    Set<String> ids = new HashSet<>(articleIds);
    file.ifPresent(
        at ->
            at.write(
                memory().facts().entrySet().stream()
                    .filter(e -> ids.contains(e.getKey().articleId()))
                    .map(e -> new Line(e.getKey(), e.getValue()))
                    .sorted(
                        Comparator.comparing((Line line) -> line.key().articleId())
                            .thenComparing(line -> line.key().annotatorId()))
                    .toList()));
  }
}
