package dev.verbatim.edit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Field;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes one set of two that grew from a common base, mark by mark and field by field.
///
/// What one side alone changed is taken over. What both changed alike is taken once. What both
/// changed differently *collides*: the result has the own value and a [Conflict] that holds both.
/// An edit wins over a removal, and a link that one side adds to a mark counts as an edit of it; a
/// mark that stays brings along the links that went with it.
///
/// So merging with an unchanged side gives the other side, merging a set with itself gives it, and
/// exchanging the sides exchanges nothing but which value of a conflict is shown.
public final class ThreeWayMerge {
  private static final Comparator<Note> BY_AGE =
      comparing((Note note) -> note.provenance().created()).thenComparing(Note::id);

  /// Plain values by their field `at`, where they have one.
  private static final Comparator<Object> BY_DATE =
      comparing((Object plain) -> plain instanceof Map<?, ?> map ? "" + map.get("at") : "")
          .thenComparing(String::valueOf);

  private final AnnotationSet base;
  private final AnnotationSet mine;
  private final AnnotationSet theirs;
  private final List<Conflict> collisions = new ArrayList<>();

  /// The ids of the marks that the result has, and, once they are known, of its links: whatever the
  /// sides say, no id stands twice in the result, for that could not be read again.
  private final Set<String> present = new HashSet<>();

