package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.List;

/// One way of seeking, made ready.
sealed interface Finder permits Phrase, Inflections, Expression {
  /// As [TextSearch#find].
  List<Span> find(ArticleText text) throws QueryException, InterruptedException;
}
