package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What merging, splitting and deleting a tag make of the codebook itself: its tags, attributes and
/// links. What they make of marks is the [Migration]'s.
record TagMoves(Codebook codebook) {

  Codebook merge(Migration.Merge merge) throws RefusedException {
    Tag gone = require(merge.tag());
    Tag into = require(merge.into());
    if (gone.id().equals(into.id())) {
      throw new RefusedException("A tag cannot be merged with itself.");
    }
    Codebook moved = with(merge);
    Tag joined = into.withAttributes(joined(into, gone, moved));
    List<Tag> tags = new ArrayList<>(codebook.tags());
    tags.removeIf(t -> t.id().equals(gone.id()));
    tags.replaceAll(t -> t.id().equals(into.id()) ? joined : t);
    return moved.withTags(tags).withRelationTypes(ends(gone.id(), List.of(into.id())));
  }

  /// The attributes of the one, and what only the other has. Those that come are not required, for
  /// the marks that are there already lack them.
  private static List<Attribute> joined(Tag into, Tag gone, Codebook moved) {
    Map<String, Attribute> joined = new LinkedHashMap<>();
    into.attributes().forEach(a -> joined.put(a.id(), a));
    for (Attribute coming : gone.attributes()) {
      Attribute here = joined.get(coming.id());
      if (here == null) {
        Attribute lenient = optional(coming, coming.condition());
        joined.put(coming.id(), staying(lenient, into.id(), moved));
      } else if (here.type() == AttributeType.CHOICE && coming.type() == AttributeType.CHOICE) {
        Map<String, Attribute.Choice> choices = new LinkedHashMap<>();
        here.values().forEach(c -> choices.put(c.id(), c));
        coming.values().forEach(c -> choices.putIfAbsent(c.id(), c));
        Attribute all = here.withValues(List.copyOf(choices.values()));
        joined.put(coming.id(), staying(all, into.id(), moved));
      }
    }
    return List.copyOf(joined.values());
  }

  /// An attribute without the choices whose marks do not keep the tag, for a split moved them.
  private static Attribute staying(Attribute attribute, String tag, Codebook moved) {
    return attribute.withValues(
        attribute.values().stream()
            .filter(
                c -> moved.migrate(specimen(tag, Map.of(attribute.id(), c.id()))).tag().equals(tag))
            .toList());
  }

  Codebook split(Migration.Split split, List<Tag> added) throws RefusedException {
    Tag tag = require(split.tag());
    Attribute attribute =
        tag.attribute(split.attribute())
            .filter(a -> a.type() == AttributeType.CHOICE)
            .orElseThrow(() -> new RefusedException("A tag is split by one of its choices."));
    Set<String> ids = new LinkedHashSet<>(added.stream().map(Tag::id).toList());
    if (ids.isEmpty() || !ids.equals(new LinkedHashSet<>(split.into().values()))) {
      throw new RefusedException("A tag is split into new tags, each for some value.");
    }
    for (String value : split.into().keySet()) {
      if (attribute.choice(value).isEmpty()) {
        throw new RefusedException("“%s” has no choice “%s”.".formatted(attribute.label(), value));
      }
    }
    Attribute rest =
        attribute.withValues(
            attribute.values().stream().filter(c -> !split.into().containsKey(c.id())).toList());
    Tag left = tag.withAttributes(rest(tag, rest));
    List<Tag> tags = new ArrayList<>(codebook.tags());
    int place = tags.indexOf(tag);
    tags.set(place, left);
    tags.addAll(place + 1, added);
    List<String> ends = new ArrayList<>(List.of(tag.id()));
    ends.addAll(ids);
    return with(split).withTags(tags).withRelationTypes(ends(tag.id(), ends));
  }

  /// The attributes with one whose choices have become fewer. One without any choice left stays
  /// only where another asks for it.
  private static List<Attribute> rest(Tag tag, Attribute fewer) {
    boolean asked =
        tag.attributes().stream()
            .flatMap(a -> a.condition().stream())
            .anyMatch(c -> c.attribute().equals(fewer.id()));
    return tag.attributes().stream()
        .map(a -> a.id().equals(fewer.id()) ? fewer : a)
        .filter(a -> asked || !a.id().equals(fewer.id()) || !fewer.values().isEmpty())
        .toList();
  }

