package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one task of Prodigy. One that was not accepted is passed over; spans may say their tokens
/// only, and relations may say theirs or the spans that they join.
final class ProdigyReader {
  private final JsonItems.Item item;
  private final Sink sink;
  private final JsonRecord task;
  private final List<JsonRecord> tokens;
  private final WorkBuilder work;

  /// The names of marks by where they begin and end and their label, and by their last tokens.
  private final Map<List<Object>, String> byPlace = new HashMap<>();

  private final Map<Integer, String> byToken = new HashMap<>();

  ProdigyReader(JsonItems.Item item, Sink sink) throws FormatException {
    this.item = item;
    this.sink = sink;
    this.task = item.fields();
    this.tokens = task.records("tokens");
    RawText text = item.text("text");
    String annotator =
        task.text("_annotator_id").or(() -> task.text("_session_id")).orElse(Sink.UNNAMED);
    String slug = Annotator.slug(annotator);
    this.work =
        new WorkBuilder(
            new WorkBuilder.Origin(
                item.file().name(),
                Prodigy.ID,
                new Annotator(slug.isEmpty() ? Sink.UNNAMED : slug, annotator)),
            text,
            sink);
    work.carried(Carried.read(task, item.file().name(), text, sink), Restoration.Told.NOTHING);
  }

  void read(Optional<Unit> told) {
    String answer = task.text("answer").orElse("accept");
    if (!answer.equals("accept")) {
      sink.say("Tasks that were not accepted in Prodigy were passed over.");
      return;
    }
    List<JsonRecord> spans = task.records("spans");
    for (int i = 0; i < spans.size(); i++) {
      span(spans.get(i), i);
    }
    work.place(Unit.CODE_POINT, told);
    List<JsonRecord> relations = task.records("relations");
    for (int i = 0; i < relations.size(); i++) {
      relation(relations.get(i), i);
    }
    JsonRecord meta = task.record("meta").orElse(task);
    String name =
        Carried.name(task)
            .or(() -> meta.text("article").filter(id -> !id.isBlank()))
            .orElseGet(item::name);
    work.deliver(name, Metadata.titled(meta.text("title").orElse(name)));
  }

  private void span(JsonRecord span, int index) {
    OptionalInt start = end(span, "start", "token_start");
    OptionalInt end = end(span, "end", "token_end");
    Optional<String> label = span.text("label");
    if (start.isEmpty() || end.isEmpty() || label.isEmpty()) {
      work.refuse(span.line(), "A span needs “start”, “end” and “label”. It was passed over.");
      return;
    }
    String name = span.name("id").filter(id -> !work.has(id)).orElse("span " + (index + 1));
    Place place = new Place(start.getAsInt(), end.getAsInt());
    work.claim(task.line(), name, label.get(), new Claim(List.of(place), span.text("text")));
    byPlace.putIfAbsent(List.of(place, label.get()), name);
    span.offset("token_end").ifPresent(token -> byToken.putIfAbsent(token, name));
  }

  /// An end of a span: where its token has it, if it does not say so itself.
  private OptionalInt end(JsonRecord span, String end, String token) {
    OptionalInt said = span.offset(end);
    OptionalInt number = span.offset(token);
    return said.isPresent() || number.isEmpty() || number.getAsInt() >= tokens.size()
        ? said
        : tokens.get(number.getAsInt()).offset(end);
  }

  private void relation(JsonRecord relation, int index) {
    Optional<String> label = relation.text("label").filter(words -> !words.isBlank());
    Optional<String> from = mark(relation, "head");
    Optional<String> to = mark(relation, "child");
    if (label.isEmpty() || from.isEmpty() || to.isEmpty()) {
      work.refuse(
          task.line(), "A relation needs a label and joins two spans. One was passed over.");
      return;
    }
    String name = "relation " + (index + 1);
    work.link(task.line(), name, label.get(), from.get(), to.get());
  }

  private Optional<String> mark(JsonRecord relation, String end) {
    List<String> found = new ArrayList<>();
    Optional<JsonRecord> span = relation.record(end + "_span");
    span.flatMap(s -> s.name("id")).filter(work::has).ifPresent(found::add);
    span.flatMap(this::at).ifPresent(found::add);
    relation
        .offset(end)
        .ifPresent(token -> Optional.ofNullable(byToken.get(token)).ifPresent(found::add));
    return found.stream().findFirst();
  }

  private Optional<String> at(JsonRecord span) {
    OptionalInt start = end(span, "start", "token_start");
    OptionalInt end = end(span, "end", "token_end");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place(start.getAsInt(), end.getAsInt());
    return Optional.ofNullable(byPlace.get(List.of(place, span.text("label").orElse(""))));
  }
}
