package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads one of Label Studio's tasks: a work for each of its annotations.
///
/// A task is what Label Studio exports as JSON, with `data` and `annotations` (`completions` in old
/// files), or as JSON-MIN, with the text and lists of regions side by side. The text is `text`, or
/// else the longest that there is.
final class LabelStudioTask {
  private final JsonItems.Item item;
  private final Sink sink;
  private final JsonRecord task;
  private final JsonRecord data;
  private final RawText text;

  LabelStudioTask(JsonItems.Item item, Sink sink) throws FormatException {
    this.item = item;
    this.sink = sink;
    this.task = item.fields();
    this.data = task.record("data").orElse(task);
    if (task.has("from_name") || task.has("start")) {
      throw new FormatException(
          item.file().name(), task.line(), 0, "This is a result, and no task around it.");
    }
    this.text = new JsonItems.Item(item.file(), item.number(), data).text(textField(data));
  }

  private static String textField(JsonRecord data) {
    return data.text(LabelStudio.TEXT).isPresent()
        ? LabelStudio.TEXT
        : data.fields().keySet().stream()
            .filter(name -> data.text(name).isPresent())
            .max(Comparator.comparingInt(name -> data.text(name).orElse("").length()))
            .orElse(LabelStudio.TEXT);
  }

  void read(Optional<Unit> told) throws IOException {
    List<JsonRecord> all = annotations();
    boolean any = false;
    for (int i = 0; i < all.size(); i++) {
      JsonRecord annotation = all.get(i);
      if (isTrue(annotation, "was_cancelled") || isTrue(annotation, "skipped")) {
        sink.say("Annotations that were skipped in Label Studio were passed over.");
      } else {
        read(annotation, i, told);
        any = true;
      }
    }
    if (!any) {
      read(new JsonRecord(task.line(), Map.of()), 0, told);
    }
  }

  private static boolean isTrue(JsonRecord record, String field) {
    return Boolean.TRUE.equals(record.fields().get(field));
  }

  private List<JsonRecord> annotations() {
    List<JsonRecord> made = new ArrayList<>(task.records("annotations"));
    made.addAll(task.records("completions"));
    if (made.isEmpty() && !task.records("predictions").isEmpty()) {
      sink.say("Tasks that nobody had annotated were taken with their predictions.");
      return task.records("predictions");
    }
    return made.isEmpty() && !task.has("data") ? List.of(plain()) : made;
  }

  /// A task of JSON-MIN in the form of an annotation: regions stand in lists under the names of
  /// their labels.
  private JsonRecord plain() {
    List<Object> results = new ArrayList<>();
    for (String field : task.fields().keySet()) {
      for (JsonRecord region : task.records(field)) {
        if (region.has("start") && region.has("labels")) {
          results.add(Map.of("type", "labels", "from_name", field, "value", region.fields()));
        }
      }
    }
    Object by = task.fields().getOrDefault("annotator", Optional.empty());
    return new JsonRecord(task.line(), Map.of("result", results, "completed_by", by));
  }

  private void read(JsonRecord annotation, int index, Optional<Unit> told) {
    Optional<Work> carried = carried(annotation, index);
    Annotator annotator =
        carried.map(work -> work.set().annotator()).orElseGet(() -> annotator(annotation));
    WorkBuilder work =
        new WorkBuilder(
            new WorkBuilder.Origin(item.file().name(), LabelStudio.ID, annotator), text, sink);
    work.carried(
        carried,
        new Restoration.Told((mark, id) -> LabelStudio.says(sink.codebook(), mark, id), true));
    new LabelStudioResults(work, new ValueWords(sink.codebook(), text.text()), sink)
        .read(annotation, told);
    String name = name();
    work.deliver(name, Metadata.titled(data.text("title").orElse(name)));
  }

  private String name() {
    return data.records(Carried.FIELD).stream()
        .flatMap(one -> one.record("article").flatMap(article -> article.text("id")).stream())
        .findFirst()
        .orElseGet(() -> data.text("article").filter(id -> !id.isBlank()).orElseGet(item::name));
  }

  /// What was carried for the annotator of an annotation; where it does not say whose it is, in the
  /// same place.
  private Optional<Work> carried(JsonRecord annotation, int index) {
    List<JsonRecord> all = data.records(Carried.FIELD);
    Optional<String> said = saidAnnotator(annotation);
    for (int i = 0; i < all.size(); i++) {
      Optional<String> whose =
          all.get(i).record("annotator").flatMap(annotator -> annotator.text("id"));
      if (said.isPresent() ? said.equals(whose) : i == index) {
        Map<String, Object> one = Map.of(Carried.FIELD, all.get(i).fields());
        return Carried.read(new JsonRecord(task.line(), one), item.file().name(), text, sink);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> saidAnnotator(JsonRecord annotation) {
    return annotation.records("result").stream()
        .filter(result -> result.text("from_name").equals(Optional.of(LabelStudio.ANNOTATOR)))
        .flatMap(result -> LabelStudioResults.words(result).stream())
        .findFirst();
  }

  private static Annotator annotator(JsonRecord annotation) {
    String name =
        saidAnnotator(annotation)
            .or(() -> annotation.record("completed_by").flatMap(LabelStudioTask::person))
            .or(() -> annotation.text("completed_by"))
            .or(() -> annotation.name("completed_by").map(id -> "annotator-" + id))
            .orElse(Sink.UNNAMED);
    int at = name.indexOf('@');
    String slug = Annotator.slug(at > 0 ? name.substring(0, at) : name);
    return new Annotator(slug.isEmpty() ? Sink.UNNAMED : slug, Objects.requireNonNull(name));
  }

  private static Optional<String> person(JsonRecord person) {
    return person.text("email").or(() -> person.name("id").map(id -> "annotator-" + id));
  }
}
