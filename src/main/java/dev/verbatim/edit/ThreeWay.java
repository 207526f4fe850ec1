package dev.verbatim.edit;

import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Metadata;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

/// Which of three values holds: what one side alone changed is taken over, what both changed alike
/// is taken once, and what both changed differently collides. For files that hold no conflicts, a
/// collision is told in words.
public final class ThreeWay {
  private ThreeWay() {}

  /// The value where not both sides changed it differently; otherwise nothing.
  static <T> Optional<T> oneSide(T base, T mine, T theirs) {
    if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
      return Optional.of(mine);
    }
    return Objects.equals(base, mine) ? Optional.of(theirs) : Optional.empty();
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
              boolean words = mine instanceof String && theirs instanceof String;
              collisions.add(
                  words ? "%s (here “%s”, there “%s”)".formatted(what, mine, theirs) : what);
              return mine;
            });
  }

  /// Joins two maps, key by key.
  public static <V> Map<String, V> pickEach(
      String what,
      Map<String, V> base,
      Map<String, V> mine,
      Map<String, V> theirs,
      List<String> collisions) {
    SequencedSet<String> keys = new LinkedHashSet<>(mine.keySet());
    keys.addAll(theirs.keySet());
    Map<String, V> joined = new LinkedHashMap<>();
    for (String key : keys) {
      pick(
              what + " “" + key + "”",
              Optional.of(Optional.ofNullable(base.get(key))),
              Optional.ofNullable(mine.get(key)),
              Optional.ofNullable(theirs.get(key)),
              collisions)
          .ifPresent(value -> joined.put(key, value));
    }
    return joined;
  }

  /// Who marks what, article by article.
  public static AssignmentPlan plan(
      AssignmentPlan b, AssignmentPlan m, AssignmentPlan t, List<String> collisions) {
    Map<String, AssignmentPlan.Row> joined =
        pickEach("who marks", b.byArticle(), m.byArticle(), t.byArticle(), collisions);
    return new AssignmentPlan(
        List.copyOf(joined.values()),
        pickEach("the field", b.extra(), m.extra(), t.extra(), collisions));
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
    SequencedSet<String> keys = new LinkedHashSet<>(m.keySet());
    keys.addAll(t.keySet());
    Map<String, Object> extra = new LinkedHashMap<>();
    for (String key : keys) {
      Optional<Object> own = Optional.ofNullable(m.get(key));
      Optional<Object> other = Optional.ofNullable(t.get(key));
      oneSide(Optional.ofNullable(b.get(key)), own, other)
          .orElseGet(() -> own.or(() -> other))
          .ifPresent(value -> extra.put(key, value));
    }
    return extra;
  }
}
