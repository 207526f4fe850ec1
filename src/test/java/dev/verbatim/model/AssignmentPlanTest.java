package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.AssignmentPlan.Row;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentPlanTest {

  private static List<String> ids(String prefix, int n) {
    return IntStream.range(0, n).mapToObj(i -> prefix + i).toList();
  }

  private static AssignmentPlan drawn(int articles, int annotators, int each, long seed) {
    return AssignmentPlan.NONE.drawn(
        ids("article-", articles), ids("analyst-", annotators), each, seed);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyArticleGetsAsManyAsAskedForAndNobodyTwoMoreThanAnother(
      @ForAll @IntRange(min = 1, max = 60) int articles,
      @ForAll @IntRange(min = 1, max = 10) int annotators,
      @ForAll @IntRange(min = 1, max = 10) int wanted,
      @ForAll long seed) {
    int each = Math.min(wanted, annotators);
    AssignmentPlan plan = drawn(articles, annotators, each, seed);

    assertThat(plan.rows()).hasSize(articles).allMatch(row -> row.annotators().size() == each);
    List<Integer> loads =
        ids("analyst-", annotators).stream().map(a -> plan.loads().getOrDefault(a, 0)).toList();
    assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theSameSeedGivesTheSamePlanInWhateverOrderOneAsks(@ForAll long seed) {
    List<String> articles = new java.util.ArrayList<>(ids("article-", 20));
    List<String> annotators = new java.util.ArrayList<>(ids("analyst-", 5));
    AssignmentPlan plan = AssignmentPlan.NONE.drawn(articles, annotators, 2, seed);
    Collections.shuffle(articles, new Random(seed));
    Collections.shuffle(annotators, new Random(seed));

    assertThat(AssignmentPlan.NONE.drawn(articles, annotators, 2, seed)).isEqualTo(plan);
    assertThat(AssignmentPlan.NONE.drawn(articles, annotators, 2, seed + 1)).isNotEqualTo(plan);
  }

  @Test
  void everyTwoMarkSomethingTogether() {
    AssignmentPlan plan = drawn(10, 5, 2, 1);
    assertThat(plan.rows().stream().map(Row::annotators).distinct().count())
        .isGreaterThanOrEqualTo(8);
  }

  @Test
  void whatIsAssignedAlreadyStaysAndCounts() {
    AssignmentPlan kept = AssignmentPlan.NONE;
    for (String article : ids("article-", 3)) {
      kept = kept.with(article, List.of("analyst-0"));
    }
    AssignmentPlan plan = kept.drawn(ids("article-", 6), ids("analyst-", 2), 1, 7);

    assertThat(plan.rows()).containsAll(kept.rows());
    assertThat(plan.loads()).isEqualTo(Map.of("analyst-0", 3, "analyst-1", 3));
  }

  @Test
  void anArticleIsGivenToOthersAndToNobody() {
    AssignmentPlan plan =
        new AssignmentPlan(
            List.of(
                new Row(
                    "a", List.of("analyst-b", "analyst-a"), Revision.NONE, Map.of("why", "first"))),
            Map.of());
    assertThat(plan.annotators("a")).containsExactly("analyst-a", "analyst-b");
    assertThat(plan.with("a", List.of("analyst-c")).row("a"))
        .contains(new Row("a", List.of("analyst-c"), Revision.NONE, Map.of("why", "first")));
    assertThat(plan.with("a", List.of())).isEqualTo(AssignmentPlan.NONE);
    assertThat(plan.annotators("b")).isEmpty();
    assertThat(plan.people()).containsExactly("analyst-a", "analyst-b");
  }

  @Test
  void changesAreCountedRowByRow() {
    AssignmentPlan first =
        AssignmentPlan.NONE
            .with("a", List.of("analyst-a"))
            .with("b", List.of("analyst-b"))
            .countedSince(AssignmentPlan.NONE, "desk");
    AssignmentPlan next =
        first
            .with("a", List.of("analyst-c"))
            .with("c", List.of("analyst-c"))
            .countedSince(first, "home");

    assertThat(counts(next, "a")).isEqualTo(Map.of("desk", 1L, "home", 1L));
    assertThat(counts(next, "b")).isEqualTo(Map.of("desk", 1L));
    assertThat(counts(next, "c")).isEqualTo(Map.of("home", 1L));
    assertThat(new AssignmentPlan(List.of(), Map.of()).countedSince(first, "home").rows())
        .allMatch(row -> row.annotators().isEmpty())
        .allMatch(row -> row.revision().counts().equals(Map.of("desk", 1L, "home", 1L)));
  }

  private static Map<String, Long> counts(AssignmentPlan plan, String article) {
    return plan.row(article).orElseThrow().revision().counts();
  }

  @Test
  void whatIsNobodysAgainIsDrawnLikeWhatNeverWasAnybodys() {
    AssignmentPlan counted =
        AssignmentPlan.NONE
            .with("a", List.of("analyst-a"))
            .countedSince(AssignmentPlan.NONE, "desk");
    AssignmentPlan cleared = counted.cleared();

    assertThat(cleared.size()).isZero();
    assertThat(cleared.with("a", List.of("analyst-a"))).isEqualTo(counted);
    AssignmentPlan drawn = cleared.drawn(List.of("a", "b"), List.of("analyst-b"), 1, 1);
    assertThat(drawn.loads()).isEqualTo(Map.of("analyst-b", 2));
    assertThat(counts(drawn, "a")).isEqualTo(Map.of("desk", 1L));
    assertThat(drawn.of(List.of("b")).rows()).extracting(Row::articleId).containsExactly("b");
  }

  @Test
  void whatAnotherPlanBecameIsTakenOverButForWhatWasGivenToOthersSince() {
    AssignmentPlan before = AssignmentPlan.NONE.with("a", List.of("analyst-a"));
    AssignmentPlan after =
        before
            .with("a", List.of("analyst-b"))
            .with("b", List.of("analyst-b"))
            .with("c", List.of("analyst-b"));
    AssignmentPlan since = after.with("b", List.of("analyst-c")).with("d", List.of("analyst-d"));

    AssignmentPlan back = since.with(after, before);
    assertThat(back.annotators("a")).containsExactly("analyst-a");
    assertThat(back.annotators("b")).containsExactly("analyst-c");
    assertThat(back.annotators("c")).isEmpty();
    assertThat(back.annotators("d")).containsExactly("analyst-d");
    assertThat(after.with(after, before)).isEqualTo(before);
    assertThat(since.with(after, after)).isEqualTo(since);
  }

  @Test
  void moreThanThereAreCannotBeDrawn() {
    assertThatThrownBy(() -> drawn(3, 2, 3, 1)).hasMessage("3 of 2 annotators cannot be drawn");
    assertThatThrownBy(() -> drawn(3, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new AssignmentPlan(
                    List.of(Row.of("a", List.of()), Row.of("a", List.of())), Map.of()))
        .hasMessageContaining("twice");
  }
}
