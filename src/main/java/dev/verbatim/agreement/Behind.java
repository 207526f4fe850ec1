package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Span;
import dev.verbatim.review.Alignment;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Cluster.LinkEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a figure is made of: of marks those that it compares, those of one thing together; of
/// characters and tokens the stretches of text that annotators judged; of a unitizing alpha the
/// stretches that each of them marked.
///
/// @param annotators whose judgements these are, in the order of each case's
/// @param cases in the order of the articles, and there in text order
public record Behind(List<Annotator> annotators, List<Case> cases) {
  public Behind {
    annotators = List.copyOf(annotators);
    cases = List.copyOf(cases);
  }

  /// What the annotators made of one place.
  public sealed interface Case {
    String articleId();

    /// Where it begins: something that one of them marked.
    Span first();

    /// Whether they differ there in what the figure counts.
    boolean differs();
  }

  /// Marks of one thing, of each annotator at most one.
  public record Marks(String articleId, Cluster cluster, boolean differs) implements Case {
    @Override
    public Span first() {
      return cluster.present().getFirst().spans().getFirst();
    }
  }

  /// A stretch of text over which each annotator has one judgement, as long as it can be; somebody
  /// marked it.
  ///
  /// @param tags what each of them gave it; empty for nothing
  /// @param units how many characters, as code points, or tokens it has, whichever are counted
  public record Run(String articleId, Span span, List<Optional<String>> tags, long units)
      implements Case {
    public Run {
      tags = List.copyOf(tags);
    }

    @Override
    public Span first() {
      return span;
    }

    @Override
    public boolean differs() {
      return tags.stream().distinct().count() > 1;
    }
  }

  /// Stretches of one tag that overlap, directly or by way of others.
  ///
  /// @param ofEach each annotator's, in text order; at least one has any
  public record Stretches(String articleId, String tag, List<List<Span>> ofEach) implements Case {
    public Stretches {
      ofEach = ofEach.stream().map(List::copyOf).toList();
    }

    @Override
    public Span first() {
      return ofEach.stream().flatMap(List::stream).min(Span::compareTo).orElseThrow();
    }

    @Override
    public boolean differs() {
      return ofEach.stream().distinct().count() > 1;
    }
  }

  /// What is behind a figure of a universe.
  public static Behind of(Universe universe, AgreementFigure figure) {
    List<Integer> members = members(universe, figure.comparison().annotators());
    TextCases text = new TextCases(universe.tags(), figure);
    List<Case> cases = new ArrayList<>();
    for (Judged judged : universe.articles()) {
      String id = judged.article().id();
      if (figure.extent().article().map(id::equals).orElse(true)) {
        List<AnnotationSet> sets = members.stream().map(judged.sets()::get).toList();
        Judged compared = new Judged(judged.article(), sets);
        cases.addAll(isOfText(figure) ? text.of(compared) : marks(compared, figure));
      }
    }
    return new Behind(members.stream().map(universe.annotators()::get).toList(), cases);
  }

  private static boolean isOfText(AgreementFigure figure) {
    Unit unit = figure.comparison().unit();
    return unit == Unit.CHARACTER || unit == Unit.TOKEN;
  }

  private static List<Case> marks(Judged judged, AgreementFigure figure) {
    Subject subject = figure.comparison().subject();
    List<Case> cases = new ArrayList<>();
    for (Cluster cluster : Alignment.of(judged.sets()).clusters()) {
      if (isCompared(cluster, subject)) {
        boolean differs = differs(cluster, figure.metric(), subject);
        cases.add(new Marks(judged.article().id(), cluster, differs));
      }
    }
    return cases;
  }

  private static List<Integer> members(Universe universe, Optional<Pair> pair) {
    List<String> ids = universe.annotators().stream().map(Annotator::id).toList();
    return pair.map(p -> List.of(ids.indexOf(p.first()), ids.indexOf(p.second())))
        .orElseGet(() -> IntStream.range(0, ids.size()).boxed().toList());
  }

  /// Those that differ.
  public List<Case> differing() {
    return cases.stream().filter(Case::differs).toList();
  }

  private static boolean isCompared(Cluster cluster, Subject subject) {
    if (subject.relation().isPresent()) {
      return links(cluster, subject.relation().get()).stream().anyMatch(ends -> !ends.isEmpty());
    }
    long ofTag = cluster.present().stream().filter(isOf(subject)).count();
    return ofTag >= (subject.attribute().isPresent() ? 2 : 1);
  }

  private static Predicate<Annotation> isOf(Subject subject) {
    return mark -> subject.equals(Subject.ALL) || subject.tag().equals(Optional.of(mark.tag()));
  }

  private static boolean differs(Cluster cluster, Metric metric, Subject subject) {
    if (subject.relation().isPresent()) {
      return links(cluster, subject.relation().get()).stream().distinct().count() > 1;
    }
    List<Annotation> present = cluster.present();
    if (subject.attribute().isPresent()) {
      String attribute = subject.attribute().get();
      return present.stream()
              .filter(isOf(subject))
              .map(m -> m.attribute(attribute))
              .distinct()
              .count()
          > 1;
    }
    boolean missing = present.size() < cluster.marks().size();
    boolean otherTag = present.stream().map(Annotation::tag).distinct().count() > 1;
    boolean otherWords = present.stream().map(Annotation::spans).distinct().count() > 1;
    return missing || otherTag || (otherWords && metric != Metric.F1_OVERLAP);
  }

  /// The links of one kind that leave each annotator's mark.
  private static List<Set<LinkEnd>> links(Cluster cluster, String type) {
    return cluster.links().stream()
        .map(
            ends ->
                ends.stream().filter(end -> end.type().equals(type)).collect(Collectors.toSet()))
        .toList();
  }
}
