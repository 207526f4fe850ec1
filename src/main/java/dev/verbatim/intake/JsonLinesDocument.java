package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import dev.verbatim.intake.Rows.Row;
import dev.verbatim.project.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// JSON objects, one a line or in a list, each of which is an article. Fields of an object within
/// are called `meta.date`; a list of words is taken as its words.
final class JsonLinesDocument implements DocumentKind {
  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public List<String> endings() {
    return List.of("jsonl", "ndjson", "json");
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns) throws FormatException {
    Set<String> names = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    JsonRecords records =
        new JsonRecords(new ByteArrayInputStream(source.bytes()), source.file().toString());
    boolean isAtEnd = false;
    while (!isAtEnd) {
      if (rows.size() + refused.size() == Rows.MOST) {
        throw source.refusal("This file holds more than %,d objects.".formatted(Rows.MOST));
      }
      try {
        Optional<Row> row = records.next().map(JsonLinesDocument::row);
        row.ifPresent(r -> names.addAll(r.values().keySet()));
        row.ifPresent(rows::add);
        isAtEnd = row.isEmpty();
      } catch (FormatException e) {
        refused.add(new Problem(source.file(), e.line(), e.sentence()));
      } catch (IOException e) {
        throw new UncheckedIOException(e); // the bytes are in memory
      }
    }
    return new Rows(source, this, names, rows, refused).reading(columns);
  }

  private static Row row(JsonRecord json) {
    Map<String, String> values = new LinkedHashMap<>();
    json.fields().forEach((name, value) -> put(values, name, value));
    return new Row(json.line(), values);
  }

  private static void put(Map<String, String> values, String name, Object value) {
    if (value instanceof Map<?, ?> within) {
      within.forEach((key, v) -> words(v).ifPresent(w -> values.put(name + "." + key, w)));
    } else {
      words(value).ifPresent(w -> values.put(name, w));
    }
  }

  private static Optional<String> words(Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case Number number -> Optional.of(number.toString());
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          Optional.of(list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      default -> Optional.empty();
    };
  }
}
