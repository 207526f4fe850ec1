package dev.verbatim.ui.app;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import dev.verbatim.project.ArticleEntry;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One line of the list of articles, as it stands for the annotator at work.
final class ArticleRow {
  private final String id;
  private final StringProperty title = new SimpleStringProperty(this, "title");
  private final ObjectProperty<Status> status =
      new SimpleObjectProperty<>(this, "status", Status.NEW);
  private final IntegerProperty marks = new SimpleIntegerProperty(this, "marks");
  private final ObjectProperty<List<Planned>> planned =
      new SimpleObjectProperty<>(this, "planned", List.of());
  private final StringProperty settling = new SimpleStringProperty(this, "settling", "");
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");

  /// How far someone is who is to mark the article.
  ///
  /// @param own whether it is the annotator at work, whose status and marks are the row's own
  record Planned(String annotator, boolean own, Status status, int marks) {}

  ArticleRow(ArticleEntry entry) {
    id = entry.id();
    title.set(entry.title());
  }

  String id() {
    return id;
  }

  StringProperty titleProperty() {
    return title;
  }

  ObjectProperty<Status> statusProperty() {
    return status;
  }

  IntegerProperty marksProperty() {
    return marks;
  }

  /// Why the annotator's file cannot be read; empty where it can.
  StringProperty problemProperty() {
    return problem;
  }

  /// How far the article is settled; empty where it is not known, or nobody settles.
  StringProperty settlingProperty() {
    return settling;
  }

  ObjectProperty<List<Planned>> plannedProperty() {
    return planned;
  }

  /// Those who are to mark the article, each as far as it is known.
  List<Planned> planned() {
    return planned.get().stream()
        .map(p -> p.own() ? new Planned(p.annotator(), true, status.get(), marks.get()) : p)
        .toList();
  }

  /// Shows who is to mark the article; how far others are is not known yet.
  void showPlan(List<String> annotators, String own) {
    planned.set(
        annotators.stream().map(id -> new Planned(id, id.equals(own), Status.NEW, 0)).toList());
  }

  /// Shows how far one of them is.
  void showPlanned(String annotator, ArticleEntry.Progress progress) {
    planned.set(
        planned.get().stream()
            .map(
                p ->
                    p.annotator().equals(annotator)
                        ? new Planned(annotator, p.own(), progress.status(), progress.marks())
                        : p)
            .toList());
  }

  void show(ArticleEntry.Progress progress) {
    status.set(progress.status());
    marks.set(progress.marks());
    problem.set(progress.problem().map(p -> p.message()).orElse(""));
  }

  void show(AnnotationSet set) {
    status.set(set.status());
    marks.set(set.size());
  }
}
