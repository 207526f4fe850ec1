package dev.verbatim.ui.app;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import dev.verbatim.project.ArticleEntry;
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
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");

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
