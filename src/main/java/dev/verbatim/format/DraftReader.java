package dev.verbatim.format;

import dev.verbatim.format.Draft.Quoted;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the parts of an annotation set: marks, links, notes, spans and values. It checks their
/// form; where a mark's words stand is for [Placement] to say.
///
/// An author whom the file does not name comes out empty, a time as the epoch.
final class DraftReader {
  /// Offsets beyond any text that fits in memory, with room to reckon.
  private static final int LARGEST_OFFSET = 1_000_000_000;

  /// A number with an exponent beyond this is kept, but not reckoned with: written out plainly it
  /// might fill the memory.
  private static final int LARGEST_EXPONENT = 1000;

  private static final Comparator<Quoted> BY_START = Comparator.comparingInt(Quoted::start);

  private final JsonReader in;
  private final boolean withContext;

  /// Reads all but what stood around spans: few marks are ever looked for by it, and it is half of
  /// all text in a file. Only where it may be too long is it read, to be refused.
  DraftReader(JsonReader in) {
    this(in, false);
  }

  private DraftReader(JsonReader in, boolean withContext) {
    this.in = in;
    this.withContext = withContext;
  }

  /// Reads also what stood around spans.
  static DraftReader withContext(JsonReader in) {
    return new DraftReader(in, true);
  }

