package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRows;
import dev.verbatim.intake.Rows.Row;
import dev.verbatim.project.Problem;
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
    JsonRows read = JsonRows.read(source.bytes(), source.file().toString(), Rows.MOST);
    Set<String> names = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    for (JsonRows.Row row : read.rows()) {
      Map<String, String> values = new LinkedHashMap<>();
      row.fields().forEach((name, value) -> put(values, name, value));
      names.addAll(values.keySet());
      rows.add(new Row(row.line(), values));
    }
    List<Problem> refused =
        read.refused().stream()
            .map(e -> new Problem(source.file(), e.line(), e.sentence()))
            .toList();
    return new Rows(source, this, names, rows, refused).reading(columns);
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
