package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of tables ([Tables]) that a work is. Offsets count code points; the words of the
/// article that are an attribute's value stand behind their places.
///
/// @param texts whether words of the article go along
record TableRows(Codebook codebook, boolean texts) {
  /// The cells of a mark, by their columns.
  Map<String, Cell> mark(Work work, Annotation mark) {
    ArticleText text = work.article().text();
    Map<String, Cell> row = begun(work, mark.id(), mark.provenance());
    row.put(Tables.TAG, Cell.of(mark.tag()));
    row.put(Tables.START, Cell.of(text.toCodePoint(mark.start())));
    row.put(Tables.END, Cell.of(text.toCodePoint(mark.end())));
    if (mark.spans().size() > 1) {
      row.put(Tables.FRAGMENTS, Cell.of(places(text, mark.spans())));
    }
    String words = mark.spans().stream().map(text::slice).collect(Collectors.joining(" "));
    row.put(Tables.TEXT, Cell.of(words));
    row.put(Tables.NOTE, Cell.of(mark.note()));
    Map<String, Object> more = new LinkedHashMap<>();
    mark.attributes()
        .forEach(
            (id, value) -> {
              if (hasColumn(mark, id)) {
                row.put(mark.tag() + Tables.DOT + id, cell(text, value));
              } else {
                plain(value).ifPresent(plain -> more.put(id, plain));
              }
            });
    row.put(Tables.MORE, new Cell.Words(more.isEmpty() ? "" : json(more)));
    return row;
  }

  private static String places(ArticleText text, List<Span> spans) {
    return spans.stream()
        .map(span -> text.toCodePoint(span.start()) + " " + text.toCodePoint(span.end()))
        .collect(Collectors.joining(";"));
  }

  /// Whether an attribute of a mark has a column of its own.
  boolean hasColumn(Annotation mark, String attribute) {
    return codebook.tag(mark.tag()).flatMap(tag -> tag.attribute(attribute)).isPresent();
  }

  private static String json(Map<String, ?> fields) {
    return new String(PlainJson.line(fields), StandardCharsets.UTF_8);
  }

  /// A value as JSON has it; empty where it has no such values.
  private static Optional<Object> plain(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String words) -> Optional.of(words);
      case AttributeValue.Flag(boolean flag) -> Optional.of(flag);
      case AttributeValue.Numeric(BigDecimal number) -> Optional.of(number);
      case AttributeValue.Words _, AttributeValue.Other _ -> Optional.empty();
    };
  }

  /// Whether an attribute of a mark stands in the column of what the codebook does not know.
  boolean isMore(Annotation mark, String attribute) {
    return !hasColumn(mark, attribute)
        && mark.attribute(attribute).flatMap(TableRows::plain).isPresent();
  }

  /// The cell of an attribute with a column of its own.
  Cell cell(ArticleText text, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Numeric number -> new Cell.Figure(number.value());
      case AttributeValue.Words(List<Span> spans) when !texts -> Cell.of(places(text, spans));
      case AttributeValue.Words _ ->
          // a spreadsheet would run what begins with an @
          Cell.of(words(text, value).substring(1));
      case AttributeValue.Text _, AttributeValue.Flag _, AttributeValue.Other _ ->
          Cell.of(words(text, value));
    };
  }

  private String words(ArticleText text, AttributeValue value) {
    return new ValueWords(codebook, text).words(value).orElse("");
  }

  /// What an attribute's cell says, read again.
  static AttributeValue value(ValueWords values, Annotation mark, String id, String words) {
    boolean isPlace =
        !words.isEmpty()
            && Character.isDigit(words.charAt(0))
            && values.type(mark, id).filter(t -> t == AttributeType.WORDS).isPresent();
    return values.read(mark, id, isPlace ? "@" + words : words);
  }

  /// What the cell of what the codebook does not know says, read again.
  static Map<String, AttributeValue> more(String cell) throws FormatException {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    Map<String, AttributeValue> said = new LinkedHashMap<>();
    try {
      new JsonRecords(new ByteArrayInputStream(bytes), Tables.MORE)
          .next()
          .map(JsonRecord::fields)
          .orElse(Map.of())
          .forEach((id, plain) -> value(plain).ifPresent(value -> said.put(id, value)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  private static Optional<AttributeValue> value(Object plain) {
    return switch (plain) {
      case String words -> Optional.of(new AttributeValue.Text(words));
      case Boolean flag -> Optional.of(new AttributeValue.Flag(flag));
      case BigDecimal number -> Optional.of(new AttributeValue.Numeric(number));
      case Integer number -> Optional.of(new AttributeValue.Numeric(BigDecimal.valueOf(number)));
      case Long number -> Optional.of(new AttributeValue.Numeric(BigDecimal.valueOf(number)));
      default -> Optional.empty();
    };
  }

  /// The cells of a link.
  Map<String, Cell> link(Work work, Relation link) {
    Map<String, Cell> row = begun(work, link.id(), link.provenance());
    row.put(Tables.TYPE, Cell.of(link.type()));
    row.put(Tables.FROM, Cell.of(link.from()));
    row.put(Tables.TO, Cell.of(link.to()));
    return row;
  }

  private static Map<String, Cell> begun(Work work, String id, Provenance made) {
    Map<String, Cell> row = begun(work);
    row.put(Tables.ID, Cell.of(id));
    row.put(Tables.AUTHOR, Cell.of(made.author()));
    row.put(Tables.CREATED, Cell.of(made.created().toString()));
    row.put(Tables.MODIFIED, Cell.of(made.modified().toString()));
    return row;
  }

  private static Map<String, Cell> begun(Work work) {
    Map<String, Cell> row = new HashMap<>();
    row.put(Tables.ARTICLE, Cell.of(work.article().id()));
    row.put(Tables.ANNOTATOR, Cell.of(work.set().annotator().id()));
    return row;
  }

  /// The cells of who worked on what.
  Map<String, Cell> work(Work work) {
    Map<String, Cell> row = begun(work);
    row.put(Tables.NAME, Cell.of(work.set().annotator().name()));
    row.put(Tables.STATUS, Cell.of(work.set().status().id()));
    return row;
  }

  /// The cells of an article.
  Map<String, Cell> article(Article article) {
    Metadata known = article.metadata();
    Map<String, Cell> row = new HashMap<>();
    row.put(Tables.ARTICLE, Cell.of(article.id()));
    row.put("title", Cell.of(known.title()));
    row.put("byline", Cell.of(known.byline()));
    row.put("publisher", Cell.of(known.publisher()));
    row.put("date", Cell.of(known.date()));
    row.put("url", Cell.of(known.url()));
    row.put(Tables.SHA256, Cell.of(article.text().sha256()));
    row.put(Tables.TEXT, Cell.of(article.text().string()));
    return row;
  }
}
