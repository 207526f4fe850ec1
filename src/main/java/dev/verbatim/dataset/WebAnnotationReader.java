package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a file of web annotations on one article: an array of them, an annotation page, a
/// collection or a graph, or one after another.
///
/// What a body says is known by its purpose: the first that tags or classifies is the tag, others
/// are further marks; one that describes and has a label is an attribute; any other text is a note.
final class WebAnnotationReader {
  private final Source source;
  private final Source.File file;
  private final Sink sink;
  private final List<JsonRecord> annotations = new ArrayList<>();

  WebAnnotationReader(Source source, Source.File file, Sink sink) {
    this.source = source;
    this.file = file;
    this.sink = sink;
  }

  void read() throws IOException, FormatException {
    for (JsonRecord record : JsonItems.all(source, file, sink)) {
      gather(record, 0);
    }
    Optional<JsonRecord> own =
        annotations.stream().filter(one -> one.has(Carried.FIELD)).findFirst();
    RawText text = text(own);
    WorkBuilder work =
        new WorkBuilder(
            new WorkBuilder.Origin(file.name(), WebAnnotation.ID, annotator()), text, sink);
    work.carried(
        own.flatMap(record -> Carried.read(record, file.name(), text, sink)),
        new Restoration.Told(
            (mark, id) ->
                mark.attribute(id).filter(v -> !(v instanceof AttributeValue.Other)).isPresent(),
            true));
    annotations.removeAll(own.stream().toList());
    new Reading(work, text).all();
    String name = own.flatMap(Carried::name).orElse(file.stem());
    work.deliver(name, Metadata.titled(name));
  }

  /// Takes annotations out of what holds them.
  private void gather(JsonRecord record, int depth) {
    List<JsonRecord> within = new ArrayList<>();
    for (String field : List.of("items", "@graph", "first", "rows")) {
      record.values(field).forEach(item -> record.of(item).ifPresent(within::add));
    }
    if (within.isEmpty() || record.has("target") || depth > 3) {
      annotations.add(record);
    } else {
      within.forEach(item -> gather(item, depth + 1));
    }
  }

  private RawText text(Optional<JsonRecord> own) throws IOException, FormatException {
    String name = file.stem() + ".txt";
    Optional<Source.File> beside = source.beside(file, name);
    if (beside.isPresent()) {
      return RawText.read(source, beside.get());
    }
    ArticleText known =
        own.flatMap(record -> record.record(Carried.FIELD))
            .flatMap(carried -> carried.record("article"))
            .flatMap(article -> article.text("textSha256"))
            .flatMap(sink::known)
            .orElseThrow(
                () ->
                    new FormatException(
                        file.name(),
                        "Its text, %s, is not beside it, and no article here has it. Add the"
                                .formatted(name)
                            + " article first, or put its text there."));
    return new RawText(known.string(), known);
  }

  private Annotator annotator() {
    for (JsonRecord annotation : annotations) {
      for (Object creator : annotation.values("creator")) {
        Optional<String> name =
            creator instanceof String iri
                ? Optional.of(iri.substring(iri.lastIndexOf('/') + 1))
                : annotation.of(creator).flatMap(WebAnnotationReader::person);
        Optional<String> slug = name.map(Annotator::slug).filter(id -> !id.isEmpty());
        if (slug.isPresent()) {
          return new Annotator(slug.get(), name.get());
        }
      }
    }
    return file.annotator();
  }

  private static Optional<String> person(JsonRecord person) {
    return person.text("nickname").or(() -> person.text("name")).or(() -> person.text("id"));
  }

  /// What is read of the annotations.
  private final class Reading {
    private final WorkBuilder work;
    private final ValueWords values;
    private final WebTarget selectors;
    private final Map<String, JsonRecord> marks = new LinkedHashMap<>();
    private final Map<String, JsonRecord> links = new LinkedHashMap<>();

    Reading(WorkBuilder work, RawText text) {
      this.work = work;
      this.values = new ValueWords(sink.codebook(), text.text());
      this.selectors = new WebTarget(text.raw());
    }

    void all() {
      for (int i = 0; i < annotations.size(); i++) {
        JsonRecord annotation = annotations.get(i);
        String name =
            annotation
                .text("id")
                .or(() -> annotation.text("@id"))
                .map(WebAnnotation::id)
                .filter(id -> !marks.containsKey(id) && !links.containsKey(id) && !id.isEmpty())
                .orElse("#" + i);
        if (annotation.values("motivation").contains("linking")) {
          links.put(name, annotation);
        } else {
          claim(name, annotation);
        }
      }
      work.place(Unit.CODE_POINT, source.unit());
      marks.forEach(this::say);
      links.forEach(this::link);
    }

