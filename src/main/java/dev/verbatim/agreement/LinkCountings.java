package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.agreement.Counting.Asked;
import dev.verbatim.agreement.MatchedCounting.Matches;
import dev.verbatim.agreement.Universe.Judged;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Relation;
import dev.verbatim.review.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts for each kind of link which the other annotator has, too: one whose both ends are matched
/// with the ends of one of theirs, as [Pairing] says. A link that someone made twice counts once.
final class LinkCountings {
  private final Universe universe;
  private final List<Pair> pairs;
  private final List<String> types;

  /// For each kind of link: of each pair, and last of all annotators.
  private final List<List<MatchedCounting>> groups = new ArrayList<>();

  /// A link without its id.
  private record Link(String type, String from, String to) {}

  LinkCountings(Universe universe) {
    this.universe = universe;
    this.pairs = universe.pairs();
    this.types = universe.relationTypes();
    for (String type : types) {
      List<MatchedCounting> ofType = new ArrayList<>();
      pairs.forEach(pair -> ofType.add(group(type, Optional.of(pair))));
      ofType.add(group(type, Optional.empty()));
      groups.add(ofType);
    }
  }

  private MatchedCounting group(String type, Optional<Pair> pair) {
    Comparison comparison = new Comparison(Subject.relation(type), Unit.RELATION, pair);
    List<Asked> asked = List.of(new Asked(comparison, Metric.F1_EXACT));
    return new MatchedCounting(asked, universe.articles().size());
  }

  /// Everything that was counted.
  List<Counting> countings() {
    return groups.stream().flatMap(List::stream).map(c -> (Counting) c).toList();
  }

  /// Counts an article.
  ///
  /// @param pairings of each pair
  void count(int article, List<List<Pairing.Pair>> pairings) {
    Judged judged = universe.articles().get(article);
    List<Set<Link>> links = judged.sets().stream().map(LinkCountings::links).toList();
    List<Matches> ofAll = types.stream().map(_ -> new Matches(1)).toList();
    int next = 0;
    for (int i = 0; i < links.size(); i++) {
      for (int j = i + 1; j < links.size(); j++) {
        Set<Link> translated = translated(links.get(i), pairings.get(next));
        for (int type = 0; type < types.size(); type++) {
          Matches matches = matches(types.get(type), translated, links.get(i), links.get(j));
          groups.get(type).get(next).put(article, matches);
          ofAll.get(type).add(matches);
        }
        next++;
      }
    }
    for (int type = 0; type < types.size(); type++) {
      groups.get(type).getLast().put(article, ofAll.get(type));
    }
  }

  private static Set<Link> links(AnnotationSet set) {
    Set<Link> links = new HashSet<>();
    for (Relation relation : set.relations()) {
      links.add(new Link(relation.type(), relation.from(), relation.to()));
    }
    return links;
  }

  /// The first's links as they would be between the second's marks; those of which an end is
  /// matched with nothing are left out.
  private static Set<Link> translated(Set<Link> links, List<Pairing.Pair> pairing) {
    Map<String, String> others = new HashMap<>();
    pairing.forEach(pair -> others.put(pair.left().id(), pair.right().id()));
    Set<Link> translated = new HashSet<>();
    for (Link link : links) {
      String from = others.get(link.from());
      String to = others.get(link.to());
      if (from != null && to != null) {
        translated.add(new Link(link.type(), from, to));
      }
    }
    return translated;
  }

  private static Matches matches(
      String type, Set<Link> translated, Set<Link> first, Set<Link> second) {
    long matched =
        translated.stream().filter(l -> l.type().equals(type)).filter(second::contains).count();
    Matches matches = new Matches(1);
    matches.add(0, matched, of(type, first), of(type, second));
    return matches;
  }

  private static long of(String type, Set<Link> links) {
    return links.stream().filter(link -> link.type().equals(type)).count();
  }
}
