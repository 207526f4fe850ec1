package dev.verbatim.render;

import static dev.verbatim.render.Drawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What must hold for any marks at all.
class MarkLayoutPropertyTest {
  private static final int LENGTH = 120;

  @Property
  void runsTileTheWindowAndAgreeWithEachCharacter(
      @ForAll @IntRange(max = 40) int count,
      @ForAll @IntRange(max = LENGTH) int start,
      @ForAll @IntRange(min = 1, max = 60) int length,
      @ForAll Random random) {
    List<Annotation> marks = marks(count, random);

    List<Run> runs = MarkLayout.of(marks).runs(start, start + length);

    int at = start;
    for (Run run : runs) {
      assertThat(run.start()).isEqualTo(at).isLessThan(run.end());
      for (at = run.start(); at < run.end(); at++) {
        assertThat(run.over()).extracting(Fragment::mark).isEqualTo(naive(marks, at));
      }
    }
    assertThat(at).isEqualTo(start + length);
  }

  @Property
  void overlappingMarksNeverShareALane(
      @ForAll @IntRange(max = 60) int count, @ForAll Random random) {
    List<Annotation> marks = marks(count, random);
    MarkLayout layout = MarkLayout.of(marks);

    for (Annotation a : marks) {
      for (Annotation b : marks) {
        if (!a.equals(b) && a.spans().stream().anyMatch(b::overlaps)) {
          assertThat(layout.laneOf(a)).isNotEqualTo(layout.laneOf(b));
        }
      }
    }
  }

  @Property
  void everyLaneIsTheLowestThatTheMarksInsideLeave(
      @ForAll @IntRange(max = 60) int count, @ForAll Random random) {
    List<Annotation> marks = marks(count, random);
    MarkLayout layout = MarkLayout.of(marks);

    for (Annotation mark : marks) {
      List<Integer> inside =
          marks.stream()
              .filter(m -> Annotation.INNERMOST_FIRST.compare(m, mark) < 0)
              .filter(m -> m.spans().stream().anyMatch(mark::overlaps))
              .map(m -> layout.laneOf(m).orElseThrow())
              .toList();
      int lane = 0;
      while (inside.contains(lane)) {
        lane++;
      }
      assertThat(layout.laneOf(mark)).hasValue(lane);
    }
  }

  @Property
  void stepByStepEqualsFromScratch(
      @ForAll @IntRange(max = 50) int count,
      @ForAll @IntRange(min = 1, max = 8) int steps,
      @ForAll Random random) {
    List<Annotation> marks = new ArrayList<>(marks(count, random));
    MarkLayout layout = MarkLayout.of(marks);
    BitSet drawn = new BitSet();
    for (int i = 0; i < steps; i++) {
      draw(layout, drawn, random);
      List<Annotation> out = marks.stream().filter(m -> random.nextInt(6) == 0).toList();
      List<Annotation> in = new ArrayList<>();
      out.stream().filter(m -> random.nextBoolean()).forEach(m -> in.add(moved(m, random)));
      for (int fresh = random.nextInt(3); fresh > 0; fresh--) {
        in.add(mark(1000 * (i + 1) + fresh, random));
      }
      MarkLayout before = layout;
      MarkLayout.Step step = layout.after(change(out, in));
      layout = step.layout();
      marks.removeAll(out);
      marks.addAll(in);

      assertThatNothingElseChanged(before, step, drawn);
      if (random.nextInt(3) == 0) {
        assertThat(layout.fragments()).isEqualTo(MarkLayout.of(marks).fragments());
        drawn.set(0, LENGTH);
      }
    }
    assertThat(layout.fragments()).isEqualTo(MarkLayout.of(marks).fragments());
  }

  /// Asks for some more of the text, and again for what was asked for before, as a page does that
  /// is scrolled and draws anew what a change touched.
  private static void draw(MarkLayout layout, BitSet drawn, Random random) {
    int first = random.nextInt(LENGTH);
    drawn.set(first, first + 1 + random.nextInt(LENGTH - first));
    for (int from = drawn.nextSetBit(0); from >= 0; from = drawn.nextSetBit(from)) {
      int start = from;
      int end = drawn.nextClearBit(from);
      assertThat(layout.overlapping(start, end)).allMatch(f -> f.end() > start && f.start() < end);
      from = end;
    }
  }

  /// Where text was drawn before and is not said to be touched, it looks as it did.
  private static void assertThatNothingElseChanged(
      MarkLayout before, MarkLayout.Step step, BitSet drawn) {
    for (int at = drawn.nextSetBit(0); at >= 0; at = drawn.nextSetBit(at + 1)) {
      int place = at;
      if (step.touched().stream().noneMatch(span -> span.contains(place))) {
        assertThat(step.layout().overlapping(at, at + 1)).isEqualTo(before.overlapping(at, at + 1));
      }
    }
  }

  private static List<Annotation> naive(List<Annotation> marks, int offset) {
    return marks.stream().filter(m -> m.covers(offset)).sorted(Annotation.INNERMOST_FIRST).toList();
  }

  private static List<Annotation> marks(int count, Random random) {
    List<Annotation> marks = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      marks.add(mark(id, random));
    }
    return marks;
  }

  private static Annotation moved(Annotation mark, Random random) {
    return random.nextInt(3) == 0 ? mark.withTag("t") : mark.withSpans(spans(random));
  }

  private static Annotation mark(int id, Random random) {
    return Drawn.mark(id, "q", spans(random));
  }

  private static List<Span> spans(Random random) {
    List<Span> spans = new ArrayList<>();
    for (int n = random.nextInt(5) == 0 ? 3 : 1; n > 0; n--) {
      int longest = random.nextInt(10) == 0 ? LENGTH : 15;
      int start = random.nextInt(LENGTH - 1);
      spans.add(new Span(start, Math.min(LENGTH, start + 1 + random.nextInt(longest))));
    }
    return spans;
  }
}
