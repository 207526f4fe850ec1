package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Span;
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

  /// A mark as `quote 3-10 12-15`, in UTF-16 units; several are parted by semicolons, and each
  /// annotator's stand in a string of their own.
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
    String[] parts = words.split(" ", -1);
    List<Span> spans = Stream.of(parts).skip(1).map(Newsroom::span).toList();
    return Annotation.of("m" + made++, parts[0], spans, Provenance.of("a", NOW.plusSeconds(made)));
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
    Optional<Pair> annotators =
        pair.length == 0 ? Optional.empty() : Optional.of(new Pair(pair[0], pair[1]));
    Comparison comparison = new Comparison(Subject.tag(tag), unit, annotators);
    return agreement().figure(comparison, metric, Extent.POOLED).orElseThrow();
  }

  static double value(AgreementFigure figure) {
    if (figure.measured() instanceof Measured.Value(double value)) {
      return value;
    }
    throw new AssertionError(figure.toString());
  }
}
