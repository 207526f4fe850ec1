package dev.verbatim.exchange;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Intake;
import dev.verbatim.project.ProjectException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Where a data set goes: into a project, or nowhere, where it is only looked at.
interface Destination {
  /// The codebook as it is by now.
  Codebook codebook();

  void update(Codebook before, Codebook after) throws ProjectException;

  /// The text of that hash, if an article has it that can be read.
  Optional<ArticleText> text(String sha256);

  /// The article that another is: the one of the name, if it has the same text, else any of the
  /// same text; empty where there is none.
  ///
  /// @throws ProjectException where the name has another text
  Optional<Article> same(String name, ArticleText text) throws ProjectException;

  /// Adds an article: begins to, at least.
  Article add(String name, Article read) throws ProjectException;

  /// Takes someone's work on an article.
  ///
  /// @return what becomes of it, later; a failure is a [ProjectException]
  /// @throws HeldException where another program or window has that annotator's work
  CompletableFuture<Intake> take(Annotator annotator, Article article, AnnotationSet set)
      throws ProjectException, HeldException;

  /// Whether an article that was added is there, once all that was taken on it is.
  boolean has(String articleId);
}
