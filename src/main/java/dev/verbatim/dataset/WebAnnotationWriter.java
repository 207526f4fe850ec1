package dev.verbatim.dataset;

import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Anchor;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes web annotations, an annotation a line.
final class WebAnnotationWriter implements DatasetWriter {
  private final Codebook codebook;
  private final Format.Terms terms;
  private final Output out;

  WebAnnotationWriter(Codebook codebook, Format.Terms terms, Output out) {
    this.codebook = codebook;
    this.terms = terms;
    this.out = out;
  }

  @Override
  public void write(Work work) throws IOException {
    String name = work.set().annotator().id() + "/" + work.article().id();
    if (terms.texts()) {
      out.put(name + ".txt", work.article().text().string());
    }
    try (OutputStream file = out.file(name + WebAnnotation.ENDING)) {
      String before = "[\n";
      for (Map<String, Object> annotation : new Annotations(work).all()) {
        file.write(before.getBytes(StandardCharsets.UTF_8));
        file.write(PlainJson.line(annotation));
        before = ",\n";
      }
      file.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /// What is written of a work.
  private final class Annotations {
    private final Work work;
    private final ArticleText text;
    private final ValueWords values;
    private final String source;
    private final List<Map<String, Object>> all = new ArrayList<>();

    Annotations(Work work) {
      this.work = work;
      this.text = work.article().text();
      this.values = new ValueWords(codebook, text);
      this.source = WebAnnotation.articleIri(work.article().id());
    }

    List<Map<String, Object>> all() {
      article();
      work.set().annotations().forEach(this::mark);
      work.linksInTextOrder().forEach(this::link);
      return all;
    }

    /// Says of the field that is ours that what is in it is JSON and no linked data.
    private static Map<String, Object> ownTerm() {
      Map<String, Object> term = new LinkedHashMap<>();
      term.put("@id", "urn:verbatim:carried");
      term.put("@type", "@json");
      return Map.of(Carried.FIELD, term);
    }

    private void article() {
      Map<String, Object> annotation = new LinkedHashMap<>();
      annotation.put("@context", List.of(WebAnnotation.CONTEXT, ownTerm()));
      annotation.put("id", source + ":" + work.set().annotator().id());
      annotation.put("type", "Annotation");
      annotation.put("motivation", "describing");
      annotation.put("creator", creator());
      annotation.put("body", textual("describing", work.article().title()));
      annotation.put("target", source);
      annotation.put(Carried.FIELD, Carried.of(work, terms));
      all.add(annotation);
    }

    private Map<String, Object> creator() {
      String id = work.set().annotator().id();
      Map<String, Object> person = new LinkedHashMap<>();
      person.put("id", "urn:verbatim:annotator:" + id);
      person.put("type", "Person");
      person.put("nickname", id);
      return person;
    }

    private Map<String, Object> begun(String id, String motivation, Provenance provenance) {
      Map<String, Object> annotation = new LinkedHashMap<>();
      annotation.put("@context", WebAnnotation.CONTEXT);
      annotation.put("id", WebAnnotation.iri(id));
      annotation.put("type", "Annotation");
      annotation.put("motivation", motivation);
      annotation.put("creator", creator());
      time(annotation, "created", provenance.created());
      time(annotation, "modified", provenance.modified());
      all.add(annotation);
      return annotation;
    }

    private static void time(Map<String, Object> annotation, String name, Instant time) {
      if (!time.equals(Instant.EPOCH)) {
        annotation.put(name, time.toString());
      }
    }

    private void mark(Annotation mark) {
      Map<String, Object> annotation = begun(mark.id(), "tagging", mark.provenance());
      List<Object> bodies = new ArrayList<>();
      bodies.add(textual("tagging", mark.tag()));
      mark.attributes().forEach((id, value) -> attribute(bodies, id, value));
      if (!mark.note().isEmpty()) {
        bodies.add(textual("commenting", mark.note()));
      }
      annotation.put("body", bodies);
      annotation.put("target", mark.spans().stream().map(this::place).toList());
    }

    private static Map<String, Object> textual(String purpose, String value) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", "TextualBody");
      body.put("purpose", purpose);
      body.put("value", value);
      return body;
    }

    /// Nothing of a value of a shape that is not known.
    private void attribute(List<Object> bodies, String id, AttributeValue value) {
      if (value instanceof AttributeValue.Words(List<Span> spans)) {
        for (Span span : spans) {
          Map<String, Object> body = new LinkedHashMap<>();
          body.put("type", "SpecificResource");
          body.put("purpose", "describing");
          body.put("label", id);
          body.putAll(place(span));
          bodies.add(body);
        }
      } else {
        values
            .words(value)
            .ifPresent(
                words -> {
                  Map<String, Object> body = textual("describing", words);
                  body.put("label", id);
                  bodies.add(body);
                });
      }
    }

    private Map<String, Object> place(Span span) {
      List<Object> selectors = new ArrayList<>();
      if (terms.texts()) {
        Anchor anchor = Anchor.of(text, span);
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", anchor.quote());
        quote.put("prefix", anchor.prefix());
        quote.put("suffix", anchor.suffix());
        selectors.add(quote);
      }
      Map<String, Object> position = new LinkedHashMap<>();
      position.put("type", "TextPositionSelector");
      position.put("start", text.toCodePoint(span.start()));
      position.put("end", text.toCodePoint(span.end()));
      selectors.add(position);
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("source", source);
      place.put("selector", selectors);
      return place;
    }

    private void link(Relation link) {
      if (work.set().annotation(link.from()).isEmpty()
          || work.set().annotation(link.to()).isEmpty()) {
        return;
      }
      Map<String, Object> annotation = begun(link.id(), "linking", link.provenance());
      Map<String, Object> end = new LinkedHashMap<>();
      end.put("type", "SpecificResource");
      end.put("purpose", "linking");
      end.put("source", WebAnnotation.iri(link.to()));
      annotation.put("body", List.of(end, textual("tagging", link.type())));
      annotation.put("target", WebAnnotation.iri(link.from()));
    }
  }
}
