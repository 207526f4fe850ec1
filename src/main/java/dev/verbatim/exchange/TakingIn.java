package dev.verbatim.exchange;

import dev.verbatim.exchange.Receiving.Line;
import dev.verbatim.exchange.Receiving.NewArticle;
import dev.verbatim.exchange.Receiving.Plan;
import dev.verbatim.exchange.Receiving.ReviewLine;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Does what a [Plan] says: the codebook first, then the articles that are new, then set by set,
/// then who marks what.
///
/// Each file is replaced in one step. What cannot be written is told, and keeps nothing else from
/// being written; taking the same bundle in once more does what is left.
public final class TakingIn {
  private final Project project;
  private final List<Line> open = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int articles;
  private int sets;
  private int reviews;
  private boolean assignments;

  private TakingIn(Project project) {
    this.project = project;
  }

  /// What was done.
  ///
  /// @param articles how many were added
  /// @param sets how many were written
  /// @param reviews how many were written
  /// @param assignments whether the plan of who marks what was
  /// @param open sets that are open for work in this program: they are joined there, or not at all
  /// @param problems what could not be done, and why, each a sentence
  public record Outcome(
      int articles,
      int sets,
      int reviews,
      boolean assignments,
      List<Line> open,
      List<String> problems) {
    public Outcome {
      open = List.copyOf(open);
      problems = List.copyOf(problems);
    }
  }

  /// Takes in the codebook.
  ///
  /// @throws ProjectException where the file cannot be read or written
  public static void codebook(Project project, Plan plan) throws ProjectException {
    if (plan.changesCodebook()) {
      project.updateCodebook(plan.scheme().seen(), plan.scheme().merged());
    }
  }

  /// Takes in articles and sets, with the codebook as the project has it by then.
  public static Outcome work(Project project, Plan plan) {
    return new TakingIn(project).work(plan);
  }

  private Outcome work(Plan plan) {
    plan.articles().forEach(this::add);
    Map<Annotator, List<Line>> byAnnotator = new LinkedHashMap<>();
    for (Line line : plan.lines()) {
      if (line.verdict().isTaken()) {
        byAnnotator.computeIfAbsent(line.annotator(), _ -> new ArrayList<>()).add(line);
      } else {
        line.problem().ifPresent(problems::add);
      }
    }
    byAnnotator.forEach(this::take);
    plan.reviews().stream().filter(line -> line.verdict().isTaken()).forEach(this::take);
    take(plan.assignments());
    return new Outcome(articles, sets, reviews, assignments, open, problems);
  }

  private void take(Receiving.Assignments sent) {
    try {
      assignments = sent.changed() > 0 && project.takeInAssignments(sent.sent());
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private void add(NewArticle article) {
    try {
      project.addArticleAs(article.id(), article.text().text(), article.text().metadata());
      articles++;
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private interface Writing {
    void under(AnnotatorLock lock) throws ProjectException;
  }

  /// Writes under someone's lock: the one that this program has, or one taken for the while.
  private void with(Annotator annotator, Writing writing) throws HeldException, ProjectException {
    try (WriteLocks locks = new WriteLocks(project)) {
      writing.under(locks.of(annotator));
    }
  }

  /// Takes in one annotator's sets, while nobody else can have their work.
  private void take(Annotator annotator, List<Line> lines) {
    try {
      with(annotator, lock -> lines.forEach(line -> take(lock, line)));
    } catch (HeldException e) {
      problems.add(
          "The work of “%s” was not taken in: %s".formatted(annotator.name(), e.getMessage()));
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  /// Takes in a review, unless another program has its author's work: it alone writes it then.
  private void take(ReviewLine line) {
    try {
      Article article = project.article(line.articleId()).article();
      with(line.reviewer(), _ -> takeReview(article, line));
    } catch (HeldException e) {
      problems.add(
          "What “%s” says of “%s” was not taken in: %s"
              .formatted(line.reviewer().name(), line.annotatorId(), e.getMessage()));
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private void takeReview(Article article, ReviewLine line) throws ProjectException {
    if (project.takeInReview(article, line.sent().orElseThrow())) {
      reviews++;
    }
  }

  private void take(AnnotatorLock lock, Line line) {
    try {
      Article article = project.article(line.articleId()).article();
      switch (project.takeIn(lock, article, line.sent().orElseThrow())) {
        case NEW, JOINED -> sets++;
        case OPEN -> open.add(line);
        case UNCHANGED -> {
          // another program was first
        }
      }
    } catch (ProjectException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }
}
