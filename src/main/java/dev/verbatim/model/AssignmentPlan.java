package dev.verbatim.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who is to mark which articles.
///
/// An article without a row, or with a row of nobody, is anybody's. A plan asks and forbids
/// nothing: whoever marks another article does so.
///
/// Each row counts its own changes, so of two states of a plan it can be told row by row which came
/// later; a row of nobody is the proof that those of before were taken off the article.
///
/// @param rows each article at most once, by id
/// @param extra fields of a file that this version does not know, as plain JDK values
public record AssignmentPlan(List<Row> rows, Map<String, Object> extra) {
  public static final AssignmentPlan NONE = new AssignmentPlan(List.of(), Map.of());

  /// Who is to mark one article.
  ///
  /// @param annotators ids, sorted, each once; none where it is anybody's again
  /// @param revision how often each installation changed this row
  /// @param extra as for the plan
  public record Row(
      String articleId, List<String> annotators, Revision revision, Map<String, Object> extra) {
    public Row {
      annotators = annotators.stream().distinct().sorted().toList();
      extra = Plain.copy(extra);
    }

    public static Row of(String articleId, List<String> annotators) {
      return new Row(articleId, annotators, Revision.NONE, Map.of());
    }

    public Row with(List<String> changed) {
      return new Row(articleId, changed, revision, extra);
    }

    public Row with(Revision changed) {
      return new Row(articleId, annotators, changed, extra);
    }

    /// Whether two rows differ at most in how often they were changed.
    public boolean saysAs(Row other) {
      return with(other.revision).equals(other);
    }
  }

  public AssignmentPlan {
    rows = rows.stream().sorted(Comparator.comparing(Row::articleId)).toList();
    extra = Plain.copy(extra);
    if (rows.stream().map(Row::articleId).distinct().count() < rows.size()) {
      throw new IllegalArgumentException("an article stands twice in a plan");
    }
  }

  public Optional<Row> row(String articleId) {
    return rows.stream().filter(row -> row.articleId().equals(articleId)).findFirst();
  }

  /// Who is to mark an article; nobody where that is not said.
  public List<String> annotators(String articleId) {
    return row(articleId).map(Row::annotators).orElse(List.of());
  }

  /// The plan with other people for an article. With none, a row that was never counted goes, and
  /// any other stays as one of nobody.
  public AssignmentPlan with(String articleId, List<String> annotators) {
    Row row = row(articleId).orElseGet(() -> Row.of(articleId, List.of())).with(annotators);
    boolean goes = annotators.isEmpty() && row.revision().equals(Revision.NONE);
    return without(articleId, goes ? Stream.of() : Stream.of(row));
  }

  private AssignmentPlan without(String articleId, Stream<Row> instead) {
    Stream<Row> others = rows.stream().filter(row -> !row.articleId().equals(articleId));
    return new AssignmentPlan(Stream.concat(others, instead).toList(), extra);
  }

  /// The plan with nobody for any article.
  public AssignmentPlan cleared() {
    AssignmentPlan cleared = this;
    for (Row row : rows) {
      cleared = cleared.with(row.articleId(), List.of());
    }
    return cleared;
  }

  /// This plan with what another one became, of the articles that are still as that one had them;
  /// those that were given to others since stay as they are.
  public AssignmentPlan with(AssignmentPlan from, AssignmentPlan to) {
    AssignmentPlan changed = this;
    for (String id : Stream.of(from, to).flatMap(p -> p.byArticle().keySet().stream()).toList()) {
      boolean differs = !from.annotators(id).equals(to.annotators(id));
      if (differs && annotators(id).equals(from.annotators(id))) {
        changed = changed.with(id, to.annotators(id));
      }
    }
    return changed;
  }

  /// The rows of some articles only, and nothing else of the plan.
  public AssignmentPlan of(Collection<String> articleIds) {
    Set<String> wanted = Set.copyOf(articleIds);
    return new AssignmentPlan(
        rows.stream().filter(row -> wanted.contains(row.articleId())).toList(), Map.of());
  }

