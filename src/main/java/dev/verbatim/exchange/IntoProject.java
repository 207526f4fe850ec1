package dev.verbatim.exchange;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Intake;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Writes what comes into a project: what belongs to one article in turn, that of several at once,
/// for a disk that is asked for much together is done in a fraction of the time. Each file is as
/// safe as ever before it counts as written.
///
/// To be used on one thread. Closing it waits for all that was begun.
final class IntoProject implements Destination, AutoCloseable {
  private static final int AT_ONCE = 8;

  private final Project project;
  private final WriteLocks locks;
  private final ArticlesHere here;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  /// What was begun last for an article, where it may not be done.
  private final Map<String, CompletableFuture<?>> underWay = new HashMap<>();

  /// Why articles could not be added, by their ids.
  private final Map<String, ProjectException> failures = new ConcurrentHashMap<>();

  IntoProject(Project project, WriteLocks locks) throws ProjectException {
    this.project = project;
    this.locks = locks;
    this.here = new ArticlesHere(project, this::await);
  }

  private interface Step<T> {
    T done() throws ProjectException;
  }

  private <T> CompletableFuture<T> begin(String articleId, Step<T> step) {
    underWay.values().removeIf(CompletableFuture::isDone);
    CompletableFuture<?> before =
        underWay.getOrDefault(articleId, CompletableFuture.completedFuture(articleId));
    CompletableFuture<T> begun = before.handleAsync((_, _) -> result(step), threads);
    underWay.put(articleId, begun);
    return begun;
  }

  private static <T> T result(Step<T> step) {
    try {
      return step.done();
    } catch (ProjectException e) {
      throw new CompletionException(e);
    }
  }

  private void await(String articleId) {
    Optional.ofNullable(underWay.get(articleId))
        .ifPresent(step -> step.handle((_, _) -> articleId).join());
  }

  @Override
  public Codebook codebook() {
    return project.codebook();
  }

  @Override
  public void update(Codebook before, Codebook after) throws ProjectException {
    project.updateCodebook(before, after);
  }

  @Override
  public Optional<ArticleText> text(String sha256) {
    return here.text(sha256);
  }

  @Override
  public Optional<Article> same(String name, ArticleText text) throws ProjectException {
    return here.same(name, text);
  }

  @Override
  public Article add(String name, Article read) throws ProjectException {
    Article article = here.added(name, read);
    CompletableFuture<Article> _ = begin(article.id(), () -> write(article));
    return article;
  }

  private Article write(Article article) throws ProjectException {
    try {
      project.addArticleAs(article.id(), article.text(), article.metadata());
      return article;
    } catch (ProjectException e) {
      failures.put(article.id(), e);
      throw e;
    }
  }

  @Override
  public CompletableFuture<Intake> take(Annotator annotator, Article article, AnnotationSet set)
      throws ProjectException, HeldException {
    AnnotatorLock lock = locks.of(annotator);
    return begin(
        article.id(),
        () -> {
          ProjectException failure = failures.get(article.id());
          if (failure != null) {
            throw failure;
          }
          return project.takeIn(lock, article, set);
        });
  }

  @Override
  public boolean has(String articleId) {
    return !failures.containsKey(articleId);
  }

  @Override
  public void close() {
    threads.close();
  }
}
