package dev.verbatim.format;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// Writes a codebook, fields in one fixed order.
final class CodebookWriter {
  private static final Set<String> CODEBOOK =
      Set.of(
          "format", "version", "codebook", "tags", "relations", "labels", "migrations", "versions");
  private static final Set<String> HEAD = Set.of("name", "version");
  private static final Set<String> TAG =
      Set.of("id", "label", "colour", "line", "key", "guideline", "attributes");
  private static final Set<String> ATTRIBUTE =
      Set.of("id", "label", "type", "values", "required", "onlyIf", "unless");
  private static final Set<String> CHOICE = Set.of("id", "label");
  private static final Set<String> CONDITION = Set.of("attribute", "values");
  private static final Set<String> RELATION = Set.of("id", "label", "key", "from", "to");

  private final JsonGenerator out;

  CodebookWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(Codebook codebook) {
    out.writeStartObject();
    Header.write(out, CodebookFile.FORMAT);
    out.writeObjectPropertyStart("codebook");
    out.writeStringProperty("name", codebook.name());
    out.writeNumberProperty("version", codebook.version());
    JsonWriter.fields(out, Unknown.of(codebook.extra(), "codebook"), HEAD);
    out.writeEndObject();
    out.writeArrayPropertyStart("tags");
    codebook.tags().forEach(this::tag);
    out.writeEndArray();
    out.writeArrayPropertyStart("relations");
    codebook.relationTypes().forEach(this::relationType);
    out.writeEndArray();
    out.writeArrayPropertyStart("labels");
    codebook.labels().forEach(this::attribute);
    out.writeEndArray();
    out.writeArrayPropertyStart("migrations");
    codebook.migrations().forEach(this::migration);
    out.writeEndArray();
    out.writeName("versions");
    JsonWriter.plain(out, codebook.versions());
    JsonWriter.fields(out, codebook.extra(), CODEBOOK);
    out.writeEndObject();
  }

  private void tag(Tag tag) {
    out.writeStartObject();
    out.writeStringProperty("id", tag.id());
    out.writeStringProperty("label", tag.label());
    out.writeStringProperty("colour", tag.colour());
    out.writeStringProperty("line", tag.line().id());
    JsonWriter.optional(out, "key", tag.key());
    JsonWriter.optional(out, "guideline", tag.guideline());
    out.writeArrayPropertyStart("attributes");
    tag.attributes().forEach(this::attribute);
    out.writeEndArray();
    JsonWriter.fields(out, tag.extra(), TAG);
    out.writeEndObject();
  }

  private void attribute(Attribute attribute) {
    out.writeStartObject();
    out.writeStringProperty("id", attribute.id());
    out.writeStringProperty("label", attribute.label());
    out.writeStringProperty("type", attribute.type().id());
    if (attribute.type() == AttributeType.CHOICE || !attribute.values().isEmpty()) {
      out.writeArrayPropertyStart("values");
      for (Attribute.Choice choice : attribute.values()) {
        out.writeStartObject();
        out.writeStringProperty("id", choice.id());
        out.writeStringProperty("label", choice.label());
        JsonWriter.fields(out, Unknown.of(attribute.extra(), "values", choice.id()), CHOICE);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (attribute.required()) {
      out.writeBooleanProperty("required", true);
    }
    attribute.condition().ifPresent(c -> condition(c, attribute.extra()));
    JsonWriter.fields(out, attribute.extra(), ATTRIBUTE);
    out.writeEndObject();
  }

  private void condition(Attribute.Condition condition, Map<String, Object> unknown) {
    String kind = condition.unless() ? "unless" : "onlyIf";
    out.writeObjectPropertyStart(kind);
    out.writeStringProperty("attribute", condition.attribute());
    if (!condition.values().isEmpty()) {
      JsonWriter.strings(out, "values", condition.values());
    }
    JsonWriter.fields(out, Unknown.of(unknown, kind), CONDITION);
    out.writeEndObject();
  }

  private void relationType(RelationType type) {
    out.writeStartObject();
    out.writeStringProperty("id", type.id());
    out.writeStringProperty("label", type.label());
    JsonWriter.optional(out, "key", type.key());
    JsonWriter.strings(out, "from", type.from());
    JsonWriter.strings(out, "to", type.to());
    JsonWriter.fields(out, type.extra(), RELATION);
    out.writeEndObject();
  }

  private void migration(Migration migration) {
    out.writeStartObject();
    out.writeStringProperty("id", migration.id());
    switch (migration) {
      case Migration.Merge(_, String tag, String into) -> {
        out.writeStringProperty("kind", "merge");
        out.writeStringProperty("tag", tag);
        out.writeStringProperty("into", into);
      }
      case Migration.Split split -> {
        out.writeStringProperty("kind", "split");
        out.writeStringProperty("tag", split.tag());
        out.writeStringProperty("attribute", split.attribute());
        out.writeObjectPropertyStart("into");
        split.into().forEach(out::writeStringProperty);
        out.writeEndObject();
      }
      case Migration.Delete delete -> {
        out.writeStringProperty("kind", "delete");
        out.writeStringProperty("tag", delete.tag());
        delete.reassigned().ifPresent(to -> out.writeStringProperty("reassigned", to));
      }
    }
    out.writeEndObject();
  }
}
