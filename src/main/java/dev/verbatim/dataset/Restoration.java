package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Puts together a work from what a tool's own fields say and what was carried beside them
/// ([Carried]).
///
/// A mark that was carried is the one of the tool's that bears its name; else that which stands
/// where it does; else, of a mark with fragments, those that stand where these do. Its place and
/// tag are what the tool says now. Marks that the tool no longer has are gone, those that only the
/// tool has are new. Links are found by their names, else by what they join.
final class Restoration {
  private final Work carried;
  private final Told told;
  private final ValueWords values;

  /// The tool's marks that are not yet known to be one of those that were carried, by their names,
  /// in the order of the file.
  private final Map<String, Annotation> left;

  private final Map<Place, Deque<String>> places = new HashMap<>();

  /// The ids of the carried marks that the tool's marks are, by the ids that these were given.
  private final Map<String, String> ids = new HashMap<>();

  private final List<Annotation> marks = new ArrayList<>();

  /// What a tool's own fields say of a mark beside its place and tag; that counts, whatever was
  /// carried.
  ///
  /// @param attributes whether they would say an attribute of a mark, by its id
  /// @param notes whether they say its note
  /// @param unchanged whether a set is still what it was, given what was carried of it
  record Told(
      BiPredicate<Annotation, String> attributes,
      boolean notes,
      BiPredicate<AnnotationSet, AnnotationSet> unchanged) {
    /// Of a form that carries all marks and links.
    Told(BiPredicate<Annotation, String> attributes, boolean notes) {
      this(attributes, notes, Told::isSame);
    }

    private static boolean isSame(AnnotationSet before, AnnotationSet after) {
      return after.annotations().equals(before.annotations())
          && after.relations().equals(before.relations());
    }

    static final Told NOTHING = new Told((_, _) -> false, false);
  }

  /// @param tag empty for any
  private record Place(String tag, List<Span> spans) {}

  /// @param read the tool's marks by their names, in the order of the file
  Restoration(Work carried, Told told, ValueWords values, Map<String, Annotation> read) {
    this.carried = carried;
    this.told = told;
    this.values = values;
    this.left = new LinkedHashMap<>(read);
    read.forEach(
        (name, mark) -> {
          note(new Place(mark.tag(), mark.spans()), name);
          note(new Place("", mark.spans()), name);
        });
  }

  private void note(Place place, String name) {
    places.computeIfAbsent(place, _ -> new ArrayDeque<>()).add(name);
  }

  /// The work.
  ///
  /// @param links the tool's, by their names, between the tool's marks
  Work with(Map<String, Relation> links) {
    marks();
    AnnotationSet before = carried.set();
    AnnotationSet after =
        before
            .replaced(before.annotations(), marks)
            .replacedRelations(before.relations(), links(links));
    boolean same = told.unchanged().test(before, after);
    return new Work(carried.article(), same ? after : after.withRevision(Revision.NONE));
  }

  private void marks() {
    List<Annotation> rest = carried.set().annotations();
    rest = without(rest, this::named);
    rest = without(rest, this::at);
    without(rest, this::atFragmentsOfAnyTag);
    marks.addAll(left.values());
  }

  /// How the tool's marks are found that one of those carried is.
  private interface Way {
    /// Their names; none where there are none.
    List<String> find(Annotation mark);
  }

  /// Those that are not found in a way; the others are.
  private List<Annotation> without(List<Annotation> some, Way way) {
    List<Annotation> rest = new ArrayList<>();
    for (Annotation mark : some) {
      List<String> names = way.find(mark);
      if (names.isEmpty()) {
        rest.add(mark);
      } else {
        found(mark, names);
      }
    }
    return rest;
  }

  private List<String> named(Annotation mark) {
    return left.containsKey(mark.id()) ? List.of(mark.id()) : List.of();
  }

  /// Where it stood as a whole, or else in fragments: in one go for each mark, since of several
  /// that stand alike the first that was carried is the first that was written.
  private List<String> at(Annotation mark) {
    String name = take(new Place(mark.tag(), mark.spans()));
    return name == null ? atAllFragments(mark) : List.of(name);
  }

