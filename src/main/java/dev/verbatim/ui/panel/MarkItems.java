package dev.verbatim.ui.panel;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    Map<String, Integer> oldPlaces = places(before, difference.marksBefore());
    Map<String, Integer> newPlaces = places(after, difference.marksAfter());
    Set<String> staying = new HashSet<>(oldPlaces.keySet());
    boolean sameRows = before.size() == after.size();
    staying.removeIf(id -> !sameRows || !Objects.equals(oldPlaces.get(id), newPlaces.get(id)));
    beginChange();
    marks = after.annotations();
    difference.marksBefore().stream()
        .filter(a -> !staying.contains(a.id()))
        .sorted(Annotation.TEXT_ORDER.reversed())
        .forEach(a -> nextRemove(oldPlaces.get(a.id()), a));
    difference.marksAfter().stream()
        .filter(a -> !staying.contains(a.id()))
        .sorted(Annotation.TEXT_ORDER)
        .forEach(a -> nextAdd(newPlaces.get(a.id()), newPlaces.get(a.id()) + 1));
    difference.marksBefore().stream()
        .filter(a -> staying.contains(a.id()))
        .forEach(a -> nextSet(newPlaces.get(a.id()), a));
    linkEnds(difference)
        .map(id -> after.annotation(id).map(after::indexOf).orElse(-1))
        .filter(i -> i >= 0)
        .sorted()
        .distinct()
        .forEach(this::nextUpdate);
    endChange();
  }

  private static Map<String, Integer> places(AnnotationSet set, List<Annotation> touched) {
    Map<String, Integer> places = new HashMap<>();
    touched.forEach(a -> places.put(a.id(), set.indexOf(a)));
    return places;
  }

  private static Stream<String> linkEnds(Difference difference) {
    return Stream.concat(difference.linksBefore().stream(), difference.linksAfter().stream())
        .flatMap(MarkItems::ends);
  }

  private static Stream<String> ends(Relation relation) {
    return Stream.of(relation.from(), relation.to());
  }
}
