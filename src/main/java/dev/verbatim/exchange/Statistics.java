package dev.verbatim.exchange;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Status;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How much there is in a project, counted from its files: marks by tag and article, links by kind,
/// articles by status, what is linked to each speaker; each for every annotator, the adjudicated
/// set among them.
///
/// Nothing is added up over annotators: several mark the same article.
///
/// @param articles the ids of all articles, sorted
/// @param annotators who has a set here, by id
/// @param works one for each set that can be read, by annotator, then by article
/// @param problems files that could not be read, and are not counted
public record Statistics(
    List<String> articles, List<Annotator> annotators, List<Counts> works, List<Problem> problems) {

  /// The codebook's attribute for a speaker's full name.
  private static final String ENTITY = "entity";

  public Statistics {
    articles = List.copyOf(articles);
    annotators = List.copyOf(annotators);
    works = List.copyOf(works);
    problems = List.copyOf(problems);
  }

  /// What one annotator's set on one article holds.
  ///
  /// @param tags marks by the id of their tag
  /// @param links by the id of their kind
  /// @param speakers by name, how many marks are linked to one of that speaker
  /// @param open marks without a place and values of two histories, which wait for a decision
  public record Counts(
      String article,
      String annotator,
      Status status,
      Map<String, Integer> tags,
      Map<String, Integer> links,
      Map<String, Integer> speakers,
      int open) {

    /// Of one set.
    static Counts of(Article article, AnnotationSet set) {
      return new Counts(
          article.id(),
          set.annotator().id(),
          set.status(),
          counted(set.annotations(), mark -> Optional.of(mark.tag())),
          counted(set.relations(), link -> Optional.of(link.type())),
          counted(set.relations(), link -> speaker(set, link, article.text())),
          set.fields().orphans().size() + set.fields().conflicts().size());
    }

    private static <T> Map<String, Integer> counted(
        List<T> things, Function<T, Optional<String>> group) {
      return things.stream()
          .map(group)
          .flatMap(Optional::stream)
          .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum, TreeMap::new));
    }

    /// Who is at the end of a link: by full name where the annotator gave one, else by the words on
    /// the page. A mark that is linked to one speaker in two ways counts twice.
    private static Optional<String> speaker(AnnotationSet set, Relation link, ArticleText text) {
      return set.annotation(link.to())
          .filter(mark -> mark.tag().equals(NewsIds.SPEAKER))
          .map(mark -> named(mark).orElseGet(() -> words(mark, text)));
    }

    private static Optional<String> named(Annotation mark) {
      return mark.attribute(ENTITY)
          .filter(AttributeValue.Text.class::isInstance)
          .map(value -> ((AttributeValue.Text) value).value().strip())
          .filter(name -> !name.isEmpty());
    }

    private static String words(Annotation mark, ArticleText text) {
      return text.words(mark.spans()).replaceAll("\\s+", " ");
    }

    /// All marks.
    public int marks() {
      return tags.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// Counts a project, on the caller's thread.
  ///
  /// @throws ProjectException where the project's folders cannot be read
  public static Statistics of(Project project) throws ProjectException {
    List<Problem> problems = new ArrayList<>(project.problems());
    List<Annotator> annotators = project.annotators();
    List<String> ids = project.articleIds();
    Map<String, Map<String, Counts>> works = new TreeMap<>();
    for (String id : ids) {
      try {
        Article article = project.article(id).article();
        for (Annotator annotator : annotators) {
          count(project, article, annotator.id(), problems)
              .ifPresent(
                  counts ->
                      works.computeIfAbsent(annotator.id(), _ -> new TreeMap<>()).put(id, counts));
        }
      } catch (ProjectException e) {
        problems.add(e.problem());
      }
    }
    return new Statistics(
        ids,
        annotators,
        works.values().stream().flatMap(w -> w.values().stream()).toList(),
        problems);
  }

  private static Optional<Counts> count(
      Project project, Article article, String annotator, List<Problem> problems) {
    try {
      return project.setOn(article, annotator).map(set -> Counts.of(article, set));
    } catch (ProjectException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  /// Something counted, for every annotator that has any.
  ///
  /// @param name of what is counted
  /// @param byAnnotator by the annotators' ids
  public record Row(String name, Map<String, Integer> byAnnotator) {
    /// How many an annotator has.
    public int of(String annotator) {
      return byAnnotator.getOrDefault(annotator, 0);
    }
  }

  /// Articles by their status: each status, of the annotators who have a set.
  public List<Row> byStatus() {
    Map<String, Row> rows = rows(work -> Map.of(work.status().id(), 1));
    return Arrays.stream(Status.values())
        .map(status -> rows.getOrDefault(status.id(), new Row(status.id(), Map.of())))
        .toList();
  }

  /// Marks by the id of their tag, sorted.
  public List<Row> byTag() {
    return List.copyOf(rows(Counts::tags).values());
  }

  /// Links by the id of their kind, sorted.
  public List<Row> byLink() {
    return List.copyOf(rows(Counts::links).values());
  }

  /// What is linked to each speaker, by the speaker's name.
  public List<Row> bySpeaker() {
    return List.copyOf(rows(Counts::speakers).values());
  }

  /// Marks by the id of their article.
  public List<Row> byArticle() {
    Map<String, Row> rows = rows(work -> Map.of(work.article(), work.marks()));
    return articles.stream().map(id -> rows.getOrDefault(id, new Row(id, Map.of()))).toList();
  }

  private Map<String, Row> rows(Function<Counts, Map<String, Integer>> counts) {
    Map<String, Row> rows = new TreeMap<>();
    for (Counts work : works) {
      counts
          .apply(work)
          .forEach(
              (name, number) ->
                  rows.computeIfAbsent(name, _ -> new Row(name, new TreeMap<>()))
                      .byAnnotator()
                      .merge(work.annotator(), number, Integer::sum));
    }
    return rows;
  }
}
