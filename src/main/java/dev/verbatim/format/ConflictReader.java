package dev.verbatim.format;

import dev.verbatim.model.Conflict;
import dev.verbatim.model.Field;
import dev.verbatim.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes conflicts of what a file says of them. One that cannot be made, since its words do not
/// stand in the text or its field is not known, is kept as the file has it.
final class ConflictReader {
  private static final Set<String> KNOWN = Set.of("id", "field", "values");

  private final String file;
  private final Placement placement;
  private final List<Object> unread = new ArrayList<>();

  ConflictReader(String file, Placement placement) {
    this.file = file;
    this.placement = placement;
  }

  /// @param plain each conflict as the file has it, as plain JDK values
  List<Conflict> read(List<Object> plain) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Object item : plain) {
      conflict(item).ifPresentOrElse(conflicts::add, () -> unread.add(item));
    }
    return conflicts;
  }

  /// Those that could not be made, as plain JDK values.
  List<Object> unread() {
    return unread;
  }

  private Optional<Conflict> conflict(Object item) {
    if (item instanceof Map<?, ?> map
        && KNOWN.equals(map.keySet())
        && map.get("id") instanceof String id
        && map.get("field") instanceof String name
        && map.get("values") instanceof List<?> values
        && values.size() > 1) {
      Field field = new Field(name);
      List<Object> decoded = new ArrayList<>();
      for (Object value : values) {
        decode(field, value).ifPresent(decoded::add);
      }
      if (decoded.size() == values.size()) {
        return Optional.of(new Conflict(id, field, decoded));
      }
    }
    return Optional.empty();
  }

  private Optional<Object> decode(Field field, Object value) {
    if (field.equals(Field.TAG) || field.equals(Field.NOTE)) {
      boolean fits = value instanceof String text && (field.equals(Field.NOTE) || !text.isEmpty());
      return fits ? Optional.of(value) : Optional.empty();
    }
    if (field.equals(Field.STATUS)) {
      return Status.of(String.valueOf(value)).map(Object.class::cast);
    }
    try {
      return JsonReader.value(
          JsonSource.of(JsonWriter.line(out -> JsonWriter.plain(out, value)), file),
          in -> decode(field, in));
    } catch (FormatException _) {
      return Optional.empty();
    }
  }

  private Optional<Object> decode(Field field, JsonReader in) throws FormatException {
    DraftReader parts = new DraftReader(in);
    if (field.equals(Field.RELATION)) {
      return Optional.of(parts.relation());
    }
    if (field.equals(Field.SPANS)) {
      return placement.standing(parts.spans()).map(Object.class::cast);
    }
    if (field.attributeId().isEmpty() && field.labelId().isEmpty()) {
      return Optional.empty();
    }
    if (in.atNull()) {
      return Optional.of(Optional.empty());
    }
    return Optional.of(Optional.of(placement.of(in).value(parts.value())));
  }
}
