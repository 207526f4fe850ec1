package dev.verbatim.exchange;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Intake;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.Optional;

/// Writes what comes into a project.
record IntoProject(Project project, ArticlesHere here, WriteLocks locks) implements Destination {
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
    return here.add(name, read);
  }

  @Override
  public Intake take(Annotator annotator, Article article, AnnotationSet set)
      throws ProjectException, HeldException {
    return project.takeIn(locks.of(annotator), article, set);
  }
}
