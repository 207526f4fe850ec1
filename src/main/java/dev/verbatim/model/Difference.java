package dev.verbatim.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What sets two states of an annotation set apart: each touched mark and link with its value
/// before and after, and what is said of the article before and after.
///
/// It is the one currency of change: undo exchanges the two sides, the journal writes them down, a
/// view redraws what they cover. A mark that stands on one side only was made or removed.
///
/// @param marksBefore touched marks as they were, each id once
/// @param marksAfter touched marks as they became, each id once
/// @param linksBefore touched links as they were
/// @param linksAfter touched links as they became
/// @param fieldsBefore what was said of the article; only components that differ from `fieldsAfter`
///   count
/// @param fieldsAfter what is said of it now
public record Difference(
    List<Annotation> marksBefore,
    List<Annotation> marksAfter,
    List<Relation> linksBefore,
    List<Relation> linksAfter,
    SetFields fieldsBefore,
    SetFields fieldsAfter) {
  public Difference {
    marksBefore = List.copyOf(marksBefore);
    marksAfter = List.copyOf(marksAfter);
    linksBefore = List.copyOf(linksBefore);
    linksAfter = List.copyOf(linksAfter);
  }

  /// What leads from one state to another.
  public static Difference between(AnnotationSet before, AnnotationSet after) {
    Map<String, Annotation> old = new LinkedHashMap<>();
    before.annotations().forEach(a -> old.put(a.id(), a));
    List<Annotation> marksBefore = new ArrayList<>();
    List<Annotation> marksAfter = new ArrayList<>();
    for (Annotation mark : after.annotations()) {
      Annotation was = old.remove(mark.id());
      if (!mark.equals(was)) {
        marksAfter.add(mark);
        if (was != null) {
          marksBefore.add(was);
        }
      }
    }
    marksBefore.addAll(old.values());
    List<Relation> linksBefore = new ArrayList<>(before.relations());
    linksBefore.removeIf(r -> after.relation(r.id()).filter(r::equals).isPresent());
    List<Relation> linksAfter = new ArrayList<>(after.relations());
    linksAfter.removeIf(r -> before.relation(r.id()).filter(r::equals).isPresent());
    return new Difference(
        marksBefore, marksAfter, linksBefore, linksAfter, before.fields(), after.fields());
  }

  public boolean isEmpty() {
    return marksBefore.isEmpty()
        && marksAfter.isEmpty()
        && linksBefore.isEmpty()
        && linksAfter.isEmpty()
        && fieldsBefore.equals(fieldsAfter);
  }

  /// What takes this back.
  public Difference inverse() {
    return new Difference(
        marksAfter, marksBefore, linksAfter, linksBefore, fieldsAfter, fieldsBefore);
  }

  /// This and then `next`, as one; what the two undo of each other is left out.
  public Difference then(Difference next) {
    Pairs<Annotation> marks = new Pairs<>();
    marksBefore.forEach(a -> marks.before(a.id(), a));
    marksAfter.forEach(a -> marks.after(a.id(), a));
    next.marksBefore.forEach(a -> marks.nextBefore(a.id(), a));
    next.marksAfter.forEach(a -> marks.after(a.id(), a));
    Pairs<Relation> links = new Pairs<>();
    linksBefore.forEach(r -> links.before(r.id(), r));
    linksAfter.forEach(r -> links.after(r.id(), r));
    next.linksBefore.forEach(r -> links.nextBefore(r.id(), r));
    next.linksAfter.forEach(r -> links.after(r.id(), r));
    return new Difference(
        marks.beforeItems(),
        marks.afterItems(),
        links.beforeItems(),
        links.afterItems(),
        fieldsBefore,
        fieldsAfter.exchanged(next.fieldsBefore, next.fieldsAfter));
  }

  /// A set after this change. What it takes away enters the set's removals, what it brings leaves
  /// them.
  ///
  /// @param at when it happens
  /// @throws IllegalArgumentException where the set does not hold what this says was before
  public AnnotationSet applyTo(AnnotationSet set, Instant at) {
    return set.replaced(marksBefore, marksAfter)
        .replacedRelations(linksBefore, linksAfter)
        .withFields(set.fields().exchanged(fieldsBefore, fieldsAfter))
        .withOwnRemoved(removals(set.removed(), at));
  }

  /// Whether a set holds what this says was before, so that it can be applied.
  public boolean fits(AnnotationSet set) {
    return marksBefore.stream().allMatch(a -> set.annotation(a.id()).filter(a::equals).isPresent())
        && linksBefore.stream().allMatch(r -> set.relation(r.id()).filter(r::equals).isPresent())
        && appearing(marksBefore, marksAfter, Annotation::id).stream()
            .allMatch(id -> set.annotation(id).isEmpty())
        && appearing(linksBefore, linksAfter, Relation::id).stream()
            .allMatch(id -> set.relation(id).isEmpty())
        && set.fields().accepts(fieldsBefore, fieldsAfter);
  }

  private Map<String, Instant> removals(Map<String, Instant> removed, Instant at) {
    List<String> gone = new ArrayList<>(appearing(marksAfter, marksBefore, Annotation::id));
    gone.addAll(appearing(linksAfter, linksBefore, Relation::id));
    gone.addAll(appearing(fieldsAfter.notes(), fieldsBefore.notes(), Note::id));
    gone.addAll(letGo());
    List<String> back = new ArrayList<>(appearing(marksBefore, marksAfter, Annotation::id));
    back.addAll(appearing(linksBefore, linksAfter, Relation::id));
    back.addAll(appearing(fieldsBefore.notes(), fieldsAfter.notes(), Note::id));
    back.addAll(appearing(fieldsBefore.orphans(), fieldsAfter.orphans(), Orphan::id));
    if (gone.isEmpty() && back.stream().noneMatch(removed::containsKey)) {
      return removed;
    }
    Map<String, Instant> changed = new LinkedHashMap<>(removed);
    gone.forEach(id -> changed.put(id, at));
    back.forEach(changed::remove);
    return Collections.unmodifiableMap(changed);
  }

  /// The marks without a place that are gone, and were not given one.
  private List<String> letGo() {
    List<String> ids = appearing(fieldsAfter.orphans(), fieldsBefore.orphans(), Orphan::id);
    if (!ids.isEmpty()) {
      marksAfter.forEach(mark -> ids.remove(mark.id()));
    }
    return ids;
  }

  /// The ids on the second side that are not on the first.
  private static <T> List<String> appearing(List<T> without, List<T> with, Function<T, String> id) {
    List<String> ids = new ArrayList<>(with.stream().map(id).toList());
    ids.removeAll(without.stream().map(id).collect(Collectors.toSet()));
    return ids;
  }

  /// Values by id before and after a chain of changes.
  private static final class Pairs<T> {
    private final Map<String, T> before = new LinkedHashMap<>();
    private final Map<String, T> after = new LinkedHashMap<>();

    void before(String id, T value) {
      before.put(id, value);
    }

    /// What the next change found: new to the chain unless an earlier change made it.
    void nextBefore(String id, T value) {
      if (after.remove(id) == null) {
        before.put(id, value);
      }
    }

    void after(String id, T value) {
      after.put(id, value);
    }

    List<T> beforeItems() {
      return changed(before, after);
    }

    List<T> afterItems() {
      return changed(after, before);
    }

    private List<T> changed(Map<String, T> side, Map<String, T> otherSide) {
      return side.entrySet().stream()
          .filter(e -> !Objects.equals(e.getValue(), otherSide.get(e.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }
  }
}
