package dev.verbatim.check;

import dev.verbatim.model.SortedItems;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was found in one state of a set, in text order: what is open, and what was put aside.
///
/// Immutable; what follows a change shares the rest with what it came from.
public final class Findings {
  private final SortedItems<Finding> open;
  private final SortedItems<Finding> dismissed;

  /// How many are open of each check that has any.
  private final Map<Check, Integer> counts;

  private final Map<Finding.Key, Dismissal> dismissals;
  private final WordsIndex words;

  private Findings(
      SortedItems<Finding> open,
      SortedItems<Finding> dismissed,
      Map<Check, Integer> counts,
      Map<Finding.Key, Dismissal> dismissals,
      WordsIndex words) {
    this.open = open;
    this.dismissed = dismissed;
    this.counts = counts;
    this.dismissals = dismissals;
    this.words = words;
  }

  static Findings none(Map<Finding.Key, Dismissal> dismissals, WordsIndex words) {
    SortedItems<Finding> empty = SortedItems.empty(Finding.TEXT_ORDER);
    return new Findings(empty, empty, Map.of(), dismissals, words);
  }

  WordsIndex words() {
    return words;
  }

  /// All that were put aside, of whatever became of the thing since.
  Map<Finding.Key, Dismissal> dismissals() {
    return dismissals;
  }

  /// This without some findings and with others, all of which may be open or put aside.
  Findings replaced(
      Collection<Finding> out,
      Collection<Finding> in,
      Map<Finding.Key, Dismissal> nowDismissed,
      WordsIndex nowWords) {
    Sides sides = new Sides();
    out.forEach(f -> sides.out(f, dismissals.containsKey(f.key())));
    in.forEach(f -> sides.in(f, nowDismissed.containsKey(f.key())));
    Map<Check, Integer> counted = new EnumMap<>(Check.class);
    counted.putAll(counts);
    sides.openOut.forEach(f -> counted.merge(f.check(), -1, Integer::sum));
    sides.openIn.forEach(f -> counted.merge(f.check(), 1, Integer::sum));
    return new Findings(
        open.replaced(sides.openOut, sides.openIn),
        dismissed.replaced(sides.asideOut, sides.asideIn),
        counted,
        nowDismissed,
        nowWords);
  }

  /// What leaves and what enters the two lists; what would leave and enter the same again does
  /// neither.
  private static final class Sides {
    final Set<Finding> openOut = new HashSet<>();
    final Set<Finding> openIn = new HashSet<>();
    final Set<Finding> asideOut = new HashSet<>();
    final Set<Finding> asideIn = new HashSet<>();

    void out(Finding finding, boolean aside) {
      (aside ? asideOut : openOut).add(finding);
    }

    void in(Finding finding, boolean aside) {
      if (!(aside ? asideOut : openOut).remove(finding)) {
        (aside ? asideIn : openIn).add(finding);
      }
    }
  }

  /// What is neither mended nor put aside, in text order.
  public List<Finding> open() {
    return open.asList();
  }

  /// What was put aside and is still so, in text order.
  public List<Finding> dismissed() {
    return dismissed.asList();
  }

  /// Why and by whom a finding was put aside; empty where it was not.
  public Optional<Dismissal> dismissal(Finding finding) {
    return Optional.ofNullable(dismissals.get(finding.key()));
  }

  /// How many are open of one check.
  public int count(Check check) {
    return counts.getOrDefault(check, 0);
  }

  /// The first open finding that begins behind an offset.
  ///
  /// @param offset in UTF-16 units
  public Optional<Finding> next(int offset) {
    return at(open.firstNotBefore(f -> f.start() <= offset ? -1 : 1));
  }

  /// The last open finding that begins in front of an offset.
  public Optional<Finding> previous(int offset) {
    return at(open.firstNotBefore(f -> f.start() < offset ? -1 : 1) - 1);
  }

  /// The open finding that follows another, at the same place or further on. The other need not be
  /// open: what was just mended still leads on.
  public Optional<Finding> next(Finding from) {
    return at(open.firstNotBefore(f -> Finding.TEXT_ORDER.compare(f, from) <= 0 ? -1 : 1));
  }

  /// The open finding in front of another, under the same conditions.
  public Optional<Finding> previous(Finding from) {
    return at(open.firstNotBefore(f -> Finding.TEXT_ORDER.compare(f, from)) - 1);
  }

  private Optional<Finding> at(int index) {
    return index >= 0 && index < open.size() ? Optional.of(open.get(index)) : Optional.empty();
  }

  /// Where an open finding stands in text order, from 0; -1 where it is not open.
  public int indexOf(Finding finding) {
    int index = open.firstNotBefore(f -> Finding.TEXT_ORDER.compare(f, finding));
    return index < open.size() && open.get(index).equals(finding) ? index : -1;
  }

  /// Whether the same is open and the same put aside.
  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that
        && open().equals(that.open())
        && dismissed().equals(that.dismissed());
  }

  @Override
  public int hashCode() {
    return open().hashCode() * 31 + dismissed().hashCode();
  }

  @Override
  public String toString() {
    return "Findings[open=" + open() + ", dismissed=" + dismissed() + "]";
  }
}
