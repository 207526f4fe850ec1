package dev.verbatim.ui.app;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.project.ArticleEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of the list of articles, in the project's order.
final class ArticleRows {
  private final ObservableList<ArticleRow> rows =
      FXCollections.observableArrayList(row -> new Observable[] {row.statusProperty()});

  ObservableList<ArticleRow> all() {
    return rows;
  }

  /// Lists some articles. Lines that are there already stay, and so does what is chosen among them.
  void list(List<ArticleEntry> entries) {
    Set<String> ids = entries.stream().map(ArticleEntry::id).collect(Collectors.toSet());
    rows.removeIf(row -> !ids.contains(row.id()));
    for (int i = 0; i < entries.size(); i++) {
      ArticleEntry entry = entries.get(i);
      if (i < rows.size() && rows.get(i).id().equals(entry.id())) {
        rows.get(i).titleProperty().set(entry.title());
      } else {
        rows.removeIf(row -> row.id().equals(entry.id()));
        rows.add(i, new ArticleRow(entry));
      }
    }
  }

  void clear() {
    rows.clear();
  }

  Optional<ArticleRow> find(String id) {
    return rows.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /// Does something to an article's line, where it has one.
  void on(String id, Consumer<ArticleRow> what) {
    find(id).ifPresent(what);
  }

  /// Shows how far an article's set is.
  void show(String id, AnnotationSet set) {
    on(id, row -> row.show(set));
  }

  /// The article so many lines below another, or above where it is negative.
  Optional<String> beside(String id, int by) {
    int row = find(id).map(rows::indexOf).orElse(-1) + by;
    return row >= 0 && row < rows.size() ? Optional.of(rows.get(row).id()) : Optional.empty();
  }
}
