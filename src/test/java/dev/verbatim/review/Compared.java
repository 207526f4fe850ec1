package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What one annotator marked on a text, put together for a test.
final class Compared {
  static final Instant WHEN = Instant.parse("2026-11-24T08:00:00Z");
  private static final List<String> TAGS = List.of("quote", "speaker", "figure");

  private final ArticleText text;
  private final String annotator;
  private final List<Annotation> marks = new ArrayList<>();
  private final List<Relation> links = new ArrayList<>();

  private Compared(String text, String annotator) {
    this.text = ArticleText.of(text);
    this.annotator = annotator;
  }

  static Compared on(String text, String annotator) {
    return new Compared(text, annotator);
  }

  /// Marks the first place of each of some words.
  Compared mark(String id, String tag, String... words) {
    return mark(id, tag, Map.of(), words);
  }

  Compared mark(String id, String tag, Map<String, String> attributes, String... words) {
    List<Span> spans = new ArrayList<>();
    for (String part : words) {
      int start = text.string().indexOf(part);
      if (start < 0) {
        throw new IllegalArgumentException(part);
      }
      spans.add(new Span(start, start + part.length()));
    }
    Annotation mark = Annotation.of(id, tag, spans, Provenance.of(annotator, WHEN));
    for (Map.Entry<String, String> value : attributes.entrySet()) {
      mark = mark.withAttribute(value.getKey(), new AttributeValue.Text(value.getValue()));
    }
    marks.add(mark);
    return this;
  }

  Compared link(String type, String from, String to) {
    String id = type + " " + from + " " + to;
    links.add(new Relation(id, type, from, to, Provenance.of(annotator, WHEN)));
    return this;
  }

  AnnotationSet set() {
    return empty(text, annotator).replaced(List.of(), marks).replacedRelations(List.of(), links);
  }

  private static AnnotationSet empty(ArticleText text, String annotator) {
    return AnnotationSet.empty(
            new AnnotationSet.Origin(
                "article",
                text.sha256(),
                new Annotator(annotator, annotator),
                "codebook",
                1,
                Map.of()))
        .withRevision(Revision.NONE.next("a1f3"));
  }

  /// Someone who marks at random: nested, overlapping, interrupted and repeated marks, with links.
  /// Places are few, so that many pairs are equally good; no two marks say the same.
  static AnnotationSet atRandom(Random random, String annotator, int most) {
    List<Annotation> marks = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      List<Span> spans = new ArrayList<>();
      int fragments = random.nextInt(5) == 0 ? 2 : 1;
      for (int f = 0; f < fragments; f++) {
        int start = 4 * random.nextInt(10);
        spans.add(new Span(start, start + 4 * (1 + random.nextInt(3))));
      }
      String tag = TAGS.get(random.nextInt(TAGS.size()));
      Annotation mark =
          Annotation.of(annotator + "-" + i, tag, spans, Provenance.of(annotator, WHEN));
      Annotation made =
          random.nextBoolean()
              ? mark.withAttribute("type", new AttributeValue.Flag(random.nextBoolean()))
              : mark;
      if (marks.stream().noneMatch(m -> Content.ORDER.compare(m, made) == 0)) {
        marks.add(made);
      }
    }
    AnnotationSet set = empty(ArticleText.of("x".repeat(60)), annotator).replaced(List.of(), marks);
    for (int i = 0; i + 1 < marks.size(); i += 2) {
      String from = marks.get(random.nextInt(marks.size())).id();
      String to = marks.get(random.nextInt(marks.size())).id();
      set = set.with(new Relation("l" + i, "said-by", from, to, Provenance.of(annotator, WHEN)));
    }
    return set;
  }

  /// The same work of somebody else, its marks under other ids and in another order of ids.
  static AnnotationSet renamed(AnnotationSet set, String annotator, Random random) {
    List<Annotation> marks = new ArrayList<>();
    java.util.Map<String, String> names = new java.util.HashMap<>();
    for (Annotation mark : set.annotations()) {
      String name = "n" + random.nextInt(1_000_000_000);
      names.put(mark.id(), name);
      marks.add(
          new Annotation(
              name, mark.tag(), mark.spans(), mark.attributes(), mark.note(), mark.provenance()));
    }
    List<Relation> links =
        set.relations().stream()
            .map(
                l ->
                    new Relation(
                        l.id(),
                        l.type(),
                        names.getOrDefault(l.from(), l.from()),
                        names.getOrDefault(l.to(), l.to()),
                        l.provenance()))
            .toList();
    return empty(ArticleText.of("x".repeat(60)), annotator)
        .replaced(List.of(), marks)
        .replacedRelations(List.of(), links);
  }
}