  private List<String> atAllFragments(Annotation mark) {
    List<String> names = new ArrayList<>();
    for (Span span : mark.spans()) {
      String name = take(new Place(mark.tag(), List.of(span)));
      if (name == null) {
        giveBack(names);
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  /// What was given another tag in the tool, or lost a fragment there.
  private List<String> atFragmentsOfAnyTag(Annotation mark) {
    List<String> names = new ArrayList<>(anyAt(mark.spans()).stream().toList());
    if (names.isEmpty() && mark.spans().size() > 1) {
      mark.spans().forEach(span -> anyAt(List.of(span)).ifPresent(names::add));
    }
    if (names.isEmpty()) {
      return names;
    }
    String tag = read(names.getFirst()).tag();
    List<String> others = names.stream().filter(name -> !read(name).tag().equals(tag)).toList();
    giveBack(others);
    names.removeAll(others);
    return names;
  }

  private Optional<String> anyAt(List<Span> spans) {
    return Optional.ofNullable(take(new Place("", spans)));
  }

  /// The next of those that stand there. It is not left any more only when it is found to be one of
  /// those carried.
  private @Nullable String take(Place place) {
    Deque<String> names = places.getOrDefault(place, new ArrayDeque<>());
    String name = names.poll();
    while (name != null && !left.containsKey(name)) {
      name = names.poll();
    }
    return name;
  }

  private void giveBack(List<String> names) {
    for (String name : names.reversed()) {
      Annotation mark = read(name);
      places.getOrDefault(new Place(mark.tag(), mark.spans()), new ArrayDeque<>()).addFirst(name);
      places.getOrDefault(new Place("", mark.spans()), new ArrayDeque<>()).addFirst(name);
    }
  }

  private Annotation read(String name) {
    return Objects.requireNonNull(left.get(name));
  }

  private void found(Annotation mark, List<String> names) {
    List<Annotation> parts = names.stream().map(this::read).toList();
    Annotation first = parts.getFirst();
    parts.forEach(part -> ids.put(part.id(), mark.id()));
    left.keySet().removeAll(names);
    marks.add(
        new Annotation(
            mark.id(),
            first.tag(),
            Span.union(parts.stream().flatMap(part -> part.spans().stream()).toList()),
            attributes(mark, first),
            told.notes() ? first.note() : mark.note(),
            mark.provenance()));
  }

  /// The attributes of a mark as they were carried, but for those that the tool says otherwise.
  private Map<String, AttributeValue> attributes(Annotation mark, Annotation read) {
    Map<String, AttributeValue> all = new LinkedHashMap<>();
    mark.attributes()
        .forEach(
            (id, value) -> {
              Optional<AttributeValue> said = read.attribute(id);
              if (said.isPresent()) {
                all.put(id, same(said.get(), value) ? value : said.get());
              } else if (!told.attributes().test(mark, id)) {
                all.put(id, value);
              }
            });
    read.attributes().forEach(all::putIfAbsent);
    return all;
  }

  private boolean same(AttributeValue one, AttributeValue other) {
    return one.equals(other) || values.words(one).equals(values.words(other));
  }

  /// A link that lacked an end when it was carried, which no tool can hold, is kept as it was.
  private List<Relation> links(Map<String, Relation> read) {
    Map<String, Relation> links = new LinkedHashMap<>();
    read.forEach((name, link) -> links.put(name, own(link)));
    Map<List<String>, Deque<String>> byEnds = new HashMap<>();
    links.forEach(
        (name, link) -> byEnds.computeIfAbsent(ends(link), _ -> new ArrayDeque<>()).add(name));
    List<Relation> all = new ArrayList<>();
    for (Relation link : carried.set().relations()) {
      Relation same = links.get(link.id());
      String name = same == null ? nextOf(byEnds, links, link) : link.id();
      if (name != null) {
        Relation found = Objects.requireNonNull(links.remove(name));
        all.add(new Relation(link.id(), found.type(), found.from(), found.to(), link.provenance()));
      } else if (!isWhole(link)) {
        all.add(link);
      }
    }
    all.addAll(links.values());
    return all;
  }

  private static @Nullable String nextOf(
      Map<List<String>, Deque<String>> byEnds, Map<String, Relation> links, Relation link) {
    Deque<String> names = byEnds.getOrDefault(ends(link), new ArrayDeque<>());
    String name = names.poll();
    while (name != null && !links.containsKey(name)) {
      name = names.poll();
    }
    return name;
  }

  private boolean isWhole(Relation link) {
    return carried.set().annotation(link.from()).isPresent()
        && carried.set().annotation(link.to()).isPresent();
  }

  private Relation own(Relation link) {
    return new Relation(
        link.id(),
        link.type(),
        ids.getOrDefault(link.from(), link.from()),
        ids.getOrDefault(link.to(), link.to()),
        link.provenance());
  }

  private static List<String> ends(Relation link) {
    return List.of(link.type(), link.from(), link.to());
  }
}
