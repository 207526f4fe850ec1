package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Counting.Asked;
import dev.verbatim.agreement.MatchedCounting.Matches;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts for each tag and for all tags, of each pair and of all annotators: which category every
/// character and token has, and which marks match.
final class TextCountings {
  private static final int EXACT = 0;
  private static final int OVERLAP = 1;
  private static final int CHARACTER = 2;
  private static final int MATCHED_FIGURES = 3;

  private final Universe universe;
  private final List<String> tags;
  private final List<Pair> pairs;

  /// For each tag, and last for all: each pair, and last all annotators.
  private final List<List<Group>> subjects = new ArrayList<>();

  /// What is counted of some annotators.
  private record Group(RatedCounting characters, RatedCounting tokens, MatchedCounting matched) {}

  TextCountings(Universe universe) {
    this.universe = universe;
    this.tags = universe.tags();
    this.pairs = universe.pairs();
    for (String tag : tags) {
      subjects.add(groups(Subject.tag(tag), 2));
    }
    subjects.add(groups(Subject.ALL, tags.size() + 1));
  }

  /// Everything that was counted.
  List<Counting> countings() {
    return subjects.stream()
        .flatMap(List::stream)
        .flatMap(group -> Stream.of(group.characters(), group.tokens(), group.matched()))
        .toList();
  }

  private List<Group> groups(Subject subject, int categories) {
    List<Group> groups = new ArrayList<>();
    pairs.forEach(pair -> groups.add(group(subject, categories, Optional.of(pair))));
    groups.add(group(subject, categories, Optional.empty()));
    return groups;
  }

  private Group group(Subject subject, int categories, Optional<Pair> pair) {
    int raters = pair.isPresent() ? 2 : universe.annotators().size();
    int articles = universe.articles().size();
    Comparison marks = new Comparison(subject, Unit.ANNOTATION, pair);
    Comparison tokens = new Comparison(subject, Unit.TOKEN, pair);
    Comparison characters = new Comparison(subject, Unit.CHARACTER, pair);
    List<Asked> matched =
        List.of(
            new Asked(marks, Metric.F1_EXACT),
            new Asked(marks, Metric.F1_OVERLAP),
            new Asked(characters, Metric.F1_CHARACTER));
    return new Group(
        RatedCounting.ofText(characters, raters, categories, articles),
        RatedCounting.ofText(tokens, raters, categories, articles),
        new MatchedCounting(matched, articles));
  }

  /// Counts an article.
  void count(int article) {
    Judged judged = universe.articles().get(article);
    Pieces pieces = Pieces.of(judged);
    List<Matches> ofAllTags = new ArrayList<>();
    for (int i = 0; i <= pairs.size(); i++) {
      ofAllTags.add(new Matches(MATCHED_FIGURES));
    }
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      int[][] given =
          judged.sets().stream().map(set -> pieces.marked(set, tag)).toArray(int[][]::new);
      rate(article, subjects.get(i), pieces, given);
      List<Matches> ofTag = match(judged.sets(), tag, pieces, given);
      put(article, subjects.get(i), ofTag);
      for (int j = 0; j < ofTag.size(); j++) {
        ofAllTags.get(j).add(ofTag.get(j));
      }
    }
    int[][] innermost =
        judged.sets().stream().map(set -> pieces.innermost(set, tags)).toArray(int[][]::new);
    rate(article, subjects.getLast(), pieces, innermost);
    put(article, subjects.getLast(), ofAllTags);
  }

  private static void put(int article, List<Group> groups, List<Matches> matches) {
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).matched().put(article, matches.get(i));
    }
  }

  private static void rate(int article, List<Group> groups, Pieces pieces, int[][] given) {
    int next = 0;
    for (int i = 0; i < given.length; i++) {
      for (int j = i + 1; j < given.length; j++) {
        rate(article, groups.get(next++), pieces, new int[][] {given[i], given[j]});
      }
    }
    rate(article, groups.getLast(), pieces, given);
  }

  private static void rate(int article, Group group, Pieces pieces, int[][] given) {
    RatingSums characters = group.characters().sums();
    RatingSums tokens = group.tokens().sums();
    int[] here = new int[given.length];
    for (int piece = 0; piece < pieces.count(); piece++) {
      for (int i = 0; i < here.length; i++) {
        here[i] = given[i][piece];
      }
      characters.add(here, pieces.characters(piece));
      tokens.add(here, pieces.tokens(piece));
    }
    group.characters().put(article, characters);
    group.tokens().put(article, tokens);
  }

  /// What matches under a tag, of each pair and of all.
  private static List<Matches> match(
      List<AnnotationSet> sets, String tag, Pieces pieces, int[][] given) {
    List<List<Annotation>> marks = sets.stream().map(set -> of(set, tag)).toList();
    List<Matches> matches = new ArrayList<>();
    Matches ofAll = new Matches(MATCHED_FIGURES);
    for (int i = 0; i < given.length; i++) {
      for (int j = i + 1; j < given.length; j++) {
        List<Annotation> first = marks.get(i);
        List<Annotation> second = marks.get(j);
        Matches ofPair = new Matches(MATCHED_FIGURES);
        ofPair.add(EXACT, exact(first, second), first.size(), second.size());
        int overlapping = OverlapMatching.size(first, second, sets.get(j));
        ofPair.add(OVERLAP, overlapping, first.size(), second.size());
        characters(ofPair, pieces, given[i], given[j]);
        matches.add(ofPair);
        ofAll.add(ofPair);
      }
    }
    matches.add(ofAll);
    return matches;
  }

  private static List<Annotation> of(AnnotationSet set, String tag) {
    return set.annotations().stream().filter(mark -> mark.tag().equals(tag)).toList();
  }

  /// How many marks of one tag have the same fragments. One that someone made twice is matched as
  /// often as the other made it.
  private static int exact(List<Annotation> first, List<Annotation> second) {
    Map<List<Span>, Integer> left = new HashMap<>();
    first.forEach(mark -> left.merge(mark.spans(), 1, Integer::sum));
    int matched = 0;
    for (Annotation mark : second) {
      if (left.merge(mark.spans(), -1, Integer::sum) >= 0) {
        matched++;
      }
    }
    return matched;
  }

  private static void characters(Matches matches, Pieces pieces, int[] first, int[] second) {
    long both = 0;
    long ofFirst = 0;
    long ofSecond = 0;
    for (int piece = 0; piece < pieces.count(); piece++) {
      long characters = pieces.characters(piece);
      both += characters * first[piece] * second[piece];
      ofFirst += characters * first[piece];
      ofSecond += characters * second[piece];
    }
    matches.add(CHARACTER, both, ofFirst, ofSecond);
  }
}
