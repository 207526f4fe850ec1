package dev.verbatim.project;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of articles with their codebook and everyone's annotations, or a lone text with the
/// annotations beside it.
///
/// Whatever reads or writes takes as long as the disk takes, on the caller's thread. Reading
/// methods may be called from any thread; those that change something are for one thread at a time.
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"}) // until the bodies are there
public final class Project {

  /// A project that was opened.
  ///
  /// @param article the one that was asked for, where a text was opened
  public record Opened(Project project, Optional<String> article) {}

  /// An article as it was read.
  ///
  /// @param article with its text as it is on disk now
  /// @param problems what is odd about its files: a text changed by hand, metadata that cannot be
  ///   read
  public record ArticleReading(Article article, List<Problem> problems) {
    public ArticleReading {
      problems = List.copyOf(problems);
    }
  }

  private Project() {}

  /// Opens a project's folder; or a text file, which opens the project whose article it is, or else
  /// a lone text.
  ///
  /// One article or set that cannot be read is among [#problems] or shows when it is asked for; it
  /// keeps nothing else from opening.
  ///
  /// @throws ProjectException where there is no project, or its codebook cannot be read
  public static Opened open(Path path, Machine machine) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + path + machine);
  }

  /// Makes a folder, which may exist but must hold no project, into a project with the default
  /// codebook.
  public static Project create(Path folder, Machine machine) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + folder + machine);
  }

  /// The project's folder; for a lone text the one that it stands in.
  public Path folder() {
    throw new UnsupportedOperationException("comes next");
  }

  /// What to call it: the folder's name, or the lone text's.
  public String name() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Whether this is a lone text, to which no article can be added.
  public boolean isLone() {
    throw new UnsupportedOperationException("comes next");
  }

  /// What was found wrong at opening.
  public List<Problem> problems() {
    throw new UnsupportedOperationException("comes next");
  }

  public Codebook codebook() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Writes a changed codebook. What another program changed meanwhile is joined with it, by id.
  ///
  /// @return the codebook as it is now, with the other's changes
  /// @throws ProjectException where both changed the same thing differently; then nothing was
  ///   written, and [#codebook] is the other's
  public Codebook updateCodebook(Codebook changed) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + changed);
  }

  /// The articles, by id.
  public List<ArticleEntry> articles() {
    throw new UnsupportedOperationException("comes next");
  }

  /// How far an annotator is with an article; reads one file.
  public ArticleEntry.Progress progress(String articleId, String annotatorId) {
    throw new UnsupportedOperationException("comes next" + articleId + annotatorId);
  }

  public ArticleReading article(String id) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + id);
  }

  /// Who has annotated here, by id; each name as that person's own files have it.
  public List<Annotator> annotators() {
    throw new UnsupportedOperationException("comes next");
  }

  /// Adds an article.
  ///
  /// @param name of the file it comes from, or its title: what its id is made of
  /// @return its id, which no article of the project has or had
  public String addArticle(String name, ArticleText text, Metadata metadata)
      throws ProjectException {
    throw new UnsupportedOperationException("comes next" + name + text + metadata);
  }

  /// Changes what is said of an article. Fields that another program changed meanwhile are kept.
  ///
  /// @return the metadata as they are now
  /// @throws ProjectException where both changed the same field; then nothing was written
  public Metadata updateMetadata(String id, Metadata changed) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + id + changed);
  }

  /// Takes an article out, with everyone's sets, to `removed/`.
  ///
  /// @throws ProjectException where someone has their work on it open, or a file cannot be moved;
  ///   what was moved is then put back
  public void remove(String id) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + id);
  }

  /// What was taken out and can be put back.
  public List<ArticleEntry> removedArticles() {
    throw new UnsupportedOperationException("comes next");
  }

  public void restore(String id) throws ProjectException {
    throw new UnsupportedOperationException("comes next" + id);
  }

  /// Takes an annotator's work for this program. It is needed to open a set for work, and is for
  /// all articles of the annotator; whoever took it closes it.
  ///
  /// @throws HeldException where another program or window has it
  public AnnotatorLock lock(Annotator annotator, Threads threads)
      throws ProjectException, HeldException {
    throw new UnsupportedOperationException("comes next" + annotator + threads);
  }
}
