package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Words as they were typed, found as they may be set ([Query.Way#AS_TYPED]).
final class Phrase implements Finder {
  private static final String APOSTROPHES = "'’‘‚‛ʼ‹›′";
  private static final String QUOTATION_MARKS = "\"“”„‟«»″";
  private static final int BLANKS = ' ';

  /// Beyond this code point no letter has a capital.
  private static final int LAST_CASED = 0x1FFFF;

  /// Places looked at between two looks at whether to go on.
  private static final int STRETCH = 4096;

  private final int[] letters;

  /// The letters without their case.
  private final int[] folded;

  private final boolean matchCase;
  private final boolean wholeWords;

  /// The UTF-16 units with which a hit can begin.
  private final int[] firstUnits;

  Phrase(String words, boolean matchCase, boolean wholeWords) {
    this.letters = letters(words);
    this.folded = Arrays.stream(letters).map(Phrase::folded).toArray();
    this.matchCase = matchCase;
    this.wholeWords = wholeWords;
    this.firstUnits = letters.length == 0 ? new int[0] : firstUnits();
  }

  /// The code points of the words, a run of blanks as one.
  private static int[] letters(String words) {
    int[] all = words.codePoints().map(c -> isBlank(c) ? BLANKS : c).toArray();
    return IntStream.range(0, all.length)
        .filter(i -> all[i] != BLANKS || (i > 0 && all[i - 1] != BLANKS && !endsAt(all, i)))
        .map(i -> all[i])
        .toArray();
  }

  private static boolean endsAt(int[] letters, int index) {
    return Arrays.stream(letters, index, letters.length).allMatch(c -> c == BLANKS);
  }

  private int[] firstUnits() {
    IntStream others = IntStream.rangeClosed(0, LAST_CASED).filter(c -> isLike(0, c));
    return IntStream.concat(IntStream.of(letters[0]), others)
        .map(c -> Character.toChars(c)[0])
        .distinct()
        .toArray();
  }

  @Override
  public List<Span> find(ArticleText article) throws InterruptedException {
    String text = article.string();
    List<Span> found = new ArrayList<>();
    Places places = new Places(text);
    int at = places.next(0);
    for (int n = 1; at < text.length(); n++) {
      if (n % STRETCH == 0 && Thread.interrupted()) {
        throw new InterruptedException();
      }
      int end = endAt(text, at);
      boolean hit = end > 0 && isWhole(article, at, end);
      if (hit) {
        found.add(new Span(at, end));
      }
      at = places.next(hit ? end : at + 1);
    }
    return found;
  }

  /// Whether a text that is no article, such as a note, holds the words, within others too.
  boolean isIn(String text) {
    Places places = new Places(text);
    int at = places.next(0);
    while (at < text.length() && endAt(text, at) < 0) {
      at = places.next(at + 1);
    }
    return at < text.length();
  }

  private boolean isWhole(ArticleText article, int start, int end) {
    String text = article.string();
    return (!wholeWords || (WordEdges.at(text, start) && WordEdges.at(text, end)))
        && WordEdges.areGraphemes(article, start, end);
  }

  /// Where the words end if they begin at `start`; -1 if they do not.
  private int endAt(String text, int start) {
    int at = start;
    for (int i = 0; i < letters.length; i++) {
      if (at == text.length()) {
        return -1;
      }
      if (letters[i] == BLANKS) {
        at = afterBlanks(text, at);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      int c = text.codePointAt(at);
      if (!isLike(i, c)) {
        return -1;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /// Where a run of blanks ends; -1 where there is none, or one with two line ends.
  static int afterBlanks(String text, int start) {
    int at = start;
    int lineEnds = 0;
    while (at < text.length() && isBlank(text.charAt(at))) {
      lineEnds += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    return at == start || lineEnds > 1 ? -1 : at;
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean isLike(int index, int found) {
    int typed = letters[index];
    return typed == found
        || (!matchCase && folded[index] == folded(found))
        || (typed == '\'' && APOSTROPHES.indexOf(found) >= 0)
        || (typed == '"' && QUOTATION_MARKS.indexOf(found) >= 0);
  }

  /// A letter without its case, as [String#equalsIgnoreCase] takes it.
  private static int folded(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /// Where in a text hits may begin: the JDK finds single units faster than any loop does.
  private final class Places {
    private final String text;
    private final int[] next = new int[firstUnits.length];

    Places(String text) {
      this.text = text;
      Arrays.fill(next, -1);
    }

    /// The first such place from `from` on; the text's length where there is none.
    int next(int from) {
      int first = text.length();
      for (int i = 0; i < next.length; i++) {
        if (next[i] < from) {
          int at = text.indexOf(firstUnits[i], from);
          next[i] = at < 0 ? text.length() : at;
        }
        first = Math.min(first, next[i]);
      }
      return first;
    }
  }
}
