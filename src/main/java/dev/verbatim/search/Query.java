package dev.verbatim.search;

import dev.verbatim.text.Language;

/// What is sought in a text, and how it is meant.
///
/// @param words as they were typed
/// @param matchCase whether capitals and small letters differ; inflected forms always ignore case
/// @param wholeWords whether a hit must begin and end where words do; inflected forms always do
/// @param language whose inflected forms are meant; of no account otherwise
public record Query(
    String words, Way way, boolean matchCase, boolean wholeWords, Language language) {

  /// How the words are meant.
  public enum Way {
    /// As they stand, but for what typing and setting make different. A straight apostrophe finds
    /// any single quotation mark (’ ‘ ‚ ‛ ʼ ‹ › ′), a straight quotation mark any double one (“ ” „
    /// ‟ « » ″); curly ones find themselves only. Blanks between words find any run of blanks with
    /// at most one line end in it, where blanks are tabs, line ends and all spaces, the no-break
    /// and the narrow ones included. Blanks at either end are not sought. How accented letters are
    /// composed does make a difference.
    AS_TYPED,
    /// Each word in any of its inflected forms. Between them stand blanks, as above, or one hyphen.
    INFLECTED,
    /// A regular expression of Java's. `^` and `$` are those of lines, `.` finds no line end, `\w`
    /// and its like are Unicode's, and nothing is tolerated that it does not say itself.
    REGULAR_EXPRESSION
  }

  /// Words as they stand, in any case, within other words too.
  public static Query of(String words) {
    return new Query(words, Way.AS_TYPED, false, false, Language.DEFAULT);
  }

  public static Query inflected(String words, Language language) {
    return new Query(words, Way.INFLECTED, false, true, language);
  }

  public static Query regularExpression(String expression) {
    return new Query(expression, Way.REGULAR_EXPRESSION, false, false, Language.DEFAULT);
  }

  public Query withMatchCase(boolean changed) {
    return new Query(words, way, changed, wholeWords, language);
  }

  public Query withWholeWords(boolean changed) {
    return new Query(words, way, matchCase, changed, language);
  }
}
