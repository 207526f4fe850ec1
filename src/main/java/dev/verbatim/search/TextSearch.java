package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.List;

/// A query made ready to be sought in texts, one after the other. To be used on one thread at a
/// time.
///
/// Seeking words as they were typed takes a megabyte of text one or two milliseconds, inflected
/// forms some ten; a regular expression as long as it is bad, but it is given up in a second or
/// two.
public final class TextSearch {
  /// Looks that a regular expression may have at the units of one text: a second or two of them. A
  /// sound one has some ten for each unit, and texts have at most some millions.
  private static final long PATIENCE = 100_000_000;

  private final Finder finder;

  private TextSearch(Finder finder) {
    this.finder = finder;
  }

  /// Makes a query ready.
  ///
  /// @throws QueryException where it is a regular expression that cannot be read
  public static TextSearch of(Query query) throws QueryException {
    return of(query, PATIENCE);
  }

  static TextSearch of(Query query, long patience) throws QueryException {
    return new TextSearch(
        switch (query.way()) {
          case AS_TYPED -> new Phrase(query.words(), query.matchCase(), query.wholeWords());
          case INFLECTED -> new Inflections(query.words(), query.language());
          case REGULAR_EXPRESSION ->
              new Expression(query.words(), query.matchCase(), query.wholeWords(), patience);
        });
  }

  /// All places of the words, in text order: whole graphemes, none empty, none overlapping another.
  /// Where two would overlap, it is the one that begins first. Words of nothing, or of nothing but
  /// blanks, are nowhere.
  ///
  /// @throws QueryException where a regular expression takes too long in this text
  /// @throws InterruptedException where the thread is interrupted meanwhile
  public List<Span> find(ArticleText text) throws QueryException, InterruptedException {
    return List.copyOf(finder.find(text));
  }

  /// The same for one text.
  public static List<Span> find(ArticleText text, Query query)
      throws QueryException, InterruptedException {
    return of(query).find(text);
  }
}
