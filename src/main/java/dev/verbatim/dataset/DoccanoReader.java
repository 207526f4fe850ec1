package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Note;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.SetFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads one example of doccano, in any of the forms that it wrote over the years.
///
/// Marks are items of `entities`, `label`, `labels`, `annotations` or `spans`: `[start, end, tag]`,
/// or an object with `start_offset` and `end_offset`. The text is `text` or `data`. What people
/// said of the example in doccano becomes notes on the article.
final class DoccanoReader {
  private static final List<String> MARKS =
      List.of("entities", "label", "labels", "annotations", "spans");

  private final JsonItems.Item item;
  private final Sink sink;
  private final JsonRecord fields;
  private final WorkBuilder work;

  DoccanoReader(JsonItems.Item item, Sink sink) throws FormatException {
    this.item = item;
    this.sink = sink;
    this.fields = item.fields();
    RawText text = item.text("text", "data");
    this.work =
        new WorkBuilder(
            new WorkBuilder.Origin(item.file().name(), Doccano.ID, annotator(fields)), text, sink);
    work.carried(Carried.read(fields, item.file().name(), text, sink), Restoration.Told.NOTHING);
  }

  private static Annotator annotator(JsonRecord fields) {
    String slug = Annotator.slug(fields.text("annotator").orElse(Sink.UNNAMED));
    String id = slug.isEmpty() ? Sink.UNNAMED : slug;
    return new Annotator(id, fields.text("annotator").orElse(id));
  }

  void read(Optional<Unit> told) {
    for (String field : MARKS) {
      List<Object> items = fields.items(field);
      for (int i = 0; i < items.size(); i++) {
        mark(field, i, items.get(i));
      }
    }
    work.place(Unit.CODE_POINT, told);
    fields.records("relations").forEach(this::link);
    notes();
    String name = Carried.name(fields).orElseGet(() -> item.name("article"));
    work.deliver(name, Metadata.titled(fields.text("title").orElse(name)));
  }

  private void mark(String field, int index, Object item) {
    String unnamed = field + "[" + index + "]";
    switch (item) {
      case List<?> parts when parts.size() >= 3 ->
          claim(unnamed, parts.get(0), parts.get(1), parts.get(2));
      case Map<?, ?> map -> object(unnamed, fields.of(map).orElseThrow());
      case String _ -> sink.say("Labels of a whole article were passed over.");
      default -> refuse("“" + unnamed + "” is no mark, such as [0, 10, \"quote\"].");
    }
  }

  private void object(String unnamed, JsonRecord mark) {
    boolean is = mark.has("start_offset");
    String name = mark.name("id").filter(id -> !work.has(id)).orElse(unnamed);
    claim(
        name,
        mark.fields().get(is ? "start_offset" : "start"),
        mark.fields().get(is ? "end_offset" : "end"),
        mark.fields().get("label"));
  }

  private void claim(
      String name, @Nullable Object start, @Nullable Object end, @Nullable Object tag) {
    OptionalInt from = JsonRecord.offset(start);
    OptionalInt to = JsonRecord.offset(end);
    Optional<String> label = JsonRecord.name(tag);
    if (from.isEmpty() || to.isEmpty() || label.isEmpty()) {
      refuse("The mark “" + name + "” needs two offsets and a label.");
      return;
    }
    Place place = new Place(from.getAsInt(), to.getAsInt());
    work.claim(fields.line(), name, label.get(), new Claim(List.of(place), Optional.empty()));
  }

  private void link(JsonRecord link) {
    Optional<String> from = link.name("from_id");
    Optional<String> to = link.name("to_id");
    Optional<String> type = link.name("type").filter(kind -> !kind.isBlank());
    if (from.isEmpty() || to.isEmpty() || type.isEmpty()) {
      refuse("A relation needs “from_id”, “to_id” and “type”. It was passed over.");
      return;
    }
    String name = "relation " + link.name("id").orElse(from.get() + " " + type.get() + to.get());
    work.link(fields.line(), name, type.get(), from.get(), to.get());
  }

  private void notes() {
    List<Note> notes = new ArrayList<>();
    for (JsonRecord comment : fields.records("Comments")) {
      comment
          .text("comment")
          .ifPresent(
              words ->
                  notes.add(
                      new Note(
                          "doccano-" + comment.name("id").orElse("" + notes.size()),
                          words,
                          Provenance.of(Sink.UNNAMED, Instant.EPOCH))));
    }
    work.fields(SetFields.EMPTY.withNotes(notes));
  }

  private void refuse(String sentence) {
    work.refuse(fields.line(), sentence);
  }
}
