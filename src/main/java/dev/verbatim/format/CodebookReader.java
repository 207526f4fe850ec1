package dev.verbatim.format;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a codebook. What a set can do without is kept though it is not known; what marks would be
/// read wrongly without, such as a kind of migration, is refused.
final class CodebookReader {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private static final String NEWER =
      " If a newer Verbatim wrote it, update; else correct it in a text editor.";

  private final JsonReader in;

  private String name = "";
  private int version = 1;
  private List<Tag> tags = List.of();
  private List<RelationType> relations = List.of();
  private List<Attribute> labels = List.of();
  private List<Migration> migrations = List.of();
  private List<Object> versions = List.of();
  private @Nullable Map<String, Object> unknown;

  CodebookReader(JsonReader in) {
    this.in = in;
  }

  Codebook read() throws FormatException {
    int from = in.offset();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "format", "version" -> in.skip();
        case "codebook" -> readHead();
        case "tags" -> tags = list(this::tag, Tag::id);
        case "relations" -> relations = list(this::relationType, RelationType::id);
        case "labels" -> labels = list(this::attribute, Attribute::id);
        case "migrations" -> migrations = list(this::migration, Migration::id);
        case "versions" -> versions = in.plainList();
        default -> unknown = in.collect(unknown);
      }
    }
    if (name.isEmpty()) {
      throw in.malformedAt(from, "A codebook needs a field “codebook” with its “name”.");
    }
    return new Codebook(
        name, version, tags, relations, labels, migrations, versions, orNone(unknown));
  }

  private void readHead() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "name" -> name = in.id();
        case "version" -> version = (int) in.integer(1, Integer.MAX_VALUE);
        default -> others = in.collect(others);
      }
    }
    if (others != null) {
      unknown = Unknown.with(unknown, others, "codebook");
    }
  }

  /// Reads one item of a list.
  private interface Item<T> {
    T read() throws FormatException;
  }

  private <T> List<T> list(Item<T> item, Function<T, String> id) throws FormatException {
    List<T> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      T read = item.read();
      if (id.apply(read).isEmpty()) {
        throw in.malformedAt(from, "Everything in a codebook needs an “id”.");
      }
      if (!ids.add(id.apply(read))) {
        throw in.malformedAt(from, "The id “" + id.apply(read) + "” stands twice in one list.");
      }
      items.add(read);
    }
    return items;
  }

  private Tag tag() throws FormatException {
    String id = "";
    String label = "";
    String colour = "#666666";
    LineStyle line = LineStyle.SOLID;
    String key = "";
    String guideline = "";
    List<Attribute> attributes = List.of();
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "label" -> label = in.string();
        case "colour" -> colour = colour();
        case "line" -> line = in.oneOf(LineStyle::of, LineStyle.values(), LineStyle::id);
        case "key" -> key = in.string();
        case "guideline" -> guideline = in.string();
        case "attributes" -> attributes = list(this::attribute, Attribute::id);
        default -> others = in.collect(others);
      }
    }
    return new Tag(id, or(label, id), colour, line, key, guideline, attributes, orNone(others));
  }

  private String colour() throws FormatException {
    String colour = in.string();
    if (!COLOUR.matcher(colour).matches()) {
      throw in.malformed("“" + colour + "” is no colour; one is written as #2a6592.");
    }
    return colour;
  }

  private Attribute attribute() throws FormatException {
    String id = "";
    String label = "";
    AttributeType type = AttributeType.TEXT;
    List<Attribute.Choice> values = List.of();
    boolean required = false;
    Optional<Attribute.Condition> condition = Optional.empty();
    Others others = new Others();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "label" -> label = in.string();
        case "type" ->
            type = in.oneOf(AttributeType::of, AttributeType.values(), AttributeType::id);
        case "values" -> values = list(() -> choice(others), Attribute.Choice::id);
        case "required" -> required = in.flag();
        case "onlyIf", "unless" -> {
          if (condition.isPresent()) {
            throw in.malformed("An attribute has one condition: “onlyIf” or “unless”.");
          }
          condition = Optional.of(condition(others));
        }
        default -> others.collect();
      }
    }
    return new Attribute(id, or(label, id), type, values, required, condition, others.fields());
  }

  private Attribute.Choice choice(Others around) throws FormatException {
    String id = "";
    String label = "";
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "label" -> label = in.string();
        default -> others = in.collect(others);
      }
    }
    around.add(others, "values", id);
    return new Attribute.Choice(id, or(label, id));
  }

  private Attribute.Condition condition(Others around) throws FormatException {
    String kind = in.field();
    int from = in.offset();
    String attribute = "";
    List<String> values = List.of();
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "attribute" -> attribute = in.id();
        case "values" -> values = in.strings();
        default -> others = in.collect(others);
      }
    }
    if (attribute.isEmpty()) {
      throw in.malformedAt(from, "A condition needs the “attribute” that it looks at.");
    }
    around.add(others, kind);
    return new Attribute.Condition(attribute, values, kind.equals("unless"));
  }

  private RelationType relationType() throws FormatException {
    String id = "";
    String label = "";
    String key = "";
    List<String> from = List.of();
    List<String> to = List.of();
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "label" -> label = in.string();
        case "key" -> key = in.string();
        case "from" -> from = in.strings();
        case "to" -> to = in.strings();
        default -> others = in.collect(others);
      }
    }
    return new RelationType(id, or(label, id), key, from, to, orNone(others));
  }

  /// A migration of a kind or with a field that is not known is refused: marks that are read
  /// without it would bear wrong tags.
  private Migration migration() throws FormatException {
    int from = in.offset();
    String id = "";
    String kind = "";
    String tag = "";
    String into = "";
    String attribute = "";
    Map<String, String> byValue = Map.of();
    Optional<String> reassigned = Optional.empty();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "kind" -> kind = in.id();
        case "tag" -> tag = in.id();
        case "attribute" -> attribute = in.id();
        case "reassigned" -> reassigned = Optional.of(in.id());
        case "into" -> {
          if (in.atObject()) {
            byValue = tagsByValue();
          } else {
            into = in.id();
          }
        }
        default ->
            throw in.refused("This migration has a field “%s”.%s".formatted(in.field(), NEWER));
      }
    }
    if (!id.isEmpty() && !tag.isEmpty()) {
      if (kind.equals("merge") && !into.isEmpty()) {
        return new Migration.Merge(id, tag, into);
      }
      if (kind.equals("split") && !attribute.isEmpty() && !byValue.isEmpty()) {
        return new Migration.Split(id, tag, attribute, byValue);
      }
      if (kind.equals("delete")) {
        return new Migration.Delete(id, tag, reassigned);
      }
    }
    throw in.refusedAt(from, "This migration is of no kind that is known here." + NEWER);
  }

  private Map<String, String> tagsByValue() throws FormatException {
    Map<String, String> tags = new LinkedHashMap<>();
    in.enterObject();
    while (in.nextField()) {
      tags.put(in.field(), in.id());
    }
    return tags;
  }

  private static String or(String label, String id) {
    return label.isEmpty() ? id : label;
  }

  private static Map<String, Object> orNone(@Nullable Map<String, Object> others) {
    return others == null ? Map.of() : others;
  }

  /// The unknown fields of an attribute and of what stands in it.
  private final class Others {
    private @Nullable Map<String, Object> fields;

    void collect() throws FormatException {
      fields = in.collect(fields);
    }

    void add(@Nullable Map<String, Object> inner, String... path) {
      if (inner != null) {
        fields = Unknown.with(fields, inner, path);
      }
    }

    Map<String, Object> fields() {
      return orNone(fields);
    }
  }
}
