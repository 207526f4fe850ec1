package dev.verbatim.agreement;

import dev.verbatim.agreement.Comparison.Pair;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is compared: some annotators, and the articles that each of them has worked on. Every
/// figure is over the same articles, whomever it compares.
///
/// @param annotators at least two, each once
/// @param articles by id, in an order that does not matter but for which of them a draw takes
public record Universe(Codebook codebook, List<Annotator> annotators, List<Judged> articles) {
  public Universe {
    annotators = List.copyOf(annotators);
    articles = List.copyOf(articles);
    if (annotators.size() < 2 || annotators.stream().distinct().count() < annotators.size()) {
      throw new IllegalArgumentException("Agreement takes at least two annotators, each once.");
    }
  }

  /// An article with what each annotator made of it.
  ///
  /// @param sets in the order of the universe's annotators
  public record Judged(Article article, List<AnnotationSet> sets) {
    public Judged {
      sets = List.copyOf(sets);
    }
  }

  /// Whether an article with some sets belongs to a universe: all annotators have to have set it to
  /// done. What someone has only begun would be counted as disagreement where they have not come.
  public static boolean isDone(Collection<AnnotationSet> sets) {
    return sets.stream().allMatch(set -> set.status() == Status.DONE);
  }

  /// The annotators two by two, in their order.
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < annotators.size(); i++) {
      for (int j = i + 1; j < annotators.size(); j++) {
        pairs.add(new Pair(annotators.get(i).id(), annotators.get(j).id()));
      }
    }
    return pairs;
  }

  /// Ids of tags: those of the codebook, in its order, and behind them others that are used.
  public List<String> tags() {
    return withUsed(
        codebook.tags(), Tag::id, set -> set.annotations().stream().map(Annotation::tag));
  }

  /// Ids of kinds of link: those of the codebook, in its order, and behind them others that are
  /// used.
  public List<String> relationTypes() {
    return withUsed(
        codebook.relationTypes(),
        RelationType::id,
        set -> set.relations().stream().map(Relation::type));
  }

  private <T> List<String> withUsed(
      List<T> known, Function<T, String> id, Function<AnnotationSet, Stream<String>> used) {
    List<String> ids = new ArrayList<>(known.stream().map(id).toList());
    TreeSet<String> others = new TreeSet<>();
    articles.stream().flatMap(a -> a.sets().stream()).flatMap(used).forEach(others::add);
    ids.forEach(others::remove);
    ids.addAll(others);
    return ids;
  }
}
