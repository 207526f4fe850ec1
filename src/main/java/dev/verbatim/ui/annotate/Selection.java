package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The article at hand and what of it is selected: words, and marks.
///
/// Of several marks the one chosen last is *the* selected mark, [#mark], which gestures on one mark
/// mean. What is selected follows the set: a mark that is removed is no longer selected.
public final class Selection {
  private final ReadOnlyObjectWrapper<Optional<AnnotationSession>> session =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Span>> words = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Annotation>> marks =
      new ReadOnlyObjectWrapper<>(List.of());
  private Predicate<Annotation> shown = _ -> true;
  private int lastClick = -1;

  /// Turns to another session; none where no article is open.
  public void use(Optional<AnnotationSession> changed) {
    session.set(changed);
    words.set(Optional.empty());
    choose(List.of());
  }

  public ReadOnlyObjectProperty<Optional<AnnotationSession>> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  public Optional<AnnotationSession> session() {
    return session.get();
  }

  /// The set as it is now.
  public Optional<AnnotationSet> set() {
    return session.get().map(AnnotationSession::set);
  }

  /// The words that are selected, never empty ones.
  public ObjectProperty<Optional<Span>> wordsProperty() {
    return words;
  }

  public Optional<Span> words() {
    return words.get();
  }

  /// The selected marks as they are in the set now, the one chosen last at the end.
  public ReadOnlyObjectProperty<List<Annotation>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  public List<Annotation> marks() {
    return marks.get();
  }

  /// The selected mark: of several the one chosen last.
  public Optional<Annotation> mark() {
    return marks.get().isEmpty() ? Optional.empty() : Optional.of(marks.get().getLast());
  }

  /// The selected marks in text order.
  public List<Annotation> inTextOrder() {
    return marks.get().stream().sorted(Annotation.TEXT_ORDER).toList();
  }

  /// From now on clicks and walks find only the marks for which this holds.
  void showOnly(Predicate<Annotation> condition) {
    shown = condition;
    choose(marks.get().stream().filter(shown).toList());
  }

  /// Selects one mark by its id, or none where it is not there.
  public void select(String id) {
    select(List.of(id));
  }

  /// Selects marks by their ids, those that are there.
  public void select(List<String> ids) {
    choose(ids.stream().flatMap(id -> set().flatMap(s -> s.annotation(id)).stream()).toList());
  }

  public void selectNoMark() {
    choose(List.of());
  }

  private void choose(List<Annotation> chosen) {
    lastClick = -1;
    marks.set(chosen);
  }

  /// A click on a character: the innermost mark there, and at a later click on the same mark the
  /// next around it, and after the outermost the innermost again.
  public void click(int offset) {
    List<Annotation> here = at(offset);
    int current =
        mark().map(m -> here.stream().map(Annotation::id).toList().indexOf(m.id())).orElse(-1);
    boolean again = lastClick >= 0 && current >= 0 && here.get(current).covers(lastClick);
    int next = again ? (current + 1) % here.size() : 0;
    choose(here.isEmpty() ? List.of() : List.of(here.get(next)));
    lastClick = offset;
  }

  /// A click that adds: the innermost mark there is selected too, or no longer.
  public void clickAlso(int offset) {
    at(offset).stream().findFirst().ifPresent(this::toggle);
  }

  private void toggle(Annotation mark) {
    List<Annotation> changed = new ArrayList<>(marks.get());
    if (!changed.removeIf(m -> m.id().equals(mark.id()))) {
      changed.add(mark);
    }
    choose(List.copyOf(changed));
  }

  private List<Annotation> at(int offset) {
    return set().map(s -> s.at(offset).stream().filter(shown).toList()).orElse(List.of());
  }

  /// Selects the next or previous mark in text order, seen from the selected one or from the caret.
  ///
  /// @param caret where to begin where no mark is selected
  /// @return whether there was one
  public boolean walk(boolean forward, int caret) {
    List<Annotation> all = set().map(AnnotationSet::annotations).orElse(List.of());
    int from = mark().map(m -> set().orElseThrow().indexOf(m)).orElse(-1);
    int behind = from >= 0 ? from + 1 : firstFrom(all, caret);
    int before = from >= 0 ? from - 1 : behind - 1;
    for (int step = 0; step < all.size(); step++) {
      int next = Math.floorMod(forward ? behind + step : before - step, all.size());
      if (shown.test(all.get(next))) {
        choose(List.of(all.get(next)));
        return true;
      }
    }
    return false;
  }

  private static int firstFrom(List<Annotation> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Selects every mark with the selected mark's tag.
  public void selectAlike() {
    mark()
        .ifPresent(
            chosen -> {
              List<Annotation> alike = new ArrayList<>();
              for (Annotation mark : set().orElseThrow().annotations()) {
                if (mark.tag().equals(chosen.tag()) && !mark.id().equals(chosen.id())) {
                  alike.add(mark);
                }
              }
              alike.add(chosen);
              choose(alike);
            });
  }

  /// The marks at the other ends of the selected one's links.
  public List<Annotation> linked() {
    if (mark().isEmpty() || set().isEmpty()) {
      return List.of();
    }
    String id = mark().get().id();
    return set().get().relationsOf(id).stream()
        .flatMap(r -> set().get().annotation(r.otherEnd(id)).stream())
        .toList();
  }

  /// The session has changed: the selected marks may have, too.
  ///
  /// @return whether they have
  boolean follow(AnnotationSet after) {
    List<Annotation> before = marks.get();
    List<Annotation> now = before.stream().flatMap(m -> after.annotation(m.id()).stream()).toList();
    if (before.equals(now)) {
      return false;
    }
    marks.set(now);
    return true;
  }
}