  private ThreeWayMerge(AnnotationSet base, AnnotationSet mine, AnnotationSet theirs) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
  }

  /// One set of two.
  ///
  /// @param base the last state that both have in common
  /// @param mine the own state, whose values are shown where both collide
  /// @param theirs the other state of the same annotator's work on the same article
  public static AnnotationSet merge(AnnotationSet base, AnnotationSet mine, AnnotationSet theirs) {
    return new ThreeWayMerge(base, mine, theirs).merged();
  }

  private AnnotationSet merged() {
    List<Annotation> marks =
        items(
            base.annotations(),
            mine.annotations(),
            theirs.annotations(),
            Annotation::id,
            this::mark);
    marks.forEach(mark -> present.add(mark.id()));
    List<Relation> links =
        items(base.relations(), mine.relations(), theirs.relations(), Relation::id, this::link);
    links.removeIf(link -> !present.add(link.id()));
    SetFields fields = fields();
    AnnotationSet merged =
        AnnotationSet.empty(origin())
            .withRevision(mine.revision().join(theirs.revision()))
            .replaced(List.of(), marks)
            .replacedRelations(List.of(), links)
            .withFields(fields);
    return merged.withRemoved(removals(merged));
  }

  /// Whose work it is, from both; the codebook is that of the later edition.
  private AnnotationSet.Origin origin() {
    AnnotationSet.Origin m = mine.origin();
    AnnotationSet.Origin t = theirs.origin();
    AnnotationSet.Origin later = t.codebookVersion() > m.codebookVersion() ? t : m;
    return new AnnotationSet.Origin(
        m.articleId(),
        m.textSha256(),
        m.annotator(),
        later.codebook(),
        later.codebookVersion(),
        ThreeWay.extra(base.origin().extra(), m.extra(), t.extra()));
  }

  /// What both sides make of one item; each of the three may lack it.
  private interface Resolver<T> {
    Optional<T> resolve(Optional<T> base, Optional<T> mine, Optional<T> theirs);
  }

  private static <T, K> List<T> items(
      List<T> base, List<T> mine, List<T> theirs, Function<T, K> key, Resolver<T> resolver) {
    return new ArrayList<>(
        ThreeWay.each(
                ThreeWay.byKey(base, key),
                ThreeWay.byKey(mine, key),
                ThreeWay.byKey(theirs, key),
                (_, b, m, t) -> resolver.resolve(b, m, t))
            .values());
  }

  private Optional<Annotation> mark(
      Optional<Annotation> b, Optional<Annotation> m, Optional<Annotation> t) {
    if (m.equals(t)) {
      return m;
    }
    if (m.isEmpty()) {
      return t.equals(b) && !linkedAnew(t.get(), theirs) ? Optional.empty() : t;
    }
    if (t.isEmpty()) {
      return m.equals(b) && !linkedAnew(m.get(), mine) ? Optional.empty() : m;
    }
    if (m.equals(b)) {
      return t;
    }
    return Optional.of(t.equals(b) ? m.get() : fieldByField(b, m.get(), t.get()));
  }

  /// Whether a side has a link to the mark that the base lacks.
  private boolean linkedAnew(Annotation mark, AnnotationSet side) {
    return side.relationsOf(mark.id()).stream().anyMatch(r -> base.relation(r.id()).isEmpty());
  }

  private Annotation fieldByField(Optional<Annotation> b, Annotation m, Annotation t) {
    Annotation result = m;
    for (Field field : Field.of(m, t)) {
      Object own = field.get(m);
      Object other = field.get(t);
      Optional<Object> before = b.map(field::get);
      if (own.equals(other) || before.filter(other::equals).isPresent()) {
        continue;
      }
      if (before.filter(own::equals).isPresent()) {
        result = field.set(result, other);
      } else {
        collisions.add(new Conflict(m.id(), field, List.of(own, other)));
      }
    }
    return result.withProvenance(
        provenance(b.map(Annotation::provenance), m.provenance(), t.provenance()));
  }

  private static Provenance provenance(Optional<Provenance> b, Provenance m, Provenance t) {
    return new Provenance(
        m.author(),
        m.created(),
        later(m.modified(), t.modified()),
        ThreeWay.extra(b.map(Provenance::extra).orElse(Map.of()), m.extra(), t.extra()));
  }

  private Optional<Relation> link(
      Optional<Relation> b, Optional<Relation> m, Optional<Relation> t) {
    if ((m.isEmpty() && wentWithAMark(t, mine)) || (t.isEmpty() && wentWithAMark(m, theirs))) {
      return m.or(() -> t);
    }
    return ThreeWay.oneSide(b, m, t)
        .orElseGet(
            () -> {
              if (m.isPresent() && t.isPresent()) {
                collisions.add(
                    new Conflict(m.get().id(), Field.RELATION, List.of(m.get(), t.get())));
              }
              return m.or(() -> t);
            });
  }

  /// Whether a side lacks a link only because it removed a mark, which stays after all.
  private boolean wentWithAMark(Optional<Relation> link, AnnotationSet side) {
    return link.filter(l -> present.contains(l.from()) && present.contains(l.to()))
        .filter(l -> side.annotation(l.from()).isEmpty() || side.annotation(l.to()).isEmpty())
        .isPresent();
  }

  private SetFields fields() {
    SetFields b = base.fields();
    SetFields m = mine.fields();
    SetFields t = theirs.fields();
    Status status = status(b.status(), m.status(), t.status());
    Map<String, AttributeValue> labels = labels(b.labels(), m.labels(), t.labels());
    List<Note> notes = listed(b.notes(), m.notes(), t.notes(), Note::id, this::note, BY_AGE);
    List<Orphan> orphans =
        listed(
            b.orphans(),
            m.orphans(),
            t.orphans(),
            Function.identity(),
            ThreeWayMerge::kept,
            comparing(Orphan::id));
    List<Object> dismissed =
        listed(
            b.dismissed(),
            m.dismissed(),
            t.dismissed(),
            Function.identity(),
            ThreeWayMerge::kept,
            BY_DATE);
    List<Object> decisions =
        listed(
            b.decisions(),
            m.decisions(),
            t.decisions(),
            Function.identity(),
            ThreeWayMerge::kept,
            BY_DATE);
    return new SetFields(
        status,
        labels,
        notes,
        adrift(orphans),
        conflicts(b.conflicts(), m.conflicts(), t.conflicts()),
        dismissed,
        decisions);
  }

  /// A list that each side adds to and takes from. Where both did, what they added stands behind
  /// the rest, in an order that does not depend on whose side it is seen from.
  private static <T, K> List<T> listed(
      List<T> b,
      List<T> m,
      List<T> t,
      Function<T, K> key,
      Resolver<T> resolver,
      Comparator<T> order) {
    Set<K> old = ThreeWay.byKey(b, key).keySet();
    Comparator<T> oldFirst = comparing(item -> !old.contains(key.apply(item)));
    return ThreeWay.oneSide(b, m, t)
        .orElseGet(
            () ->
                items(b, m, t, key, resolver).stream()
                    .sorted(oldFirst.thenComparing(order))
                    .toList());
  }

  /// Marks that lost their place, each once, and none that has found it on the other side.
  private List<Orphan> adrift(List<Orphan> orphans) {
    Set<String> taken = new HashSet<>(present);
    return orphans.stream().filter(orphan -> taken.add(orphan.id())).toList();
  }

  private Status status(Status b, Status m, Status t) {
    return ThreeWay.oneSide(b, m, t)
        .orElseGet(
            () -> {
              collide(Field.STATUS, m, t);
              return m;
            });
  }

  private Map<String, AttributeValue> labels(
      Map<String, AttributeValue> b, Map<String, AttributeValue> m, Map<String, AttributeValue> t) {
    return ThreeWay.each(
        b,
        m,
        t,
        (id, before, own, other) ->
            ThreeWay.oneSide(before, own, other)
                .orElseGet(
                    () -> {
                      collide(Field.label(id), own, other);
                      return own;
                    }));
  }

  private void collide(Field field, Object own, Object other) {
    collisions.add(new Conflict(mine.origin().articleId(), field, List.of(own, other)));
  }

  private Optional<Note> note(Optional<Note> b, Optional<Note> m, Optional<Note> t) {
    return ThreeWay.oneSide(b, m, t)
        .orElseGet(
            () -> {
              if (m.isPresent() && t.isPresent() && !m.get().text().equals(t.get().text())) {
                collisions.add(
                    new Conflict(
                        m.get().id(), Field.NOTE, List.of(m.get().text(), t.get().text())));
              }
              return m.or(() -> t);
            });
  }

  /// The conflicts that either side still has open, and those of this merge.
  private List<Conflict> conflicts(List<Conflict> b, List<Conflict> m, List<Conflict> t) {
    Map<Object, Conflict> open = new LinkedHashMap<>();
    items(b, m, t, Function.identity(), ThreeWayMerge::kept).forEach(c -> add(open, c));
    collisions.forEach(c -> add(open, c));
    return List.copyOf(open.values());
  }

  private record Place(String id, Field field) {}

  private static void add(Map<Object, Conflict> open, Conflict conflict) {
    open.merge(
        new Place(conflict.id(), conflict.field()),
        conflict,
        (first, second) -> {
          SequencedSet<Object> values = new LinkedHashSet<>(first.values());
          values.addAll(second.values());
          return new Conflict(first.id(), first.field(), List.copyOf(values));
        });
  }

  /// An item that is never changed, only added and removed.
  private static <T> Optional<T> kept(Optional<T> b, Optional<T> m, Optional<T> t) {
    return b.isPresent() && (m.isEmpty() || t.isEmpty()) ? Optional.empty() : m.or(() -> t);
  }

  /// All that either side removed and that is not there after all, with the date of the side that
  /// changed it; where both removed it, with the earlier.
  private Map<String, Instant> removals(AnnotationSet merged) {
    SequencedSet<String> ids = new LinkedHashSet<>(mine.removed().keySet());
    ids.addAll(theirs.removed().keySet());
    ids.removeAll(present);
    merged.fields().notes().forEach(note -> ids.remove(note.id()));
    merged.fields().orphans().forEach(orphan -> ids.remove(orphan.id()));
    Map<String, Instant> all = new HashMap<>();
    for (String id : ids) {
      Optional<Instant> own = Optional.ofNullable(mine.removed().get(id));
      Optional<Instant> other = Optional.ofNullable(theirs.removed().get(id));
      ThreeWay.oneSide(Optional.ofNullable(base.removed().get(id)), own, other)
          .orElseGet(() -> Stream.of(own, other).flatMap(Optional::stream).min(naturalOrder()))
          .ifPresent(at -> all.put(id, at));
    }
    return all;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
