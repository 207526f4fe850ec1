package dev.verbatim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One paragraph as numbers in digits, words and single signs, for reading figures.
///
/// Any index may be asked for: before the first token and behind the last there is an empty one.
final class FigureTokens {
  /// Thousands stand apart by comma, blank, apostrophe, or by at least two full stops; a comma with
  /// one or two digits behind it is a decimal one. Arabic has signs of its own for both. Digits are
  /// those of any script.
  private static final Pattern TOKEN =
      Pattern.compile(
          ("(\\d+[¼½¾]"
                  + "|\\d{1,3}(?:[,\\u066C]\\d{3})+(?!\\d)(?:[.\\u066B]\\d+)?"
                  + "|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?!\\d)(?:[.,]\\d+)?"
                  + "|\\d{1,3}(?:['’]\\d{3})+(?!\\d)(?:\\.\\d+)?"
                  + "|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)(?:,\\d+)?"
                  + "|\\d+[.\\u066B]\\d+|\\d+,\\d{1,2}(?!\\d)|\\d+)"
                  + "|([\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)"
                  + "|[^\\s\\u00A0\\u2009\\u202F]")
              .replace("\\d", "\\p{Nd}"));

  private static final String SENTENCE_ENDS = ".!?:;“”\"‘’'«»„([…—–•";

  enum Kind {
    NUMBER,
    WORD,
    SIGN
  }

  /// @param start in UTF-16 units of the article's text, as `end`
  /// @param text as written
  record Token(int start, int end, String text, Kind kind) {}

  private static final Token NONE = new Token(-1, -1, "", Kind.SIGN);

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();

  /// @param shift where `paragraph` begins in the article's text
  FigureTokens(String paragraph, int shift) {
    Matcher matcher = TOKEN.matcher(paragraph);
    while (matcher.find()) {
      Kind kind =
          matcher.start(1) >= 0 ? Kind.NUMBER : matcher.start(2) >= 0 ? Kind.WORD : Kind.SIGN;
      tokens.add(new Token(shift + matcher.start(), shift + matcher.end(), matcher.group(), kind));
      lower.add(matcher.group().toLowerCase(Locale.ROOT));
    }
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
  }

  /// In lower case; empty outside.
  String lower(int index) {
    return index < 0 || index >= tokens.size() ? "" : lower.get(index);
  }

  boolean is(int index, String word) {
    return lower(index).equals(word);
  }

  boolean isNumber(int index) {
    return at(index).kind() == Kind.NUMBER;
  }

  boolean isWord(int index) {
    return at(index).kind() == Kind.WORD;
  }

  boolean isCapitalised(int index) {
    return isWord(index) && Character.isUpperCase(at(index).text().codePointAt(0));
  }

  boolean isHyphen(int index) {
    return is(index, "-") || is(index, "\u2010") || is(index, "\u2011");
  }

  /// Whether a token follows the one before it without a blank.
  boolean isJoined(int index) {
    return index > 0 && index < tokens.size() && at(index).start() == at(index - 1).end();
  }

  boolean startsSentence(int index) {
    return index <= 0 || SENTENCE_ENDS.contains(at(index - 1).text());
  }

  /// Whether tokens from an index on are these words, in lower case.
  boolean are(int index, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!is(index + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
