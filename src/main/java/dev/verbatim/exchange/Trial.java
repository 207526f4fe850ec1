package dev.verbatim.exchange;

import dev.verbatim.edit.Histories;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Intake;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Tells what would become of what comes, and writes nothing.
final class Trial implements Destination {
  private final Project project;
  private final ArticlesHere here;
  private final Map<String, String> addedByHash = new HashMap<>();
  private Codebook codebook;

  /// What each annotator would have of the article that came last: works on one come one after
  /// another, and several may be one annotator's.
  private final Map<String, AnnotationSet> last = new HashMap<>();

  private String lastArticle = "";

  Trial(Project project, ArticlesHere here) {
    this.project = project;
    this.here = here;
    this.codebook = project.codebook();
  }

  @Override
  public Codebook codebook() {
    return codebook;
  }

  @Override
  public void update(Codebook before, Codebook after) {
    codebook = after;
  }

  @Override
  public Optional<ArticleText> text(String sha256) {
    return here.text(sha256);
  }

  @Override
  public Optional<Article> same(String name, ArticleText text) throws ProjectException {
    String before = addedByHash.get(text.sha256());
    return before == null
        ? here.same(name, text)
        : Optional.of(new Article(before, Metadata.titled(before), text));
  }

  @Override
  public Article add(String name, Article read) {
    addedByHash.put(read.text().sha256(), name);
    return new Article(name, read.metadata(), read.text());
  }

  @Override
  public CompletableFuture<Intake> take(Annotator annotator, Article article, AnnotationSet set)
      throws ProjectException {
    return CompletableFuture.completedFuture(became(annotator, article, set));
  }

  @Override
  public boolean has(String articleId) {
    return true;
  }

  private Intake became(Annotator annotator, Article article, AnnotationSet set)
      throws ProjectException {
    if (!article.id().equals(lastArticle)) {
      last.clear();
      lastArticle = article.id();
    }
    Optional<AnnotationSet> mine = Optional.ofNullable(last.get(annotator.id()));
    if (mine.isEmpty() && here.has(article.id())) {
      mine = project.setOn(article, annotator.id());
    }
    AnnotationSet joined = mine.map(own -> Histories.join(own, set)).orElse(set);
    last.put(annotator.id(), joined);
    if (mine.isEmpty()) {
      return Intake.NEW;
    }
    return joined.equals(mine.get()) ? Intake.UNCHANGED : Intake.JOINED;
  }
}
