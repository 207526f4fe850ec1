package dev.verbatim.ui.app;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import dev.verbatim.project.ArticleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of the list of articles, in the project's order. There may be tens of thousands: a
/// line is found, and changes, without the others being looked at.
final class ArticleRows {
  private final ObservableList<ArticleRow> rows = FXCollections.observableArrayList();
  private final Map<String, ArticleRow> byId = new HashMap<>();
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");

  ObservableList<ArticleRow> all() {
    return rows;
  }

  /// How many of them the annotator is done with.
  ReadOnlyIntegerProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Lists some articles. Lines that are there already stay, and so does what is chosen among them.
  void list(List<ArticleEntry> entries) {
    Set<String> ids = entries.stream().map(ArticleEntry::id).collect(Collectors.toSet());
    if (!ids.containsAll(byId.keySet())) {
      remove(row -> !ids.contains(row.id()));
    }
    int i = 0;
    while (i < entries.size()) {
      if (isAt(i, entries.get(i))) {
        rows.get(i).titleProperty().set(entries.get(i).title());
        i++;
      } else {
        i += insert(i, entries.subList(i, entries.size()));
      }
    }
    count();
  }

  private boolean isAt(int index, ArticleEntry entry) {
    return index < rows.size() && rows.get(index).id().equals(entry.id());
  }

  /// Puts in what comes before the line that stands at a place.
  ///
  /// @return how many lines that are
  private int insert(int index, List<ArticleEntry> entries) {
    List<ArticleRow> fresh =
        entries.stream().takeWhile(e -> !isAt(index, e)).map(ArticleRow::new).toList();
    if (fresh.stream().anyMatch(row -> byId.containsKey(row.id()))) {
      Set<String> ids = fresh.stream().map(ArticleRow::id).collect(Collectors.toSet());
      remove(row -> ids.contains(row.id())); // they stood elsewhere
    }
    for (ArticleRow row : fresh) {
      byId.put(row.id(), row);
      row.statusProperty().addListener((_, was, now) -> count(row, was, now));
    }
    rows.addAll(index, fresh);
    return fresh.size();
  }

  private void remove(Predicate<ArticleRow> which) {
    rows.stream().filter(which).map(ArticleRow::id).toList().forEach(byId::remove);
    rows.removeIf(which);
  }

  private void count(ArticleRow row, Status was, Status now) {
    if (byId.get(row.id()) == row) {
      int more = (now == Status.DONE ? 1 : 0) - (was == Status.DONE ? 1 : 0);
      done.set(done.get() + more);
    }
  }

  private void count() {
    done.set((int) rows.stream().filter(r -> r.statusProperty().get() == Status.DONE).count());
  }

  void clear() {
    byId.clear();
    rows.clear();
    done.set(0);
  }

  Optional<ArticleRow> find(String id) {
    return Optional.ofNullable(byId.get(id));
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
