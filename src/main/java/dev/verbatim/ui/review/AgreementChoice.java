package dev.verbatim.ui.review;

import dev.verbatim.agreement.Agreement;
import dev.verbatim.agreement.AgreementFigure;
import dev.verbatim.agreement.Comparison;
import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Extent;
import dev.verbatim.agreement.Metric;
import dev.verbatim.agreement.Subject;
import dev.verbatim.agreement.Unit;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.AnnotationSet;
import java.util.List;
import java.util.Optional;

/// Which of the figures are shown.
///
/// @param kind what is measured
/// @param subject of what
/// @param extent how articles are taken together
/// @param pair whose figures the tables have; of all annotators where there is none
record AgreementChoice(Kind kind, Subject subject, Extent extent, Optional<Pair> pair) {

  /// A metric and what it counts.
  record Kind(Metric metric, Unit unit) {}

  /// What is shown first.
  static final AgreementChoice FIRST =
      new AgreementChoice(
          new Kind(Metric.F1_EXACT, Unit.ANNOTATION), Subject.ALL, Extent.POOLED, Optional.empty());

  AgreementChoice withKind(Kind changed) {
    return new AgreementChoice(changed, subject, extent, pair);
  }

  /// The same of something else; where the metric has no figure of that, another one.
  AgreementChoice withSubject(Subject changed, Agreement agreement) {
    List<Kind> kinds = kinds(agreement, changed);
    return new AgreementChoice(
        kinds.contains(kind) ? kind : kinds.getFirst(), changed, extent, pair);
  }

  AgreementChoice withExtent(Extent changed) {
    return new AgreementChoice(kind, subject, changed, pair);
  }

  AgreementChoice withPair(Optional<Pair> changed) {
    return new AgreementChoice(kind, subject, extent, changed);
  }

  /// The kinds of figure that there are of something.
  static List<Kind> kinds(Agreement agreement, Subject subject) {
    return agreement.figures().stream()
        .filter(f -> f.comparison().subject().equals(subject))
        .filter(f -> f.extent().equals(Extent.POOLED))
        .map(f -> new Kind(f.metric(), f.comparison().unit()))
        .distinct()
        .toList();
  }

  /// Everything that there are figures of.
  static List<Subject> subjects(Agreement agreement) {
    return agreement.figures().stream()
        .filter(f -> f.extent().equals(Extent.POOLED))
        .map(f -> f.comparison().subject())
        .distinct()
        .toList();
  }

  /// A figure of the chosen kind and subject, of some annotators and articles.
  Optional<AgreementFigure> figure(Agreement agreement, Optional<Pair> of, Extent over) {
    return figure(agreement, kind, subject, of, over);
  }

  static Optional<AgreementFigure> figure(
      Agreement agreement, Kind kind, Subject subject, Optional<Pair> of, Extent over) {
    return agreement.figure(new Comparison(subject, kind.unit(), of), kind.metric(), over);
  }

  /// How many marks the compared annotators made of a tag, or links of a kind, in an article.
  long marks(Judged judged, Subject of) {
    return judged.sets().stream()
        .filter(set -> pair.isEmpty() || isOfPair(set, pair.get()))
        .mapToLong(set -> count(set, of))
        .sum();
  }

  /// How many marks they made in all.
  long marks(Agreement agreement) {
    return agreement.universe().articles().stream().mapToLong(j -> marks(j, Subject.ALL)).sum();
  }

  private static boolean isOfPair(AnnotationSet set, Pair pair) {
    String id = set.annotator().id();
    return id.equals(pair.first()) || id.equals(pair.second());
  }

  private static long count(AnnotationSet set, Subject of) {
    if (of.relation().isPresent()) {
      String type = of.relation().get();
      return set.relations().stream().filter(r -> r.type().equals(type)).count();
    }
    return set.annotations().stream()
        .filter(mark -> of.equals(Subject.ALL) || of.tag().equals(Optional.of(mark.tag())))
        .count();
  }
}
