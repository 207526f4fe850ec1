package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How two editions of a codebook that grew apart become one: by id, and field by field.
public final class CodebookMerge {
  private final List<String> collisions;

  private CodebookMerge(List<String> collisions) {
    this.collisions = collisions;
  }

  /// One edition of two that came of a third.
  ///
  /// @param collisions takes what both changed differently, in words; there the own value is taken
  public static Codebook merge(
      Codebook base, Codebook mine, Codebook theirs, List<String> collisions) {
    return new CodebookMerge(collisions).merged(base, mine, theirs);
  }

  /// One edition of two of which it is not known what they have in common: all that either has, but
  /// for tags that the other's migrations did away with.
  ///
  /// @param collisions takes what the two say differently, in words; there the own value is taken
  public static Codebook unite(Codebook mine, Codebook theirs, List<String> collisions) {
    List<Tag> gone = Stream.concat(gone(mine, theirs), gone(theirs, mine)).toList();
    Codebook base = new Codebook("", 1, gone, List.of(), List.of(), List.of(), List.of(), Map.of());
    return merge(base, mine, theirs, collisions);
  }

  /// The tags that one edition has and the other once had.
  private static Stream<Tag> gone(Codebook having, Codebook other) {
    Set<String> former =
        other.migrations().stream()
            .flatMap(
                migration ->
                    switch (migration) {
                      case Migration.Merge(_, String tag, _) -> Stream.of(tag);
                      case Migration.Delete(_, String tag, _) -> Stream.of(tag);
                      case Migration.Split _ -> Stream.of();
                    })
            .collect(Collectors.toSet());
    return having.tags().stream()
        .filter(tag -> former.contains(tag.id()) && other.tag(tag.id()).isEmpty());
  }

  private Codebook merged(Codebook b, Codebook m, Codebook t) {
    return new Codebook(
        pick("the codebook's name", Optional.of(b), m, t, Codebook::name),
        Math.max(m.version(), t.version()),
        byId("the tag", b.tags(), m.tags(), t.tags(), Tag::id, this::tag),
        byId(
            "the link",
            b.relationTypes(),
            m.relationTypes(),
            t.relationTypes(),
            RelationType::id,
            this::link),
        byId("the label", b.labels(), m.labels(), t.labels(), Attribute::id, this::attribute),
        byId(
            "the migration",
            b.migrations(),
            m.migrations(),
            t.migrations(),
            Migration::id,
            this::whole),
        union(m.versions(), t.versions()),
        ThreeWay.pickEach("the field", b.extra(), m.extra(), t.extra(), collisions));
  }

  private interface Resolver<T> {
    T resolve(String what, Optional<T> base, T mine, T theirs);
  }

  private <T, V> V pick(String what, Optional<T> b, T m, T t, Function<T, V> part) {
    return ThreeWay.pick(what, b.map(part), part.apply(m), part.apply(t), collisions);
  }

  private <T> T whole(String what, Optional<T> b, T m, T t) {
    return pick(what, b, m, t, Function.identity());
  }

  private Tag tag(String what, Optional<Tag> b, Tag m, Tag t) {
    return new Tag(
        m.id(),
        pick("the name of " + what, b, m, t, Tag::label),
        pick("the colour of " + what, b, m, t, Tag::colour),
        pick("the line of " + what, b, m, t, Tag::line),
        pick("the key of " + what, b, m, t, Tag::key),
        pick("the guideline of " + what, b, m, t, Tag::guideline),
        byId(
            "the attribute of " + what,
            b.map(Tag::attributes).orElse(List.of()),
            m.attributes(),
            t.attributes(),
            Attribute::id,
            this::attribute),
        extra(what, b.map(Tag::extra), m.extra(), t.extra()));
  }

  private RelationType link(String what, Optional<RelationType> b, RelationType m, RelationType t) {
    return new RelationType(
        m.id(),
        pick("the name of " + what, b, m, t, RelationType::label),
        pick("the key of " + what, b, m, t, RelationType::key),
        pick("where it begins: " + what, b, m, t, RelationType::from),
        pick("where it ends: " + what, b, m, t, RelationType::to),
        extra(what, b.map(RelationType::extra), m.extra(), t.extra()));
  }

  private Attribute attribute(String what, Optional<Attribute> b, Attribute m, Attribute t) {
    return new Attribute(
        m.id(),
        pick("the name of " + what, b, m, t, Attribute::label),
        pick("the type of " + what, b, m, t, Attribute::type),
        byId(
            "the choice of " + what,
            b.map(Attribute::values).orElse(List.of()),
            m.values(),
            t.values(),
            Attribute.Choice::id,
            this::whole),
        pick("whether it is required: " + what, b, m, t, Attribute::required),
        pick("when it applies: " + what, b, m, t, Attribute::condition),
        extra(what, b.map(Attribute::extra), m.extra(), t.extra()));
  }

  private Map<String, Object> extra(
      String what, Optional<Map<String, Object>> b, Map<String, Object> m, Map<String, Object> t) {
    return ThreeWay.pickEach("the field of " + what, b.orElse(Map.of()), m, t, collisions);
  }

  /// Joins two lists, in the order of the side that changed it, own first.
  private <T> List<T> byId(
      String what, List<T> b, List<T> m, List<T> t, Function<T, String> id, Resolver<T> resolver) {
    Map<String, T> base = ThreeWay.byKey(b, id);
    Map<String, T> mine = ThreeWay.byKey(m, id);
    Map<String, T> theirs = ThreeWay.byKey(t, id);
    List<String> ownOrder = List.copyOf(mine.keySet());
    boolean reordered = !ownOrder.equals(List.copyOf(base.keySet()));
    SequencedSet<String> ids = new LinkedHashSet<>(reordered ? ownOrder : theirs.keySet());
    ids.addAll(theirs.keySet());
    ids.addAll(ownOrder);
    List<T> joined = new ArrayList<>();
    for (String i : ids) {
      one(
              what + " “" + i + "”",
              Optional.ofNullable(base.get(i)),
              Optional.ofNullable(mine.get(i)),
              Optional.ofNullable(theirs.get(i)),
              resolver)
          .ifPresent(joined::add);
    }
    return joined;
  }

  /// What one side alone added or removed is added or removed.
  private <T> Optional<T> one(
      String what, Optional<T> b, Optional<T> m, Optional<T> t, Resolver<T> resolver) {
    return m.isPresent() && t.isPresent()
        ? Optional.of(resolver.resolve(what, b, m.get(), t.get()))
        : ThreeWay.pick(what, Optional.of(b), m, t, collisions);
  }

  private static <T> List<T> union(List<T> m, List<T> t) {
    SequencedSet<T> all = new LinkedHashSet<>(m);
    all.addAll(t);
    return List.copyOf(all);
  }
}