  /// This plan as what became of another one: each row that says something else counts a change
  /// more, and one that is gone is a row of nobody.
  ///
  /// @param installation that made the change
  public AssignmentPlan countedSince(AssignmentPlan before, String installation) {
    Map<String, Row> counted = new TreeMap<>(byArticle());
    for (Row old : before.rows) {
      Row now = row(old.articleId()).orElseGet(() -> old.with(List.of()));
      counted.put(
          old.articleId(),
          now.with(now.saysAs(old) ? old.revision() : old.revision().next(installation)));
    }
    counted.replaceAll(
        (article, row) ->
            before.row(article).isPresent() ? row : row.with(row.revision().next(installation)));
    return new AssignmentPlan(List.copyOf(counted.values()), extra);
  }

  /// How many articles are somebody's.
  public int size() {
    return (int) rows.stream().filter(row -> !row.annotators().isEmpty()).count();
  }

  /// How many articles each has to mark, by id.
  public Map<String, Integer> loads() {
    Map<String, Integer> loads = new TreeMap<>();
    rows.forEach(row -> row.annotators().forEach(one -> loads.merge(one, 1, Integer::sum)));
    return loads;
  }

  /// This plan with people drawn for the articles that have none yet.
  ///
  /// Each of those articles gets `each` of the annotators. Nobody has more than one article more
  /// than another who had as many before, and those who have marked least together come together
  /// first, so that every two can be compared. The same seed gives the same plan.
  ///
  /// @param articles ids, in any order
  /// @param annotators ids, in any order
  /// @param each from 1 to the number of annotators
  public AssignmentPlan drawn(List<String> articles, List<String> annotators, int each, long seed) {
    List<String> people = new ArrayList<>(annotators.stream().distinct().sorted().toList());
    if (each < 1 || each > people.size()) {
      throw new IllegalArgumentException(
          "%d of %d annotators cannot be drawn".formatted(each, people.size()));
    }
    List<String> open =
        new ArrayList<>(
            articles.stream().distinct().sorted().filter(id -> annotators(id).isEmpty()).toList());
    Random random = new Random(seed);
    Collections.shuffle(open, random);
    Draw draw = new Draw(new HashMap<>(loads()), new HashMap<>());
    rows.forEach(row -> draw.took(row.annotators()));
    Map<String, Row> all = byArticle();
    for (String article : open) {
      Collections.shuffle(people, random);
      List<String> chosen = draw.next(people, each);
      Row row = Optional.ofNullable(all.get(article)).orElseGet(() -> Row.of(article, List.of()));
      all.put(article, row.with(chosen));
    }
    return new AssignmentPlan(List.copyOf(all.values()), extra);
  }

  /// What was drawn so far: how much each has, and how much each two have together.
  private record Draw(Map<String, Integer> loads, Map<String, Integer> together) {

    List<String> next(List<String> people, int each) {
      List<String> chosen = new ArrayList<>();
      while (chosen.size() < each) {
        chosen.add(
            people.stream()
                .filter(one -> !chosen.contains(one))
                .min(
                    Comparator.comparingInt((String one) -> loads.getOrDefault(one, 0))
                        .thenComparingInt(one -> shared(one, chosen)))
                .orElseThrow());
      }
      chosen.forEach(one -> loads.merge(one, 1, Integer::sum));
      took(chosen);
      return chosen;
    }

    private int shared(String one, List<String> chosen) {
      return chosen.stream().mapToInt(other -> together.getOrDefault(pair(one, other), 0)).sum();
    }

    void took(List<String> chosen) {
      for (String one : chosen) {
        for (String other : chosen) {
          if (one.compareTo(other) < 0) {
            together.merge(pair(one, other), 1, Integer::sum);
          }
        }
      }
    }

    private static String pair(String one, String other) {
      return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
  }

  /// The rows by article.
  public Map<String, Row> byArticle() {
    Map<String, Row> byArticle = new LinkedHashMap<>();
    rows.forEach(row -> byArticle.put(row.articleId(), row));
    return byArticle;
  }

  /// Everyone who is to mark something, by id.
  public Stream<String> people() {
    return loads().keySet().stream();
  }
}