  /// Reads the mark that the reader stands on.
  Draft mark() throws FormatException {
    int from = in.offset();
    String id = "";
    String tag = "";
    String note = "";
    List<Quoted> spans = List.of();
    Map<String, Object> attributes = Map.of();
    Origin origin = new Origin();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "tag" -> tag = in.id();
        case "spans" -> spans = spans();
        case "attributes" -> attributes = values();
        case "note" -> note = in.string();
        default -> origin.read();
      }
    }
    if (id.isEmpty() || tag.isEmpty() || spans.isEmpty()) {
      throw in.malformedAt(from, "A mark needs an “id”, a “tag” and “spans”.");
    }
    for (Quoted span : spans) {
      origin.unknownOf(span);
    }
    return new Draft(
        id, tag, spans, attributes, note, origin.provenance(), from, in.offsetBehind());
  }

  /// A mark that lost its place, kept as the document has it.
  Orphan orphan(Draft draft) throws FormatException {
    return new Orphan(
        draft.id(),
        draft.tag(),
        draft.words(),
        in.between(draft.from(), draft.to(), JsonReader::plainMap));
  }

  Relation relation() throws FormatException {
    int from = in.offset();
    String id = "";
    String type = "";
    String source = "";
    String target = "";
    Origin origin = new Origin();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "type" -> type = in.id();
        case "from" -> source = in.id();
        case "to" -> target = in.id();
        default -> origin.read();
      }
    }
    if (id.isEmpty() || type.isEmpty() || source.isEmpty() || target.isEmpty()) {
      throw in.malformedAt(from, "A link needs an “id”, a “type”, a “from” and a “to”.");
    }
    return new Relation(id, type, source, target, origin.provenance());
  }

  Note note() throws FormatException {
    int from = in.offset();
    String id = "";
    String text = "";
    Origin origin = new Origin();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "text" -> text = in.string();
        default -> origin.read();
      }
    }
    if (id.isEmpty()) {
      throw in.malformedAt(from, "A note needs an “id”.");
    }
    return new Note(id, text, origin.provenance());
  }

  /// A list of spans, at least one, sorted; those that overlap are refused.
  List<Quoted> spans() throws FormatException {
    int from = in.offset();
    List<Quoted> spans = new ArrayList<>(2);
    in.enterArray();
    while (in.nextItem()) {
      spans.add(quoted());
    }
    if (spans.isEmpty()) {
      throw in.malformedAt(from, "Here is no span, and there must be one.");
    }
    spans.sort(BY_START);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw in.malformedAt(
            from,
            "The spans %s and %s overlap, and stand in one list."
                .formatted(spans.get(i - 1).key(), spans.get(i).key()));
      }
    }
    return spans;
  }

  private Quoted quoted() throws FormatException {
    int from = in.offset();
    int start = -1;
    int end = -1;
    String text = null;
    String prefix = "";
    String suffix = "";
    Map<String, Object> unknown = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "start" -> start = (int) in.integer(0, LARGEST_OFFSET);
        case "end" -> end = (int) in.integer(1, LARGEST_OFFSET);
        case "text" -> text = in.string();
        case "prefix" -> prefix = context();
        case "suffix" -> suffix = context();
        default -> unknown = in.collect(unknown);
      }
    }
    if (start < 0 || end <= start) {
      throw in.malformedAt(from, "A span needs a “start” and an “end” behind it.");
    }
    if (!withContext && in.offsetBehind() - from > JsonReader.LONGEST) {
      return in.between(from, in.offsetBehind(), span -> withContext(span).quoted());
    }
    return new Quoted(start, end, text, prefix, suffix, unknown == null ? Map.of() : unknown);
  }

  private String context() throws FormatException {
    if (withContext) {
      return in.string();
    }
    in.requireString();
    return "";
  }

  /// Values of attributes or labels by id: each an [AttributeValue] or [Draft.Words].
  Map<String, Object> values() throws FormatException {
    Map<String, Object> values = new LinkedHashMap<>();
    in.enterObject();
    while (in.nextField()) {
      values.put(in.field(), value());
    }
    return values;
  }

  /// One value; it says its own shape.
  Object value() throws FormatException {
    return switch (in.token()) {
      case VALUE_STRING -> new AttributeValue.Text(in.string());
      case VALUE_TRUE, VALUE_FALSE -> new AttributeValue.Flag(in.flag());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case START_OBJECT -> words();
      default -> new AttributeValue.Other(in.plain());
    };
  }

  private AttributeValue number() throws FormatException {
    BigDecimal number = in.decimal();
    return Math.abs((long) number.scale()) > LARGEST_EXPONENT
        ? new AttributeValue.Other(number)
        : new AttributeValue.Numeric(number);
  }

  /// Words of the article, if the object has `spans` and nothing else, and these nothing unknown.
  private Object words() throws FormatException {
    int from = in.offset();
    List<Quoted> spans = List.of();
    boolean other = false;
    in.enterObject();
    while (in.nextField()) {
      if (in.field().equals("spans") && in.atArray()) {
        spans = spans();
      } else {
        other = true;
        in.skip();
      }
    }
    int to = in.offsetBehind();
    other = other || spans.isEmpty() || spans.stream().anyMatch(s -> !s.unknown().isEmpty());
    return other
        ? new AttributeValue.Other(in.between(from, to, JsonReader::plain))
        : new Draft.Words(spans, from, to);
  }

  /// What is nobody's is the annotator's own.
  static Provenance own(Provenance provenance, String annotator) {
    return provenance.author().isEmpty()
        ? new Provenance(annotator, provenance.created(), provenance.modified(), provenance.extra())
        : provenance;
  }

  static Annotation own(Annotation mark, String annotator) {
    return mark.provenance().author().isEmpty()
        ? mark.withProvenance(own(mark.provenance(), annotator))
        : mark;
  }

  static Relation own(Relation link, String annotator) {
    return link.provenance().author().isEmpty()
        ? new Relation(
            link.id(), link.type(), link.from(), link.to(), own(link.provenance(), annotator))
        : link;
  }

  /// The fields that marks, links and notes have in common, and those that are not known.
  final class Origin {
    private @Nullable Instant created;
    private @Nullable Instant modified;
    private String author = "";
    private @Nullable Map<String, Object> unknown;

    void read() throws FormatException {
      switch (in.field()) {
        case "created" -> created = in.instant();
        case "modified" -> modified = in.instant();
        case "author" -> author = in.string();
        default -> unknown = in.collect(unknown);
      }
    }

    /// What a span holds beyond what is known is kept with its mark, by the span's offsets.
    void unknownOf(Quoted span) {
      if (!span.unknown().isEmpty()) {
        unknown = Unknown.with(unknown, span.unknown(), "spans", span.key());
      }
    }

    Provenance provenance() {
      Instant first = created != null ? created : modified != null ? modified : Instant.EPOCH;
      Instant last = modified != null ? modified : first;
      return new Provenance(author, first, last, unknown == null ? Map.of() : unknown);
    }
  }
}
