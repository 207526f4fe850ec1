package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.project.Project;
import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;

/// Who marks what in the open project: shown in the list of articles with how far each is, and
/// changed in a sheet. Belongs to the JavaFX thread.
final class Planning {
  private final MainWindow window;
  private final Desk desk;

  /// As it was last read.
  private AssignmentPlan plan = AssignmentPlan.NONE;

  Planning(MainWindow window, Noticing noticing) {
    this.window = window;
    this.desk = window.desk();
    desk.projectProperty()
        .subscribe(
            _ -> {
              plan = AssignmentPlan.NONE;
              read();
            });
    desk.rows()
        .addListener(
            (ListChangeListener<ArticleRow>)
                change -> {
                  while (change.next()) {
                    show(change.getAddedSubList());
                  }
                });
    noticing.addListener(this::noticed);
  }

  private void read() {
    desk.projectProperty().get().ifPresent(p -> desk.run(p::assignments, this::show));
  }

  private void noticed(News news) {
    if (news.assignments()) {
      read();
    }
    readProgress(
        news.sets().stream()
            .filter(set -> plan.annotators(set.articleId()).contains(set.annotatorId()))
            .toList());
  }

  private void show(AssignmentPlan now) {
    plan = now;
    show(desk.rows());
  }

  private void show(List<? extends ArticleRow> rows) {
    String own = desk.annotator().map(Annotator::id).orElse("");
    List<SetId> others = new ArrayList<>();
    for (ArticleRow row : rows) {
      List<String> assigned = plan.annotators(row.id());
      row.showPlan(assigned, own);
      assigned.stream()
          .filter(one -> !one.equals(own))
          .forEach(one -> others.add(new SetId(one, row.id())));
    }
    readProgress(others);
  }

  private void readProgress(List<SetId> sets) {
    if (!sets.isEmpty()) {
      desk.readProgress(sets, read -> read.forEach(this::show));
    }
  }

  private void show(ProgressReading.Read read) {
    SetId set = read.set();
    desk.row(set.articleId()).ifPresent(row -> row.showPlanned(set.annotatorId(), read.progress()));
  }

  /// Shows the plan, to be made or changed.
  void open() {
    Project project = desk.projectProperty().get().orElseThrow();
    desk.run(
        project::annotators,
        annotators -> {
          Set<String> people = new TreeSet<>(plan.people().toList());
          annotators.stream()
              .map(Annotator::id)
              .filter(id -> !id.equals(Annotator.ADJUDICATED))
              .forEach(people::add);
          desk.annotator().map(Annotator::id).ifPresent(people::add);
          new PlanSheet(plan, new ArrayList<>(people), List.copyOf(desk.rows()), this::apply)
              .open(window);
        });
  }

  private void apply(AssignmentPlan before, AssignmentPlan after) {
    Project project = desk.projectProperty().get().orElseThrow();
    desk.run(
        () -> project.updateAssignments(before, after),
        now -> {
          show(now);
          window.layout().statusBar().say(Messages.get("plan.done", now.size()));
          window
              .articles()
              .did(
                  Messages.get("undo.plan"),
                  done -> become(project, after, before, done),
                  done -> become(project, before, after, done));
        });
  }

  /// Makes another plan of what the file holds by now, but for articles that were given to others
  /// since.
  private void become(Project project, AssignmentPlan from, AssignmentPlan to, Runnable done) {
    desk.run(
        () -> {
          AssignmentPlan now = project.assignments();
          return project.updateAssignments(now, now.with(from, to));
        },
        now -> {
          show(now);
          done.run();
        });
  }
}
