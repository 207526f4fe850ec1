package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Where the marks of one article lie and in which lanes: what is needed to draw any stretch of it.
///
/// A mark's lane is settled for the whole article, so that its line stays at one height over
/// fragments and paragraphs: innermost marks first, each in the lowest lane that no overlapping
/// mark holds. Immutable to those who ask; inside, a lane is found when it is first asked for,
/// since of a long article most are never drawn. To be used on one thread.
public final class MarkLayout {
  public static final MarkLayout EMPTY = new MarkLayout(FragmentIndex.EMPTY);

  private final FragmentIndex index;

  private MarkLayout(FragmentIndex index) {
    this.index = index;
  }

  /// The layout of some marks, in any order; each id at most once.
  public static MarkLayout of(Collection<Annotation> marks) {
    return marks.isEmpty() ? EMPTY : new MarkLayout(FragmentIndex.of(Stretch.of(marks)));
  }

  /// The layout after a change, equal to the one made from scratch. What was asked of this one it
  /// need not find out again.
  ///
  /// @throws IllegalArgumentException where a mark of before is not here with the same spans, or
  ///   one of after is here already
  public Step after(Difference change) {
    if (change.marksBefore().isEmpty() && change.marksAfter().isEmpty()) {
      return new Step(this, List.of());
    }
    Lanes.Relaid relaid = Lanes.after(index, change.marksBefore(), change.marksAfter());
    return new Step(new MarkLayout(relaid.index()), relaid.touched());
  }

  /// A layout after a change.
  ///
  /// @param touched the text on which anything may look different that was asked for before,
  ///   sorted, not touching
  public record Step(MarkLayout layout, List<Span> touched) {}

  /// The fragments that share text with a window, in text order.
  public List<Fragment> overlapping(int start, int end) {
    Lanes.find(index, start, end);
    List<Fragment> found = new ArrayList<>();
    index.any(
        start,
        end,
        place -> {
          found.add(index.fragment(place));
          return false;
        });
    return found;
  }

  /// All fragments, in text order.
  public List<Fragment> fragments() {
    return overlapping(0, Integer.MAX_VALUE);
  }

  /// The lane of a mark; empty where it is not here on the same text.
  public OptionalInt laneOf(Annotation mark) {
    int place = index.placeOf(new Stretch(mark, mark.spans().getFirst()));
    if (place < 0) {
      return OptionalInt.empty();
    }
    Span first = mark.spans().getFirst();
    Lanes.find(index, first.start(), first.end());
    return OptionalInt.of(index.lane(place));
  }

  /// A window cut wherever a mark begins or ends: runs that tile it, in text order.
  public List<Run> runs(int start, int end) {
    List<Fragment> fragments = overlapping(start, end);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Fragment fragment : fragments) {
      cuts.add(Math.max(start, fragment.start()));
      cuts.add(Math.min(end, fragment.end()));
    }
    List<Run> runs = new ArrayList<>();
    List<Fragment> over = new ArrayList<>();
    int next = 0;
    int from = cuts.removeFirst();
    for (int to : cuts) {
      int here = from;
      over.removeIf(f -> f.end() <= here);
      while (next < fragments.size() && fragments.get(next).start() <= here) {
        insertInnermostFirst(over, fragments.get(next++));
      }
      runs.add(new Run(from, to, over));
      from = to;
    }
    return runs;
  }

  /// The fragments of a window by what hangs together, in text order.
  public List<Group> groups(int start, int end) {
    List<Group> groups = new ArrayList<>();
    List<Fragment> group = new ArrayList<>();
    int reach = start;
    int lanes = 0;
    for (Fragment fragment : overlapping(start, end)) {
      if (fragment.start() >= reach && !group.isEmpty()) {
        groups.add(new Group(group, lanes));
        group.clear();
        lanes = 0;
      }
      group.add(fragment);
      reach = Math.max(reach, fragment.end());
      lanes = Math.max(lanes, fragment.lane() + 1);
    }
    if (!group.isEmpty()) {
      groups.add(new Group(group, lanes));
    }
    return groups;
  }

  private static void insertInnermostFirst(List<Fragment> over, Fragment fragment) {
    int place =
        Collections.binarySearch(
            over, fragment, (a, b) -> Stretch.innermostFirst(a.mark(), b.mark()));
    over.add(-place - 1, fragment);
  }
}
