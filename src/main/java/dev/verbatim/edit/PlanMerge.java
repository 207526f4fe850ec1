package dev.verbatim.edit;

import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.AssignmentPlan.Row;
import dev.verbatim.model.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes one plan of who marks what of two, article by article.
///
/// What one side alone changed since the common state is taken over. Where both changed an
/// article's row, or the common state is not known, the row's own count of changes tells which came
/// later, and the later holds. Rows that were changed apart collide: the article then is for
/// everyone whom either side names, so nobody is lost, and both sides come to the same whoever
/// merges first. A row that is missing, other than one of nobody, proves nothing.
public final class PlanMerge {
  private final List<String> collisions;

  private PlanMerge(List<String> collisions) {
    this.collisions = collisions;
  }

  /// One plan of two.
  ///
  /// @param base the last state that both have in common; [AssignmentPlan#NONE] where it is not
  ///   known
  /// @param collisions takes what both changed differently, in words
  public static AssignmentPlan merge(
      AssignmentPlan base, AssignmentPlan mine, AssignmentPlan theirs, List<String> collisions) {
    PlanMerge merge = new PlanMerge(collisions);
    Map<String, Row> rows =
        ThreeWay.each(base.byArticle(), mine.byArticle(), theirs.byArticle(), merge::row);
    return new AssignmentPlan(
        List.copyOf(rows.values()),
        ThreeWay.pickEach("the field", base.extra(), mine.extra(), theirs.extra(), collisions));
  }

  private Optional<Row> row(String article, Optional<Row> b, Optional<Row> m, Optional<Row> t) {
    return ThreeWay.oneSide(b, m, t)
        .orElseGet(
            () -> {
              if (m.isEmpty() || t.isEmpty()) {
                collisions.add(who(article));
                return m.or(() -> t);
              }
              return Optional.of(later(b, m.get(), t.get()));
            });
  }

  private static String who(String article) {
    return "who marks “%s”".formatted(article);
  }

  private Row later(Optional<Row> base, Row mine, Row theirs) {
    Revision before = base.map(Row::revision).orElse(Revision.NONE);
    if (mine.revision().equals(before) || theirs.revision().equals(before)) {
      return united(base, mine, theirs);
    }
    return switch (theirs.revision().comparedTo(mine.revision())) {
      case NEWER -> theirs;
      case OLDER -> mine;
      case SAME, GROWN_APART -> united(base, mine, theirs);
    };
  }

  private Row united(Optional<Row> base, Row mine, Row theirs) {
    if (!mine.annotators().equals(theirs.annotators())) {
      collisions.add(who(mine.articleId()));
    }
    List<String> both = new ArrayList<>(mine.annotators());
    both.addAll(theirs.annotators());
    return new Row(
        mine.articleId(),
        both,
        mine.revision().join(theirs.revision()),
        ThreeWay.pickEach(
            "of “%s” the field".formatted(mine.articleId()),
            base.map(Row::extra).orElse(Map.of()),
            mine.extra(),
            theirs.extra(),
            collisions));
  }
}
