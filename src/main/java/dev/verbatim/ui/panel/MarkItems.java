package dev.verbatim.ui.panel;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Relation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;

/// The marks of a set, in text order, as a list that a view can watch.
///
/// It is a window on the set, not a copy. After a change it tells exactly the rows that are
/// different, so a gesture costs the same in a long list as in a short one.
final class MarkItems extends ObservableListBase<Annotation> {
  /// From this many touched marks on, telling rows one by one costs more than telling all.
  private static final int MANY = 200;

  private List<Annotation> marks = List.of();

  @Override
  public Annotation get(int index) {
    return marks.get(index);
  }

  @Override
  public int size() {
    return marks.size();
  }

  /// Shows another set.
  void show(AnnotationSet set) {
    List<Annotation> old = marks;
    beginChange();
    marks = set.annotations();
    nextReplace(0, marks.size(), old);
    endChange();
  }

  /// Shows the same set after a change.
  void change(AnnotationSet before, AnnotationSet after, Difference difference) {
    if (difference.marksBefore().size() + difference.marksAfter().size() > MANY) {
      show(after);
      return;
    }
    Set<String> staying = staying(before, after, difference);
    beginChange();
    marks = after.annotations();
    difference.marksBefore().stream()
        .filter(a -> !staying.contains(a.id()))
        .sorted(Annotation.TEXT_ORDER.reversed())
        .forEach(a -> nextRemove(before.indexOf(a), a));
    difference.marksAfter().stream()
        .filter(a -> !staying.contains(a.id()))
        .sorted(Annotation.TEXT_ORDER)
        .forEach(a -> nextAdd(after.indexOf(a), after.indexOf(a) + 1));
    difference.marksBefore().stream()
        .filter(a -> staying.contains(a.id()))
        .forEach(a -> nextSet(before.indexOf(a), a));
    linkEnds(difference)
        .map(id -> after.annotation(id).map(after::indexOf).orElse(-1))
        .filter(i -> i >= 0)
        .sorted()
        .distinct()
        .forEach(this::nextUpdate);
    endChange();
  }

  /// The marks that are changed and keep their row, so that a row that is selected stays so.
  private static Set<String> staying(
      AnnotationSet before, AnnotationSet after, Difference difference) {
    if (before.size() != after.size()) {
      return Set.of();
    }
    return difference.marksBefore().stream()
        .filter(
            old ->
                after
                    .annotation(old.id())
                    .filter(now -> after.indexOf(now) == before.indexOf(old))
                    .isPresent())
        .map(Annotation::id)
        .collect(Collectors.toSet());
  }

  private static Stream<String> linkEnds(Difference difference) {
    return Stream.concat(difference.linksBefore().stream(), difference.linksAfter().stream())
        .flatMap(MarkItems::ends);
  }

  private static Stream<String> ends(Relation relation) {
    return Stream.of(relation.from(), relation.to());
  }
}
