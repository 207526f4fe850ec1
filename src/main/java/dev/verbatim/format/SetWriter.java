package dev.verbatim.format;

import dev.verbatim.model.Anchor;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// Writes an annotation set and its parts, fields in one fixed order.
final class SetWriter {
  private static final Set<String> SET =
      Set.of(
          "format",
          "version",
          "offsetUnit",
          "article",
          "annotator",
          "status",
          "codebook",
          "revision",
          "annotations",
          "relations",
          "removed",
          "conflicts",
          "orphans",
          "labels",
          "notes",
          "dismissed",
          "decisions");
  private static final Set<String> ARTICLE = Set.of("id", "textSha256");
  private static final Set<String> ANNOTATOR = Set.of("id", "name");
  private static final Set<String> CODEBOOK = Set.of("name", "version");
  private static final Set<String> REMOVED = Set.of("id", "at");
  private static final Set<String> SPAN = Set.of("start", "end", "text", "prefix", "suffix");

  /// Every field of a mark, a link or a note.
  private static final Set<String> PART =
      Set.of(
          "id",
          "tag",
          "spans",
          "attributes",
          "note",
          "type",
          "from",
          "to",
          "text",
          "created",
          "modified",
          "author");

  /// What a span tells of the text, beside where it stands.
  private static final Set<String> WORDS = Set.of("text", "prefix", "suffix");

  private final JsonGenerator out;
  private final ArticleText text;
  private final Words words;

  SetWriter(JsonGenerator out, ArticleText text) {
    this(out, text, Words.ALL);
  }

  SetWriter(JsonGenerator out, ArticleText text, Words words) {
    this.out = out;
    this.text = text;
    this.words = words;
  }

  /// Which words of the text are written.
  enum Words {
    /// Those that marks stand on, and those around them.
    ALL,
    /// Only those that can be had from nowhere else: of marks without a place.
    LOST,
    NONE;

    static Words of(boolean any) {
      return any ? ALL : NONE;
    }
  }

  void write(AnnotationSet set) {
    out.writeStartObject();
    fields(set);
    out.writeEndObject();
  }

  /// Writes all there is of a set as fields of an open object.
  void fields(AnnotationSet set) {
    SetFields fields = set.fields();
    Map<String, Object> unknown = set.origin().extra();
    head(set);
    marks(set.annotations());
    relations(set.relations());
    removed(set.removed(), unknown);
    conflicts(fields.conflicts(), unknown);
    orphans(fields.orphans());
    values("labels", fields.labels());
    notes(fields.notes());
    list("dismissed", fields.dismissed());
    list("decisions", fields.decisions());
    JsonWriter.fields(out, unknown, SET);
  }

  /// Writes of what is said of the article only what differs, as fields of an open object.
  void differing(SetFields before, SetFields after) {
    if (after.status() != before.status()) {
      status(after.status());
    }
    if (!after.conflicts().equals(before.conflicts())) {
      conflicts(after.conflicts(), Map.of());
    }
    if (!after.orphans().equals(before.orphans())) {
      orphans(after.orphans());
    }
    if (!after.labels().equals(before.labels())) {
      values("labels", after.labels());
    }
    if (!after.notes().equals(before.notes())) {
      notes(after.notes());
    }
    if (!after.dismissed().equals(before.dismissed())) {
      list("dismissed", after.dismissed());
    }
    if (!after.decisions().equals(before.decisions())) {
      list("decisions", after.decisions());
    }
  }

  private void head(AnnotationSet set) {
    AnnotationSet.Origin origin = set.origin();
    Header.write(out, AnnotationFile.FORMAT);
    out.writeStringProperty("offsetUnit", WorkHead.CODE_POINT);
    out.writeObjectPropertyStart("article");
    out.writeStringProperty("id", origin.articleId());
    out.writeStringProperty("textSha256", origin.textSha256());
    JsonWriter.fields(out, Unknown.of(origin.extra(), "article"), ARTICLE);
    out.writeEndObject();
    out.writeObjectPropertyStart("annotator");
    out.writeStringProperty("id", origin.annotator().id());
    out.writeStringProperty("name", origin.annotator().name());
    JsonWriter.fields(out, Unknown.of(origin.extra(), "annotator"), ANNOTATOR);
    out.writeEndObject();
    status(set.status());
    out.writeObjectPropertyStart("codebook");
    out.writeStringProperty("name", origin.codebook());
    out.writeNumberProperty("version", origin.codebookVersion());
    JsonWriter.fields(out, Unknown.of(origin.extra(), "codebook"), CODEBOOK);
    out.writeEndObject();
    revision(out, set.revision());
  }

  private void status(Status status) {
    out.writeStringProperty("status", status.id());
  }

  static void revision(JsonGenerator out, Revision revision) {
    out.writeObjectPropertyStart("revision");
    revision.counts().forEach(out::writeNumberProperty);
    out.writeEndObject();
  }

  void marks(List<Annotation> marks) {
    out.writeArrayPropertyStart("annotations");
    marks.forEach(this::mark);
    out.writeEndArray();
  }

  void mark(Annotation mark) {
    Map<String, Object> unknown = mark.provenance().extra();
    out.writeStartObject();
    out.writeStringProperty("id", mark.id());
    out.writeStringProperty("tag", mark.tag());
    out.writeName("spans");
    spans(mark.spans(), unknown);
    values("attributes", mark.attributes());
    JsonWriter.optional(out, "note", mark.note());
    provenance(mark.provenance());
    out.writeEndObject();
  }

