package dev.verbatim.format;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// An object of a file of JSON whose form is another tool's: its fields are asked for by name and
/// by what they should be, and what is missing or something else is empty.
///
/// @param line on which it begins, from 1
/// @param fields as plain values, in the order of the file
public record JsonRecord(int line, Map<String, Object> fields) {
  public JsonRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static JsonRecord read(JsonSource source, int line) throws FormatException {
    try {
      return new JsonRecord(line, JsonReader.value(source, JsonReader::plainMap));
    } catch (FormatException e) {
      throw new FormatException(e.file(), line + e.line() - 1, e.column(), e.sentence());
    }
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  public Optional<String> text(String field) {
    return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /// A name: text, or a number as it is written.
  public Optional<String> name(String field) {
    return name(fields.get(field));
  }

  /// The same of an item of an array.
  public static Optional<String> name(@Nullable Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case Integer number -> Optional.of(number.toString());
      case Long number -> Optional.of(number.toString());
      case null, default -> Optional.empty();
    };
  }

  /// A whole number that is no less than 0.
  public OptionalInt offset(String field) {
    return offset(fields.get(field));
  }

  /// The same of an item of an array.
  public static OptionalInt offset(@Nullable Object value) {
    return switch (value) {
      case Integer number when number >= 0 -> OptionalInt.of(number);
      case BigDecimal number when isOffset(number) -> OptionalInt.of(number.intValueExact());
      case null, default -> OptionalInt.empty();
    };
  }

  /// Some tools write offsets as 12.0.
  private static boolean isOffset(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  /// The items of an array; none where there is none.
  public List<Object> items(String field) {
    return fields.get(field) instanceof List<?> items ? List.copyOf(items) : List.of();
  }

  /// The items of an array, or the one value that stands in place of an array.
  public List<Object> values(String field) {
    return switch (fields.get(field)) {
      case List<?> items -> List.copyOf(items);
      case null -> List.of();
      case Object value -> List.of(value);
    };
  }

  /// An object within this one; it is told to stand on the same line.
  public Optional<JsonRecord> record(String field) {
    return of(fields.get(field));
  }

  /// The objects of an array; what else stands in it is left out.
  public List<JsonRecord> records(String field) {
    return items(field).stream().flatMap(item -> of(item).stream()).toList();
  }

  /// The fields of an item of an array that is an object.
  public Optional<JsonRecord> of(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, item) -> named.put(String.valueOf(name), item));
    return Optional.of(new JsonRecord(line, named));
  }
}
