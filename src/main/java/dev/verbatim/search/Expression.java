package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression ([Query.Way#REGULAR_EXPRESSION]).
///
/// How long an expression takes cannot be told from it. So each look at a unit of the text is
/// counted, and the search is given up when they are too many. A hit that begins or ends within a
/// grapheme is widened to hold it; one of no length is none.
final class Expression implements Finder {
  private static final int FLAGS =
      Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// Not within a word: what is in front or what is behind belongs to none.
  private static final String EDGE = "(?:(?<!%s)|(?!%s))".formatted(WordEdges.PART, WordEdges.PART);

  private final Pattern pattern;
  private final long patience;

  /// @param patience how many units of a text may be looked at, each as often as it is
  Expression(String expression, boolean matchCase, boolean wholeWords, long patience)
      throws QueryException {
    int flags = FLAGS | (matchCase ? 0 : ANY_CASE);
    Pattern plain = compile(expression, flags);
    this.pattern = wholeWords ? compileWhole(expression, flags) : plain;
    this.patience = patience;
  }

  private static Pattern compile(String expression, int flags) throws QueryException {
    try {
      return Pattern.compile(expression, flags);
    } catch (PatternSyntaxException e) {
      String place = e.getIndex() < 0 ? "" : " at its character " + (e.getIndex() + 1);
      throw new QueryException(
          "The regular expression cannot be read%s: %s. Mend it, or seek the words as they stand."
              .formatted(place, uncapitalized(e.getDescription())),
          e.getIndex(),
          e);
    }
  }

  /// The expression is sound by itself; only an end that swallows what follows can do harm here.
  private static Pattern compileWhole(String expression, int flags) throws QueryException {
    try {
      return Pattern.compile(EDGE + "(?:" + expression + ")" + EDGE, flags);
    } catch (PatternSyntaxException e) {
      throw new QueryException(
          "The regular expression ends within a comment or a \\Q…, so it cannot be sought as whole"
              + " words. End it there with a line end or \\E.",
          expression.length(),
          e);
    }
  }

  private static String uncapitalized(String description) {
    return description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1);
  }

  @Override
  public List<Span> find(ArticleText article) throws QueryException, InterruptedException {
    try {
      return findPatiently(article);
    } catch (CountedText.Exhausted e) {
      throw tooLong(e);
    } catch (CountedText.Interrupted _) {
      throw new InterruptedException();
    } catch (StackOverflowError e) { // each repetition of a group may take a frame of the stack
      throw tooLong(e);
    }
  }

  private static QueryException tooLong(Throwable cause) {
    return new QueryException(
        "This regular expression takes too long. Make it simpler: one repetition inside another,"
            + " as in (a+)+, is the usual reason.",
        cause);
  }

  private List<Span> findPatiently(ArticleText article) {
    String text = article.string();
    Matcher matcher = pattern.matcher(new CountedText(text, patience));
    List<Span> found = new ArrayList<>();
    int from = 0;
    while (from < text.length() && matcher.find(from)) {
      if (matcher.start() == text.length()) {
        break;
      }
      if (matcher.start() == matcher.end()) {
        from = text.offsetByCodePoints(matcher.end(), 1);
      } else {
        from = article.graphemeCeiling(matcher.end());
        found.add(new Span(article.graphemeFloor(matcher.start()), from));
      }
    }
    return found;
  }
}
