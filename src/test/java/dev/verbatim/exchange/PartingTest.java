package dev.verbatim.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Recipe.Split;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartingTest {
  private static final Split SPLIT = new Split(80, 10, 10, 1);

  /// Articles of which each has many quotes and one in ten a rare tag.
  private static Map<String, Map<String, Integer>> articles(int count) {
    Map<String, Map<String, Integer>> articles = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Map<String, Integer> tags = new TreeMap<>(Map.of("quote", 3 + i % 5));
      if (i % 10 == 0) {
        tags.put("rare", 1);
      }
      articles.put("article-" + i, tags);
    }
    return articles;
  }

  private static int sum(Map<String, Map<String, Integer>> articles, String tag, String part) {
    Map<String, String> parts = Parting.of(articles, SPLIT);
    return articles.entrySet().stream()
        .filter(article -> part.equals(parts.get(article.getKey())))
        .mapToInt(article -> article.getValue().getOrDefault(tag, 0))
        .sum();
  }

  @Test
  void eachPartGetsItsShareOfArticlesAndOfEveryTag() {
    Map<String, Map<String, Integer>> articles = articles(200);
    Map<String, String> parts = Parting.of(articles, SPLIT);
    assertThat(parts.values()).filteredOn("train"::equals).hasSizeBetween(155, 165);
    assertThat(parts.values()).filteredOn("dev"::equals).hasSizeBetween(17, 23);
    assertThat(sum(articles, "rare", "train")).isEqualTo(16);
    assertThat(sum(articles, "rare", "dev")).isEqualTo(2);
    assertThat(sum(articles, "rare", "test")).isEqualTo(2);
    assertThat(sum(articles, "quote", "train")).isBetween(780, 820);
    assertThat(sum(articles, "quote", "dev")).isBetween(90, 110);
  }

  @Test
  void theSeedAloneDecides() {
    Map<String, Map<String, Integer>> articles = articles(40);
    Map<String, Map<String, Integer>> inAnotherOrder = new TreeMap<>(articles);
    assertThat(Parting.of(inAnotherOrder, SPLIT)).isEqualTo(Parting.of(articles, SPLIT));
    assertThat(Parting.of(articles, new Split(80, 10, 10, 2)))
        .isNotEqualTo(Parting.of(articles, SPLIT));
  }

  @Test
  void aPartOfNothingGetsNothing() {
    assertThat(Parting.of(articles(10), new Split(90, 0, 10, 1)).values()).doesNotContain("dev");
    assertThat(Parting.of(articles(3), new Split(100, 0, 0, 1)).values()).containsOnly("train");
  }

  @Property(tries = 100)
  void everyArticleGetsAPart(@ForAll @IntRange(max = 30) int count, @ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Map<String, Integer>> articles = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      articles.put("a" + i, random.nextBoolean() ? Map.of() : Map.of("t" + random.nextInt(3), 1));
    }
    assertThat(Parting.of(articles, new Split(60, 20, 20, seed))).hasSize(count);
  }
}
