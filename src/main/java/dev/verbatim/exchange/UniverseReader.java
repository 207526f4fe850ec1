package dev.verbatim.exchange;

import dev.verbatim.agreement.AgreementListener;
import dev.verbatim.agreement.Universe;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Reads from a project what annotators are to be compared in.
///
/// An article belongs to it where each of them has a set on it that they have set to done, or,
/// where that is asked for, a set of any status. What is read is what the files hold.
public final class UniverseReader {
  private final Project project;
  private final List<Annotator> annotators;
  private final boolean anyStatus;
  private final List<Problem> problems = new ArrayList<>();

  private UniverseReader(Project project, List<Annotator> annotators, boolean anyStatus) {
    this.project = project;
    this.annotators = annotators;
    this.anyStatus = anyStatus;
  }

  /// What was read.
  ///
  /// @param problems files that could not be read; their articles are not among the universe's
  public record Reading(Universe universe, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Who has annotated in a project and can be compared, by id.
  public static List<Annotator> annotators(Project project) throws ProjectException {
    return project.annotators().stream().filter(annotator -> !annotator.isAdjudicated()).toList();
  }

  /// A reader of what some annotators made.
  ///
  /// @param ids of the annotators, in the order in which they are compared; all where there are
  ///   none
  /// @param anyStatus whether articles count that not all have set to done
  /// @throws ProjectException where one of them has not annotated here, or they are fewer than two
  public static UniverseReader of(Project project, List<String> ids, boolean anyStatus)
      throws ProjectException {
    List<Annotator> known = annotators(project);
    List<Annotator> chosen = new ArrayList<>();
    for (String id : ids.isEmpty() ? known.stream().map(Annotator::id).toList() : ids) {
      Annotator annotator = known.stream().filter(a -> a.id().equals(id)).findFirst().orElse(null);
      if (annotator == null) {
        throw new ProjectException(project.folder(), unknown(id, known));
      }
      if (!chosen.contains(annotator)) {
        chosen.add(annotator);
      }
    }
    if (chosen.size() < 2) {
      throw new ProjectException(project.folder(), tooFew(chosen, known));
    }
    return new UniverseReader(project, chosen, anyStatus);
  }

  private static String unknown(String id, List<Annotator> known) {
    if (id.equals(Annotator.ADJUDICATED)) {
      return "“%s” is what was settled between annotators, and is not compared with them."
          .formatted(id);
    }
    String who = known.stream().map(Annotator::id).collect(Collectors.joining(", "));
    return known.isEmpty()
        ? "“%s” has annotated nothing here, and nobody else has.".formatted(id)
        : "“%s” has annotated nothing here. Those who have are %s.".formatted(id, who);
  }

  private static String tooFew(List<Annotator> chosen, List<Annotator> known) {
    if (chosen.isEmpty()) {
      return "Nobody has annotated here yet. Agreement takes the work of two.";
    }
    return (known.size() == 1
            ? "Agreement takes the work of two, and here is only that of %s."
            : "Agreement takes the work of two, and only that of %s is asked for.")
        .formatted(chosen.getFirst().id());
  }

  /// Reads, on the caller's thread.
  ///
  /// @param listener told of each article
  /// @param cancelled asked before each article; interrupting the thread ends it as well, and
  ///   leaves the thread interrupted
  /// @return empty where it was cancelled
  /// @throws ProjectException where the project's folder cannot be read
  public Optional<Reading> read(AgreementListener listener, BooleanSupplier cancelled)
      throws ProjectException {
    List<String> ids = project.articleIds();
    List<Judged> articles = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      try {
        judged(ids.get(i)).ifPresent(articles::add);
      } catch (ProjectException e) {
        problems.add(e.problem());
      }
      listener.passed(i + 1, ids.size());
    }
    return Optional.of(
        new Reading(new Universe(project.codebook(), annotators, articles), problems));
  }

  private Optional<Judged> judged(String id) throws ProjectException {
    Article article = project.article(id).article();
    List<AnnotationSet> sets = new ArrayList<>();
    for (Annotator annotator : annotators) {
      Optional<AnnotationSet> set = project.setOn(article, annotator.id());
      if (set.isEmpty() || !(anyStatus || Universe.isDone(set.stream().toList()))) {
        return Optional.empty();
      }
      sets.add(set.get());
    }
    return Optional.of(new Judged(article, sets));
  }
}
