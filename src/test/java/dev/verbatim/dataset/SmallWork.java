package dev.verbatim.dataset;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Note;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small work for tests of forms: a quotation that is interrupted, with emoji, all kinds of
/// attributes and a note, a speaker, the link between them, and what is said of the article.
final class SmallWork {
  static final Codebook CODEBOOK = DefaultCodebook.load();

  static final String TEXT = "“Yes 😀,” she said, “and no.”\nA man: ‏שלום.\n";

  private static final Provenance BY =
      new Provenance(
          "analyst-a",
          Instant.parse("2026-01-02T03:04:05Z"),
          Instant.parse("2026-01-03T03:04:05Z"),
          Map.of());

  private SmallWork() {}

  static Article article() {
    Metadata metadata =
        new Metadata(
            "A small one", "", "The Paper", "2026-01-01", "https://example.org/a", Map.of());
    return new Article("small", metadata, ArticleText.of(TEXT));
  }

  /// The span of some words, the first time that they stand there.
  static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  static Annotation quote() {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    attributes.put("type", new AttributeValue.Text("direct"));
    attributes.put("cue", new AttributeValue.Words(List.of(span("said"))));
    attributes.put("negated", new AttributeValue.Flag(false));
    return new Annotation(
        "11111111-2222-3333-4444-555555555555",
        "quote",
        List.of(span("“Yes 😀,”"), span("“and no.”")),
        attributes,
        "ironic?\nsee \"above\"",
        BY);
  }

  static Annotation speaker() {
    return new Annotation(
        "66666666-2222-3333-4444-555555555555",
        "speaker",
        List.of(span("she")),
        Map.of("mention", new AttributeValue.Text("pronoun")),
        "",
        BY);
  }

  static Work work() {
    return work("analyst-a");
  }

  /// @param annotator by id
  static Work work(String annotator) {
    AnnotationSet set =
        AnnotationSet.empty(article(), new Annotator(annotator, annotator), CODEBOOK)
            .replaced(List.of(), List.of(quote(), speaker()))
            .with(
                new Relation(
                    "77777777-2222-3333-4444-555555555555",
                    "said-by",
                    quote().id(),
                    speaker().id(),
                    BY))
            .withRevision(new Revision(new TreeMap<>(Map.of("abcd", 4L))))
            .withFields(
                SetFields.EMPTY
                    .withStatus(Status.DONE)
                    .withNotes(List.of(new Note("n1", "short", BY))));
    return new Work(article(), set);
  }

  /// The marks of a work as `tag:words`, with `|` between fragments.
  static List<String> words(Work work) {
    ArticleText text = work.article().text();
    return work.set().annotations().stream()
        .map(
            mark ->
                mark.tag()
                    + ":"
                    + String.join("|", mark.spans().stream().map(text::slice).toList()))
        .toList();
  }
}
