package dev.verbatim.edit;

import dev.verbatim.model.Metadata;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which of three values holds: what one side alone changed is taken over, what both changed alike
/// is taken once, and what both changed differently collides. For files that hold no conflicts, a
/// collision is told in words.
public final class ThreeWay {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// How much of a value is told of a collision, and how much of that before the difference; both
  /// in code points.
  private static final int MOST_TOLD = 60;

  private static final int LEAD = 20;

  private ThreeWay() {}

  /// The value where not both sides changed it differently; otherwise nothing.
  static <T> Optional<T> oneSide(T base, T mine, T theirs) {
    if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
      return Optional.of(mine);
    }
    return Objects.equals(base, mine) ? Optional.of(theirs) : Optional.empty();
  }

  /// What becomes of one thing; each of the three states may lack it, and so may the result.
  interface Resolver<K, T> {
    Optional<T> resolve(K key, Optional<T> base, Optional<T> mine, Optional<T> theirs);
  }

  /// Joins two maps, key by key: the own keys first, in their order, and then those that only the
  /// other has.
  static <K, T> Map<K, T> each(
      Map<K, T> base, Map<K, T> mine, Map<K, T> theirs, Resolver<K, T> resolver) {
    SequencedSet<K> keys = new LinkedHashSet<>(mine.keySet());
    keys.addAll(theirs.keySet());
    Map<K, T> joined = new LinkedHashMap<>();
    for (K key : keys) {
      resolver
          .resolve(
              key,
              Optional.ofNullable(base.get(key)),
              Optional.ofNullable(mine.get(key)),
              Optional.ofNullable(theirs.get(key)))
          .ifPresent(value -> joined.put(key, value));
    }
    return joined;
  }

  /// Items by what they are known by, in their order.
  static <K, T> Map<K, T> byKey(List<T> items, Function<T, K> key) {
    Map<K, T> map = new LinkedHashMap<>();
    items.forEach(item -> map.put(key.apply(item), item));
    return map;
  }

  /// The value that somebody changed, or, where both did, the own.
  ///
  /// @param what it is, in words
  /// @param base empty where it is not known what both have in common
  /// @param collisions takes what both changed differently
  public static <V> V pick(
      String what, Optional<V> base, V mine, V theirs, List<String> collisions) {
    if (mine.equals(theirs)) {
      return mine;
    }
    return base.flatMap(common -> oneSide(common, mine, theirs))
        .orElseGet(
            () -> {
              collisions.add(
                  mine instanceof String own && theirs instanceof String other
                      ? "%s (here “%s”, there “%s”)"
                          .formatted(what, told(own, other), told(other, own))
                      : what);
              return mine;
            });
  }

  /// A value on one line; of a long one, what stands where it begins to differ from another.
  private static String told(String value, String other) {
    int[] line = BLANKS.matcher(value).replaceAll(" ").codePoints().toArray();
    int differs =
        Math.max(
            0, Arrays.mismatch(line, BLANKS.matcher(other).replaceAll(" ").codePoints().toArray()));
    int start = line.length <= MOST_TOLD ? 0 : Math.max(0, differs - LEAD);
    int end = Math.min(line.length, start + MOST_TOLD);
    return (start > 0 ? "…" : "")
        + new String(line, start, end - start)
        + (end < line.length ? "…" : "");
  }

  /// Joins two maps, key by key, as [#pick] says.
  public static <V> Map<String, V> pickEach(
      String what,
      Map<String, V> base,
      Map<String, V> mine,
      Map<String, V> theirs,
      List<String> collisions) {
    return each(
        base,
        mine,
        theirs,
        (key, b, m, t) -> pick(what + " “" + key + "”", Optional.of(b), m, t, collisions));
  }

  /// What is said of an article, field by field.
  public static Metadata metadata(Metadata b, Metadata m, Metadata t, List<String> collisions) {
    return new Metadata(
        pick("the title", Optional.of(b.title()), m.title(), t.title(), collisions),
        pick("the byline", Optional.of(b.byline()), m.byline(), t.byline(), collisions),
        pick("the publisher", Optional.of(b.publisher()), m.publisher(), t.publisher(), collisions),
        pick("the date", Optional.of(b.date()), m.date(), t.date(), collisions),
        pick("the address", Optional.of(b.url()), m.url(), t.url(), collisions),
        pickEach("the field", b.extra(), m.extra(), t.extra(), collisions));
  }

  /// Fields that are not known, name by name; where both changed one, the own.
  static Map<String, Object> extra(
      Map<String, Object> b, Map<String, Object> m, Map<String, Object> t) {
    return each(
        b,
        m,
        t,
        (_, before, own, other) ->
            oneSide(before, own, other).orElseGet(() -> own.or(() -> other)));
  }
}
