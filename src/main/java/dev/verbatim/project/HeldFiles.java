package dev.verbatim.project;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Texts and sets of an open project, for whoever looks at all of them again and again, as
/// searching does: what was read once is held in memory for as long as its files are what they were
/// then, which is looked at each time ([FileMemory]).
///
/// It holds so much and no more; what is beyond is read each time. May be used on any thread.
public final class HeldFiles {
  /// In UTF-16 units: some 10,000 articles of 3,000 each, in 32 MB or, where the script needs it,
  /// in 64.
  private static final long MOST_UNITS = 32 << 20;

  /// Some 150 MB.
  private static final long MOST_MARKS = 150_000;

  private final Project project;
  private final FileMemory<String, ArticleText> texts;
  private volatile Sets sets;

  HeldFiles(Project project) {
    this.project = project;
    this.texts = new FileMemory<>(project.machine(), ArticleText::length, MOST_UNITS);
    this.sets = new Sets(project);
  }

  /// A set, or that there is none.
  ///
  /// @param text that the marks were placed on
  private record Held(ArticleText text, Optional<AnnotationSet> set) {
    long weight() {
      return 1L + set.map(AnnotationSet::size).orElse(0);
    }
  }

  private record SetKey(String articleId, String annotatorId) {}

  /// Sets as they are by one codebook.
  private record Sets(Codebook codebook, FileMemory<SetKey, Held> memory) {
    Sets(Project project) {
      this(project.codebook(), new FileMemory<>(project.machine(), Held::weight, MOST_MARKS));
    }
  }

  /// As [Project#text].
  public ArticleText text(String id) throws ProjectException {
    try {
      List<Path> files = List.of(project.layout().text(id));
      return texts.get(id, files, () -> Optional.of(project.text(id))).orElseThrow();
    } catch (InvalidPathException _) {
      return project.text(id); // says what is wrong
    }
  }

  /// As [Project#setOn].
  public Optional<AnnotationSet> setOn(Article article, String annotatorId)
      throws ProjectException {
    if (!sets.codebook().equals(project.codebook())) {
      sets = new Sets(project);
    }
    Layout layout = project.layout();
    List<Path> files = List.of(layout.text(article.id()), layout.set(article.id(), annotatorId));
    Optional<Held> held =
        sets.memory()
            .get(
                new SetKey(article.id(), annotatorId),
                files,
                () -> Optional.of(new Held(article.text(), project.setOn(article, annotatorId))));
    return held.orElseThrow().text().equals(article.text())
        ? held.get().set()
        : project.setOn(article, annotatorId);
  }
}
