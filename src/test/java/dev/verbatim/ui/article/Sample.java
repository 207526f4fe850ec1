package dev.verbatim.ui.article;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Articles and marks to show: marks are made by the words they stand on.
final class Sample {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Article article;
  private final List<Annotation> marks = new ArrayList<>();

  Sample(String text) {
    article = new Article("sample", Metadata.titled("Sample"), ArticleText.of(text));
  }

  /// The article of the sample project.
  static Sample beijingMeeting() {
    try {
      return new Sample(Files.readString(Path.of("sample-data/articles/beijing-meeting.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Article article() {
    return article;
  }

  List<Annotation> marks() {
    return List.copyOf(marks);
  }

  HighlightLayer layer() {
    return HighlightLayer.of("marks", marks);
  }

  /// Marks the first occurrence of some words, and of more, each behind the last.
  Sample mark(String tag, String... words) {
    marks.add(annotation(tag, words));
    return this;
  }

  /// The mark that was made last.
  Annotation last() {
    return marks.getLast();
  }

  Annotation annotation(String tag, String... words) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String some : words) {
      Span span = span(some, from);
      spans.add(span);
      from = span.end();
    }
    String id = "m" + marks.size();
    Provenance provenance = Provenance.of("analyst-a", START.plusSeconds(marks.size()));
    return Annotation.of(id, tag, spans, provenance);
  }

  Span span(String words) {
    return span(words, 0);
  }

  private Span span(String words, int from) {
    int start = article.text().string().indexOf(words, from);
    if (start < 0) {
      throw new IllegalArgumentException("not in the article: " + words);
    }
    return new Span(start, start + words.length());
  }

  static Difference adding(Annotation... marks) {
    return change(List.of(), List.of(marks));
  }

  static Difference change(List<Annotation> out, List<Annotation> in) {
    return new Difference(out, in, List.of(), List.of(), SetFields.EMPTY, SetFields.EMPTY);
  }

  static TagPalette palette(Theme theme) {
    return TagPalette.of(codebook(), theme);
  }

  static Codebook codebook() {
    List<Tag> tags =
        Stream.of(
                tag("speaker", "#2a6592", LineStyle.SOLID),
                tag("quote", "#9c6310", LineStyle.LONG_DASH),
                tag("allegation", "#b83a3a", LineStyle.DASH),
                tag("statistic", "#357041", LineStyle.DOT))
            .toList();
    return new Codebook("news", 1, tags, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  private static Tag tag(String id, String colour, LineStyle line) {
    return new Tag(id, id, colour, line, "", "", List.of(), Map.of());
  }
}
