package dev.verbatim.review;

import dev.verbatim.model.Answer;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Relation;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which slips recur, tag by tag, worked out from the answers themselves: nobody fills in a form.
///
/// An answer counts once for each slip that it finds. A wrong tag counts for the tag that the mark
/// has, which is what its maker believed.
///
/// @param rows those with most slips first
public record Tally(List<Row> rows) {
  public Tally {
    rows = List.copyOf(rows);
  }

  /// The slips of one tag.
  ///
  /// @param tag its id
  /// @param answers how many marks of the tag were answered, those missed included
  /// @param slips how often each was found; those that were not are missing
  /// @param attributes how often each attribute was wrong, by its id
  /// @param links how often a link of each kind was missing, by the kind's id
  public record Row(
      String tag,
      int answers,
      Map<Slip, Integer> slips,
      Map<String, Integer> attributes,
      Map<String, Integer> links) {
    public Row {
      slips = Map.copyOf(slips);
      attributes = Map.copyOf(attributes);
      links = Map.copyOf(links);
    }

    /// How many slips there are in all.
    public int total() {
      return slips.values().stream().mapToInt(n -> n).sum();
    }

    public int of(Slip slip) {
      return slips.getOrDefault(slip, 0);
    }
  }

  /// Counts the slips in some answers.
  public static Tally of(Collection<Answer> answers) {
    Map<String, Counts> byTag = new TreeMap<>();
    for (Answer answer : answers) {
      byTag.computeIfAbsent(answer.mark().mark().tag(), _ -> new Counts()).add(answer);
    }
    return new Tally(
        byTag.entrySet().stream()
            .map(entry -> entry.getValue().row(entry.getKey()))
            .sorted(Comparator.comparingInt(Row::total).reversed().thenComparing(Row::tag))
            .toList());
  }

  /// Whether there is no slip at all.
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.total() == 0);
  }

  private static final class Counts {
    private int answers;
    private final Map<Slip, Integer> slips = new EnumMap<>(Slip.class);
    private final Map<String, Integer> attributes = new TreeMap<>();
    private final Map<String, Integer> links = new TreeMap<>();

    void add(Answer answer) {
      answers++;
      Slip.in(answer).forEach(slip -> slips.merge(slip, 1, Integer::sum));
      if (answer.kind() == Answer.Kind.CORRECTED) {
        LinkedMark was = answer.mark();
        LinkedMark should = answer.wanted();
        differing(was, should).forEach(id -> attributes.merge(id, 1, Integer::sum));
        should.linksBeyond(was.links()).stream()
            .map(Relation::type)
            .distinct()
            .forEach(type -> links.merge(type, 1, Integer::sum));
      }
    }

    Row row(String tag) {
      return new Row(tag, answers, slips, attributes, links);
    }
  }

  /// The ids of the attributes that two states of a mark have differently.
  static Set<String> differing(LinkedMark one, LinkedMark other) {
    Map<String, AttributeValue> here = one.mark().attributes();
    Map<String, AttributeValue> there = other.mark().attributes();
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(here.keySet().stream(), there.keySet().stream())
        .filter(id -> !Optional.ofNullable(here.get(id)).equals(Optional.ofNullable(there.get(id))))
        .forEach(ids::add);
    return ids;
  }
}