  Codebook delete(Migration.Delete delete) throws RefusedException {
    Tag gone = require(delete.tag());
    List<String> heirs = new ArrayList<>();
    if (delete.reassigned().isPresent()) {
      heirs.add(require(delete.reassigned().get()).id());
    }
    if (heirs.contains(gone.id())) {
      throw new RefusedException("The marks of a tag that goes need another tag.");
    }
    List<Tag> tags = codebook.tags().stream().filter(t -> !t.id().equals(gone.id())).toList();
    return with(delete).withTags(tags).withRelationTypes(ends(gone.id(), heirs));
  }

  /// The kinds of link, with a tag at their ends exchanged for others.
  private List<RelationType> ends(String tag, List<String> heirs) {
    return codebook.relationTypes().stream()
        .map(
            type ->
                new RelationType(
                    type.id(),
                    type.label(),
                    type.key(),
                    exchanged(type.from(), tag, heirs),
                    exchanged(type.to(), tag, heirs),
                    type.extra()))
        .toList();
  }

  private static List<String> exchanged(List<String> tags, String tag, List<String> heirs) {
    return tags.stream()
        .flatMap(t -> t.equals(tag) ? heirs.stream() : Stream.of(t))
        .distinct()
        .toList();
  }

  private Codebook with(Migration migration) throws RefusedException {
    List<Migration> migrations = new ArrayList<>(codebook.migrations());
    if (migrations.stream().anyMatch(m -> m.id().equals(migration.id()))) {
      throw new RefusedException("This migration was made already.");
    }
    migrations.add(migration);
    Codebook moved = codebook.withMigrations(migrations);
    if (!isSettled(moved)) {
      throw new RefusedException(
          "By what was merged and split before, some marks would then go back and forth between"
              + " two tags each time they are read. Choose another tag.");
    }
    return moved;
  }

  /// Whether no mark, whatever values it has of those that tags were split by, would be moved again
  /// when it is read once more.
  private static boolean isSettled(Codebook codebook) {
    Map<String, Set<String>> splitBy = new LinkedHashMap<>();
    for (Migration migration : codebook.migrations()) {
      if (migration instanceof Migration.Split split) {
        splitBy
            .computeIfAbsent(split.attribute(), _ -> new LinkedHashSet<>())
            .addAll(split.into().keySet());
      }
    }
    List<Map<String, String>> kinds = List.of(Map.of());
    for (Map.Entry<String, Set<String>> attribute : splitBy.entrySet()) {
      List<Map<String, String>> more = new ArrayList<>(kinds);
      for (Map<String, String> kind : kinds) {
        for (String value : attribute.getValue()) {
          Map<String, String> with = new LinkedHashMap<>(kind);
          with.put(attribute.getKey(), value);
          more.add(with);
        }
      }
      kinds = more;
    }
    List<Map<String, String>> all = kinds;
    return CodebookIds.ofTags(codebook).stream()
        .flatMap(tag -> all.stream().map(kind -> codebook.migrate(specimen(tag, kind))))
        .allMatch(once -> codebook.migrate(once).tag().equals(once.tag()));
  }

  private static Annotation specimen(String tag, Map<String, String> values) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    values.forEach((id, value) -> attributes.put(id, new AttributeValue.Text(value)));
    return Annotation.of("specimen", tag, List.of(new Span(0, 1)), Provenance.of("", Instant.EPOCH))
        .withAttributes(attributes);
  }

  private Tag require(String id) throws RefusedException {
    return codebook
        .tag(id)
        .orElseThrow(() -> new RefusedException("The codebook has no tag “%s”.".formatted(id)));
  }

  static Attribute optional(Attribute attribute, Optional<Attribute.Condition> condition) {
    return new Attribute(
        attribute.id(),
        attribute.label(),
        attribute.type(),
        attribute.values(),
        false,
        condition,
        attribute.extra());
  }
}
