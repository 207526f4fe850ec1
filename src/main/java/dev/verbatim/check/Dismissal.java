package dev.verbatim.check;

import dev.verbatim.edit.Edit;
import dev.verbatim.model.SetFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That a finding was put aside, by whom and why.
///
/// It holds until the thing itself changes: of a mark that is removed it lies idle, and counts
/// again when undo brings the mark back. In [SetFields] it is a plain map, as files have it; values
/// there of any other shape are kept and mean nothing here.
///
/// @param reason in the annotator's words, or empty
/// @param author an annotator's id
public record Dismissal(Finding.Key key, String reason, String author, Instant at) {

  /// Puts a finding aside; nothing happens where it is so already.
  public static Edit dismiss(Finding finding, String reason, String author, Instant at) {
    Dismissal dismissal = new Dismissal(finding.key(), reason, author, at);
    return new Edit.ChangeFields(fields -> dismissal.addedTo(fields));
  }

  /// Takes back that a finding was put aside.
  public static Edit restore(Finding finding) {
    return new Edit.ChangeFields(
        fields ->
            fields.withDismissed(
                fields.dismissed().stream().filter(d -> !isOf(d, finding.key())).toList()));
  }

  private SetFields addedTo(SetFields fields) {
    if (fields.dismissed().stream().anyMatch(d -> isOf(d, key))) {
      return fields;
    }
    List<Object> more = new ArrayList<>(fields.dismissed());
    more.add(plain());
    return fields.withDismissed(more);
  }

  private static boolean isOf(Object plain, Finding.Key key) {
    return of(plain).filter(d -> d.key().equals(key)).isPresent();
  }

  /// Reads what [#plain] wrote.
  ///
  /// @return empty for a value of any other shape
  public static Optional<Dismissal> of(Object plain) {
    if (!(plain instanceof Map<?, ?> map)
        || !(map.get("check") instanceof String check)
        || !(map.get("at") instanceof String at)) {
      return Optional.empty();
    }
    Finding.Key key =
        new Finding.Key(
            check,
            strings(map.get("marks")),
            string(map.get("subject")),
            number(map.get("start")),
            number(map.get("end")));
    try {
      return Optional.of(
          new Dismissal(
              key, string(map.get("reason")), string(map.get("author")), Instant.parse(at)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// As files have it: offsets in code points, and only what there is to say.
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("check", key.check());
    if (!key.marks().isEmpty()) {
      plain.put("marks", key.marks());
    }
    if (!key.subject().isEmpty()) {
      plain.put("subject", key.subject());
    }
    if (key.end() > 0) {
      plain.put("start", key.start());
      plain.put("end", key.end());
    }
    plain.put("reason", reason);
    plain.put("author", author);
    plain.put("at", at.toString());
    return plain;
  }

  private static List<String> strings(@Nullable Object plain) {
    return plain instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private static String string(@Nullable Object plain) {
    return plain instanceof String s ? s : "";
  }

  private static int number(@Nullable Object plain) {
    return plain instanceof Number n ? n.intValue() : 0;
  }
}
