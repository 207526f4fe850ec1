package dev.verbatim.render;

import static dev.verbatim.render.Drawn.change;
import static dev.verbatim.render.Drawn.fill;
import static dev.verbatim.render.Drawn.lane;
import static dev.verbatim.render.Drawn.mark;
import static dev.verbatim.render.Drawn.marks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkLayoutTest {
  @Test
  void marksApartShareTheNearestLane() {
    MarkLayout layout =
        MarkLayout.of(
            marks(
                // 3456789
                "qqq.......", //
                "....sss...",
                "........aa"));

    assertThat(lane(layout, 0, 10)).isEqualTo("qqq.sss.aa");
    assertThat(fill(layout, 0, 10)).isEqualTo("qqq.sss.aa");
  }

  @Test
  void marksThatStandEndToStartShareALane() {
    MarkLayout layout = MarkLayout.of(marks("qqq...", "...sss"));

    assertThat(lane(layout, 0, 6)).isEqualTo("qqqsss");
  }

  @Test
  void theInnermostFillsAndIsNearest() {
    MarkLayout layout =
        MarkLayout.of(
            marks(
                "aaaaaaaaaa", //
                ".qqqqqq...",
                "..ss......"));

    assertThat(fill(layout, 0, 10)).isEqualTo("aqssqqqaaa");
    assertThat(lane(layout, 0, 10)).isEqualTo("..ss......");
    assertThat(lane(layout, 1, 10)).isEqualTo(".qqqqqq...");
    assertThat(lane(layout, 2, 10)).isEqualTo("aaaaaaaaaa");
  }

  @Test
  void ofTwoOnTheSameTextTheNewerFills() {
    MarkLayout layout = MarkLayout.of(marks("qqqq", "ssss"));

    assertThat(fill(layout, 0, 4)).isEqualTo("ssss");
    assertThat(lane(layout, 1, 4)).isEqualTo("qqqq");
  }

  @Test
  void aLaneFreeAroundAMarkIsTaken() {
    MarkLayout layout =
        MarkLayout.of(
            marks(
                "ss..............", //
                ".qqqq...........",
                "...aaaaaa.......",
                ".......ttttttttt"));

    // Each overlaps the next only, so two lanes do for all.
    assertThat(lane(layout, 0, 16)).isEqualTo("ss.aaaaaa.......");
    assertThat(lane(layout, 1, 16)).isEqualTo(".qqqq..ttttttttt");
  }

  @Test
  void aMarkKeepsItsLaneOnAllFragments() {
    MarkLayout layout =
        MarkLayout.of(
            marks(
                "qqqqq....qqqqq", //
                ".ss..........."));

    // Nothing lies inside the second fragment, yet its line is at the first one's height.
    assertThat(lane(layout, 0, 14)).isEqualTo(".ss...........");
    assertThat(lane(layout, 1, 14)).isEqualTo("qqqqq....qqqqq");
  }

  @Test
  void whatLiesInAGapIsNotInside() {
    MarkLayout layout = MarkLayout.of(marks("qqq...qqq", "...sss..."));

    assertThat(lane(layout, 0, 9)).isEqualTo("qqqsssqqq");
  }

  @Test
  void runsTileTheirWindowOnly() {
    MarkLayout layout = MarkLayout.of(marks("qqqqqqqq..", "....ssssss"));

    assertThat(layout.runs(2, 6))
        .extracting(run -> run.start() + "-" + run.end())
        .containsExactly("2-4", "4-6");
    assertThat(layout.runs(3, 5).getLast().over())
        .extracting(f -> f.mark().tag())
        .containsExactly("s", "q");
    assertThat(layout.runs(7, 7)).isEmpty();
  }

  @Test
  void groupsHangTogether() {
    MarkLayout layout =
        MarkLayout.of(
            marks(
                "qqqqq.......", //
                "..ss........",
                "....aa......",
                "......tt....",
                "..........tt"));

    assertThat(layout.groups(0, 12))
        .extracting(group -> group.fragments().size() + " in " + group.lanes())
        .containsExactly("3 in 2", "1 in 1", "1 in 1");
  }

  @Test
  void aNewMarkPushesOutWhatLiesAroundIt() {
    List<Annotation> before = marks("aaaaaaaa", ".qqqq...");
    Annotation inner = mark(2, "..ss....");

    MarkLayout drawn = MarkLayout.of(before);
    assertThat(drawn.fragments()).hasSize(2);
    MarkLayout.Step step = drawn.after(change(List.of(), List.of(inner)));

    assertThat(lane(step.layout(), 0, 8)).isEqualTo("..ss....");
    assertThat(lane(step.layout(), 1, 8)).isEqualTo(".qqqq...");
    assertThat(lane(step.layout(), 2, 8)).isEqualTo("aaaaaaaa");
    assertThat(step.touched()).containsExactly(new Span(0, 8));
  }

  @Test
  void whatWasNeverDrawnNeedNotBeDrawnAgain() {
    List<Annotation> before = marks("aaaaaaaa", ".qqqq...");
    Annotation inner = mark(2, "..ss....");

    MarkLayout.Step step = MarkLayout.of(before).after(change(List.of(), List.of(inner)));

    assertThat(step.touched()).containsExactly(new Span(2, 4));
    assertThat(lane(step.layout(), 2, 8)).isEqualTo("aaaaaaaa");
  }

  @Test
  void removingAMarkLetsTheOthersBack() {
    List<Annotation> all = marks("aaaaaaaa", ".qqqq...", "..ss....");

    MarkLayout.Step step = MarkLayout.of(all).after(change(List.of(all.get(1)), List.of()));

    assertThat(lane(step.layout(), 0, 8)).isEqualTo("..ss....");
    assertThat(lane(step.layout(), 1, 8)).isEqualTo("aaaaaaaa");
  }

  @Test
  void onlyWhatChangesIsTouched() {
    List<Annotation> before =
        marks(
            "aaaaaaaaaaaaaaaa", //
            ".qq.............",
            "..........ss....");
    Annotation apart = mark(3, ".....tt.........");

    MarkLayout.Step step = MarkLayout.of(before).after(change(List.of(), List.of(apart)));

    // The whole is in lane 1 already, so it stays and need not be drawn again.
    assertThat(step.touched()).containsExactly(new Span(5, 7));
  }

  @Test
  void aChangeOfTagAloneTouchesItsText() {
    List<Annotation> before = marks("qqqqq", ".sss.");
    Annotation retagged = before.get(1).withTag("t");

    MarkLayout.Step step =
        MarkLayout.of(before).after(change(List.of(before.get(1)), List.of(retagged)));

    assertThat(fill(step.layout(), 0, 5)).isEqualTo("qtttq");
    assertThat(step.touched()).containsExactly(new Span(1, 4));
  }

  @Test
  void aChangeOfLinksTouchesNothing() {
    MarkLayout layout = MarkLayout.of(marks("qq"));

    MarkLayout.Step step = layout.after(change(List.of(), List.of()));

    assertThat(step.layout()).isSameAs(layout);
    assertThat(step.touched()).isEmpty();
  }

  @Test
  void aChangeOfWhatIsNotThereIsRefused() {
    MarkLayout layout = MarkLayout.of(marks("qq.."));

    assertThatThrownBy(() -> layout.after(change(List.of(mark(0, "..qq")), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> layout.after(change(List.of(), List.of(mark(0, "qq..")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void laneOfAMark() {
    List<Annotation> all = marks("qqq", ".s.");
    MarkLayout layout = MarkLayout.of(all);

    assertThat(layout.laneOf(all.get(0))).hasValue(1);
    assertThat(layout.laneOf(all.get(1))).hasValue(0);
    assertThat(layout.laneOf(mark(7, "..t"))).isEmpty();
    assertThat(MarkLayout.EMPTY.fragments()).isEmpty();
  }
}