  /// Spans with their words and what stands around them.
  private void spans(List<Span> spans, Map<String, Object> unknown) {
    out.writeStartArray();
    for (Span span : spans) {
      out.writeStartObject();
      place(span);
      if (words == Words.ALL) {
        Anchor anchor = Anchor.of(text, span);
        out.writeStringProperty("prefix", anchor.prefix());
        out.writeStringProperty("suffix", anchor.suffix());
      }
      if (unknown.containsKey("spans")) {
        String key = text.toCodePoint(span.start()) + "-" + text.toCodePoint(span.end());
        JsonWriter.fields(out, Unknown.of(unknown, "spans", key), SPAN);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void place(Span span) {
    out.writeNumberProperty("start", text.toCodePoint(span.start()));
    out.writeNumberProperty("end", text.toCodePoint(span.end()));
    if (words == Words.ALL) {
      out.writeStringProperty("text", text.slice(span));
    }
  }

  private void values(String name, Map<String, AttributeValue> values) {
    out.writeObjectPropertyStart(name);
    for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
      out.writeName(entry.getKey());
      value(entry.getValue());
    }
    out.writeEndObject();
  }

  private void value(AttributeValue value) {
    switch (value) {
      case AttributeValue.Text(String said) -> out.writeString(said);
      case AttributeValue.Flag(boolean set) -> out.writeBoolean(set);
      case AttributeValue.Numeric number -> out.writeNumber(number.value());
      case AttributeValue.Words(List<Span> spans) -> {
        out.writeStartObject();
        out.writeArrayPropertyStart("spans");
        for (Span span : spans) {
          out.writeStartObject();
          place(span);
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      case AttributeValue.Other(Object json) -> source(json);
    }
  }

  private void provenance(Provenance provenance) {
    provenance(provenance, PART);
  }

  /// @param known fields of the part, whose names no unknown field may bear
  void provenance(Provenance provenance, Set<String> known) {
    time("created", provenance.created());
    time("modified", provenance.modified());
    JsonWriter.optional(out, "author", provenance.author());
    JsonWriter.fields(out, provenance.extra(), known);
  }

  /// The epoch stands for a time that is not known.
  private void time(String name, Instant time) {
    if (!time.equals(Instant.EPOCH)) {
      out.writeStringProperty(name, time.toString());
    }
  }

  void relations(List<Relation> relations) {
    out.writeArrayPropertyStart("relations");
    relations.forEach(this::relation);
    out.writeEndArray();
  }

  void relation(Relation relation) {
    out.writeStartObject();
    out.writeStringProperty("id", relation.id());
    out.writeStringProperty("type", relation.type());
    out.writeStringProperty("from", relation.from());
    out.writeStringProperty("to", relation.to());
    provenance(relation.provenance());
    out.writeEndObject();
  }

  /// Writes what was removed by date and then by id, so that the same removals are the same bytes
  /// in whichever order they came together.
  void removed(Map<String, Instant> removed, Map<String, Object> unknown) {
    out.writeArrayPropertyStart("removed");
    removed.entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
        .forEach(
            removal -> {
              String id = removal.getKey();
              out.writeStartObject();
              out.writeStringProperty("id", id);
              time("at", removal.getValue());
              JsonWriter.fields(out, Unknown.of(unknown, "removed", id), REMOVED);
              out.writeEndObject();
            });
    out.writeEndArray();
  }

  private void conflicts(List<Conflict> conflicts, Map<String, Object> unknown) {
    out.writeArrayPropertyStart("conflicts");
    for (Conflict conflict : conflicts) {
      out.writeStartObject();
      out.writeStringProperty("id", conflict.id());
      out.writeStringProperty("field", conflict.field().name());
      out.writeArrayPropertyStart("values");
      conflict.values().forEach(this::held);
      out.writeEndArray();
      out.writeEndObject();
    }
    if (unknown.get("conflicts") instanceof List<?> unread) {
      unread.forEach(this::source);
    }
    out.writeEndArray();
  }

  /// What a field of a mark, a link or a set holds.
  private void held(Object value) {
    switch (value) {
      case List<?> spans -> spans(spans.stream().map(Span.class::cast).toList(), Map.of());
      case Optional<?> attribute ->
          attribute.ifPresentOrElse(v -> value((AttributeValue) v), out::writeNull);
      case Status status -> out.writeString(status.id());
      case Relation relation -> relation(relation);
      default -> out.writeString(value.toString());
    }
  }

  private void notes(List<Note> notes) {
    out.writeArrayPropertyStart("notes");
    for (Note note : notes) {
      out.writeStartObject();
      out.writeStringProperty("id", note.id());
      out.writeStringProperty("text", note.text());
      provenance(note.provenance());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void orphans(List<Orphan> orphans) {
    out.writeArrayPropertyStart("orphans");
    orphans.forEach(orphan -> source(orphan.source()));
    out.writeEndArray();
  }

  /// A value as a file gave it, which may quote the text.
  void source(Object json) {
    JsonWriter.plain(out, words == Words.NONE ? wordless(json, false) : json);
  }

  private static Object wordless(Object json, boolean isSpan) {
    return switch (json) {
      case Map<?, ?> map -> {
        Map<String, Object> rest = new LinkedHashMap<>();
        map.forEach(
            (name, value) -> {
              String key = String.valueOf(name);
              if (!isSpan || !WORDS.contains(key)) {
                rest.put(key, wordless(value, key.equals("spans")));
              }
            });
        yield rest;
      }
      case List<?> list -> list.stream().map(item -> wordless(item, isSpan)).toList();
      default -> json;
    };
  }

  private void list(String name, List<Object> items) {
    out.writeName(name);
    JsonWriter.plain(out, items);
  }
}
