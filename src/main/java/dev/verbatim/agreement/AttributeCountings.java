package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Counting.Asked;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Tag;
import dev.verbatim.review.Alignment;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts for each attribute of each tag which values were given to the same marks: of two
/// annotators to those that [Pairing] matches, of all to those of one cluster. Only marks with the
/// attribute's tag are compared; where the tags differ is another figure's business.
///
/// Leaving an attribute empty is an answer, and a category of its own; but where the codebook says
/// that it does not apply, it is no answer. A flag that is not set is false. Words are the same
/// only where they are the same place of the same article.
final class AttributeCountings {
  private static final List<Metric> METRICS =
      List.of(Metric.PERCENT, Metric.COHEN_KAPPA, Metric.KRIPPENDORFF_ALPHA);

  private static final int NONE = -1;

  private final Universe universe;
  private final List<Pair> pairs;
  private final List<Asking> askings = new ArrayList<>();

  /// An attribute with its values, each with its place, and what is counted of it: of each pair,
  /// and last of all annotators.
  private record Asking(
      String tag, Attribute attribute, Map<String, Integer> values, List<RatedCounting> groups) {}

  AttributeCountings(Universe universe) {
    this.universe = universe;
    this.pairs = universe.pairs();
    for (Tag tag : universe.codebook().tags()) {
      for (Attribute attribute : tag.attributes()) {
        Map<String, Integer> values = values(tag.id(), attribute);
        askings.add(new Asking(tag.id(), attribute, values, groups(tag, attribute, values.size())));
      }
    }
  }

  private Map<String, Integer> values(String tag, Attribute attribute) {
    Map<String, Integer> values = new HashMap<>();
    for (Judged judged : universe.articles()) {
      judged.sets().stream()
          .flatMap(set -> set.annotations().stream())
          .filter(mark -> mark.tag().equals(tag))
          .flatMap(mark -> value(mark, attribute, judged.article().id()).stream())
          .forEach(value -> values.putIfAbsent(value, values.size()));
    }
    return values;
  }

  private List<RatedCounting> groups(Tag tag, Attribute attribute, int values) {
    Subject subject = Subject.attribute(tag.id(), attribute.id());
    List<RatedCounting> groups = new ArrayList<>();
    pairs.forEach(pair -> groups.add(group(subject, Optional.of(pair), values)));
    groups.add(group(subject, Optional.empty(), values));
    return groups;
  }

  private RatedCounting group(Subject subject, Optional<Pair> pair, int values) {
    Comparison comparison = new Comparison(subject, Unit.ANNOTATION, pair);
    int raters = pair.isPresent() ? 2 : universe.annotators().size();
    List<Asked> asked = METRICS.stream().map(metric -> new Asked(comparison, metric)).toList();
    return new RatedCounting(asked, raters, values, universe.articles().size());
  }

  /// Everything that was counted.
  List<Counting> countings() {
    return askings.stream().flatMap(a -> a.groups().stream()).map(c -> (Counting) c).toList();
  }

  /// Counts an article.
  void count(int article, Alignment alignment) {
    String id = universe.articles().get(article).article().id();
    for (Asking asking : askings) {
      for (int i = 0; i < pairs.size(); i++) {
        RatingSums sums = asking.groups().get(i).sums();
        for (Pairing.Pair pair : alignment.pairings().get(i)) {
          add(sums, asking, List.of(Optional.of(pair.left()), Optional.of(pair.right())), id);
        }
        asking.groups().get(i).put(article, sums);
      }
      RatingSums ofAll = asking.groups().getLast().sums();
      for (Cluster cluster : alignment.clusters()) {
        add(ofAll, asking, cluster.marks(), id);
      }
      asking.groups().getLast().put(article, ofAll);
    }
  }

  private static void add(
      RatingSums sums, Asking asking, List<Optional<Annotation>> marks, String articleId) {
    int[] given = new int[marks.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] =
          marks
              .get(i)
              .filter(mark -> mark.tag().equals(asking.tag()))
              .flatMap(mark -> value(mark, asking.attribute(), articleId))
              .map(value -> asking.values().getOrDefault(value, NONE))
              .orElse(NONE);
    }
    sums.add(given, 1);
  }

  /// What a mark says of an attribute; nothing where it does not apply and is not set.
  private static Optional<String> value(Annotation mark, Attribute attribute, String articleId) {
    Optional<AttributeValue> value = mark.attribute(attribute.id());
    if (value.isEmpty() && !attribute.applies(mark.attributes())) {
      return Optional.empty();
    }
    String none = attribute.type() == AttributeType.FLAG ? "false" : "";
    return Optional.of(value.map(v -> category(v, articleId)).orElse(none));
  }

  private static String category(AttributeValue value, String articleId) {
    return switch (value) {
      case AttributeValue.Text(String text) -> "=" + text;
      case AttributeValue.Flag(boolean flag) -> Boolean.toString(flag);
      case AttributeValue.Numeric number -> number.value().stripTrailingZeros().toString();
      case AttributeValue.Words words -> articleId + words.spans();
      case AttributeValue.Other(Object json) -> "?" + json;
    };
  }
}
