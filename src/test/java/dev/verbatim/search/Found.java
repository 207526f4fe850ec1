package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.List;

/// What a query finds, for tests to compare.
final class Found {
  private Found() {}

  static List<Span> spans(String text, Query query) {
    try {
      return TextSearch.find(ArticleText.of(text), query);
    } catch (QueryException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The words of all hits.
  static List<String> words(String text, Query query) {
    return spans(text, query).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
