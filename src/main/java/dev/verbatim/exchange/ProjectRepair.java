package dev.verbatim.exchange;

import dev.verbatim.edit.RefusedException;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.AnnotatorLock;
import dev.verbatim.project.HeldException;
import dev.verbatim.project.Inspection;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.SafeCopies;
import dev.verbatim.project.SaveState;
import dev.verbatim.project.Threads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mends what can be mended in sets without a person's judgement, and nothing else.
///
/// - A mark that lost its place is put where its words stand, if that can be no other place.
/// - A link that has lost an end, which shows nowhere, is taken out.
/// - A mark that says just what another says on the same words is taken out.
///
/// Before a file is changed a copy of it is made, in `repaired/` at the time that it is. Each
/// change is a transaction of the set like any other: it counts in its revision, and what was taken
/// out stands in `removed`. Sets that are open elsewhere are left, and told.
public final class ProjectRepair {
  private final Project project;
  private final SafeCopies copies;
  private final List<Problem> done = new ArrayList<>();
  private final List<Problem> left = new ArrayList<>();

  private ProjectRepair(Project project) throws ProjectException {
    this.project = project;
    this.copies = new SafeCopies(project);
  }

  /// What was done.
  ///
  /// @param done each change, with its file
  /// @param left what could not be mended although it could have been known how
  public record Outcome(List<Problem> done, List<Problem> left) {
    public Outcome {
      done = List.copyOf(done);
      left = List.copyOf(left);
    }
  }

  /// A set with something to mend.
  private record Mending(Article article, Annotator annotator, Path file) {}

  /// Repairs a project, on the caller's thread.
  ///
  /// @throws ProjectException where it is a lone text, or its folders cannot be read
  public static Outcome of(Project project) throws ProjectException {
    ProjectRepair repair = new ProjectRepair(project);
    List<Mending> mendings = new ArrayList<>();
    Inspection.of(
        project,
        (article, reading, file) -> {
          AnnotationSet set = reading.set();
          if (!Repairs.of(project.codebook(), article, set, reading.proposals()).isEmpty()) {
            mendings.add(new Mending(article, set.annotator(), file));
          }
        });
    for (Mending mending : mendings) {
      try {
        repair.mend(mending);
      } catch (HeldException | RefusedException e) {
        repair.left.add(new Problem(mending.file(), 0, String.valueOf(e.getMessage())));
      } catch (ProjectException e) {
        repair.left.add(e.problem());
      }
    }
    return new Outcome(repair.done, repair.left);
  }

  private void mend(Mending mending) throws ProjectException, HeldException, RefusedException {
    Threads threads = Threads.immediate();
    try (AnnotatorLock lock = project.lock(mending.annotator(), threads)) {
      Path copy = copies.of(mending.file());
      OpenSet set = OpenSet.open(project, lock, mending.article().id(), threads, _ -> {});
      // a journal may have brought gestures back, so what mends the set is found anew
      Repairs repairs =
          Repairs.of(
              project.codebook(),
              mending.article(),
              set.session().set(),
              set.recovery().reading().proposals());
      for (Repairs.Step step : repairs.steps()) {
        set.session().dispatch(new Transaction(step.sentence(), step.edits(), Optional.empty()));
      }
      SaveState state = set.close().join();
      if (!state.isFolded()) {
        set.abandon().join();
        state.fileProblem().ifPresent(left::add);
        return;
      }
      for (Repairs.Step step : repairs.steps()) {
        done.add(new Problem(mending.file(), 0, step.sentence()));
      }
      done.add(new Problem(mending.file(), 0, "As it was, it is in %s.".formatted(copy)));
    }
  }
}
