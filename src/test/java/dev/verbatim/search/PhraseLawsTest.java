package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Words as they were typed, against a search that tries every stretch of the text.
class PhraseLawsTest {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private static final Map<String, String> MARKS = Map.of("'", "'’‘‚‛ʼ‹›′", "\"", "\"“”„‟«»″");

  private static final String[] PIECES = {
    "a", "A", "b", "é", "É", "e\u0301", "e", "k", "\u212A", "'", "’", "\"", "“", " ", "  ",
    "\u00A0", "\n", "1", "-", "🙂", "ß", "c"
  };

  /// What the law is about, said once more and slowly.
  private static boolean says(String typed, String set, boolean matchCase) {
    String[] sought = BLANKS.split(typed.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", ""), -1);
    String[] found = BLANKS.split(set, -1);
    Matcher gaps = BLANKS.matcher(set);
    while (gaps.find()) {
      if (gaps.group().chars().filter(c -> c == '\n').count() > 1) {
        return false;
      }
    }
    if (sought.length != found.length) {
      return false;
    }
    for (int i = 0; i < sought.length; i++) {
      if (!isWord(sought[i], found[i], matchCase)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(String typed, String set, boolean matchCase) {
    int[] sought = typed.codePoints().toArray();
    int[] found = set.codePoints().toArray();
    if (sought.length != found.length) {
      return false;
    }
    for (int i = 0; i < sought.length; i++) {
      String one = Character.toString(sought[i]);
      String other = Character.toString(found[i]);
      boolean same = matchCase ? one.equals(other) : one.equalsIgnoreCase(other);
      if (!same && !MARKS.getOrDefault(one, "").contains(other)) {
        return false;
      }
    }
    return true;
  }

  private static List<Span> naive(String text, Query query) {
    List<Span> found = new ArrayList<>();
    if (query.words().isBlank() || BLANKS.matcher(query.words()).matches()) {
      return found;
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    for (int start = 0; start < text.length(); start++) {
      for (int end = start + 1; end <= text.length(); end++) {
        if (graphemes.isBoundary(start)
            && graphemes.isBoundary(end)
            && says(query.words(), text.substring(start, end), query.matchCase())
            && (!query.wholeWords() || (isEdge(text, start) && isEdge(text, end)))) {
          found.add(new Span(start, end));
          start = end - 1;
          break;
        }
      }
    }
    return found;
  }

  private static boolean isEdge(String text, int offset) {
    Matcher amidAWord =
        Pattern.compile("(?<=[\\p{L}\\p{Nd}\\p{M}])(?=[\\p{L}\\p{Nd}\\p{M}])").matcher(text);
    return !(amidAWord.find(offset) && amidAWord.start() == offset);
  }

  @Property(tries = 4000)
  void whatIsFoundIsWhatTryingEveryStretchFinds(
      @ForAll("texts") String text,
      @ForAll("words") String words,
      @ForAll boolean matchCase,
      @ForAll boolean wholeWords) {
    Query query = Query.of(words).withMatchCase(matchCase).withWholeWords(wholeWords);

    assertThat(Found.spans(text, query)).isEqualTo(naive(text, query));
  }

  @Property
  void everyStretchOfATextIsFoundInIt(@ForAll("texts") String text, @ForAll("words") String words) {
    String all = text + "|" + words + "|" + text;
    int hits = Found.spans(all, Query.of(words).withMatchCase(true)).size();

    assertThat(hits).isEqualTo(naive(all, Query.of(words).withMatchCase(true)).size());
    assertThat(Found.spans(all, Query.of(words)).size()).isGreaterThanOrEqualTo(hits > 0 ? 1 : 0);
  }

  @Property
  void aRegularExpressionOfTheSameLettersFindsNoLess(
      @ForAll("texts") String text, @ForAll("letters") String words) {
    List<Span> exact = Found.spans(text, Query.of(words).withMatchCase(true));
    Query same = Query.regularExpression(Pattern.quote(words)).withMatchCase(true);

    assertThat(Found.spans(text, same)).hasSizeGreaterThanOrEqualTo(exact.size());
  }

  @Provide
  Arbitrary<String> texts() {
    return pieces(30);
  }

  @Provide
  Arbitrary<String> words() {
    return pieces(4);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.of("a", "A", "b", "é", "k", "1", "c", "ab", "ac", "🙂");
  }

  private static Arbitrary<String> pieces(int most) {
    return Arbitraries.of(Arrays.asList(PIECES))
        .list()
        .ofMaxSize(most)
        .map(pieces -> String.join("", pieces));
  }
}
