package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Articles with what some annotators, `a`, `b` and so on, marked in them; and their figures.
final class Newsroom {
  static final Codebook CODEBOOK = DefaultCodebook.load();

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  private final List<Annotator> annotators;
  private final List<Judged> articles = new ArrayList<>();
  private int made;

  private Newsroom(List<Annotator> annotators) {
    this.annotators = annotators;
  }

  static Newsroom of(String... annotators) {
    return new Newsroom(Stream.of(annotators).map(id -> new Annotator(id, id)).toList());
  }

  /// A mark as `quote 3-10 12-15 type=direct`, in UTF-16 units; several are parted by semicolons,
  /// and each annotator's stand in a string of their own. A value is a flag, words as `@3-10`, a
  /// number or text, by what it looks like.
  Newsroom article(String text, String... marks) {
    String id = "article-" + articles.size();
    Article article = new Article(id, Metadata.titled(id), ArticleText.of(text));
    List<AnnotationSet> sets = new ArrayList<>();
    for (int i = 0; i < annotators.size(); i++) {
      AnnotationSet empty = AnnotationSet.empty(article, annotators.get(i), CODEBOOK);
      sets.add(empty.replaced(List.of(), marks(marks[i])));
    }
    return article(article, sets);
  }

  Newsroom article(Article article, List<AnnotationSet> sets) {
    articles.add(new Judged(article, sets));
    return this;
  }

  private List<Annotation> marks(String marks) {
    return Stream.of(marks.split(";", -1))
        .map(String::strip)
        .filter(m -> !m.isEmpty())
        .map(this::mark)
        .toList();
  }

  private Annotation mark(String words) {
    List<String> parts = List.of(words.split(" ", -1));
    List<Span> spans =
        parts.stream().skip(1).filter(p -> !p.contains("=")).map(Newsroom::span).toList();
    Annotation mark =
        Annotation.of("m" + made++, parts.getFirst(), spans, Provenance.of("a", now()));
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        mark = mark.withAttribute(part.substring(0, equals), value(part.substring(equals + 1)));
      }
    }
    return mark;
  }

  private Instant now() {
    return NOW.plusSeconds(made);
  }

  private static AttributeValue value(String words) {
    if (words.matches("true|false")) {
      return new AttributeValue.Flag(words.equals("true"));
    }
    if (words.startsWith("@")) {
      return new AttributeValue.Words(List.of(span(words.substring(1))));
    }
    return words.matches("[0-9.]+")
        ? new AttributeValue.Numeric(new BigDecimal(words))
        : new AttributeValue.Text(words);
  }

  /// A link in the last article between two of an annotator's marks, by their places in text order.
  Newsroom link(String annotator, String type, int from, int to) {
    Judged last = articles.removeLast();
    List<AnnotationSet> sets = new ArrayList<>();
    for (AnnotationSet set : last.sets()) {
      if (set.annotator().id().equals(annotator)) {
        String start = set.annotations().get(from).id();
        String end = set.annotations().get(to).id();
        Provenance provenance = Provenance.of(annotator, now());
        sets.add(set.with(new Relation("l" + made++, type, start, end, provenance)));
      } else {
        sets.add(set);
      }
    }
    return article(last.article(), sets);
  }

  private static Span span(String ends) {
    String[] parts = ends.split("-", -1);
    return new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  Universe universe() {
    return new Universe(CODEBOOK, annotators, articles);
  }

  Agreement agreement() {
    return Agreement.of(universe(), (_, _) -> {}, () -> false).orElseThrow();
  }

  /// A pooled figure of a pair, or of all where there is none.
  AgreementFigure figure(Metric metric, Unit unit, String tag, String... pair) {
    return figure(metric, unit, Subject.tag(tag), pair);
  }

  AgreementFigure figure(Metric metric, Unit unit, Subject subject, String... pair) {
    Optional<Pair> annotators =
        pair.length == 0 ? Optional.empty() : Optional.of(new Pair(pair[0], pair[1]));
    Comparison comparison = new Comparison(subject, unit, annotators);
    return agreement().figure(comparison, metric, Extent.POOLED).orElseThrow();
  }

  static double value(AgreementFigure figure) {
    if (figure.measured() instanceof Measured.Value(double value)) {
      return value;
    }
    throw new AssertionError(figure.toString());
  }
}