    private void claim(String name, JsonRecord annotation) {
      List<JsonRecord> targets = new ArrayList<>();
      annotation
          .values("target")
          .forEach(
              item -> annotation.of(item).filter(t -> t.has("selector")).ifPresent(targets::add));
      if (targets.isEmpty() && annotation.has("target")) {
        sink.say("Annotations of an article as a whole were passed over.");
        return;
      }
      Optional<Claim> claim = selectors.claim(targets);
      if (claim.isEmpty()) {
        work.refuse(
            annotation.line(),
            "An annotation needs a target with a position, or with words that stand at one place"
                + " only. It was passed over.");
        return;
      }
      marks.put(name, annotation);
      List<String> tags = tags(annotation);
      for (int i = 0; i < tags.size(); i++) {
        String mark = i == 0 ? name : name + " " + tags.get(i);
        work.claim(annotation.line(), mark, tags.get(i), claim.get());
      }
    }

    /// The tags that bodies give; where there are none, what the annotation was made for.
    private List<String> tags(JsonRecord annotation) {
      List<String> tags = new ArrayList<>();
      for (JsonRecord body : bodies(annotation)) {
        if (isTag(body) && !value(body).isBlank()) {
          tags.add(value(body));
        }
      }
      return tags.isEmpty()
          ? List.of(annotation.text("motivation").filter(m -> !m.isBlank()).orElse("annotation"))
          : tags;
    }

    private static boolean isTag(JsonRecord body) {
      List<Object> purposes = body.values("purpose");
      return (purposes.contains("tagging") || purposes.contains("classifying"))
          && !body.has("label");
    }

    private static String value(JsonRecord body) {
      return body.text("value").or(() -> body.text("source")).or(() -> body.text("id")).orElse("");
    }

    private static List<JsonRecord> bodies(JsonRecord annotation) {
      return annotation.values("body").stream()
          .flatMap(item -> annotation.of(item).stream())
          .toList();
    }

    private void say(String name, JsonRecord annotation) {
      Map<String, List<JsonRecord>> places = new LinkedHashMap<>();
      for (JsonRecord body : bodies(annotation)) {
        Optional<String> label = body.text("label").filter(id -> !id.isEmpty());
        if (label.isPresent() && body.has("selector")) {
          places.computeIfAbsent(label.get(), _ -> new ArrayList<>()).add(body);
        } else if (label.isPresent()) {
          attribute(name, annotation, label.get(), value(body));
        } else if (!isTag(body) && !value(body).isEmpty()) {
          work.note(annotation.line(), name, value(body));
        }
      }
      annotation.text("bodyValue").ifPresent(words -> work.note(annotation.line(), name, words));
      places.forEach((id, bodies) -> words(name, annotation, id, bodies));
    }

    private void attribute(String name, JsonRecord annotation, String id, String words) {
      work.mark(annotation.line(), name)
          .ifPresent(
              mark -> work.attribute(annotation.line(), name, id, values.read(mark, id, words)));
    }

    private void words(String name, JsonRecord annotation, String id, List<JsonRecord> bodies) {
      Optional<List<Span>> spans = selectors.claim(bodies).flatMap(work::spans);
      if (spans.isPresent()) {
        work.attribute(annotation.line(), name, id, new AttributeValue.Words(spans.get()));
      } else {
        work.refuse(annotation.line(), "The words of “" + id + "” do not stand where it says.");
      }
    }

    private void link(String name, JsonRecord annotation) {
      List<String> to = new ArrayList<>();
      List<String> types = new ArrayList<>();
      for (Object item : annotation.values("body")) {
        Optional<JsonRecord> body = annotation.of(item);
        if (body.isPresent() && isTag(body.get())) {
          types.add(value(body.get()));
        } else {
          end(annotation, item).ifPresent(to::add);
        }
      }
      List<String> from =
          annotation.values("target").stream()
              .flatMap(item -> end(annotation, item).stream())
              .toList();
      if (from.isEmpty() || to.isEmpty()) {
        work.refuse(
            annotation.line(),
            "An annotation that links needs the ids of two others, as target and as body.");
        return;
      }
      String type = types.stream().filter(t -> !t.isBlank()).findFirst().orElse("linking");
      work.link(annotation.line(), name, type, from.getFirst(), to.getFirst());
    }

    /// The name of a mark that is pointed at.
    private static Optional<String> end(JsonRecord annotation, Object item) {
      Optional<String> iri =
          item instanceof String said
              ? Optional.of(said)
              : annotation.of(item).flatMap(r -> r.text("source").or(() -> r.text("id")));
      return iri.map(WebAnnotation::id);
    }
  }
}
