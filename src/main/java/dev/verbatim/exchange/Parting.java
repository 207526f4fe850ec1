package dev.verbatim.exchange;

import dev.verbatim.model.Recipe.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// Parts articles into those to train, to develop and to test with, so that each part gets its
/// share of the articles and of the marks of every tag.
///
/// After Sechidis, Tsoumakas and Vlahavas, *On the Stratification of Multi-Label Data* (2011): the
/// tag with the fewest articles left comes first, and each of its articles goes where most of its
/// marks are still wanted; among equals where most articles are, and then by lot. The same articles
/// and seed give the same parts.
final class Parting {
  /// In the order of the data set.
  static final List<String> PARTS = List.of("train", "dev", "test");

  /// Marks of each tag, by article.
  private final Map<String, Map<String, Integer>> left = new LinkedHashMap<>();

  private final Map<String, Map<String, Double>> wantedMarks = new TreeMap<>();
  private final Map<String, Double> wantedArticles = new TreeMap<>();
  private final Map<String, String> parts = new TreeMap<>();
  private final Map<String, Integer> lots = new TreeMap<>();

  private Parting(Map<String, Map<String, Integer>> articles, Split split) {
    Random random = new Random(split.seed());
    List<String> order = new ArrayList<>(articles.keySet());
    Collections.sort(order);
    Collections.shuffle(order, random);
    order.forEach(id -> left.put(id, articles.getOrDefault(id, Map.of())));
    share("train", split.train());
    share("dev", split.dev());
    share("test", split.test());
    List<String> lot = new ArrayList<>(PARTS);
    Collections.shuffle(lot, random);
    lot.forEach(part -> lots.put(part, lots.size()));
  }

  /// The part of each article.
  ///
  /// @param articles how many marks of each tag each has, by id
  static Map<String, String> of(Map<String, Map<String, Integer>> articles, Split split) {
    Parting parting = new Parting(articles, split);
    parting.part();
    return parting.parts;
  }

  private void share(String part, int percent) {
    if (percent == 0) {
      return;
    }
    double share = percent / 100.0;
    wantedArticles.put(part, left.size() * share);
    Map<String, Double> marks = new TreeMap<>();
    left.values()
        .forEach(tags -> tags.forEach((tag, n) -> marks.merge(tag, n * share, Double::sum)));
    wantedMarks.put(part, marks);
  }

  private void part() {
    TreeSet<String> tags = new TreeSet<>();
    left.values().forEach(counts -> tags.addAll(counts.keySet()));
    while (!tags.isEmpty()) {
      String rarest =
          tags.stream()
              .min(Comparator.comparingInt((String tag) -> with(tag).size()))
              .orElseThrow();
      tags.remove(rarest);
      with(rarest).forEach(article -> place(article, rarest));
    }
    List.copyOf(left.keySet()).forEach(article -> place(article, ""));
  }

  private List<String> with(String tag) {
    return left.keySet().stream()
        .filter(id -> left.getOrDefault(id, Map.of()).containsKey(tag))
        .toList();
  }

  private void place(String article, String tag) {
    String part =
        wantedArticles.keySet().stream()
            .max(
                Comparator.comparingDouble((String p) -> marks(p).getOrDefault(tag, 0.0))
                    .thenComparingDouble(p -> wantedArticles.getOrDefault(p, 0.0))
                    .thenComparingInt(p -> lots.getOrDefault(p, 0)))
            .orElseThrow();
    parts.put(article, part);
    Map<String, Integer> placed = left.getOrDefault(article, Map.of());
    left.remove(article);
    wantedArticles.merge(part, -1.0, Double::sum);
    placed.forEach((of, n) -> marks(part).merge(of, (double) -n, Double::sum));
  }

  private Map<String, Double> marks(String part) {
    return wantedMarks.getOrDefault(part, new TreeMap<>());
  }
}
