package dev.verbatim.bench;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Several annotators' sets on one article, as alike as those of people who follow one codebook: of
/// each mark of a first set they leave out some, move the ends of some and tag some otherwise.
final class Colleagues {
  private static final List<String> TAGS = List.of("speaker", "quote", "allegation", "statistic");
  private static final int PERCENT = 100;
  private static final int LEFT_OUT = 8;
  private static final int MOVED = 15;
  private static final int OTHER_TAG = 4;
  private static final int FURTHEST = 12;
  private static final int NAMES = 500;

  private final Article article;
  private final AnnotationSet first;

  Colleagues(Article article, AnnotationSet first) {
    this.article = article;
    this.first = first;
  }

  /// `analyst-a`, `analyst-b` and so on.
  static List<Annotator> annotators(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (char) ('a' + i))
        .map(letter -> new Annotator("analyst-" + letter, "Analyst " + (char) (letter - 32)))
        .toList();
  }

  /// Each annotator's set, set to done.
  List<AnnotationSet> sets(List<Annotator> annotators, Codebook codebook) {
    return annotators.stream().map(annotator -> set(annotator, codebook)).toList();
  }

  private AnnotationSet set(Annotator annotator, Codebook codebook) {
    Random random = new Random(annotator.id().hashCode() * 31L + article.id().hashCode());
    Map<String, String> ids = new HashMap<>();
    List<Annotation> marks = new ArrayList<>();
    for (Annotation mark : first.annotations()) {
      if (random.nextInt(PERCENT) >= LEFT_OUT) {
        Annotation own = own(mark, random);
        ids.put(mark.id(), own.id());
        marks.add(own);
      }
    }
    List<Relation> links = new ArrayList<>();
    for (Relation link : first.relations()) {
      String from = ids.get(link.from());
      String to = ids.get(link.to());
      if (from != null && to != null) {
        links.add(new Relation(id(random), link.type(), from, to, link.provenance()));
      }
    }
    AnnotationSet empty = AnnotationSet.empty(article, annotator, codebook);
    return empty
        .replaced(List.of(), marks)
        .replacedRelations(List.of(), links)
        .withFields(empty.fields().withStatus(Status.DONE));
  }

  private Annotation own(Annotation mark, Random random) {
    int kind = random.nextInt(PERCENT);
    String tag = kind < OTHER_TAG ? TAGS.get(random.nextInt(TAGS.size())) : mark.tag();
    List<Span> spans = new ArrayList<>(mark.spans());
    if (kind >= OTHER_TAG && kind < OTHER_TAG + MOVED) {
      Span last = spans.removeLast();
      int end = last.end() + random.nextInt(FURTHEST);
      spans.add(new Span(last.start(), Math.min(end, article.text().length())));
    }
    return new Annotation(id(random), tag, spans, mark.attributes(), mark.note(), mark.provenance())
        .withAttributes(attributes(mark, tag, random));
  }

  /// Free text beside what the mark had: the same name for the same words, and now and then
  /// another.
  private static Map<String, AttributeValue> attributes(
      Annotation mark, String tag, Random random) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(mark.attributes());
    int name = random.nextInt(PERCENT) < MOVED ? random.nextInt(NAMES) : mark.start() % NAMES;
    switch (tag) {
      case "speaker" -> attributes.put("entity", new AttributeValue.Text("Person " + name));
      case "allegation" -> attributes.put("conduct", new AttributeValue.Text("Conduct " + name));
      case "statistic" -> attributes.put("population", new AttributeValue.Text("Group " + name));
      default -> attributes.put("negated", new AttributeValue.Flag(name % 2 == 0));
    }
    return attributes;
  }

  private static String id(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
