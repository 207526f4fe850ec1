package dev.verbatim.model;

import java.util.Comparator;
import java.util.List;

/// One annotator's work on one article, with the article: what data sets are made of.
///
/// @param set on the text of `article`
public record Work(Article article, AnnotationSet set) {
  public Work {
    if (!set.origin().textSha256().equals(article.text().sha256())) {
      throw new IllegalArgumentException("the marks stand on another text");
    }
  }

  /// The links in the order of the marks that they leave, and then of those that they point at:
  /// independent of ids. Those that lack an end come last.
  public List<Relation> linksInTextOrder() {
    return set.relations().stream()
        .sorted(
            Comparator.comparingInt((Relation link) -> place(link.from()))
                .thenComparingInt(link -> place(link.to()))
                .thenComparing(Relation::type)
                .thenComparing(Relation::id))
        .toList();
  }

  private int place(String markId) {
    return set.annotation(markId).map(set::indexOf).orElse(Integer.MAX_VALUE);
  }
}
