package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What sets two editions of a codebook apart, thing by thing, for people to read.
///
/// @param entries in the order of the codebook, each field of a thing at most once
public record CodebookDifference(List<Entry> entries) {
  /// A field of its own: whether the thing is there at all. Its value is the thing's label.
  public static final String WHOLE = "";

  /// A field: in which order things stand, as ids with commas between.
  public static final String ORDER = "order";

  public CodebookDifference {
    entries = List.copyOf(entries);
  }

  /// What kind of thing an entry is about.
  public enum Part {
    CODEBOOK,
    TAG,
    ATTRIBUTE,
    CHOICE,
    RELATION;

    /// As files name it.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String id) {
      return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
  }

  /// A field of a thing.
  ///
  /// @param owner where the thing stands: of an attribute the tag's id, empty for a label of
  ///   articles; of a choice the tag's and the attribute's, joined by a slash; else empty
  /// @param field [#WHOLE], [#ORDER], or a field's name as files have it
  public record Key(Part part, String owner, String id, String field) {
    Key withField(String other) {
      return new Key(part, owner, id, other);
    }
  }

  /// A field of a thing before and after.
  ///
  /// @param name what the thing is called after the change, or was before
  /// @param before empty where there was nothing
  /// @param after empty where there is nothing
  public record Entry(Key key, String name, Optional<String> before, Optional<String> after) {
    public Part part() {
      return key.part();
    }

    public String owner() {
      return key.owner();
    }

    public String id() {
      return key.id();
    }

    public String field() {
      return key.field();
    }

    public boolean isAddition() {
      return field().equals(WHOLE) && before.isEmpty();
    }

    public boolean isRemoval() {
      return field().equals(WHOLE) && after.isEmpty();
    }
  }

  /// What leads from one edition to another. Of a thing that came or went, only that is told.
  public static CodebookDifference between(Codebook before, Codebook after) {
    Map<Key, String> old = fields(before);
    Map<Key, String> now = fields(after);
    Set<Key> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(old.keySet());
    List<Entry> entries = new ArrayList<>();
    for (Key key : keys) {
      Key whole = key.withField(WHOLE);
      boolean told =
          key.field().equals(ORDER)
              ? isReordered(old.getOrDefault(key, ""), now.getOrDefault(key, ""))
              : key.equals(whole)
                  ? old.containsKey(key) != now.containsKey(key)
                  : !Optional.ofNullable(old.get(key)).equals(Optional.ofNullable(now.get(key)));
      boolean onBoth = old.containsKey(whole) && now.containsKey(whole);
      if (told && (onBoth || key.equals(whole))) {
        String name = now.getOrDefault(whole, old.getOrDefault(whole, key.id()));
        entries.add(
            new Entry(
                key, name, Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
      }
    }
    return new CodebookDifference(withoutThoseInside(entries));
  }

  /// What came or went with the tag or attribute that it stands in is not told by itself.
  private static List<Entry> withoutThoseInside(List<Entry> entries) {
    Set<String> moved =
        entries.stream()
            .filter(e -> e.isAddition() || e.isRemoval())
            .map(e -> e.owner().isEmpty() ? e.id() : path(e.owner(), e.id()))
            .collect(Collectors.toCollection(TreeSet::new));
    return entries.stream()
        .filter(e -> !moved.contains(e.owner()) && !moved.contains(tagOf(e.owner())))
        .toList();
  }

  private static String tagOf(String owner) {
    int slash = owner.indexOf('/');
    return slash < 0 ? owner : owner.substring(0, slash);
  }

  private static boolean isReordered(String before, String after) {
    List<String> old = new ArrayList<>(List.of(before.split(",", -1)));
    List<String> now = new ArrayList<>(List.of(after.split(",", -1)));
    List<String> stood = List.copyOf(old);
    old.retainAll(now);
    now.retainAll(stood);
    return !old.equals(now);
  }

  /// This and then `next`, as one; what the two undo of each other is left out.
  public CodebookDifference then(CodebookDifference next) {
    Map<Key, Entry> joined = new LinkedHashMap<>();
    entries.forEach(e -> joined.put(e.key(), e));
    for (Entry e : next.entries) {
      Entry first = joined.get(e.key());
      Optional<String> before = first == null ? e.before() : first.before();
      joined.put(e.key(), new Entry(e.key(), e.name(), before, e.after()));
    }
    joined.values().removeIf(e -> e.before().equals(e.after()));
    return new CodebookDifference(List.copyOf(joined.values()));
  }

  static String path(String tag, String attribute) {
    return tag + "/" + attribute;
  }

  private static Map<Key, String> fields(Codebook codebook) {
    Fields fields = new Fields(new LinkedHashMap<>());
    fields.put(Part.CODEBOOK, "", "", WHOLE, "");
    fields.put(Part.CODEBOOK, "", "", "name", codebook.name());
    String order = codebook.tags().stream().map(Tag::id).collect(Collectors.joining(","));
    fields.put(Part.CODEBOOK, "", "", ORDER, order);
    codebook.tags().forEach(fields::tag);
    codebook.relationTypes().forEach(fields::relation);
    codebook.labels().forEach(label -> fields.attribute("", label));
    return fields.map;
  }

  private record Fields(Map<Key, String> map) {
    void put(Part part, String owner, String id, String field, String value) {
      map.put(new Key(part, owner, id, field), value);
    }

    void tag(Tag tag) {
      put(Part.TAG, "", tag.id(), WHOLE, tag.label());
      put(Part.TAG, "", tag.id(), "label", tag.label());
      put(Part.TAG, "", tag.id(), "colour", tag.colour());
      put(Part.TAG, "", tag.id(), "line", tag.line().id());
      put(Part.TAG, "", tag.id(), "key", tag.key());
      put(Part.TAG, "", tag.id(), "guideline", tag.guideline());
      String order = tag.attributes().stream().map(Attribute::id).collect(Collectors.joining(","));
      put(Part.TAG, "", tag.id(), ORDER, order);
      tag.attributes().forEach(a -> attribute(tag.id(), a));
    }

    void attribute(String tag, Attribute attribute) {
      put(Part.ATTRIBUTE, tag, attribute.id(), WHOLE, attribute.label());
      put(Part.ATTRIBUTE, tag, attribute.id(), "label", attribute.label());
      put(Part.ATTRIBUTE, tag, attribute.id(), "type", attribute.type().id());
      put(Part.ATTRIBUTE, tag, attribute.id(), "required", attribute.required() + "");
      attribute
          .condition()
          .ifPresent(
              c ->
                  put(
                      Part.ATTRIBUTE,
                      tag,
                      attribute.id(),
                      c.unless() ? "unless" : "onlyIf",
                      (c.attribute() + " " + String.join(", ", c.values())).strip()));
      String order =
          attribute.values().stream().map(Attribute.Choice::id).collect(Collectors.joining(","));
      put(Part.ATTRIBUTE, tag, attribute.id(), ORDER, order);
      for (Attribute.Choice choice : attribute.values()) {
        String owner = path(tag, attribute.id());
        put(Part.CHOICE, owner, choice.id(), WHOLE, choice.label());
        put(Part.CHOICE, owner, choice.id(), "label", choice.label());
      }
    }

    void relation(RelationType type) {
      put(Part.RELATION, "", type.id(), WHOLE, type.label());
      put(Part.RELATION, "", type.id(), "label", type.label());
      put(Part.RELATION, "", type.id(), "key", type.key());
      put(Part.RELATION, "", type.id(), "from", String.join(", ", type.from()));
      put(Part.RELATION, "", type.id(), "to", String.join(", ", type.to()));
    }
  }
}
