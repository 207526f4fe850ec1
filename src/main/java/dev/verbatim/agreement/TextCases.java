package dev.verbatim.agreement;

import dev.verbatim.agreement.Behind.Case;
import dev.verbatim.agreement.Behind.Run;
import dev.verbatim.agreement.Behind.Stretches;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a figure of characters, tokens or stretches is made of in an article: the same pieces and
/// stretches that are counted for it. Text that nobody marked is not told, though all figures but
/// F1 count it.
final class TextCases {
  private static final Comparator<Case> IN_TEXT = Comparator.comparing(Case::first);

  private final List<String> tags;
  private final AgreementFigure figure;

  /// @param tags of the universe
  TextCases(List<String> tags, AgreementFigure figure) {
    this.tags = tags;
    this.figure = figure;
  }

  /// The cases in an article, in text order.
  ///
  /// @param judged with the sets that are compared, and no others
  List<Case> of(Judged judged) {
    boolean isOfAll = figure.comparison().subject().equals(Subject.ALL);
    List<String> ofTags =
        isOfAll ? tags : List.of(figure.comparison().subject().tag().orElseThrow());
    List<Case> cases = new ArrayList<>();
    if (figure.metric() == Metric.KRIPPENDORFF_ALPHA_UNITIZING) {
      ofTags.forEach(tag -> cases.addAll(stretches(judged, tag)));
    } else if (isOfAll && figure.metric() != Metric.F1_CHARACTER) {
      Pieces pieces = Pieces.of(judged);
      cases.addAll(runs(judged, pieces, tags, set -> pieces.innermost(set, tags)));
    } else {
      Pieces pieces = Pieces.of(judged);
      for (String tag : ofTags) {
        cases.addAll(runs(judged, pieces, List.of(tag), set -> pieces.marked(set, tag)));
      }
    }
    cases.sort(IN_TEXT);
    return cases;
  }

  /// What an annotator gave each piece: the place of a tag from 1, or 0.
  private interface Judging {
    int[] of(AnnotationSet set);
  }

  private List<Run> runs(Judged judged, Pieces pieces, List<String> categories, Judging judging) {
    List<int[]> given = judged.sets().stream().map(judging::of).toList();
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= pieces.count(); to++) {
      if (to == pieces.count() || !isAlike(given, from, to)) {
        run(judged, pieces, from, to, tags(given, from, categories)).ifPresent(runs::add);
        from = to;
      }
    }
    return runs;
  }

  private static boolean isAlike(List<int[]> given, int piece, int other) {
    return given.stream().allMatch(of -> of[piece] == of[other]);
  }

  private static List<Optional<String>> tags(
      List<int[]> given, int piece, List<String> categories) {
    return given.stream()
        .map(of -> of[piece])
        .map(
            place -> place == 0 ? Optional.<String>empty() : Optional.of(categories.get(place - 1)))
        .toList();
  }

  /// The run of some pieces; none where nobody marked it, or nothing in it is counted.
  private Optional<Run> run(
      Judged judged, Pieces pieces, int from, int to, List<Optional<String>> given) {
    boolean areTokens = figure.comparison().unit() == Unit.TOKEN;
    int units =
        IntStream.range(from, to)
            .map(piece -> areTokens ? pieces.tokens(piece) : pieces.characters(piece))
            .sum();
    Span span = pieces.span(from).hull(pieces.span(to - 1));
    return units == 0 || given.stream().allMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(new Run(judged.article().id(), span, given, units));
  }

  /// A stretch, and whose it is.
  private record Own(Span span, int annotator) {}

  private static List<Stretches> stretches(Judged judged, String tag) {
    int annotators = judged.sets().size();
    List<Own> all = new ArrayList<>();
    for (int i = 0; i < annotators; i++) {
      for (Span span : UnitizedTag.spans(judged.sets().get(i), tag)) {
        all.add(new Own(span, i));
      }
    }
    all.sort(Comparator.comparing(Own::span));
    List<Stretches> cases = new ArrayList<>();
    int from = 0;
    int reach = 0;
    for (int to = 0; to <= all.size(); to++) {
      if (to > from && (to == all.size() || all.get(to).span().start() >= reach)) {
        List<List<Span>> ofEach = ofEach(all.subList(from, to), annotators);
        cases.add(new Stretches(judged.article().id(), tag, ofEach));
        from = to;
      }
      reach = to == all.size() ? reach : Math.max(reach, all.get(to).span().end());
    }
    return cases;
  }

  private static List<List<Span>> ofEach(List<Own> together, int annotators) {
    return IntStream.range(0, annotators)
        .mapToObj(i -> together.stream().filter(o -> o.annotator() == i).map(Own::span).toList())
        .toList();
  }
}
