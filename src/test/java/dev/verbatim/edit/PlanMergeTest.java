package dev.verbatim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.AssignmentPlan.Row;
import dev.verbatim.model.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two plans of who marks what become one.
class PlanMergeTest {
  private static final AssignmentPlan FIRST =
      AssignmentPlan.NONE
          .with("harbour", List.of("analyst-a"))
          .with("later", List.of("analyst-a"))
          .countedSince(AssignmentPlan.NONE, "lead");

  private final List<String> collisions = new ArrayList<>();

  private AssignmentPlan merged(AssignmentPlan base, AssignmentPlan mine, AssignmentPlan theirs) {
    return PlanMerge.merge(base, mine, theirs, collisions);
  }

  private static AssignmentPlan given(
      AssignmentPlan before, String installation, String article, String... annotators) {
    return before.with(article, List.of(annotators)).countedSince(before, installation);
  }

  @Test
  void whatEachSideChangedIsInIt() {
    AssignmentPlan mine = given(FIRST, "mine", "harbour", "analyst-b");
    AssignmentPlan theirs = given(FIRST, "theirs", "more", "analyst-c");
    for (AssignmentPlan base : List.of(FIRST, AssignmentPlan.NONE)) {
      AssignmentPlan merged = merged(base, mine, theirs);

      assertThat(merged.annotators("harbour")).containsExactly("analyst-b");
      assertThat(merged.annotators("later")).containsExactly("analyst-a");
      assertThat(merged.annotators("more")).containsExactly("analyst-c");
      assertThat(merged(base, theirs, mine)).isEqualTo(merged);
      assertThat(merged(base, merged, theirs)).isEqualTo(merged);
    }
    assertThat(collisions).isEmpty();
  }

  @Test
  void whoWasTakenOffDoesNotComeBackWithAnOlderPlan() {
    AssignmentPlan now = given(FIRST, "lead", "harbour");

    assertThat(merged(AssignmentPlan.NONE, now, FIRST)).isEqualTo(now);
    assertThat(merged(AssignmentPlan.NONE, FIRST, now)).isEqualTo(now);
    assertThat(collisions).isEmpty();
  }

  @Test
  void whatWasChangedApartIsForAllWhomEitherNames() {
    AssignmentPlan mine = given(FIRST, "mine", "harbour", "analyst-b");
    AssignmentPlan theirs = given(FIRST, "theirs", "harbour", "analyst-c");

    AssignmentPlan merged = merged(FIRST, mine, theirs);

    assertThat(merged.annotators("harbour")).containsExactly("analyst-b", "analyst-c");
    assertThat(collisions).containsExactly("who marks “harbour”");
    assertThat(merged(FIRST, theirs, mine)).isEqualTo(merged);
    collisions.clear();
    assertThat(merged(AssignmentPlan.NONE, mine, merged)).isEqualTo(merged);
    assertThat(collisions).isEmpty();
  }

  @Test
  void whatWasChangedInAnEditorCountsNothingAndCollides() {
    AssignmentPlan mine = given(FIRST, "mine", "harbour", "analyst-b");
    AssignmentPlan edited = FIRST.with("harbour", List.of("analyst-c"));

    assertThat(merged(FIRST, mine, edited).annotators("harbour"))
        .containsExactly("analyst-b", "analyst-c");
    assertThat(merged(AssignmentPlan.NONE, mine, plan(Map.of(), "analyst-c")).annotators("harbour"))
        .containsExactly("analyst-b", "analyst-c");
    assertThat(collisions).hasSize(2);
  }

  @Test
  void theSameChangeOnBothSidesIsOne() {
    AssignmentPlan mine = given(FIRST, "mine", "harbour", "analyst-b");
    AssignmentPlan theirs = given(FIRST, "theirs", "harbour", "analyst-b");

    AssignmentPlan merged = merged(FIRST, mine, theirs);

    assertThat(collisions).isEmpty();
    assertThat(merged.row("harbour").orElseThrow().revision().counts())
        .isEqualTo(Map.of("lead", 1L, "mine", 1L, "theirs", 1L));
  }

  @Test
  void aRowThatIsGoneLosesAgainstOneThatWasChanged() {
    AssignmentPlan gone = FIRST.of(List.of("later"));
    AssignmentPlan theirs = given(FIRST, "theirs", "harbour", "analyst-c");

    assertThat(merged(FIRST, gone, theirs).annotators("harbour")).containsExactly("analyst-c");
    assertThat(collisions).containsExactly("who marks “harbour”");
    assertThat(merged(FIRST, gone, FIRST)).isEqualTo(gone);
  }

  @Test
  void rowsThatNobodyCountedAreJoinedAndFieldsThatAreNotKnownOneByOne() {
    AssignmentPlan mine = plan(Map.of("due", "Monday"), "analyst-a");
    AssignmentPlan theirs = plan(Map.of("desk", "city"), "analyst-b");

    assertThat(merged(AssignmentPlan.NONE, mine, theirs))
        .isEqualTo(plan(Map.of("due", "Monday", "desk", "city"), "analyst-a", "analyst-b"));
    assertThat(collisions).containsExactly("who marks “harbour”");
    merged(AssignmentPlan.NONE, mine, plan(Map.of("due", "Friday"), "analyst-a"));
    assertThat(collisions.getLast()).isEqualTo("of “harbour” the field “due”");
  }

  private static AssignmentPlan plan(Map<String, Object> extra, String... annotators) {
    Row row = new Row("harbour", List.of(annotators), Revision.NONE, extra);
    return new AssignmentPlan(List.of(row), Map.of());
  }
}
