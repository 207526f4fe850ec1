package dev.verbatim.dataset;

import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whose work on which article something is, for forms that have room for it beside the text: as
/// the fields of a JSON object.
///
/// @param article its id
record Heading(String article, Metadata metadata, Annotator annotator, Status status) {
  private static final String ARTICLE = "article";
  private static final String EXTRA = "extra";

  static Heading of(Work work) {
    return new Heading(
        work.article().id(),
        work.article().metadata(),
        work.set().annotator(),
        work.set().status());
  }

  /// What is not empty, in an order of its own.
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ARTICLE, article);
    put(fields, "title", metadata.title());
    put(fields, "byline", metadata.byline());
    put(fields, "publisher", metadata.publisher());
    put(fields, "date", metadata.date());
    put(fields, "url", metadata.url());
    if (!metadata.extra().isEmpty()) {
      fields.put(EXTRA, metadata.extra());
    }
    fields.put("annotator", annotator.id());
    fields.put("name", annotator.name());
    fields.put("status", status.id());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  /// Reads the fields again; empty where they name no article.
  static Optional<Heading> of(JsonRecord fields) {
    return fields
        .text(ARTICLE)
        .filter(article -> !article.isBlank())
        .map(article -> new Heading(article, metadata(fields), annotator(fields), status(fields)));
  }

  private static Metadata metadata(JsonRecord fields) {
    return new Metadata(
        fields.text("title").orElse(""),
        fields.text("byline").orElse(""),
        fields.text("publisher").orElse(""),
        fields.text("date").orElse(""),
        fields.text("url").orElse(""),
        fields.record(EXTRA).map(JsonRecord::fields).orElse(Map.of()));
  }

  private static Annotator annotator(JsonRecord fields) {
    String id = fields.text("annotator").filter(Annotator::isSlug).orElse(Sink.UNNAMED);
    return new Annotator(id, fields.text("name").orElse(id));
  }

  private static Status status(JsonRecord fields) {
    return fields.text("status").flatMap(Status::of).orElse(Status.NEW);
  }
}
