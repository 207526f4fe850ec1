package dev.verbatim.edit;

import dev.verbatim.model.Codebook;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An edition of a codebook: when it came about, by whom, and what set it apart from the one
/// before.
///
/// The codebook keeps them as plain values in its `versions`. What stands there and is no edition
/// is left in peace. Where two branches of a codebook were joined, a number may stand there twice.
///
/// @param number the codebook's `version` since this change
/// @param author an annotator's id
/// @param what one phrase, as the menu would say it
/// @param difference from the edition before
public record Edition(
    int number, Instant at, String author, String what, CodebookDifference difference) {

  /// The recorded editions, in the order of the file.
  public static List<Edition> of(Codebook codebook) {
    return codebook.versions().stream().flatMap(v -> read(v).stream()).toList();
  }

  /// What sets two editions apart.
  ///
  /// @param later a number not below `earlier`
  public static CodebookDifference between(Codebook codebook, int earlier, int later) {
    return of(codebook).stream()
        .filter(e -> e.number > earlier && e.number <= later)
        .map(Edition::difference)
        .reduce(new CodebookDifference(List.of()), CodebookDifference::then);
  }

  /// A changed codebook as the next edition of what it was made from.
  static Codebook next(Codebook before, Codebook changed, CodebookEdit.By by) {
    return next(before, before, changed, by);
  }

  /// A codebook that is changed back or forth, as the edition that follows the one of now.
  static Codebook next(Codebook now, Codebook before, Codebook changed, CodebookEdit.By by) {
    int number = now.version() + 1;
    CodebookDifference difference = CodebookDifference.between(before, changed);
    Edition edition = new Edition(number, by.at(), by.author(), by.what(), difference);
    List<Object> versions = new ArrayList<>(now.versions());
    versions.add(edition.plain());
    return changed.withEdition(number, versions);
  }

  private Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("version", number);
    plain.put("date", at.toString());
    plain.put("author", author);
    plain.put("what", what);
    plain.put("changes", difference.entries().stream().map(Edition::plain).toList());
    return plain;
  }

  private static Map<String, Object> plain(CodebookDifference.Entry entry) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("part", entry.part().id());
    putUnlessEmpty(plain, "owner", entry.owner());
    putUnlessEmpty(plain, "id", entry.id());
    putUnlessEmpty(plain, "field", entry.field());
    putUnlessEmpty(plain, "name", entry.name());
    entry.before().ifPresent(value -> plain.put("before", value));
    entry.after().ifPresent(value -> plain.put("after", value));
    return plain;
  }

  private static void putUnlessEmpty(Map<String, Object> plain, String key, String value) {
    if (!value.isEmpty()) {
      plain.put(key, value);
    }
  }

  private static Optional<Edition> read(Object version) {
    if (!(version instanceof Map<?, ?> plain)
        || !(plain.get("version") instanceof Number number)
        || !(plain.get("changes") instanceof List<?> changes)) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.parse(text(plain, "date"));
      List<CodebookDifference.Entry> entries = changes.stream().flatMap(Edition::entry).toList();
      return Optional.of(
          new Edition(
              number.intValue(),
              at,
              text(plain, "author"),
              text(plain, "what"),
              new CodebookDifference(entries)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Stream<CodebookDifference.Entry> entry(Object change) {
    return change instanceof Map<?, ?> plain
        ? CodebookDifference.Part.of(text(plain, "part")).stream()
            .map(
                part ->
                    new CodebookDifference.Entry(
                        new CodebookDifference.Key(
                            part, text(plain, "owner"), text(plain, "id"), text(plain, "field")),
                        text(plain, "name"),
                        value(plain, "before"),
                        value(plain, "after")))
        : Stream.of();
  }

  private static String text(Map<?, ?> plain, String key) {
    return value(plain, key).orElse("");
  }

  private static Optional<String> value(Map<?, ?> plain, String key) {
    return plain.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
